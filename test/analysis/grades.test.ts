import { describe, expect, it } from "vitest";
import { credibilityOf } from "../../src/analysis/grades.ts";
import { Citing, Grader, gradeCode } from "../../src/analysis/index.ts";
import type { FindingId, OriginId } from "../../src/model/index.ts";
import type { Store } from "../../src/store/store.ts";
import { accountOf } from "../reconcile/account.ts";
import { Draft } from "../reconcile/draft.ts";

/** A report of an outlet that tells one attack, with who is blamed or denies it. */
function told(
  name: string,
  outlet: string,
  lines: readonly ("blames" | "denies")[] = [],
): { draft: Draft; event: FindingId; said: readonly FindingId[] } {
  const draft = new Draft(
    name,
    `${outlet}. Shells hit Kolby on that day (${name}). Vessia blamed the Orlen Front. The Orlen Front denied the attack.`,
    "2031-03-05",
  );
  draft.source(outlet, { part: "outlet" });
  const event = draft.event("Shells hit Kolby", {
    mode: "shelling",
    place: draft.argument(draft.place("Kolby")),
    date: draft.argument(draft.date("that day", "2031-03-04", { interval: { from: "2031-03-04", to: "2031-03-04" } })),
  });
  const vessia = draft.argument(draft.actor("Vessia", { pack: "vessia", actorKind: "state" }));
  const first = draft.actor("Orlen Front", { pack: "orlen-front", actorKind: "group" });
  const front = draft.argument(first);
  const said = lines.map((act) =>
    act === "blames"
      ? draft.statement("blames", "Vessia blamed the Orlen Front", { speaker: vessia, named: true, about: [front, draft.argument(event)] })
      : draft.statement("denies", "The Orlen Front denied the attack", { speaker: front, named: true, about: [draft.argument(event)] }),
  );
  return { draft, event: event.id, said: said.map(({ id }) => id) };
}

async function gradeOf(store: Store, id: FindingId) {
  const finding = await store.finding(id);
  if (!finding) throw new Error("not there");
  return (await Grader.over(await Citing.over(store))).grade(finding);
}

describe("credibility", () => {
  const origins = (count: number): OriginId[] => Array.from({ length: count }, (_, n) => `o-${n}` as OriginId);

  it.each([
    [0, 0, false, 6],
    [1, 0, true, 1],
    [1, 0, false, 2],
    [2, 1, true, 2],
    [1, 1, true, 3],
    [0, 1, false, 4],
    [1, 2, true, 4],
    [0, 2, false, 5],
  ])("with %i other origins for and %i against (independent: %s) is %i", (same, against, sure, credibility) => {
    expect(credibilityOf({ same: origins(same), against: origins(against), sure })).toBe(credibility);
  });
});

describe("grades", () => {
  it("are F6 for what stands alone", async () => {
    const { draft, event } = told("a.txt", "Harbour Wire");
    const grade = await gradeOf(await accountOf([draft]), event);
    expect(gradeCode(grade)).toBe("F6");
    expect(grade.inputs).toContain("no other origin says the same");
  });

  it("call two outlets one confirmation only where the outlets of both are known", async () => {
    const [a, b] = [told("a.txt", "Harbour Wire"), told("b.txt", "Kolby Post")];
    const store = await accountOf([a.draft, b.draft]);
    expect(gradeCode(await gradeOf(store, a.event))).toBe("F2");
    for (const [draft, outlet] of [
      [a.draft, "Harbour Wire"],
      [b.draft, "Kolby Post"],
    ] as const)
      await store.judge({ verb: "report-data", report: draft.id, field: "outlet", value: outlet }, "Ana", "2031-04-01T00:00:00Z");
    expect(gradeCode(await gradeOf(store, a.event))).toBe("F1");
  });

  it("set a denial against the blame of the same actor", async () => {
    const { draft, said } = told("a.txt", "Harbour Wire", ["blames", "denies"]);
    const store = await accountOf([draft]);
    const grades = await Promise.all(said.map((id) => gradeOf(store, id)));
    expect(grades.map(gradeCode)).toEqual(["F4", "F4"]);
    expect(grades[1]?.inputs).toContain("a party speaks of its own part");
  });

  it("take a person's letter for all of an origin, the number for one line, and give both back when undone", async () => {
    const { draft, said, event } = told("a.txt", "Harbour Wire", ["blames"]);
    const other = told("b.txt", "Kolby Post", ["blames"]);
    const store = await accountOf([draft, other.draft]);
    const [one = "" as FindingId] = said;
    const [two = "" as FindingId] = other.said;
    const worked = gradeCode(await gradeOf(store, one));
    const judged = await store.judge(
      { verb: "grade", target: one, reliability: "B", credibility: 3 },
      "Ana",
      "2031-04-01T00:00:00Z",
      "knows them",
    );
    expect(gradeCode(await gradeOf(store, one))).toBe("B3");
    expect((await gradeOf(store, one)).judged).toEqual([
      "reliability B set by Ana on 2031-04-01: knows them",
      "credibility 3 set by Ana on 2031-04-01: knows them",
    ]);
    expect((await gradeOf(store, two)).reliability).toBe("B");
    expect((await gradeOf(store, event)).reliability).toBe("F");
    await store.judge({ verb: "undo", judgement: judged.id }, "Ana", "2031-04-02T00:00:00Z");
    expect(gradeCode(await gradeOf(store, one))).toBe(worked);
  });
});
