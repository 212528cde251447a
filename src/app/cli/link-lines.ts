import type { LinkGroup } from "../../analysis/index.ts";
import type { LinkType } from "../../model/index.ts";
import { citedLines, plural, shortId } from "./cited-lines.ts";
import type { Shell } from "./shell.ts";
import { oneLine, wrapped } from "./visible.ts";

/** Types of links that are told in full; what only says how reports hang together is counted. */
const IN_FULL: readonly (readonly [LinkType, string])[] = [
  ["contradicts", "CONTRADICTIONS"],
  ["tension", "IN TENSION"],
  ["competes", "COMPETING EXPLANATIONS"],
  ["corroborates", "TOLD BY SEVERAL ORIGINS"],
  ["not-comparable", "NUMBERS THAT CANNOT BE COMPARED"],
  ["possibly-same-source", "POSSIBLY ONE SOURCE"],
];
const COUNTED: readonly (readonly [LinkType, string])[] = [
  ["changes", "stands otherwise in another report (see commitments and ties)"],
  ["relays", "came through an agency or another outlet"],
  ["derives", "reports that are copies of one another"],
  ["repeats", "words that stand twice and count once"],
  ["same-outlet", "reports of one outlet"],
];
/** Groups of each type, and findings of each group, printed without `--all`. */
const [GROUPS, SIDES] = [6, 3];

/** Links between reports in groups: what contradicts, agrees, or only seems apart; the rest counted. */
export function linkLines(groups: readonly LinkGroup[], shell: Shell, all: boolean): string[] {
  const { style } = shell.screen;
  const ofType = (type: LinkType): readonly LinkGroup[] => groups.filter((group) => group.type === type);
  const parts = IN_FULL.flatMap(([type, title]) => {
    const own = ofType(type);
    if (own.length === 0) return type === "contradicts" ? ["", style.bold(`${title} (0)`), "  none found"] : [];
    const shown = all ? own : own.slice(0, GROUPS);
    return [
      "",
      style.bold(`${title} (${own.length})`),
      ...shown.flatMap((group) => groupLines(group, shell, all)),
      ...(own.length > shown.length ? [style.dim(`  ... ${own.length - shown.length} more: hearsay account --all`)] : []),
    ];
  });
  const counted = COUNTED.flatMap(([type, words]) => {
    const own = ofType(type);
    const links = own.reduce((sum, group) => sum + group.links, 0);
    return links === 0 ? [] : [`  ${String(links).padStart(4)}  ${words}`, ...(type === "relays" ? relayLines(own, shell) : [])];
  });
  return [...parts, ...(counted.length > 0 ? ["", style.bold("OTHER LINKS"), ...counted] : [])];
}

/** One group: what holds it together, from how many origins, and its findings. */
export function groupLines(group: LinkGroup, shell: Shell, all: boolean): string[] {
  const { width, style } = shell.screen;
  const shown = all ? group.sides : group.sides.slice(0, SIDES);
  const more = group.sides.length - shown.length + group.more;
  const where = `${plural(group.origins, "origin")} in ${plural(group.reports.length, "report")}`;
  const head =
    group.type === "corroborates"
      ? `${where} tell ${group.incident === undefined ? "the same" : `of one event: ${group.incident}`}`
      : `${group.why.join("; ")} (${where})`;
  return [
    ...wrapped(oneLine(head), width - 2, 3).map((line) => `  ${style.yellow(line)}`),
    ...shown.flatMap((side) => citedLines(side, shell, 6)),
    ...(more > 0 ? [style.dim(`      ... ${more} more: hearsay show ${shortId(group.id)}`)] : []),
  ];
}

/** "12 through Harbour Wire": each reason with how many links have it. */
const relayLines = (groups: readonly LinkGroup[], { screen }: Shell): string[] =>
  groups.map(({ why, links }) => `          ${screen.style.dim(oneLine(`${links}: ${why.join("; ")}`, screen.width - 10))}`);
