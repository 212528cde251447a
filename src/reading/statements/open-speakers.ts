import { type ActorFinding, type Argument, type Finding, type FindingId, hull, type StatementFinding } from "../../model/index.ts";
import type { Document, Sentence } from "../../text/document.ts";
import { nearby } from "../nearby.ts";
import type { StatementReading } from "./reading.ts";

/** Beyond so many people the text leaves the speaker open without a choice. */
const MOST = 3;

/**
 * Who a speaker may be where two or three people fit equally: all are kept, none is chosen.
 *   "Talks of Orro and Sadr ended. | He | said"                          Orro, Sadr
 *   "A captain of the guard met a captain of the port. | The captain | said"   both captains
 * Not: one whom the text before makes likelier, and pronouns inside a quotation.
 */
export function withOpenSpeakers(
  statements: readonly StatementFinding[],
  document: Document,
  findings: readonly Finding[],
  reading: StatementReading,
): StatementFinding[] {
  const people = findings.filter(
    (one): one is ActorFinding => one.kind === "actor" && one.actorKind === "person" && one.form !== "pronoun",
  );
  const near = nearby(document.sentences, ({ spans }) => hull(spans));
  const sentenceAt = (at: number): Sentence | undefined =>
    near({ start: at, end: at + 1 }).find(
      ({ quote, spans }) => quote === undefined && spans.some(({ start, end }) => start <= at && at < end),
    );
  const named = nearby(people, ({ evidence }) => evidence.hull);
  return statements.map((statement) => {
    const { speaker } = statement;
    if (speaker === undefined || speaker === "outlet") return statement;
    const actor = reading.roles.actor(speaker);
    const candidates = actor?.unclear ?? (speaker.finding ? [] : ofPronoun(speaker, sentenceAt, named, document));
    if (candidates.length < 2 || candidates.length > MOST) return statement;
    const { finding: _, ...words } = speaker;
    return {
      ...statement,
      speaker: { ...words, candidates },
      inferred: [...statement.inferred, { field: "speaker", clue: `"${speaker.words}": ${candidates.length} fit equally` }],
    };
  });
}

/** The people named in the last sentence before a "he" or "she" that names any, the sentence of the pronoun left aside. */
function ofPronoun(
  { words, spans }: Argument,
  sentenceAt: (at: number) => Sentence | undefined,
  named: ReturnType<typeof nearby<ActorFinding>>,
  document: Document,
): readonly FindingId[] {
  const at = spans[0]?.start;
  if (at === undefined || !["he", "she"].includes(words.toLowerCase())) return [];
  const own = sentenceAt(at);
  for (let index = (own?.index ?? 0) - 1; own && index >= Math.max(0, own.index - 2); index--) {
    const before = document.sentences[index] as Sentence;
    if (before.quote !== undefined || before.zone !== own.zone || own.paragraph - before.paragraph > 1) continue;
    const { start, end } = hull(before.spans);
    const inside = named({ start, end }).filter(({ evidence }) => start <= evidence.hull.start && evidence.hull.end <= end);
    if (inside.length > 0) return [...new Set(inside.map(({ entity }) => entity))];
  }
  return [];
}
