// Writes docs/commands.md from the help of the commands; with --check it only says whether the page is current.
import { readFileSync, writeFileSync } from "node:fs";
import { createProgram } from "../src/app/cli/program.ts";
import { commandReference } from "../src/app/cli/reference.ts";
import { plain } from "../src/app/cli/screen.ts";
import { machine } from "../src/app/effects.ts";

const page = new URL("commands.md", import.meta.url);
const screen = { out: () => {}, err: () => {}, width: 100, terminal: false, live: false, style: plain };
const wanted = commandReference(createProgram({ effects: machine, screen, exit: () => {} }));

if (!process.argv.includes("--check")) writeFileSync(page, wanted);
else if (readFileSync(page, "utf8") !== wanted) {
  console.error('docs/commands.md is not what the commands say. Run "npm run docs".');
  process.exitCode = 1;
}
