import { machine } from "../../src/app/effects.ts";
import { type Materials, openMaterials } from "../../src/app/materials.ts";
import { bringUpToDate, removalOf } from "../../src/app/reconciling.ts";
import { datumOf, takeIn } from "../../src/intake/index.ts";
import type { ReportId } from "../../src/model/index.ts";
import type { Store } from "../../src/store/index.ts";
import { openMemoryStore } from "../../src/store/memory/memory-store.ts";
import { type GeneratedReport, generateReports } from "../generator/reports.ts";
import type { Row, Topic } from "../topic.ts";

const SIZES = [100, 300, 1000];
/** Reports added, and taken out again, one by one. */
const MORE = 7;

/** How the cost of reading and of reconcile grows with the number of reports, and what one more costs. */
export const reconciling: Topic = {
  name: "reconcile",
  about: "generated reports (Zipf actors, 30 % copies, 5 % one giant story), in memory; arguments: sizes",
  run: async (sizes) => {
    const materials = await openMaterials({ packs: [] }, machine);
    const rows: Row[] = [];
    let first: { readonly size: number; readonly all: number } | undefined;
    for (const size of sizes.length > 0 ? sizes.map(Number) : SIZES) {
      const store = openMemoryStore();
      const reports = [...generateReports({ count: size + MORE, seed: 7 })];
      const read = await timed(async () => {
        for (const report of reports.slice(0, size)) await add(store, materials, report);
      });
      const all = await timed(() => bringUpToDate(store, materials));
      const more: number[] = [];
      const without: number[] = [];
      for (const report of reports.slice(size)) {
        const id = await add(store, materials, report);
        more.push(await timed(() => bringUpToDate(store, materials)));
        without.push(await timed(() => removalOf(store, materials, [id])));
      }
      first ??= { size, all };
      rows.push({
        what: `${size} reports`,
        value: `${(all / 1000).toFixed(1)} s`,
        anchor: `read in ${(read / 1000).toFixed(1)} s; one more ${median(more)} ms, without one ${median(without)} ms (medians of ${MORE}); ${(all / first.all).toFixed(1)} times the time of ${first.size}; ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB with the store; worst block: ${await worstBlock(store)}`,
      });
    }
    return rows;
  },
};

async function add(store: Store, { reader }: Materials, { name, text: body, published, outlet }: GeneratedReport): Promise<ReportId> {
  const bytes = new TextEncoder().encode(body);
  const { form, text } = takeIn({ bytes, name });
  const given = { published: datumOf("published", published), outlet: datumOf("outlet", outlet) };
  const { report } = await store.addReport({ name, address: `/bench/${name}`, bytes, form, text, given });
  await store.putReading(reader.read(report, text));
  return report.id;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

const median = (times: readonly number[]): string => ([...times].sort((a, b) => a - b)[times.length >> 1] ?? 0).toFixed(0);

/** The note on the block that most nodes share, of those that were not compared through. */
async function worstBlock(store: Store): Promise<string> {
  const sizes = (await store.notes()).flatMap(({ message }) => {
    const [, size] = /^(\d+) nodes share/.exec(message) ?? [];
    return size === undefined ? [] : [{ size: Number(size), message }];
  });
  const [worst] = sizes.sort((a, b) => b.size - a.size);
  return worst ? worst.message.replace(/,.*$/s, "") : "all followed";
}
