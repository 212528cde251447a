import { type Command, Option } from "commander";
import { type ExportFormat, exported, exportFormats, exportToFile } from "../exporting.ts";
import { credit } from "../sources.ts";
import { type AddCommand, examples, optionsOf, withDesk } from "./shell.ts";
import { escapedJson } from "./visible.ts";

interface ExportOptions {
  readonly format: ExportFormat;
  readonly out?: string;
}

/** `hearsay export`: the case as one file of a format. */
export const addExport: AddCommand = (program, shell) => {
  program
    .command("export")
    .description("write the account to a file or standard output")
    .addOption(new Option("--format <format>", "shape of the export").choices([...exportFormats]).makeOptionMandatory())
    .option("--out <file>", "file to write; standard output when left out")
    .addHelpText(
      "after",
      examples(
        ["hearsay export --format json --out account.json", "the whole account"],
        ["hearsay export --format findings > findings.jsonl", "one finding a line"],
        ["hearsay export --format passages", "what copies share with their originals, word for word, what they put in and left out"],
      ),
    )
    .action(async (_, command: Command) => {
      const { format, out, case: folder } = optionsOf<ExportOptions>(command);
      await withDesk(shell, { folder, mode: "look" }, async ({ view, sample, sources }) => {
        const head = { ...(sample ? { mark: "SAMPLE" } : {}), sources: format === "json" ? await sources() : [] };
        const shown = shell.screen.terminal ? escapedJson : (piece: string) => piece;
        if (out !== undefined) await exportToFile(view, format, out, shell.effects, head);
        else for await (const piece of exported(view, format, head)) shell.screen.out(shown(piece));
        if (shell.screen.live) shell.screen.err(`${await credit()}. Name it where you pass places on; all sources: hearsay packs list\n`);
      });
    });
};
