import { linesOf } from "../kit.ts";
import { pageFiles } from "../pages/files.ts";
import { dayOf, textOfPage } from "../pages/reading.ts";
import type { Task } from "../task.ts";

/** The day a page was published. */
export const pubdate: Task = {
  name: "pubdate",
  about: "publication day of a page",
  sets: [
    {
      name: "pages",
      input: "maintext/htmldate.jsonl.gz",
      gold: "maintext/htmldate.jsonl.gz",
      figures: [
        { what: "F of the day", path: "F", atLeast: 93, anchor: "htmldate 94.9 on all 1,000; metadata by regular expression 83.4" },
        { what: "precision", path: "P" },
        { what: "recall", path: "R" },
      ],
    },
  ],
  predict: async (input) => linesOf(pageFiles(input).map((page) => ({ id: page.id, date: dayOf(textOfPage(page)?.data) }))),
};
