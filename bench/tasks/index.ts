import type { Task } from "../task.ts";
import { maintext } from "./maintext.ts";
import { pubdate } from "./pubdate.ts";
import { segments } from "./segments.ts";
import { treebank } from "./treebank.ts";

/** All tasks that Hearsay predicts, in the order of the benchmark kit. */
export const tasks: readonly Task[] = [treebank, maintext, pubdate, segments];
