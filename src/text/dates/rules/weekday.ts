import type { Atom } from "../atoms.ts";
import { dayParts, directions, weekdays } from "../calendar-words.ts";
import type { Draft } from "../expression.ts";
import { reckoned, wordAt } from "../rule.ts";

// on Friday             XXXX-WXX-5        last Sunday        XXXX-WXX-7, the latest before the anchor
// Monday evening        XXXX-WXX-1TEV     next Tuesday       XXXX-WXX-2, the first after the anchor
// Tuesday nights        every one of them: a set
// not: "The Sunday Courier", "Black Friday", "Bloody Sunday"

const titles = new Set(["black", "bloody", "good", "ash", "palm", "easter", "holy", "super", "fat"]);
const papers = new Set([
  "times",
  "telegraph",
  "mirror",
  "mail",
  "express",
  "herald",
  "post",
  "review",
  "courier",
  "magazine",
  "observer",
  "independent",
  "tribune",
  "journal",
  "world",
  "sun",
  "star",
  "gazette",
  "news",
  "prayers",
]);

/** A weekday, with or without "last", "this" or "next" and the part of the day. */
export function weekday(atoms: readonly Atom[], at: number): Draft | undefined {
  const the = wordAt(atoms, at) === "the" ? 1 : 0;
  const direction = directions.get(wordAt(atoms, at + the));
  const shift = direction === undefined ? 0 : the + 1;
  const atom = atoms[at + shift];
  if (!atom || titles.has(wordAt(atoms, at + shift - 1))) return undefined;
  const many = atom.lower.endsWith("days");
  const day = weekdays.get(many ? atom.lower.slice(0, -1) : atom.lower);
  if (day === undefined || !atom.lower.endsWith(many ? "days" : "day") || !/^[A-Z]/.test(atom.word)) return undefined;
  const next = atoms[at + shift + 1];
  if (next && /^[A-Z]/.test(next.word) && papers.has(next.lower) && next.mark === "") return undefined;
  const parts = next?.lower.endsWith("s") === true && dayParts.has(next.lower.slice(0, -1));
  const part = dayParts.get(parts ? (next?.lower.slice(0, -1) ?? "") : (next?.lower ?? ""));
  const length = shift + (part === undefined ? 1 : 2);
  const found = reckoned(length, part === undefined ? "day" : "part-of-day", {
    how: "weekday",
    weekday: day,
    direction: direction ?? "near",
  });
  if (many || parts)
    return {
      ...found,
      type: "set",
      to: "none",
      ...(part === undefined ? {} : { part }),
      reckoning: { how: "fixed", value: `XXXX-WXX-${day}` },
    };
  return part === undefined ? found : { ...found, type: "time", part };
}
