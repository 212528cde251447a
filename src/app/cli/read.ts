import { availableParallelism } from "node:os";
import { type Command, InvalidArgumentError, Option } from "commander";
import { datumOf } from "../../intake/index.ts";
import type { HearsayError, ReportData } from "../../model/index.ts";
import type { CaseSettings } from "../case-settings.ts";
import type { Desk } from "../desk.ts";
import type { ReadLine, ReadSummary } from "../read.ts";
import { defaultLimits } from "../reading-pool.ts";
import { openProgress } from "./progress.ts";
import { type AddCommand, examples, type GlobalOptions, optionsOf, printJson, type Shell, withDesk } from "./shell.ts";
import { oneLine, padded } from "./visible.ts";
import { type WebOptions, webRequest, withWebOptions } from "./web-options.ts";

const limits = defaultLimits(availableParallelism());

/** How to read, as given on the command line. */
export interface ReadOptions extends WebOptions {
  readonly published?: string;
  readonly outlet?: string;
  readonly workers: number;
  readonly memory: number;
  readonly seconds: number;
  /** For a case that is made. */
  readonly settings?: CaseSettings;
}

/** `hearsay read`: files, folders or standard input into the case. */
export const addRead: AddCommand = (program, shell) => {
  withReadOptions(
    program
      .command("read")
      .description(
        "read reports into the case: pages, texts, PDF, Word, mails, feeds, tables, chats, archives of these (docs/inputs.md), web addresses",
      )
      .argument("<path...>", "files, folders, web addresses, or - for standard input"),
  )
    .option("--fetch", "fetch the pages that feeds, sitemaps and tables list")
    .option("--mapping <name>", "tables hold coded rows: a mapping of their columns, as a file or acled, gtd")
    .addHelpText(
      "after",
      examples(
        ["hearsay read reports/", "every file under reports/, hidden files left out"],
        ['hearsay read story.html --published 2021-03-09 --outlet "Harbour Wire"', "one page, with what it does not say itself"],
        ["hearsay read https://news.example/story week.zip", "a page of the web; every report in an archive"],
      ),
    )
    .action(async (paths: readonly string[], _, command: Command) => {
      const options = optionsOf<ReadOptions>(command);
      const summary = await readInto(shell, options, paths, async (_, found) => found);
      if (options.json) printJson(shell, summaryJson(summary));
    });
};

/** Exit code of a program that Ctrl-C stopped. */
const STOPPED = 130;

/** Adds the options that say how to read. */
export const withReadOptions = (command: Command): Command =>
  withWebOptions(command)
    .option("--published <date>", "publication date of all of them, such as 2021-03-09 or 2021-03")
    .option("--outlet <name>", "outlet of all of them")
    .addOption(new Option("--workers <n>", "reading processes").argParser(whole).default(limits.workers, "cores less one"))
    .option("--memory <megabytes>", "end a reading process that takes more", whole, limits.memory)
    .option("--seconds <seconds>", "end a reading process that takes longer for one file", whole, limits.time);

/** Reads paths into the case of the options, prints a line a report, then runs `next` on the open case. */
export async function readInto<R>(
  shell: Shell,
  options: ReadOptions & GlobalOptions,
  paths: readonly string[],
  next: (desk: Desk, summary: ReadSummary) => Promise<R>,
): Promise<R> {
  const data = givenBy(options);
  const web = await webRequest(shell, options);
  const { workers, memory, seconds } = options;
  const kept = options.settings === undefined ? {} : { settings: options.settings };
  return withDesk(shell, { folder: options.case, mode: "create", limits: { workers, memory, time: seconds }, ...kept }, async (desk) => {
    const progress = openProgress(shell.screen, shell.effects);
    const tell = (line: string): void => {
      progress.clear();
      if (!options.json) shell.screen.out(`${line}\n`);
    };
    let [total, done] = [0, 0];
    const stop = (): never => {
      progress.clear();
      shell.screen.err("Stopped. What was taken in is kept; the same command goes on from there.\n");
      process.exit(STOPPED);
    };
    process.once("SIGINT", stop);
    const summary = await desk
      .read(
        { ...web, paths, given: data },
        {
          found: (count) => {
            total = count;
          },
          report: (line) => {
            tell(reportLine(line, shell));
            done += 1;
            progress.step(done, total, done === total ? "bringing the account up to date ..." : oneLine(line.report.name, 40));
          },
          trouble: ({ error }) => {
            progress.clear();
            shell.screen.err(`${troubleLines(error, shell)}\n`);
          },
        },
      )
      .finally(() => process.off("SIGINT", stop));
    tell(summaryLine(summary));
    if (!summary.troubles.every(({ error }) => error.code === "forgotten")) shell.exit(1);
    return next(desk, summary);
  });
}

/** What `--json` gives for a reading. */
export const summaryJson = ({ lines, troubles, reread }: ReadSummary): unknown => ({
  reports: lines.map(({ report, outcome, read, findings }) => ({
    id: report.id,
    name: report.name,
    outcome,
    read,
    findings,
    title: report.data.title?.value,
    outlet: report.data.outlet?.value,
    published: report.data.published?.value,
  })),
  failed: troubles.map(({ name, error }) => ({ name, code: error.code, message: error.message, hint: error.hint })),
  reread,
});

function givenBy({ published, outlet }: ReadOptions): ReportData {
  return {
    ...(published === undefined ? {} : { published: datumOf("published", published, "--published") }),
    ...(outlet === undefined ? {} : { outlet: datumOf("outlet", outlet, "--outlet") }),
  };
}

function whole(value: string): number {
  if (!/^[1-9]\d{0,6}$/.test(value)) throw new InvalidArgumentError("It must be a whole number from 1.");
  return Number(value);
}

function reportLine({ report, outcome, findings }: ReadLine, { screen }: Shell): string {
  const { title, outlet, published } = report.data;
  const facts = [outlet && oneLine(outlet.value, 20), published ? oneLine(published.value.slice(0, 10)) : "date unknown"].filter(
    (fact) => fact,
  );
  const head = `${padded(oneLine(report.name, 24), 24)} ${padded(outcome.replace("-", " "), 11)} ${`${findings}`.padStart(4)} findings  `;
  const tail = `  ${facts.join(", ")}`;
  return `${head}${screen.style.bold(oneLine(title?.value ?? "no title", Math.max(16, screen.width - head.length - tail.length)))}${tail}`;
}

const troubleLines = (error: HearsayError, { screen }: Shell): string =>
  error.code === "forgotten"
    ? `${screen.style.dim("left out")}  ${oneLine(error.message)}`
    : `${screen.style.red("failed")}  ${oneLine(error.message)}\n        ${oneLine(error.hint)}`;

function summaryLine({ lines, troubles, reread }: ReadSummary): string {
  const count = (outcome: ReadLine["outcome"]): number => lines.filter((line) => line.outcome === outcome).length;
  const changed = lines.length - count("new") - count("unchanged");
  const findings = lines.reduce((sum, line) => sum + line.findings, 0);
  const failed = troubles.filter(({ error }) => error.code !== "forgotten").length;
  const parts = [
    `${lines.length} report${lines.length === 1 ? "" : "s"}: ${count("new")} new, ${count("unchanged")} unchanged, ${changed} changed`,
    `${findings} findings`,
    ...(reread > 0 ? [`${reread} older ones read again`] : []),
    ...(failed > 0 ? [`${failed} failed`] : []),
    ...(troubles.length > failed ? [`${troubles.length - failed} forgotten and left out`] : []),
  ];
  return parts.join("; ");
}
