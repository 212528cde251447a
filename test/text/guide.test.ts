import { expect, test } from "vitest";
import { emptyGuide, turnGuide } from "../../src/text/guide.ts";

test("heads of the reversed sentence are turned round, the root stays the root", () => {
  const guide = emptyGuide();
  // "rebels left Dorsk" read as "Dorsk left rebels": both names hang on place 1, which hangs on the root (3)
  turnGuide(guide, [1, 3, 1], 3);
  expect([...guide.heads.slice(0, 3)]).toEqual([1, 3, 1]);
  expect(guide.last[1]).toBe(2);
  expect(guide.last[0]).toBe(-1);
  // "two men fled" read as "fled men two"
  turnGuide(guide, [3, 0, 1], 3);
  expect([...guide.heads.slice(0, 3)]).toEqual([1, 2, 3]);
  expect([guide.last[1], guide.last[2], guide.last[3]]).toEqual([0, 1, 2]);
});
