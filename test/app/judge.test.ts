import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openDesk } from "../../src/app/desk.ts";
import type { Finding, FindingId, Judgement } from "../../src/model/index.ts";
import { folderWith, write } from "./folders.ts";
import { reports } from "./reports.ts";
import { effectsIn, run } from "./run.ts";

/** A case with both reports in a new folder. */
async function readCase(files: Readonly<Record<string, string>> = reports): Promise<string> {
  const folder = folderWith(Object.fromEntries(Object.entries(files).map(([name, words]) => [`in/${name}`, words])));
  expect(await run(folder, ["read", "in"])).toMatchObject({ code: 0 });
  return folder;
}

async function ok(folder: string, ...args: readonly string[]): Promise<string> {
  const { code, out, err } = await run(folder, args);
  expect({ args, code, err }).toEqual({ args, code: 0, err: "" });
  return out;
}

const json = async <T>(folder: string, ...args: readonly string[]): Promise<T> => JSON.parse(await ok(folder, ...args, "--json")) as T;

/** All exports of a case; `judgements` and the time of the newest entry taken out where `plain`. */
async function exportsOf(folder: string, args: readonly string[] = [], plain = false): Promise<string> {
  const [whole = "", ...rest] = await Promise.all(
    ["json", "findings", "zones", "links"].map((format) => ok(folder, "export", "--format", format, ...args)),
  );
  if (!plain) return [whole, ...rest].join("\n");
  const { judgements: _, newest: __, ...account } = JSON.parse(whole) as Record<string, unknown>;
  return [JSON.stringify(account), ...rest].join("\n");
}

const findings = (folder: string, ...args: readonly string[]) => json<readonly Finding[]>(folder, "findings", ...args);
const oneOf = async (folder: string, ...args: readonly string[]): Promise<Finding> => {
  const [found] = await findings(folder, ...args);
  if (!found) throw new Error(`no finding for ${args.join(" ")}`);
  return found;
};
const bytesIn = (folder: string): string =>
  readdirSync(folder)
    .map((name) => readFileSync(join(folder, name)).toString("latin1"))
    .join("\n");

describe("hearsay judge", () => {
  it("corrects findings, zones and report data, and undone leaves the bytes that were there before", async () => {
    const folder = await readCase();
    const before = await exportsOf(folder, [], true);
    const denial = await oneOf(folder, "--kind", "statement", "--report", "lamp.txt", "--words", "denied");
    const event = await oneOf(folder, "--kind", "event", "--report", "harbour.txt");
    expect(await ok(folder, "judge", "reject", event.id.slice(0, 8), "--why", "not a deed")).toContain("rejected, by Tester");
    expect((await findings(folder)).some(({ id }) => id === event.id)).toBe(false);
    expect((await findings(folder, "--rejected")).some(({ id }) => id === event.id)).toBe(true);
    expect(await ok(folder, "show", event.id)).toContain("standing: rejected");
    expect(await ok(folder, "export", "--format", "findings")).not.toContain(`"id":"${event.id}"`);

    await ok(folder, "judge", "amend", denial.id, "act=says", "setting=public");
    expect(await oneOf(folder, "--kind", "statement", "--report", "lamp.txt", "--words", "denied")).toMatchObject({
      id: denial.id,
      act: "says",
      setting: "public",
      standing: "amended",
    });

    await ok(folder, "judge", "add", "lamp.txt", "actor", "a mediator", "actorKind=person", "form=description");
    expect((await findings(folder, "--words", "a mediator")).filter(({ rule }) => rule === "person:Tester")).toMatchObject([
      { kind: "actor", actorKind: "person", standing: "added" },
    ]);

    await ok(folder, "judge", "zone", "lamp.txt", "The two sides ... anonymity.", "teaser");
    expect(await ok(folder, "export", "--format", "zones")).toContain('"zone":"teaser"');
    expect((await findings(folder, "--report", "lamp.txt", "--words", "truce")).length).toBe(0);

    await ok(folder, "set", "lamp.txt", "published=2029-04-04");
    await ok(folder, "judge", "note", "lamp.txt", "seen in print");
    const actors = (await findings(folder, "--kind", "actor", "--words", "Sand Brigade")).map(({ id }) => id) as FindingId[];
    await ok(folder, "judge", "different", actors[0] ?? "", actors.at(-1) ?? "");

    const listed = await json<readonly { judgement: Judgement; inForce: boolean; orphaned?: string }[]>(folder, "judge", "list");
    expect(listed.map(({ judgement, inForce }) => [judgement.decision.verb, inForce])).toEqual(
      ["reject", "amend", "amend", "add", "zone", "report-data", "note", "different"].map((verb) => [verb, true]),
    );
    expect(listed[0]?.judgement).toMatchObject({ by: "Tester", at: "2030-01-01T00:00:00.000Z", why: "not a deed" });
    expect(await exportsOf(folder, [], true)).not.toBe(before);
    expect(await ok(folder, "undo", "--why", "one man")).toContain("taken back: different");
    const desk = await openDesk({ mode: "work" }, effectsIn(folder));
    for (const _ of listed.slice(1)) await desk.undo();
    await desk.close();
    expect(await exportsOf(folder, [], true)).toBe(before);
    expect(await ok(folder, "judge", "list")).toContain("undone");
    expect(await run(folder, ["undo"])).toMatchObject({ code: 2, err: expect.stringContaining("no judgement to undo") });
  }, 180_000);

  it("keeps nothing of what cannot be, and says what can", async () => {
    const folder = await readCase();
    const event = await oneOf(folder, "--kind", "event");
    const actor = await oneOf(folder, "--kind", "actor");
    for (const [args, words] of [
      [["amend", event.id, "modality=maybe"], "one of actual"],
      [["amend", event.id, "colour=red"], "has no field"],
      [["add", "lamp.txt", "actor", "truce on Monday"], "does not stand in lamp.txt"],
      [["add", "lamp.txt", "actor", "Sand Brigade"], "--at"],
      [["add", "lamp.txt", "tie", "a mediator"], "needs type, from, to"],
      [["same", event.id, actor.id], "cannot be compared"],
      [["same", event.id, event.id], "cannot be compared"],
      [["reject", "f-ffffffffffffffff"], "No report, finding or link"],
      [["note", event.id, " "], "The note is empty"],
    ] as const)
      expect(await run(folder, ["judge", ...args])).toMatchObject({ code: 2, err: expect.stringContaining(words) });
    expect(await json(folder, "judge", "list")).toEqual([]);
    await ok(folder, "judge", "add", "lamp.txt", "actor", "Sand Brigade", "--at", "0");
  }, 180_000);

  it("shows judgements whose words are gone, applies them to nothing else, and takes them up again", async () => {
    const folder = await readCase();
    const event = await oneOf(folder, "--kind", "event", "--report", "lamp.txt", "--words", "killed");
    await ok(folder, "judge", "reject", event.id);
    write(folder, { "in/lamp.txt": reports["lamp.txt"].replace("in which two guards were killed", "in which six goats were missed") });
    await ok(folder, "read", "in");
    expect(await ok(folder, "judge", "list")).toMatch(/orphaned\n\s+The judgement j-\w+ \(reject by Tester\) no longer finds/);
    expect((await findings(folder, "--rejected")).filter(({ standing }) => standing !== undefined)).toEqual([]);
    write(folder, { "in/lamp.txt": `A correction was made.\n\n${reports["lamp.txt"]}` });
    await ok(folder, "read", "in");
    expect(await ok(folder, "judge", "list")).not.toContain("orphaned");
    const [moved] = (await findings(folder, "--rejected")).filter(({ standing }) => standing === "rejected");
    expect(moved?.evidence.parts.find(({ role }) => role === "trigger")?.words).toEqual(
      event.evidence.parts.find(({ role }) => role === "trigger")?.words,
    );
    expect(moved?.id).not.toBe(event.id);
  }, 180_000);

  it("keeps judgements made at once one after another", async () => {
    const folder = await readCase();
    const desk = await openDesk({ mode: "work" }, effectsIn(folder));
    try {
      const { items } = await desk.view.findings({ kind: "actor", limit: 4 });
      await Promise.all(items.map(({ id }) => desk.judge({ verb: "reject", finding: id })));
      for (const { id } of items) expect(await desk.view.finding(id)).toMatchObject({ standing: "rejected" });
    } finally {
      await desk.close();
    }
  }, 180_000);
});

describe("hearsay backup and restore", () => {
  it("give an equal case, also while the case is open", async () => {
    const folder = await readCase();
    await ok(folder, "judge", "note", "lamp.txt", "seen in print");
    const desk = await openDesk({ mode: "work" }, effectsIn(folder));
    try {
      await ok(folder, "backup", "monday.hearsay");
    } finally {
      await desk.close();
    }
    await ok(folder, "restore", "monday.hearsay", "--case", "again.case");
    expect(await exportsOf(folder, ["--case", "again.case"])).toBe(await exportsOf(folder));
    expect(await ok(folder, "undo", "--case", "again.case")).toContain("taken back");
    expect(existsSync(join(folder, "monday.hearsay.unfinished"))).toBe(false);
  }, 180_000);

  it("refuse to overwrite without --force, and a backup that is not whole, leaving the case as it is", async () => {
    const folder = await readCase();
    await ok(folder, "backup", "monday.hearsay");
    await ok(folder, "judge", "note", "lamp.txt", "made later");
    const now = await exportsOf(folder);
    expect(await run(folder, ["restore", "monday.hearsay"])).toMatchObject({ code: 2, err: expect.stringContaining("--force") });
    const whole = readFileSync(join(folder, "monday.hearsay"));
    const bent = Buffer.from(whole);
    bent.fill(7, 8192, 40_960);
    for (const [name, bytes] of [
      ["half.hearsay", whole.subarray(0, whole.length >> 1)],
      ["bent.hearsay", bent],
      ["text.hearsay", "no database at all"],
      ["empty.hearsay", ""],
    ] as const) {
      writeFileSync(join(folder, name), bytes);
      expect([name, (await run(folder, ["restore", name, "--force"])).err]).toEqual([name, expect.stringContaining("no whole backup")]);
      expect(await exportsOf(folder)).toBe(now);
    }
    expect((await run(folder, ["restore", "none.hearsay"])).code).toBe(2);
    await ok(folder, "restore", "monday.hearsay", "--force");
    expect(await exportsOf(folder)).not.toContain("made later");
    expect(readdirSync(join(folder, "hearsay.case")).filter((name) => name.includes("unfinished"))).toEqual([]);
  }, 180_000);
});

describe("hearsay forget", () => {
  it("leaves no word of a report in the case, and does not read it again", async () => {
    const folder = await readCase();
    const secrets = ["agreed on a truce", "two guards were killed on Friday", "lamp.txt", "quoted by hand", "The Lamp"];
    const statement = await oneOf(folder, "--kind", "statement", "--report", "lamp.txt");
    await ok(folder, "judge", "amend", statement.id, "hedge=quoted by hand", "--why", "quoted by hand");
    await ok(folder, "set", "lamp.txt", "title=quoted by hand");
    for (const secret of secrets) expect([secret, bytesIn(join(folder, "hearsay.case")).includes(secret)]).toEqual([secret, true]);
    expect(await ok(folder, "forget", "lamp.txt", "--why", "asked")).toContain("forgotten, by Tester");
    for (const secret of secrets) expect([secret, bytesIn(join(folder, "hearsay.case")).includes(secret)]).toEqual([secret, false]);

    cpSync(join(folder, "in/lamp.txt"), join(folder, "in/elsewhere.txt"));
    const { code, out } = await run(folder, ["read", "in"]);
    expect({ code, out }).toEqual({ code: 0, out: expect.stringMatching(/2 forgotten and left out/) });
    for (const secret of secrets) expect([secret, bytesIn(join(folder, "hearsay.case")).includes(secret)]).toEqual([secret, false]);
    expect(await ok(folder, "export", "--format", "json")).not.toContain("truce");
  }, 180_000);

  it("leaves the account of a case that never held it", async () => {
    const folder = await readCase();
    await ok(folder, "forget", "lamp.txt");
    const without = await readCase({ "harbour.txt": reports["harbour.txt"] });
    expect(await exportsOf(folder)).toBe(await exportsOf(without));
  }, 180_000);

  it("asks before it takes out copies of the same bytes too", async () => {
    const folder = await readCase({ ...reports, "copy.txt": reports["lamp.txt"] });
    expect(await run(folder, ["forget", "lamp.txt"])).toMatchObject({ code: 2, err: expect.stringContaining("held by r-") });
    expect(await json<readonly unknown[]>(folder, "forget", "lamp.txt", "--copies")).toHaveLength(2);
    rmSync(join(folder, "in/copy.txt"));
    expect((await json<{ readonly reports: readonly unknown[] }>(folder, "status")).reports).toHaveLength(1);
  }, 180_000);
});
