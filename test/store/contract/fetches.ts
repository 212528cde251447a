import { describe, expect, test } from "vitest";
import { textId } from "../../../src/model/index.ts";
import type { Store } from "../../../src/store/store.ts";
import { arrival } from "../samples.ts";

const nothing = { removeBlocks: [], putBlocks: [], removeRecords: [], putRecords: [], removeNotes: [], notes: [] };
const address = "https://harbour.example/a";

export function fetchContract(store: () => Store): void {
  describe("fetches", () => {
    test("the last one of an address is kept", async () => {
      expect(await store().fetched(address)).toBeUndefined();
      await store().putFetched({ address, at: "2031-03-01T00:00:00Z", etag: '"1"' });
      await store().putFetched({ address, at: "2031-03-02T00:00:00Z", listed: ["https://harbour.example/b"] });
      expect(await store().fetched(address)).toEqual({ address, at: "2031-03-02T00:00:00Z", listed: ["https://harbour.example/b"] });
    });

    test("a forgotten address is known as such, and its fetch is gone", async () => {
      const { report } = await store().addReport(arrival(address, "One."));
      await store().putFetched({ address, at: "2031-03-01T00:00:00Z" });
      expect(await store().isForgotten(address)).toBe(false);
      await store().forget([report.id], nothing, "Ada", "2031-03-02T00:00:00Z");
      expect([await store().isForgotten(address), await store().isForgotten("https://harbour.example/b")]).toEqual([true, false]);
      expect(await store().fetched(address)).toBeUndefined();
    });
  });

  describe("texts made anew", () => {
    test("a text of an older intake is outdated; made anew it is the newest, and the old one stays", async () => {
      const old = arrival("/in/a.txt", "One.", { intake: "intake/1 text/html" });
      const { report } = await store().addReport(old);
      expect([await store().outdated("intake/1"), await store().outdated("intake/2")]).toEqual([[], [report.id]]);
      const text = { ...old.text, id: textId(old.text.version, "intake/2"), intake: "intake/2" };
      expect(await store().renewText(report.id, text)).toMatchObject({
        outcome: "new-text",
        report: { text: text.id, versions: [old.text.version] },
      });
      expect((await store().renewText(report.id, text)).outcome).toBe("unchanged");
      expect(await store().outdated("intake/2")).toEqual([]);
      expect(await store().textById(old.text.id)).toEqual(old.text);
      expect(await store().arrivals(report.id)).toEqual([
        { version: old.text.version, text: old.text.id },
        { version: old.text.version, text: text.id },
      ]);
    });

    test("of other bytes are refused", async () => {
      const { report } = await store().addReport(arrival("/in/a.txt", "One."));
      await expect(store().renewText(report.id, arrival("/in/b.txt", "Two.").text)).rejects.toMatchObject({ code: "bad-value" });
      await expect(store().renewText("r-none" as never, arrival("/in/b.txt", "Two.").text)).rejects.toMatchObject({ code: "unknown-id" });
    });
  });
}
