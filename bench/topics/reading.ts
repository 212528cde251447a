import { machine } from "../../src/app/effects.ts";
import { openMaterials } from "../../src/app/materials.ts";
import { takeIn } from "../../src/intake/index.ts";
import { reportId } from "../../src/model/index.ts";
import { inTemporaryFolder, ran } from "../command.ts";
import { writeReports } from "../generator/files.ts";
import { generateReports } from "../generator/reports.ts";
import { type Passes, passesOf } from "../passes.ts";
import type { Topic } from "../topic.ts";
import { winkPipe } from "../wink.ts";

const REPORTS = 120;
const WORDS = 600;
const FOLDER = 100;
const PASSES = { warm: 3, timed: 7 };

/** How fast reports are read: by the reader alone beside wink-nlp's whole pipe over the same texts, and from files to account. */
export const reading: Topic = {
  name: "reading",
  about: "generated reports on invented names; speed counted for 600 words a report, median of passes, warm; both pipes in turn",
  run: async () => {
    const opened = performance.now();
    const { reader } = await openMaterials({ packs: [] }, machine);
    const opening = performance.now() - opened;
    const inputs = [...generateReports({ count: REPORTS, seed: 7 })].map(({ name, text: body }) => readable(name, body));
    const words = inputs.reduce((sum, { text }) => sum + text.text.split(/\s+/).length, 0);
    const read = (): void => {
      for (const { report, text } of inputs) reader.read(report, text);
    };
    for (let pass = 0; pass < PASSES.warm; pass++) read();
    const alone = process.resourceUsage().maxRSS;
    const pipe = await winkPipe();
    const [ours, wink] = passesOf(PASSES, [
      read,
      () => {
        for (const { text } of inputs) pipe(text.text);
      },
    ]) as [Passes, Passes];
    const speed = (seconds: number): string => (words / WORDS / seconds).toFixed(0);
    const command = await inTemporaryFolder(async (folder) => {
      writeReports(`${folder}/in`, FOLDER);
      return ran(folder, ["read", "in"]);
    });
    return [
      { what: "packs and weights opened", value: `${opening.toFixed(0)} ms`, anchor: "weights alone under 150 ms" },
      { what: "reports read per second of processor time", value: speed(ours.processor), anchor: "at least 60" },
      { what: "reports read per second of the clock", value: speed(ours.clock), anchor: "" },
      {
        what: "wink-nlp, whole pipe, per second of processor time",
        value: speed(wink.processor),
        anchor: "sentences, negation, sentiment, names, tags, patterns; no trees, no findings",
      },
      { what: "wink-nlp, whole pipe, per second of the clock", value: speed(wink.clock), anchor: "" },
      { what: `hearsay read, ${FOLDER} files, start to end`, value: `${(command.time / 1000).toFixed(1)} s`, anchor: "" },
      { what: "memory of reading alone, before wink-nlp is loaded", value: `${(alone / 1024).toFixed(0)} MB`, anchor: "under 400 MB" },
      { what: "memory of this process with both", value: `${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`, anchor: "" },
    ];
  },
};

/** A generated report as the reader takes it. */
function readable(name: string, body: string) {
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
}
