import type { Argument, EventFinding, StatementFinding } from "../../model/index.ts";
import type { Document } from "../../text/document.ts";
import { argumentOf } from "../roles.ts";
import type { StatementReading } from "./reading.ts";

const ACTS = new Set(["denies", "denies-for", "blames", "suspects", "accuses"]);
const PART = new Set(["involved", "involvement", "behind", "responsible", "responsibility", "part", "role", "hand", "connection", "link"]);

/**
 * What a denial, blame or suspicion is about where its own words name no deed: the deed told last.
 *   "Rockets hit the base. Suspicion fell on the Front."                    the rockets
 *   "..., but the leaders denied that the Front had been involved in it"    the deed told before
 * Not: "denied that the dam had broken" (no word for having a part in something); "denied the accusation", which references follow.
 * Always inferred, never said.
 */
export function withDeedTold(statements: readonly StatementFinding[], document: Document, reading: StatementReading): StatementFinding[] {
  const deeds = reading.events.filter((event) => event.event === "assault" && event.polarity === "happened" && event.modality === "actual");
  return statements.map((one) => {
    if (!ACTS.has(one.act) || one.polarity !== "affirmed" || namesDeed(one, reading)) return one;
    const at = one.cue[0]?.start ?? one.evidence.hull.start;
    const words = one.content
      .map((span) => document.text.slice(span.start, span.end))
      .join(" ")
      .toLowerCase()
      .split(/[^a-z]+/);
    const deed = isOpen(one, words) ? toldBefore(deeds, at) : undefined;
    return deed
      ? { ...one, about: [...one.about, deed], inferred: [...one.inferred, { field: "about", clue: "the deed told last" }] }
      : one;
  });
}

/** Characters, some three paragraphs: farther back a deed is no longer what "it" means. */
const FAR = 900;

/** Blame that falls on somebody, or words for a part in something that "it" or "this" stands for. */
const isOpen = (one: StatementFinding, words: readonly string[]): boolean =>
  (one.rule === "statements/blame" && !words.includes("for")) ||
  (words.some((word) => PART.has(word)) && words.some((word) => word === "it" || word === "this" || word === "that"));

/** Whether the statement names a deed itself. */
const namesDeed = (one: StatementFinding, { events }: StatementReading): boolean =>
  events.some(
    (event) =>
      one.about.some((argument) => argument.finding === event.id) ||
      one.content.some((span) => span.start <= event.evidence.hull.start && event.evidence.hull.end <= span.end),
  );

function toldBefore(deeds: readonly EventFinding[], at: number): Argument | undefined {
  const last = deeds.findLast((event) => event.evidence.hull.end <= at);
  return last && at - last.evidence.hull.end < FAR ? argumentOf(last) : undefined;
}
