import { resolve } from "node:path";
import type { Command } from "commander";
import type { DataSource } from "../../model/index.ts";
import { readConfig } from "../config.ts";
import { checkFolder, problemLine } from "../pack-folders.ts";
import { dataSources } from "../sources.ts";
import { type AddCommand, examples, optionsOf, printJson, printLines, type Shell } from "./shell.ts";
import { oneLine, wrapped } from "./visible.ts";

/** `hearsay packs`: what readings rest on, and what is wrong with packs, by file and line. */
export const addPacks: AddCommand = (program, shell) => {
  const packs = program.command("packs").description("work with data packs, and see what readings rest on");
  addList(packs, shell);
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

function addList(packs: Command, shell: Shell): void {
  packs
    .command("list")
    .description("list the packs and models that reading uses, what they were made of, and their licences")
    .addHelpText(
      "after",
      examples(
        ["hearsay packs list", "those that come with Hearsay and your own"],
        ["hearsay packs list --json", "as data, for a list of sources"],
      ),
    )
    .action(async (_, command: Command) => {
      const sources = await dataSources(await readConfig(shell.effects), shell.effects);
      if (optionsOf(command).json) printJson(shell, sources);
      else
        printLines(
          shell,
          sources.flatMap((source) => sourceLines(source, shell)),
        );
    });
}

const sourceLines = ({ name, version, licence, about, credit, sources }: DataSource, { screen: { style, width } }: Shell): string[] => [
  `${style.bold(oneLine([name, version].filter((part) => part !== undefined).join(" ")))} (${oneLine(licence)})`,
  ...wrapped(oneLine(about), width - 2, 4).map((line) => `  ${line}`),
  ...(credit === undefined ? [] : [`  ${oneLine(credit)}`]),
  ...sources.flatMap(({ title, address, licence: under }) =>
    wrapped(oneLine(`from ${title}, ${[under, address].filter((part) => part !== undefined).join(", ")}`), width - 4, 4).map((line) =>
      style.dim(`    ${line}`),
    ),
  ),
];

const packLine = (pack: Awaited<ReturnType<typeof checkFolder>>["packs"][number]): string =>
  oneLine(
    `${pack.name} ${pack.version} (${pack.licence}): ${pack.actors.length} actors, ${pack.offices.length} offices, ${pack.places.length} places, ` +
      `${pack.outlets.length} outlets, ${pack.words.length} words`,
  );
