import { describe, expect, it } from "vitest";
import { overview } from "../../src/analysis/index.ts";
import { openDesk } from "../../src/app/desk.ts";
import { folderWith } from "./folders.ts";
import { reports } from "./reports.ts";
import { effectsIn, run } from "./run.ts";

const names = Object.keys(reports);

async function caseOf(files: readonly string[]): Promise<string> {
  const folder = folderWith(Object.fromEntries(files.map((name) => [`in/${name}`, reports[name as keyof typeof reports] ?? ""])));
  expect(await run(folder, ["read", "in"])).toMatchObject({ code: 0 });
  return folder;
}

async function accountOf(folder: string, without: readonly string[] = [], asOf?: string): Promise<unknown> {
  const desk = await openDesk({ mode: "look", folder: "hearsay.case" }, effectsIn(folder));
  try {
    if (without.length === 0 && asOf === undefined) return await overview(desk.view);
    return await overview((await desk.seenFrom({ without, ...(asOf === undefined ? {} : { asOf }) })).view);
  } finally {
    await desk.close();
  }
}

describe("the account from a standpoint", () => {
  it("without a report is the account of a case that never had it", async () => {
    const folder = await caseOf(names);
    for (const left of names)
      expect(await accountOf(folder, [left])).toEqual(await accountOf(await caseOf(names.filter((name) => name !== left))));
  });

  it("as of a date leaves out what was published later or on no known date", async () => {
    const folder = await caseOf(names);
    const [first = "", ...later] = names;
    await run(folder, ["set", first, "published=2031-03-04"]);
    for (const name of later) await run(folder, ["set", name, "published="]);
    const out = await run(folder, ["account", "--as-of", "2031-03", "--json"]);
    const seen = JSON.parse(out.out) as { leftOut: readonly { name: string }[]; undated: readonly string[] };
    expect(seen.leftOut.map(({ name }) => name).sort()).toEqual([...later].sort());
    expect(seen.undated).toHaveLength(later.length);
    expect(JSON.parse((await run(folder, ["account", "--as-of", "2031-03-03", "--json"])).out)).toMatchObject({
      counts: { reports: [names.length, 0], statements: [expect.any(Number), 0] },
    });
  });

  it("as of a day on which it was taken in leaves out what came later, whenever it was published", async () => {
    const [first = "", ...later] = names;
    const textOf = (name: string): string => reports[name as keyof typeof reports] ?? "";
    const folder = folderWith({
      [`in/${first}`]: textOf(first),
      ...Object.fromEntries(later.map((name) => [`more/${name}`, textOf(name)])),
    });
    await run(folder, ["read", "in"]);
    await run(folder, ["read", "more"], { now: () => "2031-06-02T08:00:00.000Z" });
    await run(folder, ["set", first, "published=2031-06-30"]);
    const left = async (day: string): Promise<number> =>
      JSON.parse((await run(folder, ["account", "--as-of", day, "--by", "taken-in", "--json"])).out).leftOut.length;
    expect([await left("2029"), await left("2031-06-01"), await left("2031-06-02")]).toEqual([names.length, later.length, 0]);
  });

  it("without a speaker keeps the reports and drops what only that speaker tells", async () => {
    const folder = await caseOf(names);
    const { out } = await run(folder, ["findings", "--kind", "statement", "--json"]);
    const spoken = (JSON.parse(out) as { report: string; speaker?: { words?: string; finding?: string } | "outlet" }[]).find(
      ({ speaker }) => typeof speaker === "object" && speaker.finding !== undefined,
    );
    const account = JSON.parse((await run(folder, ["account", "--json", "--all"])).out) as { actors: { name: string }[] };
    const speaker = account.actors.find(({ name }) => typeof spoken?.speaker === "object" && spoken.speaker.words?.includes(name));
    const seen = JSON.parse((await run(folder, ["account", "--without", `speaker:${speaker?.name}`, "--json"])).out) as {
      statementsLeftOut: number;
      counts: { reports: number[]; statements: number[] };
    };
    expect(seen.statementsLeftOut).toBeGreaterThan(0);
    expect(seen.counts.reports).toEqual([names.length, names.length]);
    expect(seen.counts.statements[1]).toBeLessThan(seen.counts.statements[0] ?? 0);
  });

  it.each([
    [["--without", "outlet:No Such Herald"], "No Such Herald"],
    [["--without", "speaker:Nobody At All"], "Nobody At All"],
    [["--as-of", "yesterday"], "yesterday"],
  ])("names what it does not know: %s", async (args, word) => {
    const { code, err } = await run(await caseOf(names.slice(0, 1)), ["account", ...args]);
    expect(code).not.toBe(0);
    expect(err).toContain(word);
  });
});
