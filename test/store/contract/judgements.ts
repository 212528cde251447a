import { describe, expect, test } from "vitest";
import type { JudgementId, ReportId } from "../../../src/model/index.ts";
import type { Store } from "../../../src/store/store.ts";
import { arrival, finding } from "../samples.ts";

const at = "2026-03-01T10:00:00+03:00";

export function judgementContract(store: () => Store): void {
  const ids = async (...names: string[]) => (await store().judgementsOn(names.map(finding))).map(({ id }) => id);

  describe("judgements", () => {
    test("a judgement is found by all it names, once, in order of ids", async () => {
      const same = await store().judge({ verb: "same", a: finding("f-1"), b: finding("f-2") }, "Ada", at, "one man");
      const reject = await store().judge({ verb: "reject", finding: finding("f-2") }, "Ada", at);
      expect(same).toEqual({
        kind: "judgement",
        id: same.id,
        by: "Ada",
        at,
        why: "one man",
        decision: { verb: "same", a: "f-1", b: "f-2" },
      });
      expect(await ids("f-1")).toEqual([same.id]);
      expect(await ids("f-2", "f-1")).toEqual([same.id, reject.id].sort());
      expect(await ids()).toEqual([]);
      expect((await store().judgements()).items.map(({ id }) => id)).toEqual([same.id, reject.id].sort());
    });

    test("equal judgements have ids of their own", async () => {
      const one = await store().judge({ verb: "accept", finding: finding("f-1") }, "Ada", at);
      const two = await store().judge({ verb: "accept", finding: finding("f-1") }, "Ada", at);
      expect(two.id).not.toBe(one.id);
      expect(await ids("f-1")).toHaveLength(2);
    });

    test("undo, undo of the undo, and a second undo", async () => {
      const one = await store().judge({ verb: "accept", finding: finding("f-1") }, "Ada", at);
      const undo = await store().judge({ verb: "undo", judgement: one.id }, "Ben", at);
      expect(await ids("f-1")).toEqual([]);
      const redo = await store().judge({ verb: "undo", judgement: undo.id }, "Ada", at);
      expect(await ids("f-1")).toEqual([one.id]);
      await store().judge({ verb: "undo", judgement: redo.id }, "Ben", at);
      expect(await ids("f-1")).toEqual([]);
      await store().judge({ verb: "undo", judgement: undo.id }, "Ada", at);
      expect(await ids("f-1")).toEqual([one.id]);
      await store().judge({ verb: "undo", judgement: one.id }, "Ada", at);
      await store().judge({ verb: "undo", judgement: one.id }, "Ben", at);
      expect(await ids("f-1")).toEqual([]);
      expect((await store().judgements()).items).toHaveLength(7);
    });

    test("report data: the last in force wins, and undoing brings back what was there", async () => {
      const published = { value: "2026-02", how: "said" as const, from: "line 1" };
      const { report } = await store().addReport(arrival("/in/a.txt", "One.", { data: { published } }));
      const value = async () => (await store().report(report.id))?.data.published?.value;
      const set = (to: string) => store().judge({ verb: "report-data", report: report.id, field: "published", value: to }, "Ada", at);
      const first = await set("2026-03-01");
      const second = await set("2026-03-02");
      expect((await store().report(report.id))?.data.published).toEqual({
        value: "2026-03-02",
        how: "given",
        from: `judgement ${second.id} by Ada`,
      });
      await store().judge({ verb: "undo", judgement: second.id }, "Ada", at);
      expect(await value()).toBe("2026-03-01");
      await store().judge({ verb: "undo", judgement: first.id }, "Ada", at);
      expect((await store().report(report.id))?.data.published).toEqual(published);
      await set("");
      expect(await value()).toBeUndefined();
    });

    test("report data judged stands over data given, before and after", async () => {
      const given = (value: string) => ({ given: { outlet: { value, how: "given" as const, from: "--outlet" } } });
      const { report } = await store().addReport(arrival("/in/a.txt", "One.", given("South Post")));
      const judged = await store().judge({ verb: "report-data", report: report.id, field: "outlet", value: "North Post" }, "Ada", at);
      expect((await store().report(report.id))?.data.outlet?.value).toBe("North Post");
      const again = await store().addReport(arrival("/in/a.txt", "One.", given("East Post")));
      expect(again.report.data.outlet?.value).toBe("North Post");
      await store().judge({ verb: "undo", judgement: judged.id }, "Ada", at);
      expect((await store().report(report.id))?.data.outlet?.value).toBe("East Post");
    });

    test("report data judged stays over a new version of the report", async () => {
      const { report } = await store().addReport(arrival("/in/a.txt", "One."));
      await store().judge({ verb: "report-data", report: report.id, field: "outlet", value: "North Post" }, "Ada", at);
      const later = await store().addReport(arrival("/in/a.txt", "Two."));
      expect(later.report.data.outlet?.value).toBe("North Post");
    });

    test("what the case does not hold cannot be judged, and nothing is appended", async () => {
      const report = "r-0" as ReportId;
      await expect(store().judge({ verb: "report-data", report, field: "outlet", value: "x" }, "Ada", at)).rejects.toMatchObject({
        code: "unknown-id",
      });
      await expect(store().judge({ verb: "undo", judgement: "j-0" as JudgementId }, "Ada", at)).rejects.toMatchObject({
        code: "unknown-id",
      });
      await expect(store().judge({ verb: "accept", finding: finding("f-1") }, "Ada", "yesterday")).rejects.toMatchObject({
        code: "bad-value",
      });
      await expect(store().judge({ verb: "accept", finding: finding("f-1") }, "Ada", "2026-03-01T10:00:00")).rejects.toMatchObject({
        code: "bad-value",
      });
      expect((await store().judgements()).items).toEqual([]);
    });

    test("any words survive in a judgement", async () => {
      const words = "a\0b \ud83d 🚀 \" ' أورلن \u202e";
      const made = await store().judge({ verb: "note", on: finding("f-1"), words }, "Ada", at, words);
      expect(await store().judgementsOn([finding("f-1")])).toEqual([made]);
      expect(made).toMatchObject({ why: words, decision: { words } });
    });

    test("pages of judgements join to the whole list", async () => {
      for (let n = 0; n < 12; n++) await store().judge({ verb: "accept", finding: finding(`f-${n}`) }, "Ada", at);
      const first = await store().judgements({ limit: 5 });
      const second = await store().judgements({ limit: 7, after: first.next ?? "" });
      expect([...first.items, ...second.items]).toEqual((await store().judgements()).items);
      expect(second.next).toBeUndefined();
    });
  });
}
