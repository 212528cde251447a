import { machine } from "../../src/app/effects.ts";
import { openMaterials } from "../../src/app/materials.ts";
import { takeIn } from "../../src/intake/index.ts";
import { reportId } from "../../src/model/index.ts";
import { generateReports } from "../generator/reports.ts";
import type { Row, Topic } from "../topic.ts";

const NAME = "one.txt";
const SIZES = [50_000, 500_000, 5_000_000];

/** Whether the time to read one report grows no faster than its text. */
export const scaling: Topic = {
  name: "scaling",
  about: "one report of generated paragraphs, read whole; milliseconds for each 10,000 characters",
  onlyByName: true,
  run: async () => {
    const { reader } = await openMaterials({ packs: [] }, machine);
    const whole = [...generateReports({ count: 1_500, seed: 11 })].map(({ text }) => text).join("\n\n");
    if (whole.length === 0) throw new Error("the generator gave no text");
    const rows: Row[] = [];
    let first: number | undefined;
    for (const size of SIZES) {
      const body = whole.repeat(Math.ceil(size / whole.length)).slice(0, size);
      const started = performance.now();
      const taken = takeIn({ bytes: new TextEncoder().encode(body), name: NAME });
      // all of it body, whatever intake makes of so many reports in one file
      const text = { ...taken.text, zones: [{ start: 0, end: body.length, role: "body" as const, reason: "generated" }] };
      const { version } = taken;
      const id = reportId(NAME, version, 0);
      const report = { kind: "report" as const, id, name: NAME, version, text: text.id, data: {}, versions: [version] };
      const { findings } = reader.read(report, text);
      const each = ((performance.now() - started) * 10_000) / size;
      first ??= each;
      rows.push({
        what: `${size.toLocaleString("en")} characters, ${findings.length} findings`,
        value: `${each.toFixed(1)} ms`,
        anchor: `${(each / first).toFixed(2)} times the first`,
      });
    }
    return rows;
  },
};
