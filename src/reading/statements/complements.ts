import type { Token } from "../../text/document.ts";
import { fullNounPhrase, trimMarks } from "../../text/phrases.ts";
import { openingMarks } from "../../text/quote-marks.ts";
import { child, children, hasLabel, headOf, subtree } from "../../text/tree.ts";
import type { Content } from "./content-kind.ts";
import { type Cue, takes } from "./cue.ts";
import type { StatementReading } from "./reading.ts";

export function objectOf(cue: Cue, reading: StatementReading): Content[] {
  const { sentence, verb, row } = cue;
  const object = cue.passive
    ? (child(sentence, verb, "nsubj:pass") ?? (hasLabel(verb, "acl") ? headOf(sentence, verb) : undefined))
    : (children(sentence, verb, "obj").find((token) => token.index > verb.index) ?? child(sentence, verb, "obj") ?? chargeAbove(cue));
  if (!object || object.quote !== undefined) return [];
  const lemma = object.lemma.toLowerCase();
  if (Array.isArray(row.says.except) && row.says.except.includes(lemma)) return [];
  const allowed =
    (takes(row, "deed") && isDeed(cue, object, reading)) ||
    (takes(row, "charge") && CHARGES.has(lemma)) ||
    (takes(row, "predicate") && hasPredicate(cue, object)) ||
    (takes(row, "object") && row.says.object !== "addressee");
  const called = takes(row, "predicate") ? complementOf(cue, object) : undefined;
  const tokens = [...fullNounPhrase(sentence, object), ...(called ? fullNounPhrase(sentence, called) : [])];
  return allowed ? [{ tokens, joined: "object", head: object }] : [];
}

/** "called | the raid | “an outrage”", "called him a thief": what the object is said to be stands behind it. Not: "calling itself", "a cell called". */
function hasPredicate({ sentence, verb }: Cue, object: Token): boolean {
  if (["itself", "themselves"].includes(object.lower) || hasLabel(verb, "acl") || (verb.tag === "VBN" && !child(sentence, verb, "aux")))
    return false;
  return (
    complementOf({ sentence, verb }, object) !== undefined ||
    sentence.tokens.slice(object.index + 1, object.index + 7).some((token) => token.quote !== undefined || openingMarks.has(token.word))
  );
}

/** "called the raid | an outrage |". */
const complementOf = ({ sentence, verb }: Pick<Cue, "sentence" | "verb">, object: Token): Token | undefined =>
  children(sentence, verb, "xcomp").find((token) => token.index > object.index && token.pos !== "VERB");

/** "a charge the kingdom denies". */
function chargeAbove({ sentence, verb }: Cue): Token | undefined {
  const head = verb.label === "acl:relcl" ? headOf(sentence, verb) : undefined;
  return head && CHARGES.has(head.lemma) ? head : undefined;
}

/** Nouns for what somebody is held to have done: what is dismissed then is denied. */
export const CHARGES = new Set([
  "accusation",
  "allegation",
  "charge",
  "claim",
  "suggestion",
  "rumour",
  "rumor",
  "report",
  "insinuation",
  "suspicion",
]);

/** "claimed the raid", "claimed any of the raids". */
function isDeed({ sentence }: Cue, object: Token, reading: StatementReading): boolean {
  const noun = object.pos === "DET" || object.pos === "PRON" || object.pos === "NUM" ? child(sentence, object, "nmod") : object;
  return (
    noun !== undefined &&
    (reading.roles.at("event", noun) !== undefined ||
      (reading.context.packs
        .wordIndex("event-triggers")
        .match([noun.lemma.toLowerCase()], 0)
        ?.rows.some((row) => row.as === "noun") ??
        false))
  );
}

/** "spoke of | peace", "stood by | his words": what the preposition at the end of a phrase governs. */
export function governed({ sentence, tokens }: Cue): Content[] {
  const last = tokens[tokens.length - 1] as Token;
  const head = tokens.length > 1 && (hasLabel(last, "case") || hasLabel(last, "mark")) ? headOf(sentence, last) : undefined;
  if (!head || head.index <= last.index || head.quote !== undefined) return [];
  const words = trimMarks(subtree(sentence, head).filter((token) => token.index > last.index));
  return words.length > 0 ? [{ tokens: words, joined: "preposition", head, preposition: last.lower }] : [];
}

/** "called for restraint", "accused the army of shelling", "blamed on the militia", "claimed responsibility for the raid". */
export function prepositional(cue: Cue): Content[] {
  const { sentence, verb, row } = cue;
  const found: Content[] = [];
  const last = cue.tokens[cue.tokens.length - 1] as Token;
  const near = [
    ...children(sentence, verb, "obl", "advcl", "xcomp", "ccomp", "nmod"),
    ...(last === verb ? [] : children(sentence, last, "nmod", "acl")),
    ...(row.says.object === "about" || row.says.object === "addressee"
      ? children(sentence, verb, "obj").flatMap((object) =>
          children(sentence, object, "acl", "nmod").filter(
            (token) => token.index > object.index && (token.pos === "VERB" || row.says.object === "addressee"),
          ),
        )
      : []),
  ];
  for (const token of near) {
    const word = children(sentence, token, "case", "mark").find(
      (mark) => takes(row, mark.lower) || (row.says.act === "blames" && mark.lower === "on"),
    );
    if (word)
      found.push({
        tokens: trimMarks(subtree(sentence, token).filter((one) => one.index !== word.index)),
        joined: "preposition",
        head: token,
        preposition: word.lower,
      });
  }
  return found;
}
