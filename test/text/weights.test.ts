import fc from "fast-check";
import { expect, test } from "vitest";
import {
  addScores,
  bestInStages,
  bestOf,
  readRows,
  readSections,
  readTable,
  weightOf,
  writeRows,
  writeSections,
  writeTable,
} from "../../src/text/weights.ts";

test("sections come back as they were written", () => {
  const sections = [Uint8Array.of(1, 2, 3), Uint8Array.of(), Uint8Array.of(255)];
  expect(readSections(writeSections(sections))).toEqual(sections);
});

test("rows give each feature its own weights, whatever the keys", () => {
  const row = fc.record({
    key: fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }).filter((key) => key !== 0),
    value: fc.integer({ min: -127, max: 127 }),
  });
  fc.assert(
    fc.property(fc.uniqueArray(row, { selector: (r) => r.key, maxLength: 200 }), (list) => {
      const rows = readRows(writeRows(list.map(({ key, value }, i) => ({ key, classes: [i % 5], values: [value] }))));
      list.forEach(({ key, value }, i) => {
        const scores = new Int32Array(5);
        addScores(rows, Int32Array.of(key, key), 0, 2, scores);
        expect(scores[i % 5]).toBe(2 * value * Math.abs(value));
      });
    }),
  );
});

test("an unknown feature adds nothing", () => {
  const scores = new Int32Array(2);
  addScores(readRows(writeRows([{ key: 7, classes: [1], values: [3] }])), Int32Array.of(8, 7), 0, 2, scores);
  expect([...scores]).toEqual([0, 9]);
});

test("a code k stands for k times its size", () => {
  expect([-127, -2, 0, 1, 127].map(weightOf)).toEqual([-16129, -4, 0, 1, 16129]);
});

test("foreign and cut bytes are refused", () => {
  expect(() => readSections(Uint8Array.of(1, 2, 3))).toThrow(RangeError);
  expect(() => readSections(writeSections([Uint8Array.of(1, 2, 3)]).subarray(0, 13))).toThrow(RangeError);
});

test("tables of codes come back", () => {
  const codes = Int8Array.from([0, 0, 5, 0, -7, 0, 0, 0, 0, 127, 0, 0, 0, 0, 0, -128, 0, 1]);
  expect([...readTable(writeTable(codes))]).toEqual([...codes]);
  expect([...readTable(writeTable(new Int8Array(0)))]).toEqual([]);
  expect(() => readTable(writeTable(codes).subarray(0, 5))).toThrow(RangeError);
});

test("the best of several scores has to lead; a tie is no lead, and falls to the first", () => {
  const scores = Int32Array.of(5, -3, 9, 2, 99);
  expect(bestOf(scores, 4, 3)).toBe(2);
  expect(bestOf(scores, 4, 4)).toBe(-1);
  expect(bestOf(Int32Array.of(1, 7, 7), 3, -1)).toBe(1);
  expect(bestOf(Int32Array.of(1, 7, 7), 3, 0)).toBe(-1);
});

test("scoring stops at the first lead that is large enough", () => {
  const rows = readRows(
    writeRows([
      { key: 11, classes: [0], values: [5] },
      { key: 12, classes: [1], values: [9] },
    ]),
  );
  const best = (lead: number): number =>
    bestInStages(
      rows,
      Int32Array.of(11, 12),
      0,
      [
        { to: 1, lead },
        { to: 2, lead: -1 },
      ],
      new Int32Array(2),
      2,
    );
  expect(best(24)).toBe(0);
  expect(best(25)).toBe(1);
});
