import { describe, expect, test } from "vitest";
import type { Finding, FindingId, Judgement, Moved, Report, Standing, Text, ZoneRole } from "../../../src/model/index.ts";
import type { Store } from "../../../src/store/store.ts";
import { actor, arrival, reading } from "../samples.ts";

const at = "2026-03-01T10:00:00+03:00";
const BODY = "The Orlen Front met the Vessia Guard at the old bridge.";

export function judgedWordsContract(store: () => Store): void {
  const start = async (body = BODY) => {
    const { report } = await store().addReport(arrival("/in/a.txt", body));
    const text = (await store().text(report.id)) as Text;
    const [front, guard] = [actor(report.id, text, "Orlen Front"), actor(report.id, text, "Vessia Guard")];
    await store().putReading(reading(report, [front, guard]));
    return { report, text, front, guard };
  };
  const reject = (finding: Finding) => store().judge({ verb: "reject", finding: finding.id }, "Ada", at);
  const undo = ({ id }: Judgement) => store().judge({ verb: "undo", judgement: id }, "Ada", at);
  const stale = async () => (await store().unread("reader 1")).length > 0;
  const again = (report: Report, findings: readonly Finding[], moved: readonly Moved[] = []) =>
    store().putReading({ ...reading(report, findings), moved });

  describe("judgements on words", () => {
    test("keep where their finding stood when it was judged", async () => {
      const { report, text, front, guard } = await start();
      const same = await store().judge({ verb: "same", a: front.id, b: guard.id }, "Ada", at);
      expect(same.anchors).toEqual([
        {
          report: report.id,
          text: text.id,
          finding: front.id,
          kind: "actor",
          spans: front.evidence.parts[0]?.spans,
          words: "Orlen Front",
          before: "The ",
          after: " met the Vessia Guard at the old",
        },
        expect.objectContaining({ finding: guard.id, words: "Vessia Guard" }),
      ]);
      expect((await store().judgementsOf(report.id)).map(({ id }) => id)).toEqual([same.id]);
    });

    test("make a reading stale, and no longer when they are undone", async () => {
      const { front, report } = await start();
      for (const decision of [
        { verb: "reject", finding: front.id },
        { verb: "amend", finding: front.id, field: "name", value: "x" },
        { verb: "add", report: report.id, finding: "place", spans: [{ start: 0, end: 3 }], words: ["The"], fields: {} },
        { verb: "zone", report: report.id, span: { start: 0, end: 3 }, words: "The", role: "teaser" },
      ] as const) {
        const made = await store().judge(decision, "Ada", at);
        expect([decision.verb, await stale()]).toEqual([decision.verb, true]);
        await undo(made);
        expect([decision.verb, await stale()]).toEqual([decision.verb, false]);
      }
    });

    test("that are read and change nothing make no new reading", async () => {
      const { front, guard, report } = await start();
      await store().applyPatch(
        { removeBlocks: [], putBlocks: [], removeRecords: [], putRecords: [], removeNotes: [], notes: [] },
        await store().pending(),
      );
      await store().judge({ verb: "accept", finding: front.id }, "Ada", at);
      await store().putReading(reading(report, [front, guard]));
      expect(await stale()).toBe(false);
      expect((await store().pending()).added).toEqual([]);
    });

    test("take rejected findings out of the list, where nobody asks for them", async () => {
      const { front, guard, report } = await start();
      const rejected = { ...front, standing: "rejected" as Standing };
      await again(report, [rejected, guard]);
      const ids = async (more: { readonly rejected?: boolean }) =>
        (await store().findings({ report: report.id, ...more })).items.map(({ id }) => id);
      expect(await ids({})).toEqual([guard.id]);
      expect(await ids({ rejected: false })).toEqual([guard.id]);
      expect(await ids({ rejected: true })).toEqual([front.id, guard.id].sort());
      expect(await store().finding(front.id)).toEqual(rejected);
      expect((await store().reading(report.id))?.findings).toHaveLength(2);
    });

    test("go by the names their findings have now, and by none when one is gone", async () => {
      const { front, guard, report } = await start();
      const judgement = await store().judge({ verb: "same", a: front.id, b: guard.id }, "Ada", at);
      const [from, to] = [front.id, "f-new" as FindingId];
      const on = async (...ids: string[]) => (await store().judgementsOn(ids as FindingId[])).map(({ decision }) => decision);
      await again(report, [guard], [{ judgement: judgement.id, from, to }]);
      expect(await on("f-new")).toEqual([{ verb: "same", a: "f-new", b: guard.id }]);
      expect(await on(guard.id)).toEqual([{ verb: "same", a: "f-new", b: guard.id }]);
      expect(await on(front.id)).toEqual([]);
      await again(report, [guard], [{ judgement: judgement.id, from }]);
      expect(await on("f-new", guard.id, front.id)).toEqual([]);
      await store().putReading(reading(report, [front, guard]));
      expect(await on(front.id)).toEqual([{ verb: "same", a: front.id, b: guard.id }]);
    });

    test("are listed in order of appending, with what is in force", async () => {
      const { front, guard } = await start();
      const [one, two] = [await reject(guard), await reject(front)];
      const back = await undo(one);
      expect((await store().history()).map(({ judgement, inForce }) => [judgement.id, inForce])).toEqual([
        [one.id, false],
        [two.id, true],
        [back.id, true],
      ]);
    });
  });

  describe("zones", () => {
    const zone = (report: Report, words: string, role: ZoneRole, body = BODY) => {
      const from = body.indexOf(words);
      return store().judge({ verb: "zone", report: report.id, span: { start: from, end: from + words.length }, words, role }, "Ada", at);
    };
    const roles = async (report: Report) =>
      ((await store().text(report.id)) as Text).zones.map(({ start, end, role }) => [start, end, role]);

    test("in force are those found, overlaid by judgements, and partition the text", async () => {
      const { report, text } = await start();
      const one = await zone(report, "Orlen Front met", "caption");
      await zone(report, "met the", "teaser");
      expect(await roles(report)).toEqual([
        [0, 4, "body"],
        [4, 16, "caption"],
        [16, 23, "teaser"],
        [23, BODY.length, "body"],
      ]);
      expect((await store().text(report.id))?.zones[1]?.reason).toBe(`judgement ${one.id} by Ada`);
      expect(await store().textById(text.id)).toEqual(text);
      await undo(one);
      expect((await roles(report)).map(([, , role]) => role)).toEqual(["body", "teaser", "body"]);
    });

    test("move to a new text with their words, or are left out", async () => {
      const { report } = await start();
      await zone(report, "met the Vessia Guard", "teaser");
      await store().addReport(arrival("/in/a.txt", `Late on Friday. ${BODY}`));
      expect((await roles(report))[1]).toEqual([32, 52, "teaser"]);
      await store().addReport(arrival("/in/a.txt", "The Orlen Front kept away."));
      expect(await roles(report)).toEqual([[0, 26, "body"]]);
    });
  });
}
