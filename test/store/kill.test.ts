import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import Database from "better-sqlite3";
import { afterEach, describe, expect, test } from "vitest";
import { openStore } from "../../src/store/sqlite/open.ts";
import { caseFolders } from "./case-folder.ts";

const newFolder = caseFolders();
const script = fileURLToPath(new URL("./writer-process.ts", import.meta.url));
let child: ChildProcess | undefined;
afterEach(() => child?.kill("SIGKILL"));

/** Runs the writer until it has acknowledged `lines` steps and a little more, kills it, and gives what it acknowledged. */
async function killedAfter(folder: string, start: number, lines: number, delay: number): Promise<string[]> {
  const writer = spawn(process.execPath, ["--experimental-strip-types", "--no-warnings", script, folder, String(start)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  child = writer;
  let out = "";
  let killing = false;
  writer.stdout.setEncoding("utf8");
  writer.stdout.on("data", (data: string) => {
    out += data;
    if (killing || out.split("\n").length <= lines) return;
    killing = true;
    setTimeout(() => writer.kill("SIGKILL"), delay);
  });
  const signal = await new Promise((done) => writer.on("close", (_, by) => done(by)));
  expect(signal).toBe("SIGKILL");
  return out.split("\n").slice(0, -1);
}

describe("kill -9", () => {
  test("loses nothing acknowledged, leaves no lock, and keeps what is pending", async () => {
    const folder = newFolder();
    const acknowledged: string[] = [];
    for (let round = 0; round < 4; round++) {
      acknowledged.push(...(await killedAfter(folder, round * 100_000, 10 + round * 37, (round * 7) % 5)));
      const database = new Database(join(folder, "case.sqlite"));
      expect(database.pragma("integrity_check", { simple: true })).toBe("ok");
      expect(database.pragma("foreign_key_check")).toEqual([]);
      database.close();
      const store = await openStore(folder);
      const pending = new Set<string>((await store.pending()).added);
      for (const [step, id = "", address] of acknowledged.map((line) => line.split(" "))) {
        if (step === "open") continue;
        const report = await store.report(id as never);
        expect(report).toBeDefined();
        if (step === "added") expect((await store.text(id as never))?.text).toContain(`camp ${/\d+/.exec(address ?? "")?.[0]}.`);
        if (step === "read") {
          const read = await store.reading(id as never);
          expect(read?.findings).toHaveLength(1);
          expect(pending.has(id)).toBe((await store.blocksByReport(id as never)).length === 0);
        }
        if (step === "applied") expect(pending.has(id)).toBe(false);
      }
      await store.close();
    }
    expect(acknowledged.filter((line) => line.startsWith("added ")).length).toBeGreaterThan(40);
  }, 60_000);

  test("a killed writer's case can be read without writing first", async () => {
    const folder = newFolder();
    const acknowledged = await killedAfter(folder, 0, 20, 0);
    const reader = await openStore(folder, { readonly: true });
    const ids = (await reader.reports()).items.map(({ id }) => id as string);
    for (const line of acknowledged) if (line.startsWith("added ")) expect(ids).toContain(line.split(" ")[1]);
    await reader.close();
  }, 60_000);
});
