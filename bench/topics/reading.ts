import { Bench } from "tinybench";
import { machine } from "../../src/app/effects.ts";
import { openMaterials } from "../../src/app/materials.ts";
import { takeIn } from "../../src/intake/index.ts";
import { reportId } from "../../src/model/index.ts";
import { inTemporaryFolder, ran } from "../command.ts";
import { writeReports } from "../generator/files.ts";
import { generateReports } from "../generator/reports.ts";
import type { Topic } from "../topic.ts";

const REPORTS = 120;
const WORDS = 600;
const FOLDER = 100;

/** How fast reports are read: by the reader alone, and from files to account. */
export const reading: Topic = {
  name: "reading",
  about: "generated reports on invented names; speed counted for 600 words a report",
  run: async () => {
    const opened = performance.now();
    const { reader } = await openMaterials({ packs: [] }, machine);
    const opening = performance.now() - opened;
    let words = 0;
    const inputs = [...generateReports({ count: REPORTS, seed: 7 })].map(({ name, text: body }) => {
      words += body.split(/\s+/).length;
      const { text, version } = takeIn({ bytes: new TextEncoder().encode(body), name });
      return {
        text,
        report: {
          kind: "report" as const,
          id: reportId(name, version, 0),
          name,
          version,
          text: text.id,
          data: text.data,
          versions: [version],
        },
      };
    });
    const bench = new Bench({ iterations: 3, warmupIterations: 1, time: 0, warmupTime: 0 });
    bench.add("read", () => {
      for (const { report, text } of inputs) reader.read(report, text);
    });
    const [task] = await bench.run();
    const result = task?.result;
    const perSecond = result && "latency" in result ? ((words / WORDS) * 1000) / result.latency.p50 : 0;
    const command = await inTemporaryFolder(async (folder) => {
      writeReports(`${folder}/in`, FOLDER);
      return ran(folder, ["read", "in"]);
    });
    return [
      { what: "packs and weights opened", value: `${opening.toFixed(0)} ms`, anchor: "weights alone under 150 ms" },
      { what: "reports read per second and core", value: perSecond.toFixed(0), anchor: "at least 60" },
      { what: `hearsay read, ${FOLDER} files, start to end`, value: `${(command.time / 1000).toFixed(1)} s`, anchor: "" },
      { what: "memory of this process", value: `${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`, anchor: "under 400 MB" },
    ];
  },
};
