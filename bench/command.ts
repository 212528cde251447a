import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const program = fileURLToPath(new URL("../bin/hearsay.mjs", import.meta.url));

/** How a command line ended. */
export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
  /** Milliseconds. */
  readonly time: number;
}

/** Starts `hearsay` in a folder; `out` gathers what it prints. */
export function started(folder: string, args: readonly string[]): { readonly child: ChildProcess; readonly ended: Promise<Ended> } {
  const start = performance.now();
  const child = spawn(process.execPath, [program, ...args], { cwd: folder, stdio: ["ignore", "pipe", "pipe"] });
  let [out, err] = ["", ""];
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    out += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    err += text;
  });
  const ended = new Promise<Ended>((resolve, reject) => {
    child.on("error", reject).on("close", (code) => resolve({ code, out, err, time: performance.now() - start }));
  });
  return { child, ended };
}

/** Runs `hearsay` and throws when it ends with another code than 0. */
export async function ran(folder: string, args: readonly string[]): Promise<Ended> {
  const ended = await started(folder, args).ended;
  if (ended.code !== 0) throw new Error(`hearsay ${args.join(" ")} ended with ${ended.code}: ${ended.err}`);
  return ended;
}

/** Runs `work` in a temporary folder that goes away afterwards. */
export async function inTemporaryFolder<R>(work: (folder: string) => Promise<R>): Promise<R> {
  const folder = mkdtempSync(join(tmpdir(), "hearsay-bench-"));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
