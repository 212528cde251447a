import type { Command } from "commander";
import { overview } from "../../analysis/index.ts";
import { printOverview } from "./account.ts";
import { readInto, summaryJson, withReadOptions } from "./read.ts";
import { type AddCommand, examples, optionsOf, printJson, printLines } from "./shell.ts";

const WHAT_TO_GIVE = [
  "Give the reports to read:",
  "",
  "  npm start -- DIR              a folder of reports (text or HTML), read into ./hearsay.case",
  "  npm start -- a.txt b.html     single files",
  "  npm start -- DIR --case NAME.case",
  "",
  'The account is printed at the end. All commands: "npm run -s hearsay -- --help".',
];

/** `hearsay start`: read and then print the account; what `npm start` runs. */
export const addStart: AddCommand = (program, shell) => {
  withReadOptions(
    program
      .command("start")
      .description("read reports, then print the account")
      .argument("[path...]", "files, folders, or - for standard input"),
  )
    .addHelpText(
      "after",
      examples(
        ["hearsay start reports/", "read a folder into ./hearsay.case and print its account"],
        ["npm start -- reports/", "the same from a checkout"],
      ),
    )
    .action(async (paths: readonly string[], _, command: Command) => {
      if (paths.length === 0) return printLines(shell, WHAT_TO_GIVE);
      const options = optionsOf<Parameters<typeof readInto>[1]>(command);
      await readInto(shell, options, paths, async (desk, summary) => {
        const account = await overview(desk.view);
        if (options.json) printJson(shell, { read: summaryJson(summary), account });
        else printOverview(shell, account, { all: false });
      });
    });
};
