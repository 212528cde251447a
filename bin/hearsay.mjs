#!/usr/bin/env node
// Starts the command line: the TypeScript itself in a checkout, the built JavaScript in an installed package.
import { existsSync } from "node:fs";
import module from "node:module";
import { LEAST_FOR_BUILT, LEAST_FOR_SOURCE, nodeProblem } from "./node-version.mjs";

const source = new URL("../src/app/cli/main.ts", import.meta.url);
const built = new URL("../dist/app/cli/main.js", import.meta.url);
const fromSource = existsSync(source);

const problem = nodeProblem(fromSource ? LEAST_FOR_SOURCE : LEAST_FOR_BUILT);
if (problem) {
  console.error(problem);
  process.exitCode = 1;
} else {
  // npm runs scripts in the package root; paths on the command line are meant from where the user stands.
  const { INIT_CWD, npm_lifecycle_event: script } = process.env;
  if (INIT_CWD && (script === "start" || script === "hearsay")) process.chdir(INIT_CWD);
  // Keeps the stripped and compiled source between runs: a third of the time a short command takes.
  module.enableCompileCache?.();
  const { main } = await import((fromSource ? source : built).href);
  process.exitCode = await main(process.argv.slice(2));
}
