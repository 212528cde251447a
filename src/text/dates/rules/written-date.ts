import type { Atom } from "../atoms.ts";
import type { Draft, FigureOrder } from "../expression.ts";
import { fixed, reckoned } from "../rule.ts";
import { four, two } from "../values.ts";

// 2020-12-28            2020-12-28          2020-12-28T07:15    2020-12-28T07:15
// 12/28/2020            2020-12-28          28/12/2020          2020-12-28
// 3/4/2031              2031-XX-XX          until other dates of the text tell its order
// not: 1-2-3, 24/7

/** Dates written in figures: ISO, or with slashes, day or month first. */
export function writtenDate(atoms: readonly Atom[], at: number): Draft | undefined {
  const [a, b, c] = [atoms[at], atoms[at + 1], atoms[at + 2]];
  if (!a || !b || !c || a.mark !== "" || b.mark === "" || b.mark !== c.mark || atoms[at + 3]?.mark === b.mark) return undefined;
  if (b.mark === "-" && /^\d{4}$/.test(a.lower) && /^\d\d$/.test(b.lower)) return iso(atoms, at, Number(a.lower), Number(b.lower), c.lower);
  if (![a, b].every((atom) => /^\d{1,2}$/.test(atom.lower)) || !/^(\d\d|\d{4})$/.test(c.lower) || b.mark === ":") return undefined;
  const [first, second] = [Number(a.lower), Number(b.lower)];
  const year = c.lower.length === 4 ? Number(c.lower) : undefined;
  if (year === undefined) return undefined;
  if (first > 12) return ordered(civil(3, year, second, first), "day-first");
  if (second > 12) return ordered(civil(3, year, first, second), "month-first");
  if (first === second) return civil(3, year, first, second);
  return first === 0 || second === 0 ? undefined : reckoned(3, "day", { how: "figures", first, second, year }, "none");
}

const ordered = (draft: Draft | undefined, order: FigureOrder): Draft | undefined => draft && { ...draft, order };

function iso(atoms: readonly Atom[], at: number, year: number, month: number, rest: string): Draft | undefined {
  const parts = /^(\d\d)(?:t(\d\d))?$/.exec(rest);
  if (!parts) return undefined;
  const minutes = atoms[at + 3];
  const day = civil(3, year, month, Number(parts[1]));
  if (!day || parts[2] === undefined || minutes?.mark !== ":" || !/^\d\d/.test(minutes.lower))
    return parts[2] === undefined ? day : undefined;
  const length = atoms[at + 4]?.mark === ":" ? 5 : 4;
  return { ...day, type: "time", granularity: "minute", part: `T${parts[2]}:${minutes.lower.slice(0, 2)}`, length };
}

const civil = (length: number, year: number, month: number, day: number): Draft | undefined =>
  month >= 1 && month <= 12 && day >= 1 && day <= 31 ? fixed(length, `${four(year)}-${two(month)}-${two(day)}`, "day") : undefined;
