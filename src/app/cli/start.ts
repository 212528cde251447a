import type { Command } from "commander";
import { overview } from "../../analysis/index.ts";
import { sampleReports, sampleSettings } from "../case-settings.ts";
import { credit } from "../sources.ts";
import { serveUntilStopped } from "./open.ts";
import { printOverview } from "./overview-lines.ts";
import { type ReadOptions, readInto, summaryJson, withReadOptions } from "./read.ts";
import { type AddCommand, examples, type GlobalOptions, optionsOf, printJson, printLines, type Shell } from "./shell.ts";

/** Case of the bundled sample when none is named. */
const SAMPLE_CASE = "hearsay-sample.case";

type StartOptions = ReadOptions & { readonly open?: boolean; readonly browser: boolean };

/** `hearsay start`: read, print the account, open the workbench; what `npm start` runs. */
export const addStart: AddCommand = (program, shell) => {
  withReadOptions(
    program
      .command("start")
      .description("read reports (without any: the bundled sample), print the account, open the workbench")
      .argument("[path...]", "files, folders, or - for standard input"),
  )
    .option("--open", "open the workbench also where this is no terminal")
    .option("--no-open", "print the account and end")
    .option("--no-browser", "print the address of the workbench and open no browser")
    .addHelpText(
      "after",
      examples(
        ["npm start", "read the bundled sample into ./hearsay-sample.case and open the workbench"],
        ["npm start -- reports/", "read a folder into ./hearsay.case, print its account, open the workbench on a terminal"],
        ["npm start -- reports/ --no-open", "print the account and end"],
      ),
    )
    .action(async (paths: readonly string[], _, command: Command) => {
      const given = optionsOf<StartOptions>(command);
      const sample = paths.length === 0;
      const options = sample ? { ...given, case: given.case ?? SAMPLE_CASE, settings: sampleSettings } : given;
      await readAndPrint(shell, options, sample ? [sampleReports] : paths);
      if (given.open ?? (sample || shell.screen.terminal)) {
        await serveUntilStopped(shell, options.case === undefined ? {} : { folder: options.case }, {
          browser: given.browser && shell.screen.terminal,
          json: given.json ?? false,
        });
      } else if (!given.json) printLines(shell, ["", 'See it in the workbench: "npm run -s hearsay -- open".']);
    });
};

async function readAndPrint(shell: Shell, options: StartOptions & GlobalOptions, paths: readonly string[]): Promise<void> {
  await readInto(shell, options, paths, async (desk, summary) => {
    const account = await overview(desk.view);
    if (options.json) printJson(shell, { ...(desk.sample ? { mark: "SAMPLE" } : {}), read: summaryJson(summary), account });
    else printOverview(shell, account, { all: false, sample: desk.sample, credit: await credit() });
  });
}
