import type { Task } from "../task.ts";
import { dates } from "./dates.ts";
import { maintext } from "./maintext.ts";
import { names } from "./names.ts";
import { ner } from "./ner.ts";
import { places } from "./places.ts";
import { pubdate } from "./pubdate.ts";
import { retrieval } from "./retrieval.ts";
import { segments } from "./segments.ts";
import { treebank } from "./treebank.ts";

/** All tasks that Hearsay predicts, in the order of the benchmark kit. */
export const tasks: readonly Task[] = [dates, places, ner, treebank, names, retrieval, maintext, pubdate, segments];
