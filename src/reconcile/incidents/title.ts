import type { EventFinding } from "../../model/index.ts";

const LONGEST = 140;
const SHORTEST = 40;

/** One way to name an incident: the words of a telling, and how good a name they make. */
export interface Title {
  readonly words: string;
  /** The lower the better: body before other zones, plain tellings before ones that stand for another ("the attack"). */
  readonly rank: number;
  /** How much of who, whom, where and when it says; the more the better. */
  readonly said: number;
}

/** The words of an event as they stand, on one line, cut at the end of a clause. */
export function titleOf(event: EventFinding, text: string): Title {
  const { start, end } = event.evidence.hull;
  return {
    words: cut(text.slice(start, end).replaceAll(/\s+/g, " ").trim()),
    rank: (event.refersTo === undefined ? 0 : 2) + (event.zone === "body" ? 0 : 1),
    said:
      [event.place, event.date].filter((part) => part !== undefined).length +
      event.target.length +
      event.perpetrator.length +
      event.victim.length,
  };
}

/** The best of some titles; of equal ones the first. */
export const bestTitle = (titles: readonly Title[]): string =>
  [...titles].sort((a, b) => a.rank - b.rank || b.said - a.said)[0]?.words ?? "";

/** Words that begin the next clause, and tell nothing at the end of this one. */
const JOINING = /(?:[\s,;:\u2013\u2014-]|\b(?:and|or|but|which|that|who|while|as|with|of|the|a|an|in|on|at|by|to|for|from)\b)+$/i;

function cut(words: string): string {
  if (words.length <= LONGEST) return words.slice(0, endOf(words));
  const head = words.slice(0, LONGEST);
  const clause = Math.max(...[", ", "; ", " \u2013 ", " \u2014 "].map((sign) => head.lastIndexOf(sign)));
  const space = head.lastIndexOf(" ");
  const kept = head.slice(0, clause >= SHORTEST ? clause : space >= SHORTEST ? space : LONGEST).replace(/[\uD800-\uDBFF]$/, "");
  return `${kept.slice(0, endOf(kept))} \u2026`;
}

/** Where the words end when what only joins them to the next ones is left away. */
function endOf(words: string): number {
  const tail = words.slice(-SHORTEST);
  const joining = JOINING.exec(tail)?.[0].length ?? 0;
  return joining < tail.length ? words.length - joining : words.length;
}
