import fc from "fast-check";
import { expect, test } from "vitest";
import { overlap, type Span } from "../../src/model/index.ts";
import { nearby } from "../../src/reading/nearby.ts";

const span = fc.tuple(fc.nat(20_000), fc.integer({ min: 1, max: 6_000 })).map(([start, length]): Span => ({ start, end: start + length }));

test("nearby leaves out nothing that touches, and keeps the order", () => {
  fc.assert(
    fc.property(fc.array(span), span, (items, wanted) => {
      const near = nearby(items, (item) => item)(wanted);
      expect(near.filter((item) => overlap(item, wanted) > 0)).toEqual(items.filter((item) => overlap(item, wanted) > 0));
    }),
  );
});

test("nearby leaves out what is far", () => {
  expect(nearby([{ start: 90_000, end: 90_010 }], (item) => item)({ start: 0, end: 10 })).toEqual([]);
});
