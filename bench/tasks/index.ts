import type { Task } from "../task.ts";
import { ner } from "./ner.ts";
import { places } from "./places.ts";
import { treebank } from "./treebank.ts";

/** All tasks that Hearsay predicts, in the order of the benchmark kit. */
export const tasks: readonly Task[] = [treebank, ner, places];
