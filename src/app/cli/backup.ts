import { resolve } from "node:path";
import type { Command } from "commander";
import { backUpCase } from "../keeping.ts";
import { type AddCommand, examples, optionsOf, printJson, printLines } from "./shell.ts";
import { oneLine } from "./visible.ts";

/** `hearsay backup`: the whole case in one file. */
export const addBackup: AddCommand = (program, shell) => {
  program
    .command("backup")
    .description("write the whole case into one file, also while it is being read or written")
    .argument("<file>", "where to; a file that is there is replaced")
    .addHelpText(
      "after",
      examples(
        ["hearsay backup monday.hearsay", "./hearsay.case"],
        ["hearsay backup /mnt/key/north.hearsay --case north.case", "another case"],
      ),
    )
    .action(async (path: string, _, command: Command) => {
      const { case: folder, json } = optionsOf(command);
      const file = resolve(shell.effects.cwd(), path);
      const backedUp = backUpCase(shell.effects, folder, file);
      if (json) printJson(shell, { case: backedUp, file });
      else printLines(shell, [oneLine(`${backedUp} is kept in ${file}`)]);
    });
};
