import { resolve } from "node:path";
import type { Command } from "commander";
import { checkFolder, problemLine } from "../pack-folders.ts";
import { type AddCommand, examples, optionsOf, printJson, printLines } from "./shell.ts";
import { oneLine } from "./visible.ts";

/** `hearsay packs check`: what is wrong with packs, by file and line. */
export const addPacks: AddCommand = (program, shell) => {
  const packs = program.command("packs").description("work with data packs");
  packs
    .command("check")
    .description("check the packs in a folder, by themselves and beside those that come with Hearsay")
    .argument("<dir>", "a pack (a folder with pack.yaml) or a folder of packs")
    .addHelpText(
      "after",
      examples(
        ["hearsay packs check packs/", "the packs of a checkout"],
        ["hearsay packs check ~/packs/north --json", "one of your own, problems as data"],
      ),
    )
    .action(async (dir: string, _, command: Command) => {
      const { packs, problems } = await checkFolder(resolve(shell.effects.cwd(), dir), shell.effects);
      if (problems.length > 0) shell.exit(1);
      if (optionsOf(command).json) {
        printJson(shell, { packs: packs.map(({ name, version, licence }) => ({ name, version, licence })), problems });
        return;
      }
      for (const problem of problems) shell.screen.err(`${oneLine(problemLine(problem))}\n`);
      printLines(shell, [
        ...packs.map(packLine),
        problems.length === 0 ? "no problems" : `${problems.length} problem${problems.length === 1 ? "" : "s"}`,
      ]);
    });
};

const packLine = (pack: Awaited<ReturnType<typeof checkFolder>>["packs"][number]): string =>
  oneLine(
    `${pack.name} ${pack.version} (${pack.licence}): ${pack.actors.length} actors, ${pack.offices.length} offices, ${pack.places.length} places, ` +
      `${pack.outlets.length} outlets, ${pack.words.length} words`,
  );
