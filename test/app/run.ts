import { spawn } from "node:child_process";
import { main } from "../../src/app/cli/main.ts";
import { plain, type Screen } from "../../src/app/cli/screen.ts";
import { type Effects, machine } from "../../src/app/effects.ts";
import { root } from "../house/sources.ts";

/** What a command line printed and how it ended. */
export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Effects as they are in a test: a folder to stand in, a home without config, a fixed clock, and what the test changes. */
export const effectsIn = (folder: string, changed: Partial<Effects> = {}): Effects => ({
  ...machine,
  now: () => "2030-01-01T00:00:00.000Z",
  env: { HEARSAY_NAME: "Tester" },
  cwd: () => folder,
  home: () => `${folder}/no-home`,
  ...changed,
});

/** Runs a command line in this process. */
export async function run(folder: string, args: readonly string[], effects: Partial<Effects> = {}): Promise<Ran> {
  let [out, err] = ["", ""];
  const screen: Screen = {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    width: 100,
    terminal: false,
    live: false,
    style: plain,
  };
  const code = await main(args, effectsIn(folder, effects), screen);
  return { code, out, err };
}

/** Runs `hearsay` as a process of its own, with `env` on top of this one's. */
export function spawned(folder: string, args: readonly string[], env: Readonly<Record<string, string>> = {}, input = ""): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [`${root}bin/hearsay.mjs`, ...args], {
      cwd: folder,
      env: { ...process.env, HOME: `${folder}/no-home`, XDG_CONFIG_HOME: "", HEARSAY_NAME: "Tester", ...env },
    });
    let [out, err] = ["", ""];
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      out += text;
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      err += text;
    });
    child.on("error", reject).on("close", (code) => resolve({ code, out, err }));
    child.stdin.end(input);
  });
}
