import type { Argument, EventFinding, StatementFinding } from "../../model/index.ts";
import type { Document } from "../../text/document.ts";
import { argumentOf } from "../roles.ts";
import { CHARGES } from "./complements.ts";
import type { StatementReading } from "./reading.ts";

const ACTS = new Set(["denies", "denies-for", "blames", "suspects", "accuses"]);
const LAYING = new Set(["blames", "suspects", "accuses"]);
const PART = new Set(["involved", "involvement", "behind", "responsible", "responsibility", "part", "role", "hand", "connection", "link"]);

/**
 * What a denial, blame or suspicion is about where its own words name no deed: the deed told last, or what was charged last.
 *   "Rockets hit the base. Suspicion fell on the Front."                    the rockets
 *   "..., but the leaders denied that the Front had been involved in it"    the deed told before
 *   "The army accused the Front of the killing. The Front denied the accusation."   the killing
 * Not: "denied that the dam had broken" (no word for having a part in something). Always inferred, never said.
 */
export function withDeedTold(statements: readonly StatementFinding[], document: Document, reading: StatementReading): StatementFinding[] {
  const deeds = reading.events.filter((event) => event.event === "assault" && event.polarity === "happened" && event.modality === "actual");
  const ordered = [...statements].sort((a, b) => a.evidence.hull.start - b.evidence.hull.start);
  const charged: { readonly at: number; readonly deed: Argument }[] = [];
  const changed = new Map<string, StatementFinding>();
  for (const one of ordered) {
    if (!ACTS.has(one.act) || one.polarity !== "affirmed") continue;
    const named = deedOf(one, reading);
    const at = one.cue[0]?.start ?? one.evidence.hull.start;
    const words = one.content
      .map((span) => document.text.slice(span.start, span.end))
      .join(" ")
      .toLowerCase()
      .split(/[^a-z]+/);
    const deed =
      named ??
      (words.length < 8 && words.some((word) => CHARGES.has(word))
        ? charged.findLast((other) => at - other.at < FAR)?.deed
        : isOpen(one, words)
          ? toldBefore(deeds, at)
          : undefined);
    if (!deed) continue;
    if (LAYING.has(one.act)) charged.push({ at, deed });
    if (!named)
      changed.set(one.id, {
        ...one,
        about: [...one.about, deed],
        inferred: [...one.inferred, { field: "about", clue: "the deed told last" }],
      });
  }
  return statements.map((one) => changed.get(one.id) ?? one);
}

/** Characters, some three paragraphs: farther back a deed is no longer what "it" means. */
const FAR = 900;

/** Blame that falls on somebody, or words for a part in something that "it" or "this" stands for. */
const isOpen = (one: StatementFinding, words: readonly string[]): boolean =>
  (one.rule === "statements/blame" && !words.includes("for")) ||
  (words.some((word) => PART.has(word)) && words.some((word) => word === "it" || word === "this" || word === "that"));

/** The deed that the statement names itself. */
function deedOf(one: StatementFinding, reading: StatementReading): Argument | undefined {
  const inAbout = one.about.find((argument) => reading.events.some((event) => event.id === argument.finding));
  if (inAbout) return inAbout;
  const inside = reading.events.find((event) =>
    one.content.some((span) => span.start <= event.evidence.hull.start && event.evidence.hull.end <= span.end),
  );
  return inside && argumentOf(inside);
}

function toldBefore(deeds: readonly EventFinding[], at: number): Argument | undefined {
  const last = deeds.findLast((event) => event.evidence.hull.end <= at);
  return last && at - last.evidence.hull.end < FAR ? argumentOf(last) : undefined;
}
