import fc from "fast-check";
import { expect, it } from "vitest";
import { fromDays, toDays, weekdayOf, weekOf } from "../../../src/text/dates/civil.ts";
import { civilOf, intervalOf } from "../../../src/text/dates/interval.ts";

it("counts days from 1970 and back", () => {
  expect(toDays({ year: 1970, month: 1, day: 1 })).toBe(0);
  expect(toDays({ year: 2000, month: 3, day: 1 })).toBe(11_017);
  fc.assert(
    fc.property(fc.integer({ min: -800_000, max: 3_000_000 }), (days) => {
      expect(toDays(fromDays(days))).toBe(days);
    }),
  );
});

it("knows weekdays and weeks", () => {
  expect(weekdayOf(toDays({ year: 2030, month: 1, day: 9 }))).toBe(3);
  expect(weekOf(toDays({ year: 2027, month: 1, day: 1 }))).toEqual({ year: 2026, week: 53 });
  expect(weekOf(toDays({ year: 2029, month: 12, day: 31 }))).toEqual({ year: 2030, week: 1 });
});

it.each([
  ["2030-01-09", "2030-01-09", "2030-01-09"],
  ["2030-01-09TEV", "2030-01-09", "2030-01-09"],
  ["2028-02", "2028-02-01", "2028-02-29"],
  ["2030", "2030-01-01", "2030-12-31"],
  ["203", "2030-01-01", "2039-12-31"],
  ["2030-W01", "2029-12-31", "2030-01-06"],
  ["2030-W01-WE", "2030-01-05", "2030-01-06"],
  ["2030-Q3", "2030-07-01", "2030-09-30"],
  ["2030-H2", "2030-07-01", "2030-12-31"],
  ["18", "1800-01-01", "1899-12-31"],
])("the days of %s", (value, from, to) => expect(intervalOf(value)).toEqual({ from, to }));

it.each(["XXXX-10", "P5W", "2030-13", "PAST_REF", ""])("no days in %s", (value) => expect(intervalOf(value)).toBeUndefined());

it("takes only days that exist", () => {
  expect(civilOf("2030-02-30")).toBeUndefined();
  expect(civilOf("2028-02-29T23:59:00Z")).toEqual({ year: 2028, month: 2, day: 29 });
});
