import type { Comparison, ComparisonRow, Fate } from "../../analysis/index.ts";
import type { SeenFrom } from "../standpoint.ts";
import { printJson, printLines, type Shell } from "./shell.ts";
import { oneLine } from "./visible.ts";

const SHOWN = 20;

const HEADS: Readonly<Record<Fate, string>> = {
  falls: "FALLS",
  weakened: "WEAKENED",
  changed: "CHANGED",
  new: "READ OTHERWISE",
  stands: "STANDS",
};
/** The same, from an earlier account to a later one. */
const SINCE: typeof HEADS = { ...HEADS, falls: "GONE", new: "NEW", stands: "AS IT WAS" };

/** Prints what falls, weakens and stands from a standpoint. */
export function printStandpoint(
  shell: Shell,
  seen: SeenFrom,
  comparison: Comparison,
  { all, json, by }: { readonly all?: boolean; readonly json?: boolean; readonly by: "published" | "taken-in" },
): void {
  const leftOut = seen.reports.map(({ id, name }) => ({ id, name }));
  if (json) {
    printJson(shell, { leftOut, statementsLeftOut: seen.statements, undated: seen.undated.map(({ id }) => id), ...comparison });
    return;
  }
  const { style, width } = shell.screen;
  const statements = seen.statements > 0 ? `, and ${seen.statements} statements of reports that stay` : "";
  printLines(shell, [
    "",
    style.bold(`Left out: ${leftOut.length} of ${comparison.counts.reports[0]} reports${statements}`),
    ...leftOut.map(({ name }) => style.dim(`  ${oneLine(name, width - 2)}`)),
    ...(seen.undated.length > 0
      ? [
          by === "taken-in"
            ? `  of ${seen.undated.length} of them it was not kept when they were taken in`
            : `  ${seen.undated.length} of them have no known date; give one with: hearsay set REPORT published=2021-03-09`,
        ]
      : []),
    ...comparisonLines(shell, comparison, HEADS, all ?? false),
  ]);
}

/** Prints what is new, changed, weakened and gone in an account since an earlier one. */
export function printComparison(shell: Shell, title: string, comparison: Comparison, all: boolean): void {
  const [had, has] = comparison.counts.reports;
  const reports = had === has ? [] : [`  reports: ${had} to ${has}`];
  printLines(shell, ["", shell.screen.style.bold(title), ...reports, ...comparisonLines(shell, comparison, SINCE, all)]);
}

const comparisonLines = (shell: Shell, comparison: Comparison, heads: typeof HEADS, all: boolean): readonly string[] => [
  "",
  ...(["statements", "origins", "contradictions"] as const).map(
    (what) => `  ${what}: ${comparison.counts[what][0]} to ${comparison.counts[what][1]}`,
  ),
  ...part(shell, "INCIDENTS", comparison.incidents, "origins", heads, all),
  ...part(shell, "COMMITMENTS, TIES, OFFICES, FORECASTS", comparison.threads, "origins", heads, all),
  ...part(shell, "ACTORS", comparison.actors, "reports", heads, all),
];

function part(shell: Shell, title: string, rows: readonly ComparisonRow[], counted: string, heads: typeof HEADS, all: boolean): string[] {
  const { style, width } = shell.screen;
  const lines = ["", style.bold(`${title} (${rows.length})`)];
  for (const [fate, head] of Object.entries(heads)) {
    const own = rows.filter((row) => row.fate === fate);
    if (own.length === 0) continue;
    const shown = all ? own : own.slice(0, fate === "stands" ? 0 : SHOWN);
    lines.push(`  ${style.yellow(head)} (${own.length})`);
    for (const { title: words, support, changes } of shown) {
      lines.push(`    ${oneLine(words, width - 4)}`);
      const numbers =
        (fate === "weakened" || fate === "changed") && support[0] !== support[1] ? [`${support[0]} to ${support[1]} ${counted}`] : [];
      if (numbers.length + changes.length > 0) lines.push(style.dim(`      ${oneLine([...numbers, ...changes].join(" · "), width - 6)}`));
    }
    if (own.length > shown.length) lines.push(style.dim(`    ... ${own.length - shown.length} more: --all`));
  }
  return lines;
}
