import type { Task } from "../task.ts";
import { attribution } from "./attribution.ts";
import { dates } from "./dates.ts";
import { muc4 } from "./muc4.ts";
import { plover } from "./plover.ts";
import { re3d } from "./re3d.ts";
import { treebank } from "./treebank.ts";
import { triples } from "./triples.ts";

/** All tasks that Hearsay predicts, in the order of the benchmark kit. */
export const tasks: readonly Task[] = [treebank, attribution, dates, muc4, plover, re3d, triples];
