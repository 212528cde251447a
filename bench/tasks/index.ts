import type { Task } from "../task.ts";
import { attribution } from "./attribution.ts";
import { dates } from "./dates.ts";
import { maintext } from "./maintext.ts";
import { muc4 } from "./muc4.ts";
import { names } from "./names.ts";
import { ner } from "./ner.ts";
import { places } from "./places.ts";
import { plover } from "./plover.ts";
import { pubdate } from "./pubdate.ts";
import { re3d } from "./re3d.ts";
import { retrieval } from "./retrieval.ts";
import { segments } from "./segments.ts";
import { single } from "./single.ts";
import { treebank } from "./treebank.ts";
import { triples } from "./triples.ts";

/** All tasks that Hearsay predicts, in the order of the benchmark kit. */
export const tasks: readonly Task[] = [
  attribution,
  muc4,
  plover,
  triples,
  single,
  dates,
  places,
  ner,
  re3d,
  treebank,
  names,
  retrieval,
  maintext,
  pubdate,
  segments,
];
