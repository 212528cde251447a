import type { Zone } from "../../src/model/index.ts";
import { linesOf } from "../kit.ts";
import { pageFiles } from "../pages/files.ts";
import { dayOf, textOfPage, wordsIn } from "../pages/reading.ts";
import type { Task } from "../task.ts";

/** What the benchmark wants of a page: the text with its headings and the lines that sum it up; no caption, no teaser, no comment. */
const wanted = ({ role, reason }: Zone): boolean =>
  ["body", "subhead", "insertion", "dek"].includes(role) || (role === "dateline" && reason.startsWith("dateline:"));

/** Wanted and unwanted segments of pages, and their title, author and date. */
export const segments: Task = {
  name: "segments",
  about: "text, title, author and date of a page",
  sets: [],
  predict: async (input) =>
    linesOf(
      pageFiles(input).map((page) => {
        const text = textOfPage(page);
        const { title, byline } = text?.data ?? {};
        return {
          id: page.id,
          text: wordsIn(text, wanted),
          title: title?.value ?? "",
          author: byline?.value ?? "",
          date: dayOf(text?.data),
        };
      }),
    ),
};
