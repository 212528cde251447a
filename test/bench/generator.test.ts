import { describe, expect, it } from "vitest";
import { dayOf } from "../../bench/generator/calendar.ts";
import { factions, generatedPack, persons, towns } from "../../bench/generator/names.ts";
import { Random } from "../../bench/generator/random.ts";
import { type GeneratedReport, generateReports } from "../../bench/generator/reports.ts";
import { loadPack } from "../../src/packs/index.ts";

const COUNT = 4000;
const reports: readonly GeneratedReport[] = [...generateReports({ count: COUNT, seed: 7 })];
const share = (fits: (report: GeneratedReport) => boolean): number => (100 * reports.filter(fits).length) / COUNT;

describe("generated reports", () => {
  it("are the same for the same seed, others for another", () => {
    const some = [...generateReports({ count: 50, seed: 7 })];
    expect(some).toEqual(reports.slice(0, 50));
    expect([...generateReports({ count: 50, seed: 8 })]).not.toEqual(some);
  });

  it("are 5 % one giant story, 30 % copies and 65 % of their own", () => {
    expect(Math.abs(share(({ made }) => made === "giant") - 5)).toBeLessThan(1.5);
    expect(Math.abs(share(({ made }) => made === "copy") - 30)).toBeLessThan(2.5);
    expect(Math.abs(share(({ made }) => made === "own") - 65)).toBeLessThan(2.5);
  });

  it("have one name each, and copies name an earlier report whose words they share", () => {
    const byName = new Map(reports.map((report) => [report.name, report]));
    expect(byName.size).toBe(COUNT);
    for (const copy of reports.filter(({ made }) => made === "copy")) {
      const original = byName.get(copy.of ?? "");
      expect(original && original.name < copy.name && original.published <= copy.published, copy.name).toBe(true);
      const shared =
        original?.text
          .split("\n\n")
          .slice(2)
          .filter((paragraph) => copy.text.includes(paragraph.trim())).length ?? 0;
      expect(shared, copy.name).toBeGreaterThan(0);
    }
  });

  it("are spread over the months of a year", () => {
    const months = new Map<string, number>();
    for (const { published, made } of reports)
      if (made !== "giant") months.set(published.slice(0, 7), (months.get(published.slice(0, 7)) ?? 0) + 1);
    expect(months.size).toBe(12);
    for (const [month, count] of months) expect(Math.abs(count / (COUNT * 0.95) - 1 / 12), month).toBeLessThan(0.035);
  });

  it("name actors by Zipf's law: the first about twice as often as the second and ten times as often as the tenth", () => {
    const random = new Random(1);
    const counts = new Map<string, number>();
    for (let n = 0; n < 50_000; n++) {
      const name = random.zipf(factions);
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    const of = (rank: number): number => counts.get(factions[rank - 1] ?? "") ?? 0;
    expect(of(1) / of(2)).toBeGreaterThan(1.8);
    expect(of(1) / of(2)).toBeLessThan(2.2);
    expect(of(1) / of(10)).toBeGreaterThan(8.5);
    expect(of(1) / of(10)).toBeLessThan(11.5);
    const told = (name: string): number => share(({ text }) => text.includes(`the ${name}`));
    expect(told(factions[0] ?? "")).toBeGreaterThan(3 * told(factions[19] ?? ""));
  });

  it("have names that are told apart, and a pack without problems", () => {
    for (const list of [factions, persons, towns]) expect(new Set(list).size).toBe(list.length);
    const { pack, problems } = loadPack(generatedPack());
    expect(problems).toEqual([]);
    expect([pack?.actors.length, pack?.places.length]).toEqual([2 + factions.length / 2 + persons.length / 2, towns.length / 2]);
  });

  it("have days of a real calendar", () => {
    expect([dayOf(0), dayOf(58), dayOf(59), dayOf(364), dayOf(400)].map(({ iso, weekday }) => `${iso} ${weekday}`)).toEqual([
      "2031-01-01 Wednesday",
      "2031-02-28 Friday",
      "2031-03-01 Saturday",
      "2031-12-31 Wednesday",
      "2031-12-31 Wednesday",
    ]);
  });
});
