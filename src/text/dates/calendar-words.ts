import type { Direction, Unit } from "./expression.ts";

const list = (names: readonly string[]): Map<string, number> =>
  new Map(names.flatMap((row, n) => row.split(" ").map((name): [string, number] => [name, n + 1])));

/** Month names and their abbreviations, 1 to 12. */
export const months: ReadonlyMap<string, number> = list([
  "january jan",
  "february feb",
  "march mar",
  "april apr",
  "may",
  "june jun",
  "july jul",
  "august aug",
  "september sept sep",
  "october oct",
  "november nov",
  "december dec",
]);

/** Weekday names and their abbreviations, 1 (Monday) to 7. */
export const weekdays: ReadonlyMap<string, number> = list([
  "monday mon",
  "tuesday tue tues",
  "wednesday wed",
  "thursday thu thur thurs",
  "friday fri",
  "saturday sat",
  "sunday sun",
]);

/** Seasons as TIMEX3 writes them. */
export const seasons: ReadonlyMap<string, "SP" | "SU" | "FA" | "WI"> = new Map([
  ["spring", "SP"],
  ["springtime", "SP"],
  ["summer", "SU"],
  ["summertime", "SU"],
  ["autumn", "FA"],
  ["fall", "FA"],
  ["winter", "WI"],
  ["wintertime", "WI"],
]);

/** Parts of a day as TIMEX3 writes them. */
export const dayParts: ReadonlyMap<string, string> = new Map([
  ["morning", "TMO"],
  ["dawn", "TMO"],
  ["midday", "TMI"],
  ["noon", "T12:00"],
  ["afternoon", "TAF"],
  ["evening", "TEV"],
  ["night", "TNI"],
  ["overnight", "TNI"],
  ["midnight", "T24:00"],
]);

const singular: readonly Unit[] = ["second", "minute", "hour", "day", "week", "weekend", "month", "quarter", "year", "decade", "century"];
/** Units of time in the singular and plural; `many` tells which. */
export const units: ReadonlyMap<string, { readonly unit: Unit; readonly many: boolean }> = new Map([
  ...singular.flatMap((unit): [string, { unit: Unit; many: boolean }][] => [
    [unit, { unit, many: false }],
    [unit === "century" ? "centuries" : `${unit}s`, { unit, many: true }],
  ]),
]);

/** Words that turn a calendar name: "last October", "the coming Sunday". */
export const directions: ReadonlyMap<string, Direction> = new Map([
  ["last", "last"],
  ["past", "last"],
  ["previous", "last"],
  ["this", "this"],
  ["current", "this"],
  ["next", "next"],
  ["coming", "next"],
  ["upcoming", "next"],
]);
