import { describe, expect, test } from "vitest";
import { type FindingFilter, note, type Report } from "../../../src/model/index.ts";
import type { Store } from "../../../src/store/store.ts";
import { actor, arrival, finding, nothing, ofKind, patch, reading } from "../samples.ts";

const at = "2026-03-01T10:00:00+03:00";

export function readingContract(store: () => Store): void {
  const add = async (address: string, words: string) => {
    const sent = arrival(address, words);
    return { report: (await store().addReport(sent)).report, text: sent.text };
  };
  const all = async (filter: FindingFilter = {}) => (await store().findings(filter)).items.map(({ id }) => id);

  describe("readings and findings", () => {
    test("a reading comes back as it was put, with its findings and their report", async () => {
      const { report, text } = await add("/in/a.txt", "The Orlen Front met Tarsa Guard.");
      const findings = [actor(report.id, text, "Tarsa Guard"), actor(report.id, text, "Orlen Front")];
      const put = reading(report, findings, "reader 1", [note("odd", "An odd thing.")]);
      await store().putReading(put);
      expect(await store().reading(report.id)).toEqual(put);
      expect(await store().finding(findings[0]!.id)).toEqual(findings[0]);
      expect(await store().reportOf(findings[1]!.id)).toBe(report.id);
      const ids = findings.map(({ id }) => id);
      const inOrder = [...findings].sort((a, b) => (a.id < b.id ? -1 : 1));
      expect(await store().findingsById([...ids, finding("f-none"), ...ids])).toEqual(inOrder);
      expect(await all()).toEqual(findings.map(({ id }) => id).sort());
    });

    test("the JSON of a finding keeps its order of keys", async () => {
      const { report, text } = await add("/in/a.txt", "The Orlen Front.");
      const one = actor(report.id, text, "Orlen Front");
      await store().putReading(reading(report, [one]));
      expect(JSON.stringify((await store().findings()).items)).toBe(JSON.stringify([one]));
    });

    test("unread names new reports, other readers, and reports whose text or data in force changed", async () => {
      const { report, text } = await add("/in/a.txt", "The Orlen Front.");
      const read = async (now: Report, reader = "reader 1") =>
        store().putReading(reading(now, [actor(now.id, text, "Orlen Front")], reader));
      expect(await store().unread("reader 1")).toEqual([report.id]);
      await read(report);
      expect(await store().unread("reader 1")).toEqual([]);
      expect(await store().unread("reader 2")).toEqual([report.id]);
      await read(report, "reader 2");
      expect(await store().unread("reader 2")).toEqual([]);
      await store().judge({ verb: "report-data", report: report.id, field: "published", value: "2026-03-01" }, "Ada", at);
      expect(await store().unread("reader 2")).toEqual([report.id]);
      await read(report, "reader 2");
      expect(await store().unread("reader 2")).toEqual([]);
      const zone = await store().judge(
        { verb: "zone", report: report.id, span: { start: 0, end: 3 }, words: "The", role: "furniture" },
        "Ada",
        at,
      );
      expect(await store().unread("reader 2")).toEqual([report.id]);
      await store().judge({ verb: "undo", judgement: zone.id }, "Ada", at);
      expect(await store().unread("reader 2")).toEqual([]);
      await store().judge({ verb: "note", on: report.id, words: "seen" }, "Ada", at);
      expect(await store().unread("reader 2")).toEqual([]);
      await store().addReport(
        arrival("/in/a.txt", "The Orlen Front.", { given: { outlet: { value: "North Post", how: "given", from: "--outlet" } } }),
      );
      expect(await store().unread("reader 2")).toEqual([report.id]);
    });

    test("findings count only while their text is the newest; back on it they count again", async () => {
      const { report, text } = await add("/in/a.txt", "The Orlen Front.");
      const one = actor(report.id, text, "Orlen Front");
      await store().putReading(reading(report, [one]));
      const later = await add("/in/a.txt", "Now the Tarsa Guard.");
      expect(await store().reading(report.id)).toBeUndefined();
      expect(await all()).toEqual([]);
      expect(await store().finding(one.id)).toBeUndefined();
      expect(await store().reportOf(one.id)).toBe(report.id);
      expect(await store().unread("reader 1")).toEqual([report.id]);
      await store().putReading(reading(later.report, [actor(report.id, later.text, "Tarsa Guard")]));
      await add("/in/a.txt", "The Orlen Front.");
      expect(await all()).toEqual([one.id]);
      expect(await store().unread("reader 1")).toEqual([]);
    });

    test("a reading of an older text is not what counts", async () => {
      const old = await add("/in/a.txt", "The Orlen Front.");
      const now = await add("/in/a.txt", "Now the Tarsa Guard.");
      await store().putReading(reading(now.report, [actor(now.report.id, now.text, "Tarsa Guard")]));
      const former = actor(old.report.id, old.text, "Orlen Front");
      await store().putReading(reading(old.report, [former]));
      expect(await store().reportOf(former.id)).toBe(old.report.id);
      expect(await store().finding(former.id)).toBeUndefined();
      expect((await store().reading(now.report.id))?.text).toBe(now.text.id);
      expect((await store().findings()).items.map((each) => each.evidence.parts[0]?.words)).toEqual([["Tarsa Guard"]]);
    });

    test("reports added and read at the same time all arrive", async () => {
      await Promise.all(
        Array.from({ length: 20 }, async (_, n) => {
          const { report, text } = await add(`/in/${n % 10}/a.txt`, `The Orlen Front ${n % 5}.`);
          await store().putReading(reading(report, [actor(report.id, text, "Orlen Front")]));
        }),
      );
      const reports = (await store().reports()).items;
      expect(reports).toHaveLength(10);
      expect(await all()).toHaveLength(10);
      expect((await store().pending()).added).toEqual(reports.map(({ id }) => id));
    });

    test("a reading of a report or text that is not there is refused", async () => {
      const { report } = await add("/in/a.txt", "One.");
      await expect(store().putReading({ ...reading(report, []), report: "r-0" as Report["id"] })).rejects.toMatchObject({
        code: "unknown-id",
      });
      await expect(store().putReading({ ...reading(report, []), text: "t-0" as Report["text"] })).rejects.toMatchObject({
        code: "unknown-id",
      });
    });

    test("of two findings with one id the last is asked for, the reading keeps both", async () => {
      const { report, text } = await add("/in/a.txt", "The Orlen Front.");
      const one = actor(report.id, text, "Orlen Front");
      await store().putReading(reading(report, [one, { ...one, name: "the Front" }]));
      expect(await store().finding(one.id)).toMatchObject({ name: "the Front" });
      expect((await store().reading(report.id))?.findings).toHaveLength(2);
    });

    test("filters hold together", async () => {
      const a = await add("/in/a.txt", "The Orlen Front met the Tarsa Guard.");
      const b = await add("/in/b.txt", "The Orlen Front left.");
      const one = actor(a.report.id, a.text, "Orlen Front");
      const two = actor(a.report.id, a.text, "Tarsa Guard", { zone: "caption", rule: "packs/names" });
      const place = ofKind(one, "place");
      const three = actor(b.report.id, b.text, "Orlen Front");
      await store().putReading(reading(a.report, [one, two, place]));
      await store().putReading(reading(b.report, [three]));
      expect(await all({ kind: "place" })).toEqual([place.id]);
      expect(await all({ report: b.report.id })).toEqual([three.id]);
      expect(await all({ zone: "caption" })).toEqual([two.id]);
      expect(await all({ rule: "packs/names", words: "TARSA" })).toEqual([two.id]);
      expect(await all({ words: "orlen", kind: "actor" })).toEqual([one.id, three.id].sort());
      expect(await all({ words: "orlen", zone: "caption" })).toEqual([]);
      expect(await all({ words: "" })).toHaveLength(4);
    });

    test.each([
      ["100%_sure", ["100%_sure"]],
      ["%", ["100%_sure"]],
      ["_", ["100%_sure"]],
      ["o'brien\"s", ["O'Brien\"s"]],
      ["*", ["a*b"]],
      ["\\", ["c\\d"]],
      ["ÉTAT", ["ÉTAT"]],
      ["état", []],
      ["🚀", ["🚀🚀"]],
      ["\ud83d", []],
      ["\0", []],
      ["أورلن", ["أورلن"]],
      [" OR 1=1 --", []],
    ])("words %j are a plain substring", async (words, wanted) => {
      const names = ["100%_sure", "O'Brien\"s", "a*b", "c\\d", "ÉTAT", "🚀🚀", "أورلن"];
      const { report, text } = await add("/in/a.txt", names.join(" "));
      await store().putReading(
        reading(
          report,
          names.map((name) => actor(report.id, text, name)),
        ),
      );
      const found = (await store().findings({ words })).items;
      expect(found.flatMap(({ evidence }) => evidence.parts[0]?.words ?? [])).toEqual(wanted);
    });

    test("words do not match across two stretches of evidence", async () => {
      const { report, text } = await add("/in/a.txt", "ab cd");
      const one = actor(report.id, text, "ab");
      const parts = [...one.evidence.parts, { role: "cue" as const, spans: [{ start: 3, end: 5 }], words: ["cd"] }];
      await store().putReading(reading(report, [{ ...one, evidence: { ...one.evidence, parts } }]));
      expect(await all({ words: "abcd" })).toEqual([]);
      expect(await all({ words: "b c" })).toEqual([]);
      expect(await all({ words: "cd" })).toEqual([one.id]);
    });

    test("pages of findings join to the whole list, in order", async () => {
      const words = Array.from({ length: 30 }, (_, n) => `Name${n}`);
      const { report, text } = await add("/in/a.txt", words.join(" "));
      await store().putReading(
        reading(
          report,
          words.map((word) => actor(report.id, text, `${word}`)),
        ),
      );
      const seen: string[] = [];
      let after: string | undefined;
      do {
        const page = await store().findings({ words: "name", limit: 4, ...(after === undefined ? {} : { after }) });
        seen.push(...page.items.map(({ id }) => id));
        after = page.next;
      } while (after !== undefined);
      expect(seen).toEqual(await all());
      expect(await all({ after: finding("z") })).toEqual([]);
    });

    test("notes of a patch stay until a later one takes them back, just as they were put", async () => {
      const [two, three] = [note("block-capped", "2 nodes."), note("block-capped", "3 nodes.")];
      await store().addNote(two);
      await store().applyPatch(patch({ notes: [two, three] }), nothing);
      await store().applyPatch(patch({ removeNotes: [three, note("block-capped", "4 nodes.")] }), nothing);
      expect(await store().notes()).toEqual([two]);
      await store().applyPatch(patch({ removeNotes: [two], notes: [three] }), nothing);
      expect(await store().notes()).toEqual([two, three]);
      await store().applyPatch(patch({ removeNotes: [three], notes: [three] }), nothing);
      expect(await store().notes()).toEqual([two, three]);
    });

    test("notes are those of text and reading in force and those added, each once and in order", async () => {
      const sent = arrival("/in/a.txt", "One.", { notes: [note("encoding-guessed", "Guessed.")] });
      const { report } = await store().addReport(sent);
      await store().putReading(reading(report, [], "reader 1", [note("odd", "Odd.")]));
      await store().addNote(note("failed", "A file failed."));
      await store().addNote(note("failed", "A file failed."));
      await store().addNote(note("late", "Late.", { report: report.id }));
      await store().applyPatch(patch({ notes: [note("block-capped", "Too many.", { report: report.id })] }), nothing);
      expect((await store().notes()).map(({ code }) => code)).toEqual(["failed", "block-capped", "encoding-guessed", "late", "odd"]);
      expect((await store().notes(report.id)).map(({ code }) => code)).toEqual(["block-capped", "encoding-guessed", "late", "odd"]);
      expect((await store().notes(report.id)).every((each) => each.report === report.id)).toBe(true);
      await store().dropDerived();
      expect((await store().notes(report.id)).map(({ code }) => code)).toEqual(["encoding-guessed", "late", "odd"]);
    });
  });
}
