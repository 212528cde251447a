import { describe, expect, it } from "vitest";
import { folderWith, write } from "./folders.ts";
import { reports } from "./reports.ts";
import { run } from "./run.ts";

const read = (folder: string, ...more: string[]) => run(folder, ["read", "in", ...more]);
const inFolder = () => folderWith(Object.fromEntries(Object.entries(reports).map(([name, text]) => [`in/${name}`, text])));
const json = async (folder: string, ...args: string[]) => JSON.parse((await run(folder, [...args, "--json"])).out);

describe("hearsay read", () => {
  it("prints a line a report and a summary", async () => {
    const { code, out, err } = await read(inFolder());
    expect({ code, err }).toEqual({ code: 0, err: "" });
    const lines = out.trimEnd().split("\n");
    expect(lines[0]).toMatch(/^harbour\.txt +new +\d+ findings {2}Drones hit depot near Tarvo/);
    expect(lines[1]).toMatch(/^lamp\.txt +new +\d+ findings /);
    expect(lines[2]).toMatch(/^2 reports: 2 new, 0 unchanged, 0 changed; \d+ findings$/);
  });

  it("changes nothing the second time", async () => {
    const folder = inFolder();
    await read(folder);
    const before = await run(folder, ["export", "--format", "json"]);
    const { out } = await read(folder);
    expect(out).toContain("2 reports: 0 new, 2 unchanged, 0 changed");
    expect(await run(folder, ["export", "--format", "json"])).toEqual(before);
  });

  it("reads a changed file again as a new version", async () => {
    const folder = inFolder();
    await read(folder);
    write(folder, { "in/lamp.txt": `${reports["lamp.txt"]}\nThe truce holds, residents said.\n` });
    const { reports: lines } = await json(folder, "read", "in");
    expect(lines.map((line: { outcome: string }) => line.outcome)).toEqual(["unchanged", "new-version"]);
  });

  it("says the date is unknown where nothing tells it, and takes it from the command line", async () => {
    const folder = folderWith({ "in/plain.txt": "The Orlen Front released three guards on Friday." });
    expect((await read(folder)).out).toContain("date unknown");
    expect((await read(folder, "--published", "2029-03-05", "--outlet", "The Mast")).out).toMatch(/new data .*The Mast, 2029-03-05/);
  });

  it("reads pasted words from standard input", async () => {
    const folder = folderWith();
    const stdin = async () => new TextEncoder().encode(reports["lamp.txt"]);
    expect((await run(folder, ["read", "-"], { stdin })).out).toMatch(/^pasted +new/);
    expect((await run(folder, ["read", "-"], { stdin })).out).toMatch(/^pasted +unchanged/);
  });

  it("refuses a wrong option in one line", async () => {
    const folder = inFolder();
    expect(await read(folder, "--published", "yesterday")).toMatchObject({
      code: 2,
      out: "",
      err: expect.stringMatching(/^hearsay: .*yesterday.*\n {2}.+\n$/),
    });
    expect(await read(folder, "--workers", "none")).toMatchObject({
      code: 2,
      err: expect.stringMatching(/^hearsay: .*--workers.*whole number/),
    });
  });
});

describe("hearsay account and show", () => {
  it("prints its parts with words and reports", async () => {
    const folder = inFolder();
    await read(folder);
    const { code, out } = await run(folder, ["account"]);
    expect(code).toBe(0);
    for (const part of ["INCIDENTS", "COMMITMENTS", "FORECASTS", "CONTRADICTIONS", "ACTORS"])
      expect(out).toMatch(new RegExp(`^${part} \\(\\d+\\)$`, "m"));
    expect(out).toContain("harbour.txt");
    expect(Math.max(...out.split("\n").map((line) => [...line].length))).toBeLessThanOrEqual(120);
  });

  it("gives as data what it prints", async () => {
    const folder = inFolder();
    await read(folder);
    const account = await json(folder, "account");
    expect(Object.keys(account)).toEqual([
      "reports",
      "origins",
      "incidents",
      "commitments",
      "actors",
      "contradictions",
      "threads",
      "links",
      "usage",
    ]);
    const actors = account.actors.map((actor: { name: string }) => actor.name);
    expect(actors).toContain("Sand Brigade");
  });

  it("shows a finding with its exact words, by the beginning of its id", async () => {
    const folder = inFolder();
    await read(folder);
    const [finding] = await json(folder, "findings", "--kind", "actor", "--limit", "1");
    const { out } = await run(folder, ["show", finding.id.slice(0, 10)]);
    expect(out).toContain(finding.id);
    expect(out).toContain(`[${finding.evidence.parts[0].words[0]}]`);
    expect((await json(folder, "show", finding.id)).finding).toEqual(finding);
  });

  it("shows a report with its zones", async () => {
    const folder = inFolder();
    await read(folder);
    const { reports: found } = await json(folder, "status");
    const { out } = await run(folder, ["show", found[0].id]);
    expect(out).toMatch(/^ {2}\d+-\d+ headline: /m);
  });

  it("refuses an id that is nothing, too short, or several", async () => {
    const folder = inFolder();
    await read(folder);
    expect(await run(folder, ["show", "f-nothing"])).toMatchObject({ code: 2, err: expect.stringContaining("f-nothing") });
    expect(await run(folder, ["show", "f"])).toMatchObject({ code: 2, err: expect.stringContaining("too short") });
    expect(await run(folder, ["show", "f-."])).toMatchObject({ code: 2 });
  });
});

describe("hearsay findings", () => {
  it("filters by kind, report, zone, words and limit", async () => {
    const folder = inFolder();
    await read(folder);
    const all = await json(folder, "findings", "--limit", "1000");
    const kinds = (found: { kind: string }[]) => [...new Set(found.map(({ kind }) => kind))];
    expect(kinds(await json(folder, "findings", "--kind", "date"))).toEqual(["date"]);
    const lamp = await json(folder, "findings", "--report", "lamp.txt", "--limit", "1000");
    const harbour = await json(folder, "findings", "--report", "harbour.txt", "--limit", "1000");
    expect(lamp.length).toBeGreaterThan(0);
    expect(lamp.length + harbour.length).toBe(all.length);
    expect(await json(folder, "findings", "--limit", "2")).toEqual(all.slice(0, 2));
    expect(await run(folder, ["findings", "--words", "no such words"])).toMatchObject({ code: 0, out: "no finding matches\n" });
  });

  it("refuses an unknown kind and an unknown report", async () => {
    const folder = inFolder();
    await read(folder);
    expect(await run(folder, ["findings", "--kind", "rumour"])).toMatchObject({ code: 2, err: expect.stringContaining("rumour") });
    expect(await run(folder, ["findings", "--report", "none.txt"])).toMatchObject({ code: 2, err: expect.stringContaining("none.txt") });
  });
});

describe("hearsay set", () => {
  it("gives a report its date, reads it again and says by whom", async () => {
    const folder = folderWith({ "in/plain.txt": "The Orlen Front released three guards in Tarvo on Friday." });
    await read(folder);
    const before = await json(folder, "findings", "--kind", "date");
    const { code, out } = await run(folder, ["set", "plain.txt", "published=2029-03-05"]);
    expect({ code, out }).toEqual({ code: 0, out: "plain.txt: published is now 2029-03-05, by Tester\n" });
    const after = await json(folder, "findings", "--kind", "date");
    expect(before.map(({ value }: { value: string }) => value)).toEqual(["XXXX-WXX-5"]);
    expect(after.map(({ value }: { value: string }) => value)).toEqual(["2029-03-02"]);
    expect(after[0].id).toBe(before[0].id);
  });

  it("makes a field unknown again with an empty value", async () => {
    const folder = folderWith({ "in/plain.txt": "The Orlen Front released three guards." });
    await read(folder, "--published", "2029-03-05");
    expect((await run(folder, ["set", "plain.txt", "published="])).out).toContain("published is now unknown");
  });

  it.each([["colour=red"], ["published"], ["published=soon"], ["=x"]])("refuses %s", async (pair) => {
    const folder = folderWith({ "in/plain.txt": "The Orlen Front released three guards." });
    await read(folder);
    expect(await run(folder, ["set", "plain.txt", pair])).toMatchObject({ code: 2, out: "", err: expect.stringMatching(/^hearsay: /) });
  });
});

describe("hearsay compare", () => {
  it("lays a copy beside its original, as lines and as data, and so does the export", async () => {
    const story = "Three lorries of the Orlen Front crossed the old bridge at dawn and stopped before the mill, where nobody was awake.";
    const folder = folderWith({ "in/one.txt": `${story}\n`, "in/two.txt": `${story.replace("old", "stone")} A dog barked.\n` });
    await read(folder);
    const { out } = await run(folder, ["compare", "one.txt", "two.txt"]);
    expect(out).toContain("crossed the [-old-] {+stone+} bridge");
    expect(out).toMatch(/^\[?[ab] derives [ab]: /m);
    expect(out).toContain("{+A dog barked.+}");
    const { words, rows } = JSON.parse((await run(folder, ["compare", "one.txt", "two.txt", "--json"])).out);
    expect(words).toEqual({ a: 21, b: 24, same: 20, onlyA: 1, onlyB: 4 });
    const exported = JSON.parse((await run(folder, ["export", "--format", "passages"])).out);
    expect(exported).toMatchObject({ type: "derives", words: { same: 20 } });
    expect(exported.rows).toHaveLength(rows.length);
    expect((await run(folder, ["compare", "one.txt", "none.txt"])).code).toBe(2);
  });
});

describe("hearsay export", () => {
  it("writes every format, to standard output and to a file", async () => {
    const folder = inFolder();
    await read(folder);
    for (const format of ["findings", "zones", "links", "passages"]) {
      const { code, out } = await run(folder, ["export", "--format", format]);
      expect(code).toBe(0);
      for (const line of out.split("\n").filter((one) => one)) expect(() => JSON.parse(line)).not.toThrow();
    }
    const { out } = await run(folder, ["export", "--format", "json"]);
    expect(JSON.parse(out).reports).toHaveLength(2);
    expect(await run(folder, ["export", "--format", "json", "--out", "no/such/folder.json"])).toMatchObject({
      code: 2,
      err: expect.stringContaining("no/such/folder.json"),
    });
  });

  it("gives the characters at its offsets", async () => {
    const folder = inFolder();
    await read(folder);
    const { out } = await run(folder, ["export", "--format", "findings"]);
    const rows = out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(rows.length).toBeGreaterThan(10);
    for (const { report, start, end, words } of rows) {
      const text = reports[report as keyof typeof reports].slice(start, end);
      expect(text.startsWith(words[0])).toBe(true);
      expect(text.endsWith(words.at(-1))).toBe(true);
    }
  });
});

describe("hearsay", () => {
  it("shows the case, the reports and the name", async () => {
    const folder = inFolder();
    await read(folder);
    const { out } = await run(folder, ["status"]);
    expect(out).toContain("you are  Tester (from HEARSAY_NAME)");
    expect(out).toContain("2 reports");
  });

  it("takes the name from the config, and refuses a broken one", async () => {
    const folder = inFolder();
    await read(folder);
    const home = { home: () => folder, env: { USER: "login" } };
    expect((await run(folder, ["status"], home)).out).toContain("you are  login");
    write(folder, { ".config/hearsay/config.yaml": "name: Ada Moor\n" });
    expect((await run(folder, ["status"], home)).out).toContain("you are  Ada Moor (from config.yaml)");
    write(folder, { ".config/hearsay/config.yaml": "colour: red\n" });
    expect(await run(folder, ["status"], home)).toMatchObject({ code: 2, err: expect.stringContaining("colour") });
  });

  it("says that there is no case yet, and what to do", async () => {
    for (const args of [
      ["account"],
      ["status"],
      ["findings"],
      ["show", "f-123"],
      ["export", "--format", "json"],
      ["set", "a.txt", "outlet=B"],
    ]) {
      const { code, err, out } = await run(folderWith(), args);
      expect({ code, out }).toEqual({ code: 2, out: "" });
      expect(err).toMatch(/^hearsay: There is no case .*\n {2}\S.*\n$/);
    }
  });

  it("reads and prints the account in one go, and reads the marked sample when nothing is given", async () => {
    const folder = inFolder();
    const own = await run(folder, ["start", "in"]);
    expect(own.out).toMatch(/2 reports: 2 new[\s\S]*INCIDENTS/);
    expect(own.out).not.toContain("SAMPLE");
    const sample = await run(folder, ["start", "--no-open"]);
    expect(sample).toMatchObject({ code: 0, out: expect.stringMatching(/9 new[\s\S]*SAMPLE[\s\S]*INCIDENTS/) });
    const lines = (await run(folder, ["export", "--format", "zones", "--case", "hearsay-sample.case"])).out.trim().split("\n");
    expect(lines.every((line) => (JSON.parse(line) as { mark?: string }).mark === "SAMPLE")).toBe(true);
  });

  it("has help, a version, and one line for what it does not know", async () => {
    expect((await run("/", ["--version"])).out).toMatch(/^\d+\.\d+\.\d+\n$/);
    expect((await run("/", ["read", "--help"])).out).toContain("Examples:");
    expect(await run("/", ["fly"])).toMatchObject({ code: 2, err: expect.stringMatching(/^hearsay: .*fly/) });
  });

  it("keeps stack traces to --debug", async () => {
    const broken = { files: undefined as never };
    const quiet = await run(folderWith({ "a.txt": "a" }), ["read", "a.txt"], broken);
    expect(quiet).toMatchObject({ code: 1, err: expect.stringContaining("--debug") });
    expect(quiet.err).not.toMatch(/^ +at /m);
    expect((await run(folderWith({ "a.txt": "a" }), ["read", "a.txt", "--debug"], broken)).err).toMatch(/^ +at /m);
  });
});
