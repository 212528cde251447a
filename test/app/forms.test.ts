import { deflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { rss } from "../../bench/generator/forms/lists.ts";
import { pdfOf } from "../../bench/generator/forms/pdf.ts";
import { wordDocument, zipOf } from "../../bench/generator/forms/zip.ts";
import { openReadingPool } from "../../src/app/reading-pool.ts";
import { renewTexts } from "../../src/app/renewing.ts";
import { INTAKE, takeIn } from "../../src/intake/index.ts";
import { textId } from "../../src/model/index.ts";
import { openMemoryStore } from "../../src/store/memory/memory-store.ts";
import { folderWith } from "./folders.ts";
import { run } from "./run.ts";

const words = "The Orlen Front struck a depot near Tarvo on Friday, an official said.";
const zip = zipOf([
  { path: "a.docx", content: wordDocument("Drones hit depot near Tarvo", [words]) },
  { path: "feed.xml", content: rss("Harbour Wire", [{ id: "one", title: "Truce in Velm", words, day: "2031-03-09" }]) },
  {
    path: "inner.zip",
    content: zipOf([
      { path: "b.txt", content: words },
      { path: "bad.pdf", content: "%PDF-1.4 nothing" },
    ]),
  },
]);

describe("a file of several reports", () => {
  it("gives each under its place in the file, names what is bad in it, and changes nothing when read again", async () => {
    const folder = folderWith({ "week.zip": zip });
    const first = JSON.parse((await run(folder, ["read", "week.zip", "--json"])).out);
    expect(first.reports.map(({ name, outcome }: { name: string; outcome: string }) => `${name} ${outcome}`)).toEqual([
      "week.zip!/a.docx new",
      "week.zip!/feed.xml#one new",
      "week.zip!/inner.zip!/b.txt new",
    ]);
    expect(first.failed).toMatchObject([{ code: "damaged", name: "week.zip!/inner.zip!/bad.pdf" }]);
    const again = JSON.parse((await run(folder, ["read", "week.zip", "--json"])).out);
    expect(again.reports.map(({ outcome }: { outcome: string }) => outcome)).toEqual(["unchanged", "unchanged", "unchanged"]);
    expect(again.reports.map(({ id }: { id: string }) => id)).toEqual(first.reports.map(({ id }: { id: string }) => id));
    await run(folder, ["forget", "week.zip!/a.docx"]);
    const forgotten = await run(folder, ["read", "week.zip"]);
    expect(forgotten.err).toMatch(/left out .*week\.zip!\/a\.docx/);
  }, 60_000);

  it("costs itself only what a bomb in it costs", async () => {
    const bomb = pdfOf([[{ words: "x", x: 1, y: 1 }]], { stream: () => deflateSync(Buffer.alloc(400_000_000, 32)) });
    const folder = folderWith({
      "in/a.txt": words,
      "in/b.zip": zipOf([
        { path: "bomb.pdf", content: bomb },
        { path: "c.txt", content: words },
      ]),
    });
    const { out } = await run(folder, ["read", "in", "--json", "--memory", "350"]);
    const { reports, failed } = JSON.parse(out);
    expect(reports.map(({ name }: { name: string }) => name)).toEqual(["a.txt", "b.zip!/c.txt"]);
    expect(failed).toMatchObject([{ name: "b.zip!/bomb.pdf", code: expect.stringMatching(/^parser-|^damaged|^empty/) }]);
  }, 60_000);
});

describe("coded rows and other languages on the command line", () => {
  it("a mapping that is not there is named with those that are", async () => {
    const { code, err } = await run(folderWith({ "a.csv": "a\n1\n" }), ["read", "a.csv", "--mapping", "none"]);
    expect([code, err]).toEqual([2, expect.stringMatching(/mapping none cannot be read[\s\S]*acled, gtd/)]);
  });

  it("a report in Arabic is kept and marked", async () => {
    const folder = folderWith({
      "a.txt": "قال مسؤول يوم الجمعة إن الجبهة هاجمت مستودعا قرب البلدة وإن اثنين من الحراس أصيبا بجروح خطيرة في الهجوم.\n",
    });
    const { reports } = JSON.parse((await run(folder, ["read", "a.txt", "--json"])).out);
    expect((await run(folder, ["show", reports[0].id])).out).toContain("not read: Arabic");
  }, 60_000);
});

describe("a newer intake", () => {
  it("makes the texts anew from the bytes; what it refuses stays, with a note; judged words move only where they stand once", async () => {
    const store = openMemoryStore();
    const pool = openReadingPool({ workers: 1, memory: 400, time: 20 }, []);
    try {
      const add = async (name: string, text: string, older: string) => {
        const bytes = new TextEncoder().encode(text);
        const taken = takeIn({ bytes, name });
        const made = {
          ...taken.text,
          id: textId(taken.version, "intake/0"),
          intake: "intake/0",
          text: older,
          zones: [{ start: 0, end: older.length, role: "body" as const, reason: "old" }],
        };
        return (await store.addReport({ name, address: `/${name}`, bytes, form: taken.form, text: made, given: {} })).report;
      };
      const once = await add("once.txt", `${words} It was dark.`, `An older text. ${words}`);
      const twice = await add("twice.txt", `${words} ${words}`, words);
      for (const { id } of [once, twice]) {
        const text = await store.text(id);
        const at = text?.text.indexOf("struck") ?? 0;
        await store.judge(
          { verb: "zone", report: id, span: { start: at, end: at + 6 }, words: "struck", role: "notice" },
          "Ada",
          "2031-03-09T00:00:00Z",
        );
      }
      await renewTexts({ store, pool }, INTAKE);
      expect([await store.arrivals(once.id), await store.arrivals(twice.id)].map((all) => all.length)).toEqual([2, 2]);
      const roles = async (id: typeof once.id) => ((await store.text(id))?.zones ?? []).filter(({ role }) => role === "notice").length;
      expect([await roles(once.id), await roles(twice.id)]).toEqual([1, 0]);
    } finally {
      pool.close();
    }
  }, 60_000);
});
