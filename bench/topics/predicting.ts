import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { tasks } from "../tasks/index.ts";
import type { Topic } from "../topic.ts";

const USAGE = "usage: npm run -s bench -- predict TASK --in FILE --out FILE";

/** Writes Hearsay's predictions for any file in the shape of the benchmark kit: predict TASK --in FILE --out FILE. */
export const predicting: Topic = {
  name: "predict",
  about: `predictions for a file in the shape of the kit; tasks: ${tasks.map((task) => task.name).join(", ")}`,
  onlyByName: true,
  run: async (args) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { in: { type: "string" }, out: { type: "string" } },
      allowPositionals: true,
    });
    const task = tasks.find(({ name }) => name === positionals[0]);
    if (!task) throw new Error(`${USAGE}\nTASK is one of:\n${tasks.map(({ name, about }) => `  ${name.padEnd(12)} ${about}`).join("\n")}`);
    if (!values.in || !values.out) throw new Error(USAGE);
    writeFileSync(values.out, await task.predict(values.in));
    return [];
  },
};
