import type { EventFinding } from "../../model/index.ts";
import type { Sentence, Token } from "../../text/document.ts";
import { child, children, climb, hasLabel, headOf } from "../../text/tree.ts";
import type { Trigger } from "./trigger.ts";

const HARM: ReadonlySet<string> = new Set(["killing", "wounding", "death"]);

/**
 * Harm told as what came of another deed of its sentence is that deed: it refers to it, and has its perpetrator.
 *   "rockets struck the base, killing two and wounding seven"   "the raid, in which two were killed"   "two died in the attack"
 * Not: "gunmen attacked the post and killed the guard", "was killed after the attack": deeds of their own.
 * `triggers` are those of the events, in the same order.
 */
export function withHarm(found: readonly EventFinding[], triggers: readonly Trigger[]): EventFinding[] {
  return found.map((event, at) => {
    const trigger = triggers[at] as Trigger;
    if (trigger.form !== "verb" || !HARM.has(event.mode ?? "") || event.refersTo !== undefined) return event;
    const others = neighbours(found, triggers, at);
    const lead = climb(trigger.sentence, trigger.token, (token) => token.label === "conj");
    const result = isResult(trigger.sentence, lead) || isInWhich(trigger.sentence, lead);
    const of =
      others.find((other) => holds(trigger, triggers[other] as Trigger)) ?? (result ? others.findLast((other) => other < at) : undefined);
    const deed = of === undefined ? undefined : found[of];
    if (!deed || (deed.polarity !== event.polarity && deed.polarity === "not")) return event;
    const perpetrator = isResult(trigger.sentence, lead) || event.perpetrator.length === 0 ? deed.perpetrator : event.perpetrator;
    const instrument = event.instrument.length === 0 ? deed.instrument : event.instrument;
    return {
      ...event,
      perpetrator,
      instrument,
      refersTo: deed.refersTo ?? deed.id,
      inferred: [...event.inferred, { field: "refersTo", clue: "harm told as what came of this deed" }],
    };
  });
}

/** The other assaults of the sentence that are no mere harm, by their place in the list. */
function neighbours(found: readonly EventFinding[], triggers: readonly Trigger[], at: number): number[] {
  const sentence = triggers[at]?.sentence;
  const near: number[] = [];
  for (let other = at - 1; other >= 0 && triggers[other]?.sentence === sentence; other--) near.unshift(other);
  for (let other = at + 1; other < found.length && triggers[other]?.sentence === sentence; other++) near.push(other);
  return near.filter((other) => found[other]?.event === "assault" && !HARM.has(found[other]?.mode ?? ""));
}

/** ", killing two": a participle behind a comma with no subject of its own. */
const isResult = (sentence: Sentence, verb: Token): boolean =>
  verb.tag === "VBG" && child(sentence, verb, "nsubj", "mark", "case") === undefined && sentence.tokens[verb.index - 1]?.word === ",";

/** "in which four people were killed". */
const isInWhich = (sentence: Sentence, verb: Token): boolean =>
  hasLabel(verb, "acl") &&
  children(sentence, verb, "obl").some((one) => one.lower === "which" && child(sentence, one, "case")?.lower === "in");

/** "were killed in the attack", "died in the bombing of the market": the noun stands behind "in" or "by" and hangs on the harm. */
function holds(harm: Trigger, other: Trigger): boolean {
  if (other.form !== "noun") return false;
  const { sentence, token } = other;
  const verb = headOf(sentence, token);
  const lead = climb(sentence, harm.token, (at) => at.label === "conj");
  return (
    ["in", "by", "during"].includes(child(sentence, token, "case")?.lower ?? "") &&
    (verb?.index === harm.token.index || verb?.index === lead.index || isConjOf(sentence, verb, harm.token))
  );
}

const isConjOf = (sentence: Sentence, verb: Token | undefined, harm: Token): boolean =>
  verb?.label === "conj" && headOf(sentence, verb)?.index === harm.index;
