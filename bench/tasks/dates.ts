import { readFile } from "node:fs/promises";
import { anchoredValue, type KnownDate, knownDate } from "../../src/reading/dates/anchor.ts";
import { chronology, type DatedExpression } from "../../src/reading/dates/chronology.ts";
import type { Word } from "../../src/text/dates/atoms.ts";
import { type Language, loadLanguage } from "../../src/text/language.ts";
import { splitSentences } from "../../src/text/sentences.ts";
import { tokenize } from "../../src/text/tokens.ts";
import { linesOf, recordsOf } from "../kit.ts";
import type { ScoredSet, Task } from "../task.ts";

/** Time expressions with their TIMEX3 type and value, anchored to the document date of each record. */
export const dates: Task = {
  name: "dates",
  about: "time expressions, their type and value",
  sets: [
    set("TimeBank", "dates/timebank.jsonl.gz", 79, "HeidelTime 92.0", "HeidelTime 78.7, chrono 43.5"),
    set("AQUAINT", "dates/aquaint.jsonl.gz", 72, "HeidelTime 92.7", "HeidelTime 71.7, chrono 60.9"),
    set("WikiWars", "dates/wikiwars.jsonl.gz", 83, "HeidelTime 92.1", "HeidelTime 82.9, chrono 27.5"),
  ],
  predict: async (input) => {
    const language = loadLanguage(new Uint8Array(await readFile(new URL("../../models/en/weights.bin", import.meta.url))));
    return linesOf(
      recordsOf<DatedText>(input).map(({ id, text, dct }) => {
        const published = dct ? knownDate(dct) : undefined;
        const dated = chronology(sentencesOf(text, language), published && { date: published, of: "published" });
        return { id, timexes: dated.flatMap((one) => timexOf(one, text, published)) };
      }),
    );
  },
};

interface DatedText {
  readonly id: string;
  readonly text: string;
  readonly dct?: string | null;
}

function set(name: string, file: string, atLeast: number, relaxed: string, value: string): ScoredSet {
  return {
    name,
    input: file,
    gold: file,
    figures: [
      { what: "relaxed F", path: "relaxed.F", anchor: relaxed },
      { what: "strict F", path: "strict.F" },
      { what: "type F", path: "type_F" },
      { what: "value F", path: "value_F", atLeast, anchor: value },
    ],
  };
}

/** Tagged words of the sentences of a plain text, whose paragraphs are parted by blank lines. */
function sentencesOf(text: string, language: Language): Word[][] {
  const sentences: Word[][] = [];
  for (const paragraph of text.matchAll(/\S(?:(?!\n[ \t]*\n)[\s\S])*/g)) {
    const tokens = tokenize(text, { start: paragraph.index, end: paragraph.index + paragraph[0].length });
    const starts = splitSentences(text, tokens);
    starts.forEach((start, at) => {
      const own = tokens.slice(start, starts[at + 1] ?? tokens.length);
      const tags = language.tag(own.map((token) => token.text));
      sentences.push(own.map((token, n) => ({ start: token.start, end: token.end, word: token.text, tag: tags[n]?.tag ?? "" })));
    });
  }
  return sentences;
}

interface Timex {
  readonly start: number;
  readonly end: number;
  readonly type: string;
  readonly value: string;
}

/**
 * An expression as the annotators of TIMEX3 corpora write it. They leave out ages, rates told by an adjective and the
 * "after" of "two days after", and they give stretches whose length nobody tells a reference to the past or the future.
 */
function timexOf({ expression, value: read, anchor }: DatedExpression, text: string, published: KnownDate | undefined): Timex[] {
  const { start, use, rule, type, side: named } = expression;
  const end = expression.end - (named === undefined ? 0 : named.length + 1);
  const value = (anchor === "event" && published && anchoredValue(expression, published, undefined)) || read;
  const words = text.slice(start, end).toLowerCase();
  if (use === "age" || unmarked.has(words)) return [];
  const side = type === "duration" && /^PT?X/.test(value) ? sideOf(rule, words) : undefined;
  return [side === undefined ? { start, end, type: type.toUpperCase(), value } : { start, end, type: "DATE", value: side }];
}

const unmarked = new Set(["future", "quarterly", "annual"]);

/** "recent weeks" and "a few years ago" lie behind, "coming months" and "weeks later" ahead. */
function sideOf(rule: string, words: string): "PAST_REF" | "FUTURE_REF" | undefined {
  if (/ (?:ago|earlier)$/.test(words) || (rule === "window" && /\b(?:recent|past) \w+$/.test(words))) return "PAST_REF";
  return / later$/.test(words) || (rule === "window" && /\bcoming \w+$/.test(words)) ? "FUTURE_REF" : undefined;
}
