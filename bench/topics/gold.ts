import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { inTemporaryFolder, ran } from "../command.ts";
import type { Topic } from "../topic.ts";

const shared = fileURLToPath(new URL("../../../shared/", import.meta.url));
const WANTED = /^(found|right|values|leaks|traps|SAME|relations|together|density|direction)/;

/** What the scorer of the gold readings says of the real reports that lie beside the checkout. */
export const gold: Topic = {
  name: "gold",
  about: "five real reports against one analyst's reading, by ../shared/gold/score.mjs",
  run: async () => {
    const [reports, scorer] = [join(shared, "reports"), join(shared, "gold", "score.mjs")];
    if (!existsSync(reports) || !existsSync(scorer)) {
      console.log("\ngold: skipped, ../shared/reports and ../shared/gold are not beside this checkout");
      return [];
    }
    return inTemporaryFolder(async (folder) => {
      const { time } = await ran(folder, ["read", reports]);
      const formats = ["findings", "zones", "links"];
      for (const format of formats) await ran(folder, ["export", "--format", format, "--out", `${format}.jsonl`]);
      const args = formats.flatMap((format) => [`--${format}`, join(folder, `${format}.jsonl`)]);
      const { stdout } = await promisify(execFile)(process.execPath, [scorer, ...args], { cwd: folder });
      const lines = stdout.split("\n").filter((line) => WANTED.test(line));
      return [
        { what: "hearsay read, start to end", value: `${(time / 1000).toFixed(1)} s`, anchor: "under 3 s" },
        ...lines.map((line) => ({ what: line, value: "", anchor: "" })),
      ];
    });
  },
};
