import type { Token } from "../../text/document.ts";
import { children } from "../../text/tree.ts";
import { agentOf } from "../statements/cue.ts";
import { caseOf } from "./aims.ts";
import type { Trigger } from "./trigger.ts";

const LEADS = new Set(["to", "of", "with", "on", "at", "against"]);

/**
 * What the verb of a deed has as its objects; for a phrase of verb and noun, what stands behind the preposition.
 *   "set fire | to an office", "took control | of a district", "exchanged fire | with militants"
 * Not: "took hostages", where the noun is the object itself.
 */
export function objectsOf({ sentence, token, row }: Trigger): Token[] {
  const own = row.words.split(" ").slice(1);
  const last = own.at(-1) ?? "";
  const leads = LEADS.has(last) ? last : row.says.mode === "clash" ? "with" : undefined;
  return children(sentence, token, "obj").flatMap((object) =>
    leads === undefined || !own.includes(object.lemma.toLowerCase())
      ? [object]
      : [...children(sentence, token, "obl"), ...children(sentence, object, "nmod")].filter(
          (one) => one.index > object.index && caseOf(sentence, one) === leads,
        ),
  );
}

/** Who did it behind "by", also where that hangs on a word of the phrase: "hacked to death | by a mob". */
export function agentIn({ sentence, token, row }: Trigger): Token | undefined {
  const own = row.words.split(" ").slice(1);
  return (
    agentOf(sentence, token) ??
    children(sentence, token, "obl")
      .filter((one) => own.includes(one.lemma.toLowerCase()))
      .flatMap((one) => children(sentence, one, "nmod"))
      .find((one) => caseOf(sentence, one) === "by")
  );
}
