// npm run bench                    every topic but the slow ones, as a table
// npm run -s bench -- NAME ARGS    one topic
import { tasks } from "./tasks/index.ts";
import type { Row, Topic } from "./topic.ts";
import { audit } from "./topics/audit.ts";
import { gold } from "./topics/gold.ts";
import { kill9 } from "./topics/kill9.ts";
import { labelled } from "./topics/labelled.ts";
import { mixed } from "./topics/mixed.ts";
import { predicting } from "./topics/predicting.ts";
import { reading } from "./topics/reading.ts";
import { reconciling } from "./topics/reconciling.ts";
import { reuse } from "./topics/reuse.ts";
import { scaling } from "./topics/scaling.ts";
import { scoring } from "./topics/scoring.ts";

const topics: readonly Topic[] = [
  ...tasks.map(scoring),
  reading,
  reconciling,
  reuse,
  labelled,
  gold,
  audit,
  kill9,
  mixed,
  scaling,
  predicting,
];

const [name, ...args] = process.argv.slice(2);
const chosen = name === undefined ? topics.filter((topic) => !topic.onlyByName) : topics.filter((topic) => topic.name === name);
if (chosen.length === 0) {
  console.error(`bench: no topic "${name}". Topics:\n${topics.map((topic) => `  ${topic.name.padEnd(12)} ${topic.about}`).join("\n")}`);
  process.exitCode = 2;
}
for (const topic of chosen) print(topic, await topic.run(args));

function print(topic: Topic, rows: readonly Row[]): void {
  if (rows.length === 0) return;
  const width = (field: keyof Row): number => Math.max(...rows.map((row) => row[field].length));
  console.log(`\n${topic.name}: ${topic.about}`);
  for (const { what, value, anchor } of rows) console.log(`  ${what.padEnd(width("what"))}  ${value.padStart(width("value"))}  ${anchor}`);
}
