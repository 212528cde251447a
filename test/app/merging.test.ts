import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import type { Merged } from "../../src/app/merging.ts";
import type { Finding } from "../../src/model/index.ts";
import { folderWith, write } from "./folders.ts";
import { reports } from "./reports.ts";
import { run } from "./run.ts";

async function caseOf(name: string): Promise<string> {
  const folder = folderWith(Object.fromEntries(Object.entries(reports).map(([file, words]) => [`in/${file}`, words])));
  expect(await run(folder, ["read", "in"], { env: { HEARSAY_NAME: name } })).toMatchObject({ code: 0 });
  return folder;
}

const as = (name: string) => ({ env: { HEARSAY_NAME: name } });
const exported = async (folder: string): Promise<string> => (await run(folder, ["judgements", "export"])).out;
const findings = async (folder: string, ...args: readonly string[]): Promise<readonly Finding[]> =>
  JSON.parse((await run(folder, ["findings", "--json", ...args])).out) as readonly Finding[];

async function merged(folder: string, lines: string, ...args: readonly string[]): Promise<Merged> {
  write(folder, { "theirs.jsonl": lines });
  const { code, out, err } = await run(folder, ["judgements", "import", "theirs.jsonl", "--json", ...args]);
  expect({ code, err }).toEqual({ code: 0, err: "" });
  return JSON.parse(out) as Merged;
}

it("two who exchange their judgements end with the same account; where they differ both are shown", async () => {
  const [mine, hers] = [await caseOf("Ana"), await caseOf("Bea")];
  const [event, other] = await findings(mine, "--kind", "event");
  const [statement] = await findings(mine, "--kind", "statement");
  if (!event || !other || !statement) throw new Error("too little was read");
  await run(mine, ["judge", "reject", event.id], as("Ana"));
  await run(mine, ["judge", "accept", statement.id], as("Ana"));
  await run(hers, ["judge", "accept", event.id], as("Bea"));
  await run(hers, ["judge", "reject", other.id], as("Bea"));

  const first = await merged(mine, await exported(hers));
  expect(first.taken.map(({ by, decision }) => [by, decision.verb])).toEqual([["Bea", "reject"]]);
  expect(first.conflicts.map(({ ours, theirs }) => [ours.by, theirs.by])).toEqual([["Ana", "Bea"]]);
  expect((await findings(mine)).some(({ id }) => id === event.id)).toBe(false);

  const again = await merged(mine, await exported(hers));
  expect(again.taken).toEqual([]);
  const theirs = await merged(mine, await exported(hers), "--theirs");
  expect(theirs.taken).toHaveLength(1);
  expect((await findings(mine)).some(({ id }) => id === event.id)).toBe(true);

  await merged(hers, await exported(mine));
  const sorted = (text: string): string[] => text.trim().split("\n").sort();
  expect((await findings(hers)).map(({ id }) => id)).not.toContain(other.id);
  expect(sorted(await exported(hers)).length).toBeLessThanOrEqual(sorted(await exported(mine)).length);
});

it("names what this case does not hold, and refuses a file of something else", async () => {
  const folder = await caseOf("Ana");
  const line = { kind: "judgement", id: "j-0", by: "Bea", at: "2030-01-01T00:00:00Z", decision: { verb: "reject", finding: "f-nowhere" } };
  expect((await merged(folder, JSON.stringify(line))).unplaced).toHaveLength(1);
  write(folder, { "wrong.jsonl": `${JSON.stringify(line)}\n{"verb":"reject"}\n` });
  const { code, err } = await run(folder, ["judgements", "import", "wrong.jsonl"]);
  expect(code).not.toBe(0);
  expect(err).toContain("wrong.jsonl holds no judgement in line 2");
});

it("writes to a file", async () => {
  const folder = await caseOf("Ana");
  await run(folder, ["judge", "note", (await findings(folder))[0]?.id ?? "", "seen by two"], as("Ana"));
  expect(await run(folder, ["judgements", "export", "--out", "mine.jsonl"])).toMatchObject({ code: 0 });
  expect(readFileSync(join(folder, "mine.jsonl"), "utf8")).toBe(await exported(folder));
});
