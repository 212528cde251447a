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

  it("are 5 % one giant story, 15 % reprints, 3 % with lifted sentences, 4 % retellings by name", () => {
    const wanted = { giant: 5, copy: 15, lifted: 3, retold: 4 };
    for (const [kind, percent] of Object.entries(wanted))
      expect(Math.abs(share(({ made }) => made === kind) - percent), kind).toBeLessThan(1.5);
  });

  it("are reprinted seldom and a few of them by dozens", () => {
    const reprints = new Map<string, number>();
    for (const { made, of } of reports) if (made === "copy" && of !== undefined) reprints.set(of, (reprints.get(of) ?? 0) + 1);
    const sizes = [...reprints.values()].sort((a, b) => b - a);
    expect(sizes[0]).toBeGreaterThanOrEqual(15);
    expect(sizes.filter((size) => size <= 3).length).toBeGreaterThan(sizes.length / 2);
  });

  it("are put together from parts, so that few rows of seven words stand in more than ten reports of their own", () => {
    const rows = new Map<string, number>();
    for (const { text, made } of reports.slice(0, 1000)) {
      if (made === "copy") continue;
      const words = text.toLowerCase().match(/[a-z0-9]+/g) ?? [];
      const own = new Set(words.slice(6).map((_, at) => words.slice(at, at + 7).join(" ")));
      for (const row of own) rows.set(row, (rows.get(row) ?? 0) + 1);
    }
    expect([...rows.values()].filter((count) => count > 10).length / rows.size).toBeLessThan(0.005);
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

  it("go on in time, about thirty a day", () => {
    const days = new Map<string, number>();
    for (const { published, made } of reports) if (made !== "copy") days.set(published, (days.get(published) ?? 0) + 1);
    const inner = [...days].sort().slice(5, -5);
    for (const [day, count] of inner) expect(Math.abs(count - 27), day).toBeLessThan(27);
    expect(Math.abs(days.size - COUNT / 31)).toBeLessThan(20);
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
    expect([dayOf(0), dayOf(58), dayOf(59), dayOf(364), dayOf(424), dayOf(-3)].map(({ iso, weekday }) => `${iso} ${weekday}`)).toEqual([
      "2031-01-01 Wednesday",
      "2031-02-28 Friday",
      "2031-03-01 Saturday",
      "2031-12-31 Wednesday",
      "2032-02-29 Sunday",
      "2031-01-01 Wednesday",
    ]);
  });
});
