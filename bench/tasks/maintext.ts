import type { Zone } from "../../src/model/index.ts";
import { linesOf } from "../kit.ts";
import { pageFiles } from "../pages/files.ts";
import { textOfPage, wordsIn } from "../pages/reading.ts";
import type { Task } from "../task.ts";

/** What the benchmark counts as the text of an article: no headline and no caption, but the headings and the place before the first sentence. */
const wanted = ({ role, reason }: Zone): boolean =>
  role === "body" || role === "subhead" || role === "insertion" || (role === "dateline" && reason.startsWith("dateline:"));

/** The text of the article out of a page. */
export const maintext: Task = {
  name: "maintext",
  about: "article text out of a page",
  sets: [
    {
      name: "pages",
      input: "maintext/aeb.jsonl.gz",
      gold: "maintext/aeb.jsonl.gz",
      figures: [
        { what: "F over 4-word shingles", path: "F", atLeast: 97.2, anchor: "AutoExtract 97.2, trafilatura 95.8, Readability 95.3" },
        { what: "precision", path: "P" },
        { what: "recall", path: "R" },
        { what: "exact", path: "accuracy", atLeast: 44, anchor: "AutoExtract 49.4, trafilatura 30.1, Readability 18.1" },
      ],
    },
  ],
  predict: async (input) => linesOf(pageFiles(input).map((page) => ({ id: page.id, text: wordsIn(textOfPage(page), wanted) }))),
};
