import { describe, expect, test } from "vitest";
import { reportId, versionId } from "../../../src/model/index.ts";
import type { Store } from "../../../src/store/store.ts";
import { arrival, encode } from "../samples.ts";

const said = (value: string) => ({ value, how: "said" as const, from: "line 1" });
const given = (value: string) => ({ value, how: "given" as const, from: "--published" });

export function reportContract(store: () => Store): void {
  describe("reports", () => {
    test("an empty case holds nothing and has no newest entry", async () => {
      expect(await store().reports()).toEqual({ items: [] });
      expect(await store().newest()).toBeUndefined();
      expect(await store().report(reportId("a.txt", versionId(encode("a")), 0))).toBeUndefined();
    });

    test("a new report comes back with its text and bytes", async () => {
      const sent = arrival("/in/a.txt", "The Orlen Front denied it.", { data: { title: said("A denial") } });
      const { report, outcome } = await store().addReport(sent);
      expect(outcome).toBe("new");
      expect(report).toEqual({
        kind: "report",
        id: reportId("a.txt", versionId(sent.bytes), 0),
        name: "a.txt",
        version: sent.text.version,
        text: sent.text.id,
        data: { title: said("A denial") },
        versions: [sent.text.version],
      });
      expect(await store().report(report.id)).toEqual(report);
      expect(await store().text(report.id)).toEqual(sent.text);
      expect(await store().textById(sent.text.id)).toEqual(sent.text);
      expect(await store().bytes(report.version)).toEqual(sent.bytes);
    });

    test("when an arrival was taken in is kept where it is told, and an arrival that changes nothing leaves it", async () => {
      const first = { ...arrival("/in/a.txt", "One."), at: "2031-03-01T10:00:00.000Z" };
      const { report } = await store().addReport(first);
      await store().addReport({ ...first, at: "2031-03-02T10:00:00.000Z" });
      await store().addReport(arrival("/in/a.txt", "Two."));
      expect(await store().arrivals(report.id)).toEqual([
        { version: first.text.version, text: first.text.id, at: "2031-03-01T10:00:00.000Z" },
        { version: arrival("/in/a.txt", "Two.").text.version, text: arrival("/in/a.txt", "Two.").text.id },
      ]);
    });

    test("the same address and bytes change nothing", async () => {
      const sent = arrival("/in/a.txt", "One.", { given: { published: given("2026-03-01") } });
      const first = await store().addReport(sent);
      const again = await store().addReport(sent);
      expect(again).toEqual({ report: first.report, outcome: "unchanged" });
      expect((await store().reports()).items).toHaveLength(1);
    });

    test("other bytes at a known address are a new version of the report, and back again another", async () => {
      const { report } = await store().addReport(arrival("/in/a.txt", "One."));
      const second = await store().addReport(arrival("/in/a.txt", "Two."));
      expect(second.outcome).toBe("new-version");
      expect(second.report.id).toBe(report.id);
      const third = await store().addReport(arrival("/in/a.txt", "One."));
      expect(third.report.versions).toEqual([report.version, second.report.version, report.version]);
      expect((await store().text(report.id))?.text).toBe("One.");
      expect(await store().bytes(second.report.version)).toEqual(encode("Two."));
    });

    test("a newer intake gives a new text of the same version", async () => {
      const { report } = await store().addReport(arrival("/in/a.txt", "One."));
      const newer = await store().addReport(arrival("/in/a.txt", "One.", { intake: "intake 2" }));
      expect(newer.outcome).toBe("new-text");
      expect(newer.report.versions).toEqual([report.version]);
      expect(newer.report.text).not.toBe(report.text);
      expect(await store().textById(report.text)).toBeDefined();
    });

    test("the same bytes of one name in two places are two reports with ids of their own", async () => {
      const one = await store().addReport(arrival("/in/x/a.txt", "Same."));
      const two = await store().addReport(arrival("/in/y/a.txt", "Same."));
      expect([one.outcome, two.outcome]).toEqual(["new", "new"]);
      expect(two.report.id).toBe(reportId("a.txt", two.report.version, 1));
      expect(two.report.version).toBe(one.report.version);
    });

    test("given data overlays what the text says, and stays when it is not given again", async () => {
      const data = { published: said("2026-02-01"), outlet: said("Harbour Wire") };
      const { report } = await store().addReport(arrival("/in/a.txt", "One.", { data, given: { published: given("2026-03-01") } }));
      expect(report.data).toEqual({ outlet: said("Harbour Wire"), published: given("2026-03-01") });
      const later = await store().addReport(arrival("/in/a.txt", "One.", { data, given: { outlet: given("North Post") } }));
      expect(later.outcome).toBe("new-data");
      expect(later.report.data).toEqual({ outlet: given("North Post"), published: given("2026-03-01") });
      expect((await store().addReport(arrival("/in/a.txt", "One.", { data }))).outcome).toBe("unchanged");
    });

    test("reports come in code-unit order of ids, page by page, each once", async () => {
      const ids: string[] = [];
      for (let n = 0; n < 25; n++) ids.push((await store().addReport(arrival(`/in/${n}.txt`, `Report ${n}.`))).report.id);
      const seen: string[] = [];
      let after: string | undefined;
      do {
        const page = await store().reports({ limit: 7, ...(after === undefined ? {} : { after }) });
        expect(page.items.length).toBeLessThanOrEqual(7);
        seen.push(...page.items.map(({ id }) => id));
        after = page.next;
      } while (after !== undefined);
      expect(seen).toEqual(ids.sort());
      expect((await store().reports({ limit: 25 })).next).toBeUndefined();
      expect((await store().reports({ limit: 0 })).items).toHaveLength(1);
    });

    test.each([
      ["Arabic", "أعلنت جبهة أورلن مسؤوليتها"],
      ["emoji", "fired 🚀🚀 at 👩‍👩‍👧"],
      ["controls", "a\u0007b\u202ec\u001b[31m"],
      ["quotes", "'; drop table reports; -- \" % _"],
    ])("%s survive in names, addresses and texts", async (_, words) => {
      const { report } = await store().addReport(arrival(`/in/${words.replace("/", "")}`, words));
      expect((await store().text(report.id))?.text).toBe(words);
      expect((await store().report(report.id))?.name).toBe(words);
      expect((await store().addReport(arrival(`/in/${words.replace("/", "")}`, words))).outcome).toBe("unchanged");
    });

    test.each([
      ["NUL", "a\0b"],
      ["half of a pair", "a\ud83d b"],
    ])("%s in an address or a text is refused, and nothing is kept", async (_, words) => {
      await expect(store().addReport(arrival(`/in/${words}`, "One."))).rejects.toMatchObject({ code: "bad-value" });
      const sent = arrival("/in/a.txt", "One.");
      await expect(store().addReport({ ...sent, text: { ...sent.text, text: words } })).rejects.toMatchObject({ code: "bad-value" });
      expect(await store().reports()).toEqual({ items: [] });
    });

    test("a text of other bytes is refused", async () => {
      await expect(store().addReport({ ...arrival("/in/a.txt", "One."), bytes: encode("Two.") })).rejects.toMatchObject({
        code: "bad-value",
      });
    });

    test("empty and incompressible bytes come back as they were", async () => {
      const bytes = Uint8Array.from({ length: 5000 }, (_, at) => (at * at * 31 + (at >> 3) * 7) % 256);
      const sent = arrival("/in/b", "");
      const { report } = await store().addReport(sent);
      expect(await store().bytes(report.version)).toEqual(new Uint8Array());
      const version = versionId(bytes);
      await store().addReport({ ...arrival("/in/c", "x"), bytes, text: { ...sent.text, version } });
      expect(await store().bytes(version)).toEqual(bytes);
    });

    test("what a caller does to its objects afterwards does not reach the store", async () => {
      const sent = arrival("/in/a.txt", "One.");
      const { report } = await store().addReport(sent);
      (sent.text.zones as unknown[]).length = 0;
      sent.bytes.fill(0);
      expect((await store().text(report.id))?.zones).toHaveLength(1);
      expect(await store().bytes(report.version)).toEqual(encode("One."));
    });

    test("newest is the latest of publication dates and judgements, offsets reckoned in", async () => {
      const { report } = await store().addReport(
        arrival("/in/a.txt", "One.", { given: { published: given("2026-03-01T23:30:00-05:00") } }),
      );
      await store().addReport(arrival("/in/b.txt", "Two.", { given: { published: given("some day") } }));
      await store().addReport(arrival("/in/c.txt", "Three.", { given: { published: given("2026-03") } }));
      expect(await store().newest()).toBe("2026-03-01T23:30:00-05:00");
      await store().judge({ verb: "note", on: report.id, words: "seen" }, "Ada", "2026-03-02T04:00:00+00:00");
      expect(await store().newest()).toBe("2026-03-01T23:30:00-05:00");
      await store().judge({ verb: "note", on: report.id, words: "seen" }, "Ada", "2026-03-02T05:00:00+00:00");
      expect(await store().newest()).toBe("2026-03-02T05:00:00+00:00");
    });
  });
}
