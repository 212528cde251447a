import type { Argument, EventFinding, Finding, Quantity, Span, Toll } from "../../model/index.ts";
import type { Document, Sentence, Token } from "../../text/document.ts";
import { readNumber } from "../../text/numbers.ts";
import { child, children, hasLabel, spansOfTokens, subtree } from "../../text/tree.ts";
import type { ReadingContext } from "../context.ts";
import { argumentOf, createRoles, type Roles } from "../roles.ts";
import { isFigure } from "./figures.ts";
import { type Cast, castOf } from "./roles.ts";
import { statusOf } from "./status.ts";
import { type Trigger, triggersOf } from "./trigger.ts";

/**
 * Reads deeds: what was done or not done, by whom, to whom, with what, where and when.
 * A noun that says nothing beside itself ("the attack") refers back to the deed before it, or makes no finding.
 */
export function eventReader(document: Document, findings: readonly Finding[], context: ReadingContext): EventFinding[] {
  const roles = createRoles(document, findings);
  const found: EventFinding[] = [];
  for (const sentence of document.sentences) {
    for (const trigger of triggersOf(sentence, context.packs)) {
      const event = eventOf(trigger, roles, context, found);
      if (event) found.push(event);
    }
  }
  return found;
}

function eventOf(trigger: Trigger, roles: Roles, context: ReadingContext, before: readonly EventFinding[]): EventFinding | undefined {
  const { sentence, row } = trigger;
  if (isFigure(trigger, context.packs, roles)) return undefined;
  const cast = castOf(trigger, roles, context.packs);
  const place = settingOf(trigger, "place", roles) ?? (isVisited(row.says.mode, cast, roles) ? cast.target[0] : placeOfTarget(sentence, cast, roles));
  const date = settingOf(trigger, "date", roles) ?? dateBehind(trigger, roles);
  const tied = cast.perpetrator.length + cast.target.length + cast.victim.length > 0;
  if (trigger.form === "verb" && !tied && !(place && trigger.token.tag === "VBG")) return undefined;
  const definite = trigger.form === "noun" && isDefinite(sentence, trigger.token);
  const refersTo = definite && !date ? antecedentOf(trigger, cast, before) : undefined;
  if (!tied && !place && !date && !refersTo && !trigger.light && cast.instrument.length === 0) return undefined;
  const series = trigger.form === "noun" ? seriesOf(sentence, trigger) : undefined;
  const base = context.make.base("event", `events/${row.words.replaceAll(" ", "-")}-${trigger.form}`, [
    { role: "trigger", spans: spansOfTokens(trigger.tokens, sentence) },
    { role: "argument", spans: argumentSpans(cast, [place, date]) },
  ]);
  return {
    ...base, event: trigger.event, ...(row.says.mode ? { mode: String(row.says.mode) } : {}), ...cast, ...(place ? { place } : {}), ...(date ? { date } : {}),
    toll: tollOf(trigger, cast, roles), ...(series ? { series } : {}), ...statusOf(trigger, context.packs), ...(refersTo ? { refersTo: refersTo.id } : {}),
  };
}

const argumentSpans = (cast: Cast, others: readonly (Argument | undefined)[]): Span[] =>
  [...cast.perpetrator, ...cast.target, ...cast.victim, ...cast.instrument, ...others.filter((one) => one !== undefined)].flatMap((argument) => argument.spans);

/** The place or date that hangs on the deed, or on the verb that carries it. */
function settingOf({ sentence, token, light, form }: Trigger, kind: "place" | "date", roles: Roles): Argument | undefined {
  const heads = light ? [token, light.verb] : [token];
  for (const head of heads) {
    for (const one of children(sentence, head, "obl", "nmod", "advmod", "obj", "nsubj", "compound", "amod", "conj")) {
      const inside = subtree(sentence, one, (below) => hasLabel(below, "acl") || below.label === "ccomp" || below.label === "parataxis");
      if ((one.label === "conj" && form === "noun") || (kind === "date" && !["obl", "nmod", "advmod", "compound", "obl:tmod", "obl:unmarked"].some((label) => one.label === label))) continue;
      const finding = inside.map((below) => roles.at(kind, below)).find((hit) => hit !== undefined);
      if (finding && (kind === "date" || hasLabel(one, "obl") || hasLabel(one, "nmod") || hasLabel(one, "obj") || hasLabel(one, "nsubj"))) return argumentOf(finding);
    }
  }
  return undefined;
}

/** "visited Port Amsel": what is visited is a place unless it is somebody. */
const isVisited = (mode: unknown, cast: Cast, roles: Roles): boolean => {
  const kind = roles.actor(cast.target[0])?.actorKind;
  return mode === "visit" && (kind === undefined || kind === "state");
};

/** "an attack on the embassy in Sorrin": where the target is, the deed is. */
function placeOfTarget(sentence: Sentence, cast: Cast, roles: Roles): Argument | undefined {
  const spans = [...cast.target, ...cast.victim].flatMap((one) => one.spans);
  const inside = sentence.tokens.find((token) => roles.at("place", token) && spans.some((span) => span.start < token.start && token.end <= span.end));
  const place = inside && ["in", "at", "near"].includes(child(sentence, inside, "case")?.lower ?? "") ? roles.at("place", inside) : undefined;
  return place && argumentOf(place);
}

/** "a missile attack in November": the date right behind the noun. */
function dateBehind({ sentence, token, tokens, form }: Trigger, roles: Roles): Argument | undefined {
  const last = Math.max(token.index, (tokens[tokens.length - 1] as Token).index);
  const word = sentence.tokens[last + 1];
  const next = form === "noun" && word && ["in", "on", "last", "this"].includes(word.lower) ? sentence.tokens[word.pos === "ADP" ? last + 2 : last + 1] : undefined;
  const date = next && roles.at("date", next);
  return date ? argumentOf(date) : undefined;
}

const isDefinite = (sentence: Sentence, token: Token): boolean => ["the", "this", "that", "these", "those"].includes(child(sentence, token, "det")?.lower ?? "");

/**
 * The deed before that "the attack", "these raids" mean: of the same sort, with the same weapon and target as far as these
 * are said. Where several fit and none stands alone in the nearest sentence, none is meant for sure.
 */
function antecedentOf({ row, token, sentence }: Trigger, cast: Cast, before: readonly EventFinding[]): EventFinding | undefined {
  const fits = before.slice(-12).filter(
    (event) =>
      event.refersTo === undefined && event.event === row.says.event && event.evidence.hull.end <= token.start && sameSort(event.mode, String(row.says.mode ?? "")) &&
      cast.instrument.every((one) => event.instrument.some((other) => sharesWord(one, other))) &&
      (cast.target.length === 0 || cast.target.some((one) => [...event.target, ...event.victim].some((other) => sharesWord(one, other)))),
  );
  if (fits.length < 2) return fits[0];
  const start = sentence.spans[0]?.start ?? 0;
  const here = fits.filter((event) => event.evidence.hull.start >= start);
  const nearest = here.length > 0 ? here : fits.filter((event) => event.evidence.hull.end > (fits[fits.length - 1] as EventFinding).evidence.hull.start - 1);
  return nearest.length === 1 ? nearest[0] : undefined;
}

const sharesWord = (a: Argument, b: Argument): boolean => {
  const words = new Set(a.words.toLowerCase().split(/\s+/).filter((word) => word.length > 3));
  return b.words.toLowerCase().split(/\s+/).some((word) => words.has(word));
};

const GENERAL = new Set(["attack", "meeting", "negotiation", "visit"]);
const sameSort = (a: string | undefined, b: string): boolean => a === b || (GENERAL.has(b) && a !== "killing" && a !== "death" && a !== "wounding");

/** "three attacks", "dozens of raids": the number of a plural noun. */
function seriesOf(sentence: Sentence, { token, tokens }: Trigger): Quantity | undefined {
  if (token.tag !== "NNS") return undefined;
  const first = Math.max(0, (tokens[0] as Token).index - 5);
  for (let at = first; at < (tokens[0] as Token).index; at++) {
    const number = readNumber(sentence.tokens, at);
    const after = sentence.tokens[at + (number?.length ?? 0)];
    if (number && after && (after.lower === "of" || after.index >= (tokens[0] as Token).index - 2)) return number.quantity;
  }
  return { form: "vague", words: token.word };
}

const EFFECTS: Readonly<Record<string, Toll["effect"]>> = { killing: "killed", death: "killed", wounding: "wounded", capture: "captured", abduction: "captured", arrest: "captured" };

/** Harm to those who suffered: each victim with the number in its words. */
function tollOf({ row, sentence }: Trigger, cast: Cast, roles: Roles): Toll[] {
  const effect = EFFECTS[String(row.says.mode ?? "")];
  if (!effect || effect === "captured") return [];
  return cast.victim.map((of) => {
    const words = sentence.tokens.filter((token) => of.spans.some((span) => span.start <= token.start && token.end <= span.end));
    const counted = words.map((token) => roles.at("count", token)).find((count) => count !== undefined);
    const number = counted ?? words.map((_, at) => readNumber(words, at)).find((one) => one !== undefined);
    const article = words[0]?.lower === "a" || words[0]?.lower === "an";
    return { effect, of, ...(number ? { quantity: number.quantity } : article ? { quantity: { form: "exact" as const, n: 1 } } : {}) };
  });
}

