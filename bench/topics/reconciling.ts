import { machine } from "../../src/app/effects.ts";
import { openMaterials } from "../../src/app/materials.ts";
import { bringUpToDate } from "../../src/app/reconciling.ts";
import { takeIn } from "../../src/intake/index.ts";
import { openMemoryStore } from "../../src/store/memory/memory-store.ts";
import { generatedReport } from "../generated.ts";
import type { Topic } from "../topic.ts";

const SIZES = [50, 100, 200];
const WORDS = 150;

/** How the cost of reconcile grows with the number of reports. */
export const reconciling: Topic = {
  name: "reconcile",
  about: `generated reports of ${WORDS} words, all at once, then one more`,
  run: async () => {
    const materials = await openMaterials({ packs: [] }, machine);
    const rows = [];
    for (const size of SIZES) {
      const store = openMemoryStore();
      const add = async (seed: number): Promise<void> => {
        const bytes = new TextEncoder().encode(generatedReport(seed, WORDS));
        const { form, text } = takeIn({ bytes, name: `${seed}.txt` });
        const { report } = await store.addReport({ name: `${seed}.txt`, address: `/bench/${seed}.txt`, bytes, form, text, given: {} });
        await store.putReading(materials.reader.read(report, text));
      };
      const timed = async (): Promise<number> => {
        const start = performance.now();
        await bringUpToDate(store, materials);
        return performance.now() - start;
      };
      for (let seed = 0; seed < size; seed++) await add(seed);
      const all = await timed();
      await add(size);
      const one = await timed();
      rows.push({
        what: `${size} reports`,
        value: `${all.toFixed(0)} ms`,
        anchor: `${(all / size).toFixed(1)} ms a report; one more: ${one.toFixed(0)} ms`,
      });
    }
    return rows;
  },
};
