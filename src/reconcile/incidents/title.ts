import type { EventFinding, ReportId } from "../../model/index.ts";

const LONGEST = 140;

/** One line for an incident: the words of its fullest telling as they stand, body before other zones, cut at a word. */
export function titleOf(events: readonly EventFinding[], texts: ReadonlyMap<ReportId, string>): string {
  const tellings = events.map((event) => ({
    event,
    said:
      [event.place, event.date].filter((part) => part !== undefined).length +
      event.target.length +
      event.perpetrator.length +
      event.victim.length,
  }));
  tellings.sort((a, b) => rank(a.event) - rank(b.event) || b.said - a.said || (a.event.id < b.event.id ? -1 : 1));
  const [best] = tellings;
  if (!best) return "";
  const { start, end } = best.event.evidence.hull;
  return cut((texts.get(best.event.report) ?? "").slice(start, end).replaceAll(/\s+/g, " ").trim());
}

/** A telling that stands for another ("the attack") comes after plain ones, and a caption after the body. */
const rank = (event: EventFinding): number => (event.refersTo === undefined ? 0 : 2) + (event.zone === "body" ? 0 : 1);

function cut(words: string): string {
  if (words.length <= LONGEST) return words;
  const end = words.lastIndexOf(" ", LONGEST);
  return `${words.slice(0, end > 40 ? end : LONGEST).replace(/[\uD800-\uDBFF]$/, "")} …`;
}
