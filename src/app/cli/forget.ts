import type { Command } from "commander";
import { namedReport } from "../prefix.ts";
import { type AddCommand, examples, optionsOf, printJson, printLines, withDesk } from "./shell.ts";
import { oneLine } from "./visible.ts";

/** `hearsay forget`: takes a report out for good. */
export const addForget: AddCommand = (program, shell) => {
  program
    .command("forget")
    .description("remove a report for good: bytes, text, findings; it is not read again. Backups and exports made before still hold it")
    .argument("<report>", "id (or the beginning of one) or file name of a report")
    .option("--copies", "also every other report that holds the same bytes")
    .option("--why <words>", "why, kept with the mark that it was here; do not quote the report")
    .addHelpText(
      "after",
      examples(
        ['hearsay forget leaked.txt --why "asked by the source"', "nothing of it stays in the case"],
        ["hearsay forget r-1a2b --copies", "with the same file read from elsewhere"],
      ),
    )
    .action(async (key: string, _, command: Command) => {
      const { copies, why, json, case: folder } = optionsOf<{ readonly copies?: boolean; readonly why?: string }>(command);
      await withDesk(shell, { folder, mode: "work" }, async (desk) => {
        const left = await desk.forget(await namedReport(desk.view, key), copies ?? false, why);
        if (json) printJson(shell, left);
        else
          printLines(
            shell,
            left.map(({ report, by }) => oneLine(`${report} is forgotten, by ${by}; it will not be read again`)),
          );
      });
    });
};
