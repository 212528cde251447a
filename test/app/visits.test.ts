import { writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { folderWith } from "./folders.ts";
import { reports } from "./reports.ts";
import { run } from "./run.ts";

const names = Object.keys(reports);
const words = (name: string): string => reports[name as keyof typeof reports] ?? "";

async function caseOf(files: readonly string[]): Promise<string> {
  const folder = folderWith(Object.fromEntries(files.map((name) => [`in/${name}`, words(name)])));
  expect(await run(folder, ["read", "in"])).toMatchObject({ code: 0 });
  return folder;
}

interface Rows {
  readonly since: string | null;
  readonly counts: { readonly reports: readonly number[] };
  readonly incidents: readonly { readonly fate: string }[];
  readonly actors: readonly { readonly fate: string }[];
  readonly threads: readonly { readonly fate: string }[];
}
const since = async (folder: string): Promise<Rows> => JSON.parse((await run(folder, ["account", "--since-last", "--json"])).out) as Rows;
const fates = ({ incidents, actors, threads }: Rows): ReadonlySet<string> =>
  new Set([...incidents, ...actors, ...threads].map(({ fate }) => fate));

describe("since the last visit", () => {
  it("says that none was marked", async () => {
    const folder = await caseOf(names.slice(0, 1));
    expect((await run(folder, ["account", "--since-last"])).out).toContain("marked no visit");
    expect(await since(folder)).toEqual({ since: null });
  });

  it("says that nothing changed, then what came, weakened and went", async () => {
    const folder = await caseOf(names.slice(0, -1));
    await run(folder, ["account", "--mark"]);
    expect((await run(folder, ["account", "--since-last"])).out).toContain("nothing changed");
    const late = names.at(-1) ?? "";
    writeFileSync(`${folder}/in/${late}`, words(late));
    await run(folder, ["read", "in"]);
    const grown = await since(folder);
    expect(grown.counts.reports).toEqual([names.length - 1, names.length]);
    expect(fates(grown).has("new")).toBe(true);
    expect(fates(grown).has("falls")).toBe(false);
    await run(folder, ["account", "--mark"]);
    expect(fates(await since(folder))).toEqual(new Set(["stands"]));
    const { out } = await run(folder, ["account", "--json"]);
    const { incidents } = JSON.parse(out) as { readonly incidents: readonly { readonly tellings: readonly string[] }[] };
    const [only] = incidents.filter(({ tellings }) => tellings.length === 1).flatMap(({ tellings }) => tellings);
    await run(folder, ["judge", "reject", only ?? ""]);
    expect(fates(await since(folder)).has("falls")).toBe(true);
  });

  it("keeps one mark for each name, and none once a report is forgotten", async () => {
    const folder = await caseOf(names.slice(0, 2));
    await run(folder, ["account", "--mark"], { env: { HEARSAY_NAME: "Ana" } });
    expect((await since(folder)).since).toBeNull();
    const ofAna = () => run(folder, ["account", "--since-last"], { env: { HEARSAY_NAME: "Ana" } });
    expect((await ofAna()).out).toContain("Since the visit that Ana marked");
    await run(folder, ["forget", names[0] ?? ""]);
    expect((await ofAna()).out).toContain("marked no visit");
  });
});

describe("a grade by a person", () => {
  it("stands in show and account, travels to another case, and is undone", async () => {
    const folder = await caseOf(names);
    const { out } = await run(folder, ["findings", "--kind", "statement", "--json"]);
    const [statement] = JSON.parse(out) as readonly { readonly id: string }[];
    const id = statement?.id ?? "";
    expect(await run(folder, ["judge", "grade", id, "b2", "--note", "right before"])).toMatchObject({ code: 0 });
    expect((await run(folder, ["show", id])).out).toMatch(/^grade B2 /m);
    expect((await run(folder, ["show", id])).out).toContain("right before");
    await run(folder, ["judgements", "export", "--out", "mine.jsonl"]);
    const other = await caseOf(names);
    expect(await run(other, ["judgements", "import", `${folder}/mine.jsonl`])).toMatchObject({ code: 0 });
    expect((await run(other, ["show", id])).out).toMatch(/^grade B2 /m);
    await run(folder, ["undo"]);
    expect((await run(folder, ["show", id])).out).toMatch(/^grade F\d /m);
    expect((await run(folder, ["account", "--grades"])).out).toMatch(/f-[0-9a-f]{8} {2}F\d$/m);
  });

  it("is refused where it is none", async () => {
    const folder = await caseOf(names.slice(0, 1));
    const { out } = await run(folder, ["findings", "--kind", "actor", "--json"]);
    const [finding] = JSON.parse(out) as readonly { readonly id: string }[];
    const { code, err } = await run(folder, ["judge", "grade", finding?.id ?? "", "G7"]);
    expect([code === 0, err.includes("G7")]).toEqual([false, true]);
  });
});
