import { type ActorRow, type IncidentRow, isJudging, type LedgerRow, type Overview, type ThreadRow } from "../../analysis/index.ts";
import type { Stance } from "../../model/index.ts";
import { citedLines, plural, shortId } from "./cited-lines.ts";
import { linkLines } from "./link-lines.ts";
import { printLines, type Shell } from "./shell.ts";
import { defianceLines, threadLines } from "./thread-lines.ts";
import { countWords, relationWords } from "./told-words.ts";
import { namedLines, voiceLines } from "./usage-lines.ts";
import { oneLine, padded } from "./visible.ts";

/** Entries of each part printed without `--all`. */
const SHOWN = 12;
/** Room for the beginning of an id. */
const SHORT_ID = 10;

/** How an overview is printed: every entry or the first ones, with which mark and credit. */
interface Printed {
  readonly all: boolean;
  readonly sample: boolean;
  readonly credit: string;
}

/** Prints an overview for people, each line with its words and report; that of the bundled sample says what it is. */
export function printOverview(shell: Shell, account: Overview, { all, sample, credit: named }: Printed): void {
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
  const ofKind = (of: ThreadRow["of"]): readonly ThreadRow[] => account.threads.rows.filter((row) => row.of === of);
  const voices = account.usage.voices.filter(({ words }) => all || words.some(isJudging));
  const several = account.usage.named.filter(({ words }) => all || words.length > 1 || words.some((word) => word.voices.length > 1));
  const standings = [...ofKind("tie"), ...ofKind("office")];
  printLines(shell, [
    ...(sample ? ["", shell.screen.style.bold("SAMPLE: invented reports that come with Hearsay")] : []),
    ...part("INCIDENTS", account.incidents, (row) => incidentLines(row, shell, all), "no event was read"),
    ...part("COMMITMENTS", ofKind("commitment"), (row) => threadLines(row, shell, all), "no truce, order, threat or pledge was read"),
    ...(account.threads.defiance.length > 0 ? part("ORDERS DEFIED", account.threads.defiance, (row) => defianceLines(row, shell), "") : []),
    ...part("FORECASTS", ofKind("forecast"), (row) => threadLines(row, shell, all), "nobody foresees anything"),
    ...(standings.length > 0 ? part("TIES AND OFFICES IN SEVERAL REPORTS", standings, (row) => threadLines(row, shell, all), "") : []),
    ...linkLines(account.links, shell, all),
    ...(voices.length > 0 ? part("LOADED WORDS, BY WHOSE VOICE", voices, (row) => voiceLines(row, shell, all), "") : []),
    ...(several.length > 0 ? part("ONE ACTOR OR EVENT, SEVERAL VOICES", several, (row) => namedLines(row, shell), "") : []),
    ...part("ACTORS", account.actors, (row) => [actorLine(row, shell)], "no actor was read"),
    "",
    shell.screen.style.dim(`${named}. All sources: hearsay packs list`),
  ]);
}

function incidentLines(row: IncidentRow, shell: Shell, all: boolean): string[] {
  const { width, style } = shell.screen;
  const facts = [row.event, row.dates.join(", ") || "date unknown", row.places.join(", ") || "place unknown", ...row.tolls];
  const from = `${plural(row.origins, "origin")} in ${plural(row.reports.length, "report")}: ${row.reports.join(", ")}`;
  return [
    "",
    `  ${style.bold(oneLine(row.title, width - 4))}`,
    `  ${style.dim(oneLine(facts.join(" · "), width - 4))}`,
    `  ${style.dim(`${padded(oneLine(from, width - SHORT_ID - 5), width - SHORT_ID - 5)} ${shortId(row.id)}`)}`,
    ...countLines(row, shell),
    ...row.relations.map((one) => `    ${oneLine(relationWords(one), width - 6)}`),
    ...byStance(row.ledger).flatMap((rows) => stanceLines(rows, shell, all)),
    ...(row.hypotheses.length > 1 ? [`    ${style.dim("who did it, and how many origins speak against it:")}`] : []),
    ...(row.hypotheses.length > 1
      ? row.hypotheses.map(({ claim, inconsistent }) => `      ${oneLine(claim, width - 16)} (${inconsistent})`)
      : []),
  ];
}

/** Numbers of those harmed by whose account, where more than one is told: "killed: 12 by the ministry, 30 by the rebels". */
function countLines({ counts }: IncidentRow, { screen }: Shell): string[] {
  const effects = [...Map.groupBy(counts, ({ effect }) => effect)].filter(([, rows]) => rows.length > 1);
  return effects.map(([effect, rows]) => `    ${oneLine(`${effect}: ${rows.map(countWords).join(", ")}`, screen.width - 6)}`);
}

const STANCES: Readonly<Record<Stance, (on: string) => string>> = {
  "self-claim": (on) => `claimed by ${on}`,
  denial: (on) => `denied by ${on}`,
  "denial-for": (on) => `denied for ${on}`,
  blame: (on) => `blamed on ${on}`,
  suspicion: (on) => `${on} suspected`,
  front: (on) => `seen as done by a front of ${on}`,
  admission: (on) => `admitted by ${on}`,
  "no-claim": () => "no one has claimed it",
};
/** Lines of one stance on one actor printed without `--all`. */
const LINES = 3;

/** One stance on one actor: on how many origins it rests, and the words of each. */
function stanceLines(rows: readonly LedgerRow[], shell: Shell, all: boolean): string[] {
  const [first] = rows;
  if (!first) return [];
  const { style, width } = shell.screen;
  const shown = all ? rows : rows.slice(0, LINES);
  const said = STANCES[first.stance](first.responsible ?? first.by ?? "someone not named");
  return [
    `    ${style.yellow(oneLine(said, width - 20))} ${style.dim(`(${plural(first.origins, "origin")})`)}`,
    ...shown.flatMap((row) => citedLines(row, shell, 6)),
    ...(rows.length > shown.length ? [style.dim(`      ... ${rows.length - shown.length} more`)] : []),
  ];
}

/** Ledger lines by stance and whom it is taken on, in the order of the ledger. */
const byStance = (ledger: readonly LedgerRow[]): readonly (readonly LedgerRow[])[] => [
  ...Map.groupBy(ledger, ({ stance, responsible, by }) => JSON.stringify([stance, responsible ?? by])).values(),
];

function actorLine({ id, name, names, kind, reports }: ActorRow, shell: Shell): string {
  const { width, style } = shell.screen;
  const others = names.filter((other) => other !== name);
  const head = `  ${padded(oneLine(name, 36), 36)} ${padded(kind ?? "", 10)} ${padded(plural(reports, "report"), 10)} `;
  const room = Math.max(10, width - head.length - SHORT_ID - 1);
  return `${head}${style.dim(padded(oneLine(others.length > 0 ? `also ${others.join("; ")}` : "", room), room))} ${style.dim(shortId(id))}`;
}
