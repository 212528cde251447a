import { openStore } from "../../src/store/sqlite/open.ts";
import { actor, arrival, block, patch, reading } from "./samples.ts";

/**
 * Adds reports to the case named on the command line until it is killed; a line on standard output for each step that returned:
 * `added ID ADDRESS`, `read ID`, `applied ID`.
 */
const [folder = "", start = "0"] = process.argv.slice(2);
const store = await openStore(folder, { create: true });
process.stdout.write("open\n");
for (let n = Number(start); ; n++) {
  const sent = arrival(`/in/${n}.txt`, `The Orlen Front left camp ${n}. `.repeat(1 + (n % 40)));
  const { report } = await store.addReport(sent);
  process.stdout.write(`added ${report.id} ${sent.address}\n`);
  await store.putReading(reading(report, [actor(report.id, sent.text, "Orlen Front")]));
  process.stdout.write(`read ${report.id}\n`);
  if (n % 3 === 0) continue;
  await store.applyPatch(patch({ putBlocks: [block(report.id, report.id, "camp")] }), { added: [report.id], removed: [], judged: [] });
  process.stdout.write(`applied ${report.id}\n`);
}
