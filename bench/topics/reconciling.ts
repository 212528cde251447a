import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { inTemporaryFolder } from "../command.ts";
import { distributions } from "../generator/reports.ts";
import type { Measured } from "../reconciling/measured.ts";
import type { Row, Topic } from "../topic.ts";

const SIZES = [100, 1000];
const STEP = fileURLToPath(new URL("../reconciling/step.ts", import.meta.url));

/** How the cost of reconcile grows with the number of reports, and what one more costs, in a case on disk and in memory. */
export const reconciling: Topic = {
  name: "reconcile",
  about: `generated reports, each step in a process of its own; arguments: sizes, --store sqlite|memory (both)\n  ${distributions}`,
  run: async (args) => {
    const at = args.indexOf("--store");
    const stores = at < 0 ? ["sqlite", "memory"] : [args[at + 1] ?? ""];
    const sizes = args.filter((arg) => /^\d+$/.test(arg)).map(Number);
    const rows: Row[] = [];
    for (const store of stores) {
      let first: { readonly size: number; readonly all: number } | undefined;
      for (const size of sizes.length > 0 ? sizes : SIZES) {
        const measured = store === "memory" ? await step("memory", "-", size) : await onDisk(size);
        first ??= { size, all: measured.all ?? 0 };
        rows.push(rowOf(store, size, measured, first));
      }
    }
    return rows;
  },
};

const onDisk = (size: number): Promise<Measured> =>
  inTemporaryFolder(async (folder) => {
    const { fill = 0 } = await step("fill", folder, size);
    const settled = await step("settle", folder, size);
    const { pages = {}, peak: looked = 0 } = await step("look", folder, size);
    const { more = [], without = [] } = await step("more", folder, size);
    return { ...settled, fill, more, without, pages: { ...pages, "at most MB": looked } };
  });

async function step(name: string, folder: string, size: number): Promise<Measured> {
  const { stdout } = await promisify(execFile)(process.execPath, [STEP, name, folder, String(size)]);
  return JSON.parse(stdout) as Measured;
}

function rowOf(store: string, size: number, measured: Measured, first: { readonly size: number; readonly all: number }): Row {
  const { fill = 0, all = 0, cpu = 0, more = [], without = [], base = 0, peak = 0, pages = {}, worst = "", links = {} } = measured;
  const counted = Object.entries(links)
    .sort(([, a], [, b]) => b - a)
    .map(([what, count]) => `${what} ${count}`);
  return {
    what: `${store}, ${size} reports`,
    value: `${(all / 1000).toFixed(1)} s`,
    anchor: [
      `${(cpu / 1000).toFixed(1)} s of processor time; ${(all / first.all).toFixed(1)} times the time of ${first.size}; one more ${median(more)} ms, without one ${median(without)} ms (medians of ${more.length})`,
      `at most ${peak.toFixed(0)} MB (${base.toFixed(0)} before)${store === "memory" ? " with the store and all reports" : ""}; read in ${(fill / 1000).toFixed(0)} s`,
      ...(Object.keys(pages).length === 0 ? [] : [`pages in ms (medians of 3): ${named(pages)}`]),
      `blocks: ${worst}`,
      ...(counted.length === 0 ? [] : [`links: ${counted.join(", ")}`]),
    ].join("\n      "),
  };
}

const named = (figures: Readonly<Record<string, number>>): string =>
  Object.entries(figures)
    .map(([what, figure]) => `${what} ${figure.toFixed(0)}`)
    .join(", ");

const median = (times: readonly number[]): string => ([...times].sort((a, b) => a - b)[times.length >> 1] ?? 0).toFixed(0);
