import { type Defiance, type LaterDeed, type ThreadField, type ThreadRow, type ThreadVersion, threadFields } from "../../analysis/index.ts";
import { citedLines, plural, shortId } from "./cited-lines.ts";
import type { Shell } from "./shell.ts";
import { oneLine, padded, wrapped } from "./visible.ts";

/** Versions of one thread printed without `--all`. */
const SHOWN = 8;

/** One thread: what it is, in which states by how many origins, where its versions differ, each version, later deeds. */
export function threadLines(row: ThreadRow, shell: Shell, all: boolean): string[] {
  const { width, style } = shell.screen;
  const [only] = row.versions;
  const head = (words: string): string => {
    const id = shortId(row.id);
    const room = width - id.length - 3;
    return `  ${style.yellow(padded(oneLine(words, room), room))} ${style.dim(id)}`;
  };
  if (only && row.versions.length === 1)
    return [
      head([row.title, only.state ?? ""].filter((word) => word !== "").join(" · ")),
      ...saidLines(only, shell),
      ...citedLines(only, shell, 6),
      ...laterLines(row, shell),
    ];
  const shown = all ? row.versions : row.versions.slice(0, SHOWN);
  const states = row.states.map(({ state, origins }) => `${state} (${plural(origins, "origin")})`).join(", ");
  return [
    head(`${row.title} · ${plural(row.origins, "origin")} in ${plural(row.reports.length, "report")}`),
    ...(states === "" ? [] : wrapped(oneLine(`told as ${states}`), width - 4, 3).map((line) => `    ${style.bold(line)}`)),
    ...(row.differs.length > 0 ? [`    ${style.bold(`the versions differ in: ${row.differs.join(", ")}`)}`] : []),
    ...shown.flatMap((version) => versionLines(version, row, shell)),
    ...(row.versions.length > shown.length
      ? [style.dim(`      ... ${row.versions.length - shown.length} more: hearsay show ${shortId(row.id)}`)]
      : []),
    ...laterLines(row, shell),
  ];
}

/** What the title of a thread of one version does not say already. */
const BESIDE: readonly ThreadField[] = threadFields.filter((field) => !["from", "to", "what"].includes(field));

/** "2031-03-05 · void · from: the Orlen Front", then the words by whose account. */
function versionLines(version: ThreadVersion, { differs }: ThreadRow, shell: Shell): string[] {
  const told = [version.published ?? "date unknown", ...(version.state === undefined ? [] : [version.state])];
  const said = saidWords(version, [...new Set([...differs.filter((field) => field !== "what"), ...BESIDE])]);
  const line = [...told, ...(said === "" ? [] : [said])].join(" · ");
  return [...wrapped(oneLine(line), shell.screen.width - 6, 3).map((piece) => `      ${piece}`), ...citedLines(version, shell, 8)];
}

const saidWords = ({ said }: ThreadVersion, fields: readonly ThreadField[]): string =>
  fields.flatMap((field) => (said[field] === undefined ? [] : [`${field}: ${said[field]}`])).join(" · ");

function saidLines(version: ThreadVersion, { screen }: Shell): string[] {
  const words = saidWords(version, BESIDE);
  return words === "" ? [] : wrapped(oneLine(words), screen.width - 6, 3).map((line) => `      ${line}`);
}

const laterLines = ({ later, of, type }: ThreadRow, shell: Shell): string[] =>
  later.flatMap((deed) => [
    `      ${shell.screen.style.bold(oneLine(`${deed.date} · ${outcomeWords(of, type, deed)}: ${deed.why}`, shell.screen.width - 6))}`,
    ...citedLines(deed, shell, 8),
  ]);

/** What a later deed would mean for what it is held against: a hint for people, no verdict. */
export function outcomeWords(of: ThreadRow["of"], type: string, { bearing, by }: LaterDeed): string {
  const kept = bearing === "in-line";
  const account = by === undefined ? "" : `, by the account of ${by}`;
  if (of === "forecast") return `${kept ? "as foreseen" : "not as foreseen"}${account}`;
  if (type === "order" || type === "request" || type === "rule" || type === "ultimatum")
    return `${kept ? "in line with it" : "against it"}${account}`;
  if (type === "threat" || type === "warning") return `${kept ? "as threatened" : "not as threatened"}${account}`;
  return `${kept ? "in line with it" : "would go against it"}${account}`;
}

/** Whose orders are defied, by whom, on how many origins. */
export const defianceLines = ({ giver, defier, origins, reports, findings }: Defiance, { screen }: Shell): string[] => {
  const words = `orders of ${giver} defied by ${defier}: rests on ${plural(origins, "origin")} in ${reports.join(", ")}`;
  return [
    ...wrapped(oneLine(words), screen.width - 2, 2).map((line) => `  ${screen.style.yellow(line)}`),
    `      ${screen.style.dim(oneLine(findings.map(shortId).join(" "), screen.width - 6))}`,
  ];
};
