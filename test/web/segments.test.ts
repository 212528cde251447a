import { describe, expect, it } from "vitest";
import type { FindingShown, ZoneRow } from "../../src/api/index.ts";
import { blocksOf, segmentsOf } from "../../src/web/report/segments.ts";

const zone = (start: number, end: number, role: ZoneRow["role"] = "body"): ZoneRow => ({
  start,
  end,
  role,
  reason: "test",
  flags: [],
  judged: false,
});
const finding = (id: string, start: number, end: number): FindingShown => ({
  finding: id,
  report: "r",
  reportName: "r",
  zone: "body",
  before: "",
  words: "",
  after: "",
  kind: "event",
  gist: "",
  hull: { start, end },
  told: 0,
  inferred: false,
  flags: [],
  marks: [],
  rule: "test",
  parts: [{ role: "trigger", spans: [{ start, end }], words: [""] }],
  fields: [],
  inside: [],
});

describe("blocks of a text", () => {
  it("are paragraphs without the line ends around them", () => {
    const text = "Head\n\nOne.\n\nTwo.\n";
    expect(blocksOf(text, [zone(0, 6, "headline"), zone(6, 17)]).map(({ start, end }) => text.slice(start, end))).toEqual([
      "Head",
      "One.",
      "Two.",
    ]);
  });

  it("keep zones together that share a line", () => {
    const text = "Said [we doubt it] today.";
    const [block, ...more] = blocksOf(text, [zone(0, 5), zone(5, 18, "insertion"), zone(18, 25)]);
    expect(more).toEqual([]);
    expect(block?.zones.map(({ role }) => role)).toEqual(["body", "insertion", "body"]);
  });

  it("keep lines of a wrapped paragraph together", () => {
    expect(blocksOf("one\ntwo\nthree", [zone(0, 13)])).toHaveLength(1);
  });
});

describe("segments of a block", () => {
  it("cover it without a gap and name the innermost finding first", () => {
    const text = "The raid on the depot";
    const [block] = blocksOf(text, [zone(0, text.length)]);
    const segments = segmentsOf(block!, [finding("outer", 4, 21), finding("inner", 16, 21)], undefined);
    expect(segments.map(({ start, end }) => text.slice(start, end)).join("")).toBe(text);
    expect(segments.map(({ findings }) => findings)).toEqual([[], ["outer"], ["inner", "outer"]]);
  });

  it("do not mark what was rejected", () => {
    const [block] = blocksOf("The raid", [zone(0, 8)]);
    const segments = segmentsOf(block!, [{ ...finding("gone", 4, 8), standing: "rejected" }], undefined);
    expect(segments.flatMap(({ findings }) => findings)).toEqual([]);
  });
});
