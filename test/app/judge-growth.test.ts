import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exportFindings, exportJson, exportLinks, exportZones } from "../../src/export/index.ts";
import type { Decision, Finding, JudgementId } from "../../src/model/index.ts";
import { judged } from "../../src/reading/judged.ts";
import { openMemoryStore } from "../../src/store/memory/memory-store.ts";
import type { Store } from "../../src/store/store.ts";
import { derivedOf, settle } from "../reconcile/account.ts";
import type { Draft } from "../reconcile/draft.ts";
import { worlds } from "../reconcile/world.ts";

/** Reads every draft whose reading is stale, with the judgements in force, and reconciles: what the desk does. */
async function upToDate(store: Store, drafts: readonly Draft[]): Promise<void> {
  for (const id of await store.unread("hand")) {
    const draft = drafts.find((one) => one.id === id);
    const text = await store.text(id);
    if (draft && text) await store.putReading(judged(draft.reading, await store.judgementsOf(id), text));
  }
  await settle(store, await store.pending());
}

/** Every export, but for the judgements and the time of the newest one. */
async function exports(store: Store): Promise<string> {
  const whole = async (pieces: AsyncIterable<string>): Promise<string> => {
    let all = "";
    for await (const piece of pieces) all += piece;
    return all;
  };
  const { judgements: _, newest: __, ...json } = JSON.parse(await whole(exportJson(store))) as Record<string, unknown>;
  return [JSON.stringify(json), await whole(exportFindings(store)), await whole(exportZones(store)), await whole(exportLinks(store))].join(
    "\n",
  );
}

const at = (n: number): string => `2031-04-01T10:${`${n}`.padStart(2, "0")}:00Z`;
const runs = { numRuns: 60 };

/** Any decision on the findings of a world, by numbers. */
const plans = fc.array(
  fc.record({
    what: fc.constantFrom("accept", "reject", "amend", "add", "zone", "same", "different", "unsure", "note"),
    a: fc.nat(),
    b: fc.nat(),
  }),
  { minLength: 1, maxLength: 5 },
);
type Plan = typeof plans extends fc.Arbitrary<readonly (infer T)[]> ? T : never;

function decisionOf({ what, a, b }: Plan, drafts: readonly Draft[]): Decision {
  const findings = drafts.flatMap((draft) => draft.reading.findings);
  const one = findings[a % findings.length] as Finding;
  const alike = findings.filter((finding) => finding.kind === one.kind && finding.id !== one.id);
  const draft = drafts.find(({ id }) => id === one.report) as Draft;
  const { hull } = one.evidence;
  const words = draft.body.slice(hull.start, hull.end);
  switch (what) {
    case "accept":
    case "reject":
      return { verb: what, finding: one.id };
    case "amend":
      if (one.kind === "event") return { verb: "amend", finding: one.id, field: "mode", value: "shelling" };
      return one.kind === "statement"
        ? { verb: "amend", finding: one.id, field: "act", value: "denies" }
        : { verb: "note", on: one.id, words: "odd" };
    case "add":
      return { verb: "add", report: draft.id, finding: "actor", spans: [hull], words: [words], fields: { actorKind: "group" } };
    case "zone":
      return { verb: "zone", report: draft.id, span: hull, words, role: "caption" };
    case "same":
    case "different":
    case "unsure": {
      const other = alike[b % Math.max(1, alike.length)];
      return other ? { verb: what, a: one.id, b: other.id } : { verb: "accept", finding: one.id };
    }
    default:
      return { verb: "note", on: one.id, words: "seen" };
  }
}

describe("judgements", () => {
  it("keep their finding while incidents and actors grow, merge and split", async () => {
    await fc.assert(
      fc.asyncProperty(worlds, plans, fc.nat(), async (drafts, later, pick) => {
        const [first] = drafts;
        const events = first?.reading.findings.filter((finding) => finding.kind === "event") ?? [];
        const event = events[pick % Math.max(1, events.length)];
        if (!first || !event) return;
        const store = openMemoryStore();
        await store.addReport(first.arrival);
        await upToDate(store, drafts);
        await store.judge({ verb: "amend", finding: event.id, field: "mode", value: "ambush" }, "Ada", at(0));
        const check = async (): Promise<void> => {
          await upToDate(store, drafts);
          expect(await store.finding(event.id)).toMatchObject({ mode: "ambush", standing: "amended" });
          expect((await store.judgementsOn([event.id])).some(({ decision }) => decision.verb === "amend")).toBe(true);
          expect((await store.recordOf("incident", event.id))?.members).toContain(event.id);
        };
        await check();
        for (const draft of drafts.slice(1)) {
          await store.addReport(draft.arrival);
          await check();
        }
        const ties = later
          .map((plan) => decisionOf(plan, drafts))
          .filter(({ verb }) => verb === "same" || verb === "different" || verb === "unsure");
        for (const [n, decision] of ties.entries()) {
          await store.judge(decision, "Ada", at(n + 1));
          await check();
        }
        const fresh = openMemoryStore();
        for (const draft of drafts) await fresh.addReport(draft.arrival);
        await upToDate(fresh, drafts);
        for (const { judgement } of await store.history()) await fresh.judge(judgement.decision, judgement.by, judgement.at);
        await upToDate(fresh, drafts);
        expect(await derivedOf(store, drafts)).toEqual(await derivedOf(fresh, drafts));
        expect(await store.notes()).toEqual(await fresh.notes());
      }),
      runs,
    );
  });

  it("give the account of a rebuild, and undone in any order leave the bytes that were there before", async () => {
    await fc.assert(
      fc.asyncProperty(worlds, plans, fc.array(fc.nat(), { minLength: 5, maxLength: 5 }), async (drafts, made, order) => {
        const store = openMemoryStore();
        for (const draft of drafts) await store.addReport(draft.arrival);
        await upToDate(store, drafts);
        const before = await exports(store);
        const ids: JudgementId[] = [];
        for (const [n, plan] of made.entries()) {
          ids.push((await store.judge(decisionOf(plan, drafts), "Ada", at(n))).id);
          await upToDate(store, drafts);
        }
        const grown = await derivedOf(store, drafts);
        await store.dropDerived();
        await settle(store, await store.pending());
        expect(await derivedOf(store, drafts)).toEqual(grown);
        const shuffled = ids.map((id, n) => ({ id, key: order[n] ?? 0 })).sort((a, b) => a.key - b.key);
        for (const [n, { id }] of shuffled.entries()) {
          await store.judge({ verb: "undo", judgement: id }, "Ada", at(30 + n));
          await upToDate(store, drafts);
        }
        expect(await exports(store)).toBe(before);
      }),
      runs,
    );
  });
});
