import type { Packs } from "../../packs/index.ts";
import type { Sentence, Token } from "../../text/document.ts";
import { child, children, hasLabel, headOf } from "../../text/tree.ts";
import { realityOf } from "../commitments/outcome.ts";
import { negationOf } from "../statements/cue.ts";

/**
 * Whether the words say that a tie is there, or is not (which its polarity tells), and do not only plan, ask for or imagine it.
 * Not: "would support", "came to protect", "asked them to join", "warm about supporting", "an island linked to the coast" that is yet to be made.
 */
export function isSaid(sentence: Sentence, cue: Token, packs: Packs): boolean {
  if (cue.pos === "VERB" || cue.pos === "AUX") return isSaidVerb(sentence, cue, packs);
  const above = headOf(sentence, cue);
  // "never took part as their ally", "could become an ally"
  if (above?.pos === "VERB" && (hasLabel(cue, "obl") || hasLabel(cue, "xcomp")))
    return ["actual", "no-longer"].includes(realityOf(sentence, above, packs));
  return child(sentence, cue, "cop") === undefined || ["actual", "denied", "no-longer"].includes(realityOf(sentence, cue, packs));
}

const HELD = new Set(["committed", "dedicated", "devoted"]);

function isSaidVerb(sentence: Sentence, verb: Token, packs: Packs): boolean {
  const above = headOf(sentence, verb);
  const marks = children(sentence, verb, "mark", "case").map((word) => word.lower);
  if (above && HELD.has(above.lower)) return true;
  if (verb.tag === "VB" && (hasLabel(verb, "advcl") || hasLabel(verb, "acl")) && marks.includes("to")) return false;
  if (verb.tag === "VBG" && (marks.includes("about") || marks.includes("against"))) return false;
  if (verb.tag === "VBN" && above?.pos === "PROPN" && ["a", "an"].includes(child(sentence, above, "det")?.lower ?? "")) return false;
  const reality = realityOf(sentence, verb, packs);
  return reality === "denied" ? negationOf(sentence, verb, packs) !== undefined : reality === "actual" || reality === "no-longer";
}
