import { type Command, Option } from "commander";
import { compare, compareSummaries, overview, summaryOf, withGrades } from "../../analysis/index.ts";
import type { Desk } from "../desk.ts";
import { credit } from "../sources.ts";
import { printOverview } from "./overview-lines.ts";
import { type AddCommand, examples, optionsOf, printJson, printLines, type Shell, withDesk } from "./shell.ts";
import { printComparison, printStandpoint } from "./standpoint.ts";
import { oneLine } from "./visible.ts";

interface AccountOptions {
  readonly all?: boolean;
  readonly json?: boolean;
  readonly grades?: boolean;
  readonly without?: readonly string[];
  readonly asOf?: string;
  readonly by: "published" | "taken-in";
  readonly sinceLast?: boolean;
  readonly mark?: boolean;
}

/** `hearsay account`: incidents with their ledgers, threads, links, actors; or what changed in them, from a standpoint or since a visit. */
export const addAccount: AddCommand = (program, shell) => {
  program
    .command("account")
    .description(
      "print the account: incidents and who claims, denies, blames; commitments, ties and forecasts over time; what contradicts and what agrees; loaded words by voice; actors",
    )
    .option("--all", "every entry, not only the first of each part")
    .option("--grades", "with the grade of each line, such as F6 (docs/grades.md)")
    .option(
      "--without <what>",
      "what falls, weakens or stands without a report (name or id), outlet:NAME or speaker:NAME; may be given again",
      (value: string, before: readonly string[] = []) => [...before, value],
    )
    .option("--as-of <date>", "only what was there up to a date: 2021-03-09, 2021-03 or 2021")
    .addOption(new Option("--by <dates>", "which dates --as-of goes by").choices(["published", "taken-in"]).default("published"))
    .option("--since-last", "what is new, changed, weakened or gone since the visit you marked last")
    .option("--mark", "mark this visit, once printed: --since-last starts from here")
    .addHelpText(
      "after",
      examples(
        ["hearsay account --without speaker:'Adil Marvan' --as-of 2021-03-09", "what stood on that day without a speaker"],
        ["hearsay account --as-of 2031-05 --by taken-in", "what this case held by then, whenever it was published (days in UTC)"],
        ["hearsay account --since-last --mark", "what changed since your last visit, and mark this one"],
      ),
    )
    .action(async (_, command: Command) => {
      const options = optionsOf<AccountOptions>(command);
      await withDesk(shell, { folder: options.case, mode: "look" }, async (desk) => {
        if (options.sinceLast) await sinceLast(shell, desk, options);
        else await whole(shell, desk, options);
        if (!options.mark) return;
        const { at, by } = await desk.markVisit();
        if (!options.json) printLines(shell, ["", `This visit is marked for ${oneLine(by)}, ${at.slice(0, 16).replace("T", " ")}.`]);
      });
    });
};

async function whole(shell: Shell, { view, sample, seenFrom }: Desk, options: AccountOptions): Promise<void> {
  const { without = [], asOf, by } = options;
  const partial =
    without.length > 0 || asOf !== undefined ? await seenFrom({ without, ...(asOf === undefined ? {} : { asOf, by }) }) : undefined;
  if (partial) return printStandpoint(shell, partial, await compare(view, partial.view), options);
  const account = options.grades ? await withGrades(view, await overview(view)) : await overview(view);
  if (options.json) printJson(shell, sample ? { mark: "SAMPLE", ...account } : account);
  else printOverview(shell, account, { all: options.all ?? false, sample, credit: await credit() });
}

/** What the account holds now beside what it held at the visit marked last. */
async function sinceLast(shell: Shell, desk: Desk, options: AccountOptions): Promise<void> {
  const visit = await desk.lastVisit();
  if (!visit) {
    if (options.json) printJson(shell, { since: null });
    else
      printLines(shell, [
        `${oneLine(desk.config.name)} has marked no visit of this case yet, so nothing can be called new.`,
        "Mark one with: hearsay account --mark",
      ]);
    return;
  }
  const comparison = compareSummaries(visit.summary, await summaryOf(desk.view));
  if (options.json) return printJson(shell, { since: visit.at, by: visit.by, ...comparison });
  const rows = [...comparison.incidents, ...comparison.threads, ...comparison.actors];
  const title = `Since the visit that ${oneLine(visit.by)} marked on ${visit.at.slice(0, 16).replace("T", " ")}`;
  if (rows.every(({ fate }) => fate === "stands")) printLines(shell, ["", `${title}, nothing changed.`]);
  else printComparison(shell, title, comparison, options.all ?? false);
}
