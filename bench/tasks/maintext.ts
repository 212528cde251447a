import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { Zone } from "../../src/model/index.ts";
import { kit, linesOf } from "../kit.ts";
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
  measure: async () => {
    const inputs = ["maintext/aeb.jsonl.gz", "maintext/htmldate.jsonl.gz"]
      .map((file) => join(kit, file))
      .filter((file) => existsSync(file));
    if (inputs.length === 0) return [];
    const { stdout } = await promisify(execFile)(process.execPath, [SPEED, String(PAGES), ...inputs]);
    const { pages, seconds, cpu, megabytes } = JSON.parse(stdout) as Record<"pages" | "seconds" | "cpu" | "megabytes", number>;
    return [
      {
        what: "pages a second, by the clock",
        value: (pages / seconds).toFixed(0),
        anchor: "at least 40; Readability with linkedom 46, jsdom 9",
      },
      { what: "pages a second of processor time", value: (pages / cpu).toFixed(0), anchor: "at least 40" },
      { what: `peak memory over ${pages} pages, MB`, value: megabytes.toFixed(0), anchor: "at most 400; Readability with linkedom 369" },
    ];
  },
};

const SPEED = fileURLToPath(new URL("../pages/speed.ts", import.meta.url));
/** Pages of both kits taken in one after another in one process. */
const PAGES = 1000;
