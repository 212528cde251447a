import type { Argument, EventFinding, Finding, Quantity, Span } from "../../model/index.ts";
import type { Document, Sentence, Token } from "../../text/document.ts";
import { readNumber } from "../../text/numbers.ts";
import { child, spansOfTokens } from "../../text/tree.ts";
import type { ReadingContext } from "../context.ts";
import { isBackground } from "../relations/behind.ts";
import { isLinked, relationWords } from "../relations/words.ts";
import { createRoles, type Roles } from "../roles.ts";
import { isFigure } from "./figures.ts";
import { withHarm } from "./harm.ts";
import { type Causes, causesOf } from "./mishaps.ts";
import { type Cast, castOf } from "./roles.ts";
import { dateBehind, looseSetting, placeOfTarget, settingOf } from "./setting.ts";
import { statusOf } from "./status.ts";
import { tollOf } from "./toll.ts";
import { type Trigger, triggersOf } from "./trigger.ts";

/**
 * Reads deeds: what was done or not done, by whom, to whom, with what, where and when.
 * A noun that says nothing beside itself ("the attack") refers back to the deed before it, or makes no finding.
 */
export function eventReader(document: Document, findings: readonly Finding[], context: ReadingContext): EventFinding[] {
  const roles = createRoles(document, findings);
  const found: EventFinding[] = [];
  const told: EventFinding[] = [];
  const triggers: Trigger[] = [];
  const words = relationWords(context.packs);
  const causes = causesOf(document, context.packs);
  for (const sentence of document.sentences) {
    for (const trigger of triggersOf(sentence, context.packs)) {
      const event = eventOf(trigger, roles, context, { all: found, told }, causes);
      if (!event) continue;
      found.push(event);
      if (!isBackground(trigger.sentence, trigger.token, words)) told.push(event);
      triggers.push(trigger);
    }
  }
  return withHarm(found, triggers);
}

/** Deeds read before, and those among them that do not only say when or why another took place. */
interface Before {
  readonly all: readonly EventFinding[];
  readonly told: readonly EventFinding[];
}

function eventOf(
  trigger: Trigger,
  roles: Roles,
  context: ReadingContext,
  { all: before, told }: Before,
  causes: Causes,
): EventFinding | undefined {
  const { sentence, row } = trigger;
  if (isFigure(trigger, context.packs, roles, causes)) return undefined;
  const cast = castOf(trigger, roles, context.packs);
  const place =
    settingOf(trigger, "place", roles) ??
    (isVisited(row.says.mode, cast, roles) ? cast.target[0] : placeOfTarget(sentence, cast, roles)) ??
    looseSetting(trigger, "place", roles, context.packs);
  const date = settingOf(trigger, "date", roles) ?? dateBehind(trigger, roles) ?? looseSetting(trigger, "date", roles, context.packs);
  const tied = cast.perpetrator.length + cast.target.length + cast.victim.length + (place || date ? cast.instrument.length : 0) > 0;
  if (trigger.form === "verb" && !tied && row.says.object !== "none" && !(place && trigger.token.tag === "VBG")) return undefined;
  const definite = trigger.form === "noun" && isDefinite(sentence, trigger.token);
  const linked = trigger.form === "noun" && isLinked(sentence, trigger.token, relationWords(context.packs));
  const refersTo =
    definite && !date
      ? (antecedentOf(trigger, cast, linked ? beforeSentence(told, sentence) : told) ??
        antecedentOf(trigger, cast, linked ? beforeSentence(before, sentence) : before))
      : (killedOnce(trigger, cast, before, roles) ?? toldAgain(trigger, cast, { place, date }, before, roles));
  const known =
    (linked && SAID_APART.has(trigger.event)) ||
    (definite && row.says.event === "assault" && !before.some((event) => event.event === "assault"));
  if (!tied && !place && !date && !refersTo && !trigger.light && !known && cast.instrument.length === 0) return undefined;
  const series = trigger.form === "noun" ? seriesOf(sentence, trigger) : undefined;
  const base = context.make.base("event", `events/${row.words.replaceAll(" ", "-")}-${trigger.form}`, [
    { role: "trigger", spans: spansOfTokens(trigger.tokens, sentence) },
    { role: "argument", spans: argumentSpans(cast, [place, date]) },
  ]);
  const status = statusOf(trigger, context.packs);
  return {
    ...base,
    event: trigger.event,
    ...(row.says.mode ? { mode: String(row.says.mode) } : {}),
    ...cast,
    ...(place ? { place } : {}),
    ...(date ? { date } : {}),
    // what is planned or denied has harmed nobody
    toll: status.polarity === "happened" && status.modality === "actual" ? tollOf(trigger, cast, roles) : [],
    ...(series ? { series } : {}),
    ...status,
    ...(refersTo ? { refersTo: refersTo.id } : {}),
  };
}

/** Deeds that are told by what came of them, though nothing is said of themselves: "sparked protests", "after the riots". */
const SAID_APART: ReadonlySet<string> = new Set(["assault", "protest", "coerce"]);

/** "fired rockets in retaliation for the strike": the strike was told before that sentence, or not at all. */
const beforeSentence = (before: readonly EventFinding[], { spans }: Sentence): readonly EventFinding[] =>
  before.filter((event) => event.evidence.hull.end <= (spans[0]?.start ?? 0));

const argumentSpans = (cast: Cast, others: readonly (Argument | undefined)[]): Span[] =>
  [...cast.perpetrator, ...cast.target, ...cast.victim, ...cast.instrument, ...others.filter((one) => one !== undefined)].flatMap(
    (argument) => argument.spans,
  );

/** "visited Port Amsel": what is visited is a place unless it is somebody. */
const isVisited = (mode: unknown, cast: Cast, roles: Roles): boolean => {
  const kind = roles.actor(cast.target[0])?.actorKind;
  return mode === "visit" && (kind === undefined || kind === "state");
};

const isDefinite = (sentence: Sentence, token: Token): boolean =>
  ["the", "this", "that", "these", "those"].includes(child(sentence, token, "det")?.lower ?? "");

/**
 * The deed before that "the attack", "these raids" mean: of the same sort, with the same weapon and target as far as these
 * are said. Where several fit and none stands alone in the nearest sentence, none is meant for sure.
 */
function antecedentOf({ row, token, sentence }: Trigger, cast: Cast, before: readonly EventFinding[]): EventFinding | undefined {
  const fits = before
    .slice(-12)
    .filter(
      (event) =>
        event.refersTo === undefined &&
        event.modality === "actual" &&
        event.polarity === "happened" &&
        event.event === row.says.event &&
        (event.mode !== "clash" || row.says.mode === "clash") &&
        event.evidence.hull.end <= token.start &&
        sameSort(event.mode, String(row.says.mode ?? "")) &&
        cast.instrument.every((one) => event.instrument.some((other) => sharesWord(one, other))) &&
        (cast.target.length === 0 || cast.target.some((one) => [...event.target, ...event.victim].some((other) => sharesWord(one, other)))),
    );
  if (fits.length === 0 && CARRIES_KILLING.has(String(row.says.mode)) && token.tag === "NN")
    return before
      .slice(-6)
      .findLast(
        (event) =>
          event.refersTo === undefined &&
          event.mode === "killing" &&
          event.modality === "actual" &&
          event.zone === "body" &&
          event.perpetrator.length > 0 &&
          cast.target.length === 0,
      );
  if (fits.length < 2) return fits[0];
  const start = sentence.spans[0]?.start ?? 0;
  const here = fits.filter((event) => event.evidence.hull.start >= start);
  const nearest =
    here.length > 0
      ? here
      : fits.filter((event) => event.evidence.hull.end > (fits[fits.length - 1] as EventFinding).evidence.hull.start - 1);
  return nearest.length === 1 ? nearest[0] : undefined;
}

/**
 * A deed told again with more detail: the same weapon, right behind, and neither another day, place nor target.
 *   "Rockets struck a base near Belm on Sunday. At least nine rockets were fired at the camp."
 * Not: "Rockets hit Belm. Rockets also hit Sorrin", "On Monday more rockets fell".
 */
function toldAgain(
  trigger: Trigger,
  cast: Cast,
  setting: { readonly place: Argument | undefined; readonly date: Argument | undefined },
  before: readonly EventFinding[],
  roles: Roles,
): EventFinding | undefined {
  const { sentence, row, form } = trigger;
  const last = before.findLast(
    (event) => event.refersTo === undefined && event.event === "assault" && event.zone === "body" && event.instrument.length > 0,
  );
  if (!last || form !== "verb" || row.says.event !== "assault" || cast.instrument.length === 0) return undefined;
  const start = sentence.spans[0]?.start ?? 0;
  if (
    last.modality !== "actual" ||
    last.polarity !== "happened" ||
    last.evidence.hull.end > start ||
    start - last.evidence.hull.end > REACH
  )
    return undefined;
  if (sentence.tokens.some((token) => OTHERS.has(token.lower))) return undefined;
  const unlike = (one: Argument | undefined, other: Argument | undefined): boolean =>
    one !== undefined && other !== undefined && one.words !== other.words;
  const named = (one: Argument | undefined): Argument | undefined => (roles.actor(one)?.form === "name" ? one : undefined);
  if (
    (named(last.target[0]) !== undefined && unlike(setting.place, last.place)) ||
    unlike(isHour(setting.date) ? undefined : setting.date, last.date) ||
    unlike(named(cast.target[0]), named(last.target[0])) ||
    unlike(named(cast.perpetrator[0]), named(last.perpetrator[0]))
  )
    return undefined;
  return cast.instrument.some((one) => last.instrument.some((other) => sharesWord(one, other))) ? last : undefined;
}

/** "midnight", "shortly after dawn": a time of the day told before. */
const isHour = (date: Argument | undefined): boolean =>
  date !== undefined && /\b(?:midnight|midday|noon|dawn|dusk|sunrise|sunset|hours?)\b|^\d{1,2}[:.]\d\d/i.test(date.words);

/** How far behind, in characters, a deed may be told again. */
const REACH = 300;
const OTHERS = new Set([
  "also",
  "another",
  "other",
  "later",
  "earlier",
  "again",
  "second",
  "more",
  "meanwhile",
  "separately",
  "separate",
  "elsewhere",
  "previous",
]);

const sharesWord = (a: Argument, b: Argument): boolean => {
  const words = new Set(
    a.words
      .toLowerCase()
      .split(/\s+/)
      .filter((word) => word.length > 3),
  );
  return b.words
    .toLowerCase()
    .split(/\s+/)
    .some((word) => words.has(word));
};

/**
 * A person is killed once: "killed Arno Vell ... accused the Shield of killing the captain", where the captain is he; and who was shot or
 * ambushed was killed by that: "gunmen ambushed the judge ... he was killed".
 */
function killedOnce({ row }: Trigger, cast: Cast, before: readonly EventFinding[], roles: Roles): EventFinding | undefined {
  const victims =
    row.says.mode === "killing"
      ? cast.victim.filter((one) => roles.actor(one)?.actorKind === "person").map((one) => roles.entity(one))
      : [];
  return before.findLast(
    (event) =>
      event.refersTo === undefined &&
      (event.mode === "killing" || HURTS.has(event.mode ?? "")) &&
      event.modality === "actual" &&
      event.polarity === "happened" &&
      event.zone === "body" &&
      [...event.victim, ...(event.mode === "killing" ? [] : event.target)].some(
        (one) => roles.actor(one)?.form !== "set" && victims.some((victim) => victim !== undefined && victim === roles.entity(one)),
      ),
  );
}

/** Deeds that a person may be killed by. */
const HURTS = new Set(["attack", "shooting", "ambush", "stabbing", "beating"]);

/** What a killing can be called when it is spoken of again: "gunmen killed a judge ... the attack". */
const CARRIES_KILLING = new Set(["attack", "shooting", "ambush"]);
const GENERAL = new Set(["attack", "meeting", "negotiation", "visit"]);
const sameSort = (a: string | undefined, b: string): boolean => a === b || (GENERAL.has(b) && !EFFECTS_OF.has(a ?? ""));
/** What comes of a deed is not what "the attack" means. */
const EFFECTS_OF: ReadonlySet<string> = new Set(["killing", "death", "wounding", "damage", "destruction", "arson"]);

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
