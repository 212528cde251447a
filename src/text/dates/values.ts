import type { Reckoning, Unit } from "./expression.ts";

/** Two digits. */
export const two = (n: number): string => (n < 10 ? `0${n}` : `${n}`);
/** Four digits. */
export const four = (n: number): string => `${n}`.padStart(4, "0");

const letters: Record<Unit, string> = {
  second: "TS",
  minute: "TM",
  hour: "TH",
  day: "D",
  week: "W",
  weekend: "WE",
  month: "M",
  quarter: "Q",
  year: "Y",
  decade: "DE",
  century: "CE",
};

/** TIMEX3 duration: `P5W`, `PT24H`, `P10Y` for a decade, `PXD` for an unknown number. */
export function durationValue(unit: Unit, n: number | "X"): string {
  if (typeof n === "number" && unit === "decade") return `P${10 * n}Y`;
  if (typeof n === "number" && unit === "century") return `P${100 * n}Y`;
  if (typeof n === "number" && unit === "quarter") return `P${3 * n}M`;
  if (typeof n === "number" && !Number.isInteger(n) && unit === "hour") return `PT${Math.floor(n)}H${60 * (n % 1)}M`;
  const letter = letters[unit];
  const number = typeof n === "number" ? `${n}` : "X";
  return letter.startsWith("T") ? `PT${number}${letter.slice(1)}` : `P${number}${letter}`;
}

const unknown: Record<Unit, string> = {
  second: "XXXX-XX-XXTXX",
  minute: "XXXX-XX-XXTXX",
  hour: "XXXX-XX-XXTXX",
  day: "XXXX-XX-XX",
  week: "XXXX-WXX",
  weekend: "XXXX-WXX-WE",
  month: "XXXX-XX",
  quarter: "XXXX-QX",
  year: "XXXX",
  decade: "XXX",
  century: "XX",
};

/** The value that can be given without any anchor, with X for what is not known. */
export function symbolicValue(reckoning: Reckoning, part = ""): string {
  switch (reckoning.how) {
    case "fixed":
      return reckoning.value + part;
    case "figures":
      return `${four(reckoning.year)}-XX-XX`;
    case "calendar":
    case "month-of":
      return `XXXX-${two(reckoning.month)}${reckoning.day === undefined ? "" : `-${two(reckoning.day)}${part}`}`;
    case "weekday":
      return `XXXX-WXX-${reckoning.weekday}${part}`;
    case "season":
      return `XXXX-${reckoning.season}`;
    case "quarter":
      return `XXXX-${reckoning.half ? "H" : "Q"}${reckoning.quarter}`;
    case "shift":
      return unknown[reckoning.unit] + (reckoning.unit === "day" ? part : "");
  }
  return reckoning satisfies never;
}
