import { describe, expect, it } from "vitest";
import { folderWith } from "./folders.ts";
import { reports } from "./reports.ts";
import { spawned } from "./run.ts";

const files = { "harbour.txt": reports["harbour.txt"], "lamp.txt": reports["lamp.txt"], "again/lamp.txt": reports["lamp.txt"] };

/** All exports of a case made with these arguments in this surrounding; the time of the newest entry taken out. */
async function exportsOf(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<string> {
  const folder = folderWith(files);
  const { code, err } = await spawned(folder, ["read", ...args], env);
  expect({ code, err }).toEqual({ code: 0, err: "" });
  const parts: string[] = [];
  for (const format of ["json", "findings", "zones", "links", "passages"])
    parts.push((await spawned(folder, ["export", "--format", format], env)).out);
  return parts.join("\n").replace(/"newest":"[^"]*"/, "");
}

describe("the same bytes come out", () => {
  it("for any order of the paths, time zone, locale and number of workers", async () => {
    const plain = await exportsOf(["harbour.txt", "lamp.txt", "again"]);
    expect(plain.length).toBeGreaterThan(5000);
    expect(await exportsOf(["again", "lamp.txt", "harbour.txt", "--workers", "1"])).toBe(plain);
    expect(await exportsOf([".", "--workers", "2"], { TZ: "Asia/Baghdad", LC_ALL: "tr_TR.UTF-8", LANG: "tr_TR.UTF-8" })).toBe(plain);
  });
});
