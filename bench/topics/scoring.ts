import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { inTemporaryFolder } from "../command.ts";
import { kit, scored } from "../kit.ts";
import type { Figure, ScoredSet, Task } from "../task.ts";
import type { Row, Topic } from "../topic.ts";

/** The topic of a task: its sets predicted, scored by the kit's scorer and put beside the bars and anchors. */
export function scoring(task: Task): Topic {
  return {
    name: task.name,
    about: task.about,
    run: async () => {
      const there = task.sets.filter((set) => existsSync(join(kit, set.gold)));
      for (const set of task.sets)
        if (!there.includes(set)) console.log(`\n${task.name}: ${set.name} skipped, ${set.gold} is not in ../shared/bench`);
      const rows = await inTemporaryFolder(async (folder) => {
        const files = new Map<string, string>();
        const found: Row[] = [];
        for (const set of there) {
          const file = files.get(set.input) ?? join(folder, `${files.size}.out`);
          if (!files.has(set.input)) writeFileSync(file, await task.predict(join(kit, set.input)));
          files.set(set.input, file);
          found.push(...rowsOf(set, await scored(task.name, join(kit, set.gold), file, set.options)));
        }
        return found;
      });
      return [...rows, ...((await task.measure?.()) ?? [])];
    },
  };
}

const rowsOf = (set: ScoredSet, result: unknown): Row[] =>
  set.figures.map((figure) => {
    const value = at(result, figure.path);
    return { what: `${set.name}: ${figure.what}`, value: `${value}${passes(figure, value) ? "" : " (short)"}`, anchor: anchorOf(figure) };
  });

function at(result: unknown, path: string): number {
  let value = result;
  for (const key of path.split(/\.(?=\D)|(?<=\D)\./)) value = (value as Record<string, unknown> | undefined)?.[key];
  if (typeof value !== "number") throw new Error(`the scorer gives no figure "${path}"`);
  return value;
}

const passes = ({ atLeast, atMost }: Figure, value: number): boolean =>
  (atLeast === undefined || value >= atLeast) && (atMost === undefined || value <= atMost);

function anchorOf({ atLeast, atMost, anchor }: Figure): string {
  const bar = atLeast !== undefined ? `at least ${atLeast}` : atMost !== undefined ? `at most ${atMost}` : "";
  return [bar, anchor ?? ""].filter((part) => part !== "").join("; ");
}
