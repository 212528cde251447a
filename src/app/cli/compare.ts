import type { Command } from "commander";
import type { Report } from "../../model/index.ts";
import { comparedReports, type ReportsCompared } from "../comparing.ts";
import { namedReport } from "../prefix.ts";
import { plural } from "./cited-lines.ts";
import { type AddCommand, examples, optionsOf, printJson, printLines, type Shell, withDesk } from "./shell.ts";
import { oneLine } from "./visible.ts";

/** `hearsay compare`: two reports laid beside each other. */
export const addCompare: AddCommand = (program, shell) => {
  program
    .command("compare")
    .description("lay two reports beside each other: the passages they share, what each puts in and leaves out")
    .argument("<a>", "id (or the beginning of one) or file name of a report")
    .argument("<b>", "another report")
    .addHelpText(
      "after",
      examples(
        ["hearsay compare wire.txt post.txt", "= what both say, [-what only the first says-], {+what only the second says+}"],
        ["hearsay compare r-0f9e r-1a2b --json", "as data, with the place of every piece in either text"],
      ),
    )
    .action(async (a: string, b: string, _, command: Command) => {
      const options = optionsOf(command);
      await withDesk(shell, { folder: options.case, mode: "look" }, async ({ view }) => {
        const compared = await comparedReports(view, await namedReport(view, a), await namedReport(view, b));
        if (options.json) printJson(shell, compared);
        else printLines(shell, comparedLines(compared, shell));
      });
    });
};

function comparedLines({ a, b, links, words, rows }: ReportsCompared, { screen: { style } }: Shell): string[] {
  const names: Readonly<Record<string, string>> = { [a.id]: "a", [b.id]: "b" };
  const told = {
    same: (words: string) => words,
    a: (words: string) => style.red(`[-${words}-]`),
    b: (words: string) => style.yellow(`{+${words}+}`),
  };
  return [
    `a  ${reportWords(a)}`,
    `b  ${reportWords(b)}`,
    "",
    `${plural(words.same, "word")} of ${words.a} in a and ${words.b} in b stand in both; ${words.onlyA} only in a, ${words.onlyB} only in b`,
    ...(links.length === 0 ? ["the account holds neither for a copy of the other"] : []),
    ...links.map(({ type, why, ...ends }) => `${names[ends.a]} ${type} ${names[ends.b]}: ${oneLine(why)}`),
    ...rows.flatMap(({ kind, pieces }) => {
      const shown = pieces.map((piece) => told[piece.kind](oneLine((piece.a ?? piece.b)?.words ?? "")));
      if (kind === "apart") return ["", ...shown.map((line) => `  ${line}`)];
      return ["", ...(kind === "moved" ? [style.dim("  (stands elsewhere in b)")] : []), `= ${shown.join(" ")}`];
    }),
  ];
}

const reportWords = ({ name, data }: Report): string =>
  oneLine([name, data.outlet?.value, data.published?.value ?? "date unknown"].filter((fact) => fact !== undefined).join(", "));
