import type { Task } from "../task.ts";
import { attribution } from "./attribution.ts";
import { treebank } from "./treebank.ts";

/** All tasks that Hearsay predicts, in the order of the benchmark kit. */
export const tasks: readonly Task[] = [treebank, attribution];
