import { readFileSync } from "node:fs";
import { Command } from "commander";
import { addAccount } from "./account.ts";
import { addBackup } from "./backup.ts";
import { addCompare } from "./compare.ts";
import { addExport } from "./export.ts";
import { addFindings } from "./findings.ts";
import { addForget } from "./forget.ts";
import { addJudge } from "./judge.ts";
import { addJudgements } from "./judgements.ts";
import { addOpen } from "./open.ts";
import { addPacks } from "./packs.ts";
import { addRead } from "./read.ts";
import { addRestore } from "./restore.ts";
import { addSet } from "./set.ts";
import type { AddCommand, Shell } from "./shell.ts";
import { addShow } from "./show.ts";
import { addStart } from "./start.ts";
import { addStatus } from "./status.ts";
import { addUndo } from "./undo.ts";
import { addWatch } from "./watch.ts";

/** All commands, in the order in which help lists them. */
const commands: readonly AddCommand[] = [
  addStart,
  addRead,
  addWatch,
  addOpen,
  addAccount,
  addShow,
  addCompare,
  addFindings,
  addExport,
  addSet,
  addJudge,
  addUndo,
  addJudgements,
  addBackup,
  addRestore,
  addForget,
  addPacks,
  addStatus,
];

/** The command line with all its commands; parse errors and help throw commander's CommanderError. */
export function createProgram(shell: Shell): Command {
  const program = new Command("hearsay")
    .description("Reads news reports about conflict and politics and builds one sourced account out of them.")
    .version(version())
    .option("--case <dir>", "folder of the case (default: ./hearsay.case)")
    .option("--json", "print data instead of lines")
    .option("--debug", "print stack traces of errors")
    .configureHelp({ showGlobalOptions: true })
    .configureOutput({
      writeOut: (text) => shell.screen.out(text),
      writeErr: (text) => shell.screen.err(text),
      outputError: (text, write) => write(text.replace(/^error: /, "hearsay: ")),
    })
    .showHelpAfterError("  Add --help to see how it is used, with examples.")
    .exitOverride();
  for (const add of commands) add(program, shell);
  return program;
}

function version(): string {
  const manifest: unknown = JSON.parse(readFileSync(new URL("../../../package.json", import.meta.url), "utf8"));
  return typeof manifest === "object" && manifest !== null && "version" in manifest ? String(manifest.version) : "unknown";
}
