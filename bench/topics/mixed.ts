import type { ChildProcess } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openStore } from "../../src/store/index.ts";
import { type Ended, inTemporaryFolder, ran, started } from "../command.ts";
import { type Mixed, mixedInputs } from "../generator/mixed.ts";
import type { Topic } from "../topic.ts";

const FILES = 300;
const KILLS = 3;

/** Inputs of all forms, a third broken or hostile: what is whole must be read whole, what is bad named with its cause, and kills change nothing. */
export const mixed: Topic = {
  name: "mixed",
  about: `inputs of all forms, a third of them broken or hostile; arguments: files (${FILES}) and kills (${KILLS})`,
  onlyByName: true,
  run: ([files = FILES, kills = KILLS]) =>
    inTemporaryFolder(async (folder) => {
      const inputs = mixedInputs(Number(files));
      mkdirSync(join(folder, "in"));
      for (const { path, content } of inputs) writeFileSync(join(folder, "in", path), content);
      const whole = await watched(folder);
      const wanted = await exported(folder);
      const good = inputs.reduce((sum, input) => sum + Object.keys(input.good).length, 0);
      const [incomplete, unnamed] = [await incompleteOf(folder, inputs), unnamedOf(whole, inputs)];
      let [different, killed] = [0, 0];
      for (let round = 0; round < Number(kills); round++) {
        rmSync(join(folder, "hearsay.case"), { recursive: true, force: true });
        const { child, ended } = started(folder, ["read", "in"]);
        await Promise.race([printed(child, Math.floor(Math.random() * good * 0.9)), ended]);
        if (child.kill("SIGKILL")) killed++;
        await ended;
        await started(folder, ["read", "in"]).ended;
        if ((await exported(folder)) !== wanted) different++;
      }
      const bad = inputs.reduce((sum, input) => sum + Object.keys(input.bad).length, 0);
      for (const line of [...incomplete, ...unnamed].slice(0, 40)) console.log(line);
      return [
        { what: "inputs", value: String(inputs.length), anchor: "at least 300" },
        { what: "whole reports in them read completely", value: `${good - incomplete.length} of ${good}`, anchor: "all" },
        { what: "bad ones in them named with their cause", value: `${bad - unnamed.length} of ${bad}`, anchor: "all" },
        { what: "most memory of the main process, MB", value: whole.memory.toFixed(0), anchor: "under 600" },
        { what: "seconds", value: (whole.time / 1000).toFixed(0), anchor: "" },
        { what: "killed while at work", value: `${killed} of ${kills}`, anchor: "" },
        { what: "resumed runs that differ from an undisturbed one", value: String(different), anchor: "0" },
      ];
    }),
};

/** Resolves once a process has printed so many lines: a moment of its work, however fast the machine is just now. */
const printed = (child: ChildProcess, lines: number): Promise<void> =>
  new Promise((resolve) => {
    let left = lines;
    child.stdout?.on("data", (text: string) => {
      left -= text.split("\n").length - 1;
      if (left <= 0) resolve();
    });
  });

/** A whole run, with the most memory the main process held. */
async function watched(folder: string): Promise<Ended & { readonly memory: number }> {
  const { child, ended } = started(folder, ["read", "in", "--json"]);
  let memory = 0;
  const timer = setInterval(() => {
    try {
      const peak = /^VmHWM:\s*(\d+) kB$/m.exec(readFileSync(`/proc/${child.pid}/status`, "utf8"))?.[1];
      memory = Math.max(memory, Number(peak ?? 0) / 1024);
    } catch {
      // it has ended, or the system tells nothing
    }
  }, 100);
  const result = await ended;
  clearInterval(timer);
  return { ...result, memory };
}

/** Whole reports that are not in the case, or without the words of their beginning and end. */
async function incompleteOf(folder: string, inputs: readonly Mixed[]): Promise<string[]> {
  const store = await openStore(join(folder, "hearsay.case"), { readonly: true });
  const texts = new Map<string, string>();
  for (let after: string | undefined = ""; after !== undefined; ) {
    const page: Awaited<ReturnType<typeof store.reports>> = await store.reports({ after });
    for (const { id, name } of page.items) texts.set(name, ((await store.text(id))?.text ?? "").replace(/\s+/g, " "));
    after = page.next;
  }
  await store.close();
  return inputs.flatMap(({ path, good }) =>
    Object.entries(good).flatMap(([suffix, words]) => {
      const missing = words.find((one) => !texts.get(path + suffix)?.includes(one));
      return missing === undefined ? [] : [`incomplete: ${path}${suffix}, ${JSON.stringify(missing)}`];
    }),
  );
}

/** Bad inputs that were not refused under their name with one of the codes of their cause. */
function unnamedOf({ out }: Ended, inputs: readonly Mixed[]): string[] {
  const { failed } = JSON.parse(out) as { readonly failed: readonly { readonly name: string; readonly code: string }[] };
  const codes = new Map(failed.map(({ name, code }) => [name, code]));
  return inputs.flatMap(({ path, bad }) =>
    Object.entries(bad).flatMap(([suffix, wanted]) => {
      const code = codes.get(path + suffix);
      return code !== undefined && wanted.includes(code)
        ? []
        : [`not named: ${path}${suffix}, ${code ?? "no failure"} (${wanted.join(", ")})`];
    }),
  );
}

async function exported(folder: string): Promise<string> {
  await ran(folder, ["export", "--format", "json", "--out", "out.json"]);
  return readFileSync(join(folder, "out.json"), "utf8").replace(/"newest":"[^"]*"/, "");
}
