import { type Atom, atomsOf, type Word } from "./atoms.ts";
import { mayBegin } from "./beginnings.ts";
import { dayParts, units } from "./calendar-words.ts";
import type { Draft, TimeExpression } from "./expression.ts";
import { phraseFinder, type Rule, wordAt } from "./rule.ts";
import { business } from "./rules/business.ts";
import { clock } from "./rules/clock.ts";
import { dayRange } from "./rules/day-range.ts";
import { dayWord } from "./rules/day-word.ts";
import { duration } from "./rules/duration.ts";
import { fullDate } from "./rules/full-date.ts";
import { holiday } from "./rules/holiday.ts";
import { month } from "./rules/month.ts";
import { offset } from "./rules/offset.ts";
import { season } from "./rules/season.ts";
import { repeated } from "./rules/set.ts";
import { shift, unitShift } from "./rules/unit-shift.ts";
import { vague } from "./rules/vague.ts";
import { weekday } from "./rules/weekday.ts";
import { window } from "./rules/window.ts";
import { writtenDate } from "./rules/written-date.ts";
import { year } from "./rules/year.ts";
import { symbolicValue } from "./values.ts";

/** All rules; the longest match wins, and among equals the first of the list. */
const rules: readonly (readonly [string, Rule])[] = [
  ["written-date", writtenDate],
  ["full-date", fullDate],
  ["day-range", dayRange],
  ["clock", clock],
  ["holiday", holiday],
  ["weekday", weekday],
  ["day-word", dayWord],
  ["offset", offset],
  ["season", season],
  ["month", month],
  ["unit-shift", unitShift],
  ["business", business],
  ["window", window],
  ["set", repeated],
  ["year", year],
  ["duration", duration],
  ["vague", vague],
];

/** Words before a point of the calendar that tell which part of it is meant. */
const pointers: readonly (readonly ["start" | "middle" | "end" | "about" | undefined, readonly string[]])[] = [
  [
    "start",
    [
      "the beginning of",
      "the start of",
      "beginning of",
      "the early part of",
      "early in",
      "the very early",
      "the early",
      "very early",
      "early",
    ],
  ],
  ["middle", ["the middle of", "the mid", "mid", "middle of"]],
  ["end", ["the end of", "the latter part of", "end of", "late in", "the late", "late"]],
  ["about", ["around", "about", "approximately", "circa", "ca"]],
  [undefined, ["earlier", "later", "earlier in", "later in"]],
];
const pointerAt = phraseFinder(pointers.flatMap(([fuzziness, phrases]) => phrases.map((phrase) => [phrase, fuzziness] as const)));
/** Words before a stretch of time that bound its length. */
const bounds = [
  "at least",
  "more than",
  "less than",
  "no more than",
  "no less than",
  "up to",
  "nearly",
  "almost",
  "about",
  "around",
  "roughly",
  "over",
  "some",
  "approximately",
  "under",
  "another",
];
const boundAt = phraseFinder(bounds.map((phrase) => [phrase, true] as const));

/** Time expressions of one sentence in order, not overlapping; `words` are its tokens in order. Linear in their number. */
export function timeExpressions(words: readonly Word[]): TimeExpression[] {
  const atoms = atomsOf(words);
  const found: TimeExpression[] = [];
  let at = 0;
  while (at < atoms.length) {
    const first = atoms[at];
    const best = first && mayBegin(first) ? readAt(atoms, at) : undefined;
    const last = atoms[at + (best?.draft.length ?? 0) - 1];
    if (best && first && last) {
      const { length, ...draft } = best.draft;
      const openness = opennessAt(atoms, at);
      found.push({
        ...draft,
        value: symbolicValue(draft.reckoning, draft.part),
        start: first.start,
        end: last.end,
        rule: best.rule,
        ...(openness ? { openness } : {}),
      });
      at += length;
    } else at += 1;
  }
  return found;
}

/** An expression, and the rule that read it. */
export interface Best {
  readonly draft: Draft;
  readonly rule: string;
}

/** Modifiers may stand before modifiers ("at least almost two weeks"), but a row of them is noise. */
const DEPTH = 3;

/** The longest time expression that begins at an atom, by all rules. */
export function readAt(atoms: readonly Atom[], at: number, depth = DEPTH): Best | undefined {
  let best = readPointed(atoms, at, depth) ?? readBounded(atoms, at, depth);
  for (let n = 0; n < rules.length; n += 1) {
    const [rule, read] = rules[n] as (typeof rules)[number];
    const draft = read(atoms, at);
    if (draft && draft.length > (best?.draft.length ?? 0)) best = { draft, rule };
  }
  if (best?.rule === "clock") return onDay(atoms, at, best);
  return best ?? partOfDay(atoms, at);
}

/** "early last month", "the beginning of this year", "mid-2019". */
function readPointed(atoms: readonly Atom[], at: number, depth: number): Best | undefined {
  const pointer = depth === 0 ? undefined : pointerAt(atoms, at);
  if (!pointer) return undefined;
  const inner = readAt(atoms, at + pointer.length, depth - 1) ?? runningUnit(atoms, at + pointer.length);
  if (!inner || (inner.draft.type !== "date" && inner.draft.type !== "time") || inner.draft.use !== undefined) return undefined;
  const kept = pointer.value === undefined ? {} : { fuzziness: pointer.value };
  return { rule: inner.rule, draft: { ...inner.draft, ...kept, length: pointer.length + inner.draft.length } };
}

/** "the end of the month", "later in the year": the unit that runs at the anchor; without such words it may be any. */
function runningUnit(atoms: readonly Atom[], at: number): Best | undefined {
  const the = wordAt(atoms, at) === "in" ? 1 : 0;
  const unit = units.get(wordAt(atoms, at + the + 1));
  const grain = unit && !unit.many && ["week", "month", "year", "decade", "century"].includes(unit.unit);
  return grain && wordAt(atoms, at + the) === "the" ? { rule: "unit-shift", draft: shift(the + 2, unit.unit, 0, "published") } : undefined;
}

/** "more than a decade", "at least two weeks". */
function readBounded(atoms: readonly Atom[], at: number, depth: number): Best | undefined {
  const skip = depth === 0 ? 0 : (boundAt(atoms, at)?.length ?? 0);
  const inner = skip === 0 ? undefined : (readBounded(atoms, at + skip, depth - 1) ?? readStretch(atoms, at + skip));
  return inner && { rule: inner.rule, draft: { ...inner.draft, fuzziness: "about", length: skip + inner.draft.length } };
}

function readStretch(atoms: readonly Atom[], at: number): Best | undefined {
  const set = repeated(atoms, at);
  if (set) return { draft: set, rule: "set" };
  const far = offset(atoms, at);
  if (far) return { draft: far, rule: "offset" };
  const draft = duration(atoms, at);
  return draft && { draft, rule: "duration" };
}

/** Joins a clock time with the day that follows: "8 a.m. on Monday", "5 p.m. EST Nov. 9". */
function onDay(atoms: readonly Atom[], at: number, time: Best): Best {
  const gap = ["on", ","].includes(wordAt(atoms, at + time.draft.length)) ? 1 : 0;
  const day = dayAt(atoms, at + time.draft.length + gap);
  if (!day || time.draft.part === undefined) return time;
  return {
    rule: time.rule,
    draft: { ...day, type: "time", granularity: "minute", part: time.draft.part, length: time.draft.length + gap + day.length },
  };
}

/** "the night of 8 February", "the morning of Friday". */
function partOfDay(atoms: readonly Atom[], at: number): Best | undefined {
  const the = wordAt(atoms, at) === "the" ? 1 : 0;
  const part = dayParts.get(wordAt(atoms, at + the));
  const of = the + (wordAt(atoms, at + the + 1) === "hours" ? 2 : 1);
  const day = part !== undefined && wordAt(atoms, at + of) === "of" ? dayAt(atoms, at + of + 1) : undefined;
  return day && part !== undefined
    ? { rule: "day-part", draft: { ...day, type: "time", granularity: "part-of-day", part, length: of + 1 + day.length } }
    : undefined;
}

/** A single day that starts at `at`. */
function dayAt(atoms: readonly Atom[], at: number): Draft | undefined {
  for (const read of [writtenDate, fullDate, weekday, dayWord]) {
    const day = read(atoms, at);
    if (day?.type === "date" && day.granularity === "day") return day;
  }
  return undefined;
}

/** "since 2017", "since he took office in January", "until next month". */
function opennessAt(atoms: readonly Atom[], at: number): "open-end" | "open-start" | undefined {
  for (let back = 1; back <= 7; back += 1) {
    const word = wordAt(atoms, at - back);
    if (word === "since")
      return back === 1 || ["in", "on", "last", "this", "early", "late"].includes(wordAt(atoms, at - 1)) ? "open-end" : undefined;
    if (back === 1 && (word === "until" || word === "till")) return "open-start";
    if (word === "" || /^[,.;:()]$/.test(word)) return undefined;
  }
  return undefined;
}
