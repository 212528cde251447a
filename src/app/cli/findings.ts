import { type Command, InvalidArgumentError, Option } from "commander";
import { type Finding, type FindingKind, findingKinds, type ZoneRole, zoneRoles } from "../../model/index.ts";
import { everyItem, namedReport } from "../prefix.ts";
import { wordsOf } from "../words.ts";
import { shortId } from "./cited-lines.ts";
import { gist } from "./gist.ts";
import { type AddCommand, examples, optionsOf, printJson, printLines, type Shell, withDesk } from "./shell.ts";
import { oneLine, padded } from "./visible.ts";

interface FindingsOptions {
  readonly kind?: FindingKind;
  readonly report?: string;
  readonly zone?: ZoneRole;
  readonly words?: string;
  readonly rejected?: boolean;
  readonly limit: number;
}

/** `hearsay findings`: the findings of the case, filtered. */
export const addFindings: AddCommand = (program, shell) => {
  program
    .command("findings")
    .description("list findings with their words")
    .addOption(new Option("--kind <kind>", "of one kind").choices([...findingKinds]))
    .option("--report <report>", "of one report, by id or file name")
    .addOption(new Option("--zone <zone>", "in one zone").choices([...zoneRoles]))
    .option("--words <words>", "whose words contain this, in any case")
    .option("--rejected", "also those that somebody rejected")
    .option("--limit <n>", "at most this many", count, 100)
    .addHelpText(
      "after",
      examples(
        ["hearsay findings --kind statement", "who says what"],
        ["hearsay findings --report story.txt --words truce", "one report, one word"],
        ["hearsay findings --kind event --json --limit 1000", "as data, every field"],
      ),
    )
    .action(async (_, command: Command) => {
      const { kind, report, zone, words, rejected, limit, json, case: folder } = optionsOf<FindingsOptions>(command);
      await withDesk(shell, { folder, mode: "look" }, async ({ view }) => {
        const filter = {
          ...(kind ? { kind } : {}),
          ...(report === undefined ? {} : { report: (await namedReport(view, report)).id }),
          ...(zone ? { zone } : {}),
          ...(words === undefined ? {} : { words }),
          ...(rejected ? { rejected } : {}),
        };
        const found: Finding[] = [];
        for await (const finding of everyItem((paging) => view.findings({ ...filter, ...paging }))) {
          if (found.length >= limit) break;
          found.push(finding);
        }
        if (json) return printJson(shell, found);
        const names = new Map<string, string>();
        for await (const one of everyItem((paging) => view.reports(paging))) names.set(one.id, one.name);
        const lines: string[] = [];
        for (const finding of found) lines.push(findingLine(finding, await wordsOf(view, finding), names.get(finding.report) ?? "", shell));
        const more = found.length >= limit ? [`stopped after ${limit}: --limit for more`] : [];
        printLines(shell, [...lines, ...(found.length === 0 ? ["no finding matches"] : more)]);
      });
    });
};

function findingLine(finding: Finding, words: string, report: string, { screen }: Shell): string {
  const head = `${shortId(finding.id)}  ${padded(finding.kind, 10)} `;
  const meaning = oneLine(gist(finding), 44);
  const from = oneLine(report, 20);
  const room = screen.width - head.length - meaning.length - from.length - 6;
  return `${head}${screen.style.bold(meaning)}  "${oneLine(words, Math.max(16, room))}"  ${screen.style.dim(from)}`;
}

function count(value: string): number {
  if (!/^[1-9]\d{0,6}$/.test(value)) throw new InvalidArgumentError("It must be a whole number from 1.");
  return Number(value);
}
