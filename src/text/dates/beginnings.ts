import { isLower } from "../characters.ts";
import { numberBeginnings } from "../numbers.ts";
import type { Atom } from "./atoms.ts";
import { dayParts, directions, months, seasons, units, weekdays } from "./calendar-words.ts";

/** What else the rules begin with, and the words that may stand before a time expression as part of it. */
const OTHERS = `
  the these this that a an every each per half second
  following preceding same recent latest today yesterday tomorrow tonight
  hourly daily nightly weekly fortnightly monthly quarterly yearly annually annual biweekly
  christmas boxing new valentine halloween
  several many some few numerous
  now currently at presently nowadays right recently formerly lately long not future
  twenties thirties forties fifties sixties seventies eighties nineties
  beginning start early very mid middle end late around about approximately circa ca earlier later
  more less no up nearly almost roughly over under another
`;

const BEGINNINGS: ReadonlySet<string> = new Set([
  ...OTHERS.trim().split(/\s+/),
  ...[months, weekdays, seasons, dayParts, units, directions].flatMap((words) => [...words.keys()]),
  ...[...weekdays.keys()].map((day) => `${day}s`),
  ...numberBeginnings,
]);

/** Whether a time expression may begin with an atom. Most words of a text begin none: they are passed over at this one look. */
export const mayBegin = ({ lower }: Atom): boolean => !isLower(lower.charCodeAt(0)) || BEGINNINGS.has(lower) || hasFigure(lower);

/** "q3", "h1". */
const hasFigure = (lower: string): boolean => lower.length === 2 && !isLower(lower.charCodeAt(1));
