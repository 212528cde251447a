import { describe, expect, it } from "vitest";
import { evidenceRows } from "../../src/analysis/index.ts";
import type { ActorId, FindingId, LedgerEntry, OriginId, Stance } from "../../src/model/index.ts";
import { hypothesesOf } from "../../src/reconcile/incidents/hypotheses.ts";

const entry = (n: number, stance: Stance, responsible?: string): LedgerEntry => ({
  stance,
  statement: `f-${n}` as FindingId,
  ...(responsible === undefined ? {} : { responsible: responsible as ActorId }),
  origin: `o-${n}` as OriginId,
  why: "by hand",
});
const matrix = (...ledger: readonly LedgerEntry[]) => {
  const hypotheses = hypothesesOf(ledger, (actor) => actor);
  return { hypotheses, rows: evidenceRows({ ledger, hypotheses }) };
};

describe("evidence against hypotheses", () => {
  it("ranks hypotheses by how many origins speak against them, and the open one last of equals", () => {
    const { hypotheses } = matrix(entry(1, "self-claim", "Front"), entry(2, "blame", "Front"), entry(3, "blame", "Guard"));
    expect(hypotheses.map(({ claim, inconsistent }) => [claim, inconsistent])).toEqual([
      ["Front did it", 1],
      ["Guard did it", 2],
      ["somebody not named did it", 3],
    ]);
  });

  it("puts what tells most apart first, and says that what bears on none tells nothing", () => {
    const { rows } = matrix(entry(1, "no-claim"), entry(2, "suspicion", "Front"), entry(3, "denial", "Front"), entry(4, "blame", "Guard"));
    expect(rows.map(({ line, diagnosticity }) => [line.statement, diagnosticity])).toEqual([
      ["f-3", "speaks against 1 of 3"],
      ["f-4", "speaks against 2 of 3"],
      ["f-1", "tells nothing apart: it bears on none"],
      ["f-2", "fits 1 of 3, speaks against none"],
    ]);
    expect(rows.map(({ tellsApart }) => tellsApart)).toEqual([2, 2, 0, 0]);
  });

  it("keeps an actor's own hand and a front of it apart: its denial clears only the one", () => {
    const { hypotheses, rows } = matrix(entry(1, "front", "Front"), entry(2, "denial", "Front"), entry(3, "self-claim", "Dawn"));
    const marksOf = (claim: string) => {
      const at = hypotheses.findIndex((hypothesis) => hypothesis.claim === claim);
      return [...rows].sort((a, b) => (a.line.statement < b.line.statement ? -1 : 1)).map(({ marks }) => marks[at]?.bearing);
    };
    expect(marksOf("a front of Front did it")).toEqual(["consistent", "no-bearing", "consistent"]);
    expect(marksOf("Front did it")).toEqual(["no-bearing", "inconsistent", "inconsistent"]);
    expect(marksOf("somebody not named did it")).toEqual(["inconsistent", "no-bearing", "inconsistent"]);
  });

  it("gives every mark a reason", () => {
    const stances: readonly Stance[] = ["self-claim", "denial", "denial-for", "blame", "suspicion", "front", "admission", "no-claim"];
    const { rows } = matrix(
      ...stances.flatMap((stance, n) => [entry(n, stance, "Front"), entry(n + 20, stance, "Guard"), entry(n + 40, stance)]),
    );
    for (const { marks } of rows) for (const { why } of marks) expect(why).not.toBe("");
  });
});
