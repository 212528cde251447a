import type { Command } from "commander";
import {
  type ActorRow,
  type CommitmentRow,
  type ContradictionRow,
  compare,
  type IncidentRow,
  type LedgerRow,
  type Overview,
  overview,
} from "../../analysis/index.ts";
import type { FindingId, Stance } from "../../model/index.ts";
import { type AddCommand, examples, optionsOf, printJson, printLines, type Shell, withDesk } from "./shell.ts";
import { printStandpoint } from "./standpoint.ts";
import { oneLine, padded, wrapped } from "./visible.ts";

interface AccountOptions {
  readonly all?: boolean;
  readonly without?: readonly string[];
  readonly asOf?: string;
}

/** Entries of each part printed without `--all`. */
const SHOWN = 12;
const SHORT_ID = 10;

/** `hearsay account`: incidents with their ledgers, commitments, actors, contradictions. */
export const addAccount: AddCommand = (program, shell) => {
  program
    .command("account")
    .description("print the account: incidents and who claims, denies, blames; commitments; actors; contradictions")
    .option("--all", "every entry, not only the first of each part")
    .option(
      "--without <what>",
      "what falls, weakens or stands without a report (name or id), outlet:NAME or speaker:NAME; may be given again",
      (value: string, before: readonly string[] = []) => [...before, value],
    )
    .option("--as-of <date>", "only what was published up to a date: 2021-03-09, 2021-03 or 2021")
    .addHelpText(
      "after",
      examples(
        ["hearsay account", "the account of ./hearsay.case"],
        ["hearsay account --without speaker:'Adil Marvan' --without outlet:'Harbour Wire'", "what rests on a speaker and an outlet"],
        ["hearsay account --as-of 2021-03-09 --json", "what could be told on that day, as data"],
      ),
    )
    .action(async (_, command: Command) => {
      const options = optionsOf<AccountOptions>(command);
      await withDesk(shell, { folder: options.case, mode: "look" }, async ({ view: whole, sample, seenFrom }) => {
        const { without = [], asOf } = options;
        const partial =
          without.length > 0 || asOf !== undefined ? await seenFrom({ without, ...(asOf === undefined ? {} : { asOf }) }) : undefined;
        if (partial) return printStandpoint(shell, partial, await compare(whole, partial.view), options);
        const account = await overview(whole);
        if (options.json) printJson(shell, sample ? { mark: "SAMPLE", ...account } : account);
        else printOverview(shell, account, { all: options.all ?? false, sample });
      });
    });
};

/** Prints an overview for people, each line with its words and report; that of the bundled sample says what it is. */
export function printOverview(shell: Shell, account: Overview, { all, sample }: { readonly all: boolean; readonly sample: boolean }): void {
  const part = <T>(title: string, rows: readonly T[], lines: (row: T) => readonly string[], none: string): string[] => {
    const shown = all ? rows : rows.slice(0, SHOWN);
    const more = rows.length - shown.length;
    return [
      "",
      shell.screen.style.bold(`${title} (${rows.length})`),
      ...(rows.length === 0 ? [`  ${none}`] : shown.flatMap(lines)),
      ...(more > 0 ? [shell.screen.style.dim(`  ... ${more} more: hearsay account --all`)] : []),
    ];
  };
  printLines(shell, [
    ...(sample ? ["", shell.screen.style.bold("SAMPLE: invented reports that come with Hearsay")] : []),
    ...part("INCIDENTS", account.incidents, (row) => incidentLines(row, shell), "no event was read"),
    ...part("COMMITMENTS", account.commitments, (row) => commitmentLines(row, shell), "no truce, order, threat or pledge was read"),
    ...part("CONTRADICTIONS", account.contradictions, (row) => contradictionLines(row, shell), "none found"),
    ...part("ACTORS", account.actors, (row) => [actorLine(row, shell)], "no actor was read"),
  ]);
}

function incidentLines(row: IncidentRow, shell: Shell): string[] {
  const { width, style } = shell.screen;
  const facts = [row.event, row.dates.join(", ") || "date unknown", row.places.join(", ") || "place unknown", ...row.tolls];
  const from = `${plural(row.origins, "origin")} in ${row.reports.join(", ")}`;
  return [
    "",
    `  ${style.bold(oneLine(row.title, width - 4))}`,
    `  ${style.dim(oneLine(facts.join(" · "), width - 4))}`,
    `  ${style.dim(`${padded(oneLine(from, width - SHORT_ID - 5), width - SHORT_ID - 5)} ${shortId(row.id)}`)}`,
    ...row.ledger.flatMap((line) => ledgerLines(line, shell)),
    ...(row.hypotheses.length > 1 ? [`    ${style.dim("who did it, and how many origins speak against it:")}`] : []),
    ...(row.hypotheses.length > 1
      ? row.hypotheses.map(({ claim, inconsistent }) => `      ${oneLine(claim, width - 16)} (${inconsistent})`)
      : []),
  ];
}

const STANCES: Readonly<Record<Stance, (by: string, on: string) => string>> = {
  "self-claim": (by) => `${by} claims it`,
  denial: (by) => `${by} denies it`,
  "denial-for": (by, on) => `${by} denies it for ${on}`,
  blame: (by, on) => `${by} blames ${on}`,
  suspicion: (by, on) => `${by} suspects ${on}`,
  front: (by, on) => `${by} sees ${on} behind a front`,
  admission: (by) => `${by} admits it`,
  "no-claim": () => "no one has claimed it",
};

function ledgerLines(row: LedgerRow, shell: Shell): string[] {
  const said = STANCES[row.stance](row.by ?? "someone not named", row.responsible ?? "someone not named");
  return [
    `    ${shell.screen.style.yellow(oneLine(said, shell.screen.width - 20))} ${shell.screen.style.dim(`(${plural(row.origins, "origin")})`)}`,
    ...citedLines(row, shell, 6),
  ];
}

function commitmentLines(row: CommitmentRow, shell: Shell): string[] {
  const parties = [
    row.from ?? "someone not named",
    ...(row.to ? [`to ${row.to}`] : []),
    ...(row.mediator ? [`through ${row.mediator}`] : []),
  ];
  const condition = row.condition && `condition ${row.conditionState ?? "unknown"}: ${row.condition}`;
  const state = [row.status, condition].flatMap((word) => (word ? [word] : []));
  const head = `${row.type}: ${parties.join(" ")}${state.length > 0 ? ` · ${state.join(" · ")}` : ""}`;
  return [`  ${shell.screen.style.yellow(oneLine(head, shell.screen.width - 2))}`, ...citedLines(row, shell, 6)];
}

function contradictionLines({ why, a, b }: ContradictionRow, shell: Shell): string[] {
  return [`  ${shell.screen.style.yellow(oneLine(why, shell.screen.width - 2))}`, ...citedLines(a, shell, 6), ...citedLines(b, shell, 6)];
}

function actorLine({ id, name, names, kind, reports }: ActorRow, shell: Shell): string {
  const { width, style } = shell.screen;
  const others = names.filter((other) => other !== name);
  const head = `  ${padded(oneLine(name, 36), 36)} ${padded(kind ?? "", 10)} ${padded(plural(reports, "report"), 10)} `;
  const room = Math.max(10, width - head.length - SHORT_ID - 1);
  return `${head}${style.dim(padded(oneLine(others.length > 0 ? `also ${others.join("; ")}` : "", room), room))} ${style.dim(shortId(id))}`;
}

/** Words that stand in a report. */
interface Cited {
  readonly finding: FindingId;
  readonly words: string;
  readonly report: string;
}

/** The words, on two lines at most, then where they stand: `"words" report  id`. */
function citedLines({ finding, words, report }: Cited, { screen }: Shell, indent: number): string[] {
  const where = `${oneLine(report, 28)}  ${shortId(finding)}`;
  const width = screen.width - indent;
  const lines = wrapped(`"${oneLine(words, 2 * width - where.length - 6)}"`, width, 3);
  const last = lines.pop() ?? "";
  const fits = [...last].length + where.length + 2 <= width;
  const margin = " ".repeat(indent);
  const ends = fits ? [`${last}  ${screen.style.dim(where)}`] : [last, screen.style.dim(where.padStart(width))];
  return [...lines, ...ends].map((line) => margin + line);
}

/** The first characters of an id, enough to find it with `hearsay show`. */
export const shortId = (id: string): string => id.slice(0, SHORT_ID);

const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? "" : "s"}`;
