import type { Packs } from "../../packs/index.ts";
import type { Sentence, Token } from "../../text/document.ts";
import { child, children, headOf } from "../../text/tree.ts";
import { doerOf } from "../doer.ts";
import type { Roles } from "../roles.ts";
import { actorAhead } from "./neighbours.ts";
import type { TieRead } from "./ties.ts";

/**
 * Ties by what one actor gives another.
 *   "the North supplies weapons to the League", "supplied the League with money", "receives training from the North"
 * Not: "gave weapons to a museum", "sent money home", "offered to provide weapons".
 */
export function gifts(sentence: Sentence, packs: Packs, roles: Roles): TieRead[] {
  const index = packs.wordIndex("tie-gifts");
  return sentence.tokens.flatMap((noun): TieRead[] => {
    const row =
      noun.pos === "NOUN" && noun.quote === undefined
        ? index.match([noun.lemma.toLowerCase()], 0)?.rows.find((one) => one.as === "noun")
        : undefined;
    const verb = row && verbOver(sentence, noun);
    const subject = verb && index.match([verb.lemma.toLowerCase()], 0)?.rows.find((one) => one.as === "verb")?.says.subject;
    const doer = verb && subject ? doerOf(sentence, verb, roles) : undefined;
    const other = verb && doer ? otherOf(sentence, verb, noun, subject === "gives", roles) : undefined;
    const [of, to] = [doer && roles.argument(sentence, doer), other && roles.argument(sentence, other)];
    if (!row || !verb || !of || !to || doer?.index === other?.index) return [];
    const actors = [of, to].map((one) => roles.actor(one));
    if (actors.some((actor) => !actor || actor.actorKind === "population" || actor.actorKind === "outlet" || /^any\b/i.test(actor.name)))
      return [];
    const ends = subject === "gives" ? { of: [of], other: to, verb } : { of: [to], other: of, verb };
    return [
      {
        row: { ...row, says: { ...row.says, direction: "ahead" } },
        cue: [verb, noun].sort((a, b) => a.index - b.index),
        ends,
        rule: `ties/gift-${String(row.says.tie)}`,
      },
    ];
  });
}

/** The verb that the noun is given or got by: as its object, behind "with", or beside another object. */
function verbOver(sentence: Sentence, noun: Token): Token | undefined {
  const head = headOf(sentence, noun);
  if (noun.label === "conj" && head?.pos === "NOUN") return verbOver(sentence, head);
  const with_ = noun.label === "obl" && child(sentence, noun, "case")?.lower === "with";
  return head?.pos === "VERB" && (noun.label === "obj" || with_) && !child(sentence, head, "aux:pass") ? head : undefined;
}

/** Who gets it ("to the League", "the League with weapons") or from whom it is got. */
function otherOf(sentence: Sentence, verb: Token, noun: Token, gives: boolean, roles: Roles): Token | undefined {
  const words = gives ? ["to", "for"] : ["from"];
  const behind = sentence.tokens.slice(noun.index + 1, noun.index + 5).find((token) => words.includes(token.lower));
  const near = behind && actorAhead(sentence, behind, roles);
  if (near) return near;
  const of = [...children(sentence, verb, "obl"), ...children(sentence, noun, "nmod")].find((one) =>
    words.includes(child(sentence, one, "case")?.lower ?? ""),
  );
  return (
    of ?? (gives ? children(sentence, verb, "iobj", "obj").find((one) => one.index !== noun.index && one.index < noun.index) : undefined)
  );
}
