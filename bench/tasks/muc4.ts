import { machine } from "../../src/app/effects.ts";
import { openMaterials } from "../../src/app/materials.ts";
import { linesOf, recordsOf, weightsOf } from "../kit.ts";
import { openTextReader } from "../reader.ts";
import type { Task } from "../task.ts";
import { createCaser } from "./muc4/casing.ts";
import { templatesOf } from "./muc4/incidents.ts";

/** Incidents of news in capitals, with perpetrators, targets, victims, weapons, and how surely a group is made responsible. */
export const muc4: Task = {
  name: "muc4",
  about: "incidents with roles, and how certain the responsibility is",
  sets: [
    {
      name: "TST1+TST2",
      input: "muc4/dev.jsonl.gz",
      gold: "muc4/dev.jsonl.gz",
      figures: [
        { what: "CEAF-REE micro F", path: "ceaf_ree.micro.F", atLeast: 40, anchor: "on TST3+4: GE 1992 52.3, GRIT 54.5" },
        { what: "template micro F", path: "template.micro.F", atLeast: 42, anchor: "on TST3+4: GE 54.3, GTT 50.2" },
        { what: "incident type F", path: "template.type.F", atLeast: 70, anchor: "on TST3+4: GE 76.5, GTT 67.4" },
        { what: "organisation F", path: "orgconf.org.F" },
        { what: "organisation + confidence F", path: "orgconf.org_conf.F", atLeast: 34, anchor: "on TST3+4: SRA 1992 38.4" },
      ],
    },
  ],
  predict: async (input) => {
    const { packs } = await openMaterials({ packs: [] }, machine);
    const caser = createCaser(weightsOf(), packs);
    const read = await openTextReader();
    return linesOf(
      recordsOf<{ id: string; text: string; dateline?: string | null }>(input).map(({ id, text, dateline }) => {
        const { body, date } = partsOf(text, dateline ?? "");
        const cased = caser(body);
        return { id, templates: templatesOf(cased, read(cased, date), packs, date) };
      }),
    );
  },
};

const MONTHS = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];

/** The body behind the dateline and the tags of the monitoring service, with its round brackets, and the day of the report. */
function partsOf(text: string, dateline: string): { body: string; date: string | undefined } {
  const [, day, month, year] = /(\d{1,2}) ([A-Z]{3}) (\d{2})/.exec(dateline || text.slice(0, 80)) ?? [];
  const number = MONTHS.indexOf(month ?? "") + 1;
  const date = number > 0 ? `19${year}-${String(number).padStart(2, "0")}-${(day ?? "").padStart(2, "0")}` : undefined;
  const head = /^[^\n]{0,200}?-- *((?:\[[^\]]*\] *)*)/.exec(text);
  return { body: text.slice(head?.[0].length ?? 0), date };
}
