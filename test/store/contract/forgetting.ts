import { describe, expect, test } from "vitest";
import { note, type Report, type Text } from "../../../src/model/index.ts";
import type { Store } from "../../../src/store/store.ts";
import { accountActor, actor, arrival, block, patch, reading } from "../samples.ts";

const at = "2026-03-01T10:00:00+03:00";

export function forgettingContract(store: () => Store): void {
  const add = async (address: string, words: string) => {
    const { report } = await store().addReport(arrival(address, words));
    const text = (await store().text(report.id)) as Text;
    const found = actor(report.id, text, "Orlen Front");
    await store().putReading(reading(report, [found], "reader 1", [note("odd", `odd words in ${address}`)]));
    return { report, found, text };
  };
  const forget = (reports: readonly Report[], removal = patch({})) =>
    store().forget(
      reports.map(({ id }) => id),
      removal,
      "Ada",
      at,
      "asked",
    );

  describe("forgetting", () => {
    test("takes a report out with all that was read from it, and nothing else", async () => {
      const { report, found, text } = await add("/in/a.txt", "The Orlen Front left.");
      const other = await add("/in/b.txt", "The Orlen Front came.");
      await store().addNote(note("seen", "seen it", { report: report.id }));
      const [mine, theirs] = [block(report.id, found.id, "orlen front"), block(other.report.id, other.found.id, "orlen front")];
      const both = accountActor([found.id, other.found.id], [report.id, other.report.id]);
      await store().applyPatch(patch({ putBlocks: [mine, theirs], putRecords: [both] }), await store().pending());
      const left = accountActor([other.found.id], [other.report.id]);
      const removal = patch({ removeBlocks: [mine], removeRecords: [{ kind: "account-actor", id: both.id }], putRecords: [left] });
      expect(await forget([report], removal)).toEqual([
        { kind: "tombstone", report: report.id, versions: report.versions, by: "Ada", at, why: "asked" },
      ]);
      expect((await store().reports()).items).toEqual([other.report]);
      expect([await store().report(report.id), await store().text(report.id), await store().reading(report.id)]).toEqual([
        undefined,
        undefined,
        undefined,
      ]);
      expect([await store().bytes(report.version), await store().textById(text.id)]).toEqual([undefined, undefined]);
      expect([await store().finding(found.id), await store().reportOf(found.id)]).toEqual([undefined, undefined]);
      expect((await store().findings()).items).toEqual([other.found]);
      expect(await store().notes()).toEqual([note("odd", "odd words in /in/b.txt", { report: other.report.id })]);
      expect(await store().blocksByReport(report.id)).toEqual([]);
      expect((await store().records("account-actor")).items).toEqual([left]);
      expect(await store().pending()).toEqual({ added: [], removed: [], judged: [] });
      expect(await store().unread("reader 1")).toEqual([]);
      expect(await store().forgotten()).toHaveLength(1);
    });

    test("keeps the same bytes and the same address from coming back", async () => {
      const { report } = await add("/in/a.txt", "The Orlen Front left.");
      await store().addReport(arrival("/in/a.txt", "The Orlen Front left in haste."));
      const now = (await store().report(report.id)) as Report;
      await forget([now]);
      for (const [address, words] of [
        ["/in/a.txt", "Something else."],
        ["/in/c.txt", "The Orlen Front left."],
        ["/in/c.txt", "The Orlen Front left in haste."],
      ] as const)
        await expect(store().addReport(arrival(address, words))).rejects.toMatchObject({
          code: "forgotten",
          message: expect.stringContaining("not read again"),
        });
      expect((await store().addReport(arrival("/in/c.txt", "The Orlen Front came."))).outcome).toBe("new");
    });

    test("refuses while another report holds the same bytes, and changes nothing then", async () => {
      const { report } = await add("/in/a.txt", "The Orlen Front left.");
      const copy = await add("/in/b.txt", "The Orlen Front left.");
      await expect(forget([report])).rejects.toMatchObject({ code: "bad-value", message: expect.stringContaining(copy.report.id) });
      expect((await store().reports()).items).toHaveLength(2);
      expect(await store().forgotten()).toEqual([]);
      expect(await forget([report, copy.report])).toHaveLength(2);
      expect((await store().reports()).items).toEqual([]);
    });

    test("refuses what the case does not hold", async () => {
      const { report } = await add("/in/a.txt", "The Orlen Front left.");
      await forget([report]);
      await expect(forget([report])).rejects.toMatchObject({ code: "unknown-id" });
    });

    test("blanks what judgements on it, and their undos, quote", async () => {
      const { report, found } = await add("/in/a.txt", "The Orlen Front left.");
      const other = await add("/in/b.txt", "The Orlen Front came.");
      const made = await store().judge({ verb: "same", a: found.id, b: other.found.id }, "Ada", at, "secret one");
      const undo = await store().judge({ verb: "undo", judgement: made.id }, "Ada", at, "secret two");
      await store().judge({ verb: "undo", judgement: undo.id }, "Ada", at, "secret three");
      await store().judge({ verb: "amend", finding: found.id, field: "name", value: "secret four" }, "Ada", at);
      await store().judge({ verb: "note", on: report.id, words: "secret five" }, "Ada", at);
      const span = { start: 4, end: 9 };
      await store().judge(
        { verb: "add", report: report.id, finding: "place", spans: [span], words: ["secret"], fields: { name: "secret" } },
        "Ada",
        at,
      );
      await store().judge({ verb: "zone", report: report.id, span, words: "secret", role: "teaser" }, "Ada", at);
      await store().judge({ verb: "report-data", report: report.id, field: "title", value: "secret six" }, "Ada", at);
      const kept = await store().judge({ verb: "accept", finding: other.found.id }, "Ada", at, "public");
      await forget([report]);
      const all = (await store().judgements()).items;
      expect(all).toHaveLength(9);
      expect(JSON.stringify(all)).not.toMatch(/secret|left/);
      expect(all).toContainEqual(kept);
    });
  });
}
