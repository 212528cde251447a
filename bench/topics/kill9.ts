import { cpSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { inTemporaryFolder, ran, started } from "../command.ts";
import { writeReports } from "../generator/files.ts";
import type { Topic } from "../topic.ts";

const FILES = 500;
const KILLS = 20;

/** Kills a reading at random moments: what was printed as read must be there, and the resumed run must equal an undisturbed one. */
export const kill9: Topic = {
  name: "kill9",
  about: `kill -9 at random moments while reading; arguments: files (${FILES}) and kills (${KILLS})`,
  onlyByName: true,
  run: ([files = FILES, kills = KILLS]) =>
    inTemporaryFolder(async (folder) => {
      writeReports(join(folder, "in"), Number(files));
      // Twice, for the time of a run whose code is already in the compile cache.
      await ran(folder, ["read", "in"]);
      rmSync(join(folder, "hearsay.case"), { recursive: true });
      const whole = await ran(folder, ["read", "in"]);
      const wanted = await exported(folder);
      let [lost, different, killed] = [0, 0, 0];
      for (let round = 0; round < Number(kills); round++) {
        rmSync(join(folder, "hearsay.case"), { recursive: true, force: true });
        const { child, ended } = started(folder, ["read", "in"]);
        await Promise.race([setTimeout(Math.random() * whole.time), ended]);
        if (child.kill("SIGKILL")) killed++;
        // The last line may have been cut by the kill; all before it were acknowledged.
        const acknowledged = (await ended).out
          .split("\n")
          .slice(0, -1)
          .flatMap((line) => /^(report-\d{6}\.txt) /.exec(line)?.[1] ?? []);
        const kept = acknowledged.length === 0 ? new Set<string>() : await namesIn(folder);
        lost += acknowledged.filter((name) => !kept.has(name)).length;
        await ran(folder, ["read", "in"]);
        if ((await exported(folder)) !== wanted) {
          different++;
          cpSync(join(folder, "hearsay.case"), join(process.cwd(), `kill9-${round}.case`), { recursive: true });
        }
      }
      return [
        { what: "killed while at work", value: `${killed} of ${kills}`, anchor: "" },
        { what: "acknowledged reports lost", value: String(lost), anchor: "0" },
        { what: "resumed runs that differ from an undisturbed one", value: String(different), anchor: "0" },
      ];
    }),
};

async function namesIn(folder: string): Promise<Set<string>> {
  const { out } = await ran(folder, ["status", "--json"]);
  const { reports } = JSON.parse(out) as { readonly reports: readonly { readonly name: string }[] };
  return new Set(reports.map(({ name }) => name));
}

async function exported(folder: string): Promise<string> {
  await ran(folder, ["export", "--format", "json", "--out", "out.json"]);
  return readFileSync(join(folder, "out.json"), "utf8").replace(/"newest":"[^"]*"/, "");
}
