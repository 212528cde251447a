import { resolve } from "node:path";
import type { Command } from "commander";
import { restoreCase } from "../keeping.ts";
import { type AddCommand, examples, optionsOf, printJson, printLines } from "./shell.ts";
import { oneLine } from "./visible.ts";

/** `hearsay restore`: a case out of a backup. */
export const addRestore: AddCommand = (program, shell) => {
  program
    .command("restore")
    .description("make a case from a backup, once the backup is found whole")
    .argument("<file>", "what hearsay backup wrote")
    .option("--force", "replace the case that is there")
    .addHelpText(
      "after",
      examples(
        ["hearsay restore monday.hearsay --case monday.case", "into a folder of its own"],
        ["hearsay restore monday.hearsay --force", "in place of ./hearsay.case"],
      ),
    )
    .action(async (path: string, _, command: Command) => {
      const { force, case: folder, json } = optionsOf<{ readonly force?: boolean }>(command);
      const file = resolve(shell.effects.cwd(), path);
      const restored = restoreCase(shell.effects, file, folder, force ?? false);
      if (json) printJson(shell, { case: restored, file });
      else printLines(shell, [oneLine(`${restored} is as it was when ${file} was written`)]);
    });
};
