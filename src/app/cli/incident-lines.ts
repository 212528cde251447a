import {
  Citing,
  type EvidenceRow,
  evidenceRows,
  type RelationRow,
  relationRows,
  type TollRow,
  tollRows,
  tollsOf,
} from "../../analysis/index.ts";
import type { AccountView, Bearing, Incident } from "../../model/index.ts";
import { citedLines, plural, shortId } from "./cited-lines.ts";
import { fieldLines } from "./fields.ts";
import type { Shell } from "./shell.ts";
import { countWords, relationWords } from "./told-words.ts";
import { oneLine, padded, wrapped } from "./visible.ts";

const countLine = (row: TollRow, { screen }: Shell): string =>
  `  ${oneLine(`${row.effect}: ${countWords(row)}: ${row.origins.join(", ")}`, screen.width - 4)}`;

const relationLine = (row: RelationRow, { screen }: Shell): string =>
  `  ${oneLine(`${relationWords(row)}: ${row.origins.join(", ")}`, screen.width - 4)}`;

const SIGNS: Readonly<Record<Bearing, string>> = { consistent: "+", inconsistent: "-", "no-bearing": "." };

/** An incident with what is known of it, its hypotheses against its evidence, and why its tellings are held to be one. */
export async function incidentLines(view: AccountView, incident: Incident, shell: Shell): Promise<readonly string[]> {
  const { id, title, origins, reports, dates, places, targets, reasons } = incident;
  const citing = await Citing.over(view);
  const named = await Promise.all(origins.map((origin) => citing.originName(origin)));
  const counts = await tollRows(citing, incident);
  const relations = await relationRows(citing, incident);
  return [
    `incident ${id}: ${oneLine(title)}`,
    ...fieldLines({
      dates,
      places,
      targets,
      tolls: tollsOf(incident),
      reports: reports.map((report) => citing.reportName(report)),
      origins: named,
    }),
    ...(counts.length > 0 ? ["", shell.screen.style.bold("TOLL, BY WHOSE ACCOUNT"), ...counts.map((row) => countLine(row, shell))] : []),
    ...(relations.length > 0
      ? ["", shell.screen.style.bold("HOW IT HANGS TOGETHER"), ...relations.map((row) => relationLine(row, shell))]
      : []),
    ...(await matrixLines(citing, incident, shell)),
    ...(reasons.length > 0 ? ["", ...fieldLines({ reasons })] : []),
  ];
}

/** The matrix of competing hypotheses: each line of evidence, how it bears on each, why, and whether it tells them apart. */
async function matrixLines(citing: Citing, incident: Incident, shell: Shell): Promise<readonly string[]> {
  const { style, width } = shell.screen;
  const { hypotheses } = incident;
  if (hypotheses.length === 0) return ["", "nobody claims it, denies it or is blamed for it in these reports"];
  const rows = evidenceRows(incident);
  const heads = hypotheses.map(
    ({ claim, inconsistent }, at) =>
      `  H${at + 1}  ${padded(oneLine(claim, width - 34), width - 34)} against it: ${plural(inconsistent, "origin")}`,
  );
  const lines: string[] = [];
  for (const row of rows) lines.push(...(await rowLines(citing, row, shell)));
  return [
    "",
    style.bold("WHO DID IT: the hypotheses that fewest origins speak against first; no verdict"),
    ...heads,
    "",
    style.bold("EVIDENCE: what tells most of them apart first; + fits, - speaks against, . does not bear on it"),
    `  ${hypotheses.map((_, at) => padded(`H${at + 1}`, CELL)).join("")}`,
    ...lines,
  ];
}

const CELL = 4;

async function rowLines(citing: Citing, { line, marks, diagnosticity }: EvidenceRow, shell: Shell): Promise<readonly string[]> {
  const { style, width } = shell.screen;
  const statement = await citing.view.finding<"statement">(line.statement);
  const cells = marks.map(({ bearing }) => padded(SIGNS[bearing], CELL)).join("");
  const origin = await citing.originName(line.origin);
  const why = [
    ...Map.groupBy(
      marks.map((mark, at) => ({ ...mark, at })),
      (mark) => mark.why,
    ),
  ]
    .map(([words, own]) => `${own.map(({ at }) => `H${at + 1}`).join(", ")}: ${words}`)
    .join("; ");
  const margin = " ".repeat(cells.length + 2);
  const by = statement && (await citing.teller(statement));
  const cited = statement && { ...(await citing.cited(statement)), ...(by === undefined ? {} : { by }) };
  return [
    `  ${style.bold(cells)}${style.yellow(oneLine(`${line.stance}: ${diagnosticity}`, width - margin.length))}`,
    ...(cited ? citedLines(cited, shell, margin.length) : [`${margin}${shortId(line.statement)}`]),
    ...wrapped(oneLine(`origin ${origin}. ${why}`), Math.max(30, width - margin.length), 3).map((piece) => margin + style.dim(piece)),
  ];
}
