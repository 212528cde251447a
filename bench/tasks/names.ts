import { matchNames, SAME_NAME } from "../../src/text/names/match.ts";
import { nameForm } from "../../src/text/names/name-parts.ts";
import { genericWords } from "../generic-words.ts";
import { linesOf, recordsOf } from "../kit.ts";
import type { Task } from "../task.ts";

interface Pair {
  readonly a: string;
  readonly b: string;
  readonly schema?: string;
}

const FIXED = ["--threshold", String(SAME_NAME)];

/** Scores of pairs of names: words, full names, organisations. The threshold is the one that reconcile uses, set on the full names. */
export const names: Task = {
  name: "names",
  about: "are two spellings the same name",
  sets: [
    set("full names dev", "names/full.dev.jsonl", 92, "token set and Levenshtein 89.9 on the test part"),
    set("Iraqi names", "names/seeds_iraq.jsonl", undefined, "the shipped costs saw these; 10 of 67 are translations or other names"),
    set("Arabic words dev", "names/word_arabic.dev.jsonl", undefined, "wrong pairs were chosen by string likeness"),
    set("other words dev", "names/word_other.dev.jsonl", undefined, "wrong pairs were chosen by string likeness"),
  ],
  predict: async (input) => {
    const generic = genericWords();
    return linesOf(
      recordsOf<Pair>(input).map(({ a, b, schema }) => {
        const { score } = matchNames(nameForm(a, generic, schema === "Person"), nameForm(b, generic, schema === "Person"));
        return { a, b, score: Math.round(score * 10_000) / 10_000 };
      }),
    );
  },
};

function set(name: string, file: string, atLeast: number | undefined, anchor: string): Task["sets"][number] {
  return {
    name,
    input: file,
    gold: file,
    options: FIXED,
    figures: [
      { what: "best F", path: "best_on_this_set.F", ...(atLeast === undefined ? {} : { atLeast }), anchor },
      { what: `F at the fixed threshold ${SAME_NAME}`, path: "fixed.F" },
    ],
  };
}
