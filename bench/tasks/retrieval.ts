import { likeness, spellingOf } from "../../src/text/names/likeness.ts";
import { matchNames } from "../../src/text/names/match.ts";
import { nameForm } from "../../src/text/names/name-parts.ts";
import { NamePool } from "../../src/text/names/name-pool.ts";
import { romanised } from "../../src/text/names/romanised.ts";
import { genericWords } from "../generic-words.ts";
import { linesOf, textOf } from "../kit.ts";
import type { Task } from "../task.ts";
import type { Row } from "../topic.ts";

interface Pool {
  readonly pool: readonly string[];
  readonly queries: readonly { readonly q: string; readonly relevant: readonly string[] }[];
}

const WORDS = "names/retrieval_words.dev.json";
const FULL = "names/retrieval_full.dev.json";

/** Every name of a pool scored against each query: single words by spelling alone, full names word by word. */
export const retrieval: Task = {
  name: "retrieval",
  about: "find all spellings of a name in a pool",
  sets: [
    {
      name: "words dev",
      input: WORDS,
      gold: WORDS,
      figures: [
        { what: "MAP", path: "MAP", atLeast: 0.85, anchor: "learned edit costs .832" },
        { what: "acc@1", path: "acc_at_1", anchor: "learned edit costs .845" },
      ],
    },
    {
      name: "full names dev",
      input: FULL,
      gold: FULL,
      figures: [
        { what: "MAP", path: "MAP", anchor: "token set and Levenshtein .966" },
        { what: "acc@1", path: "acc_at_1", atLeast: 0.955, anchor: "token set and Levenshtein .945" },
      ],
    },
  ],
  predict: async (input) => {
    const { pool, queries } = JSON.parse(textOf(input)) as Pool;
    return linesOf(queries.map(({ q }) => ({ q, scores: scorer(pool)(q) })));
  },
  measure: async () => [...blocked(WORDS), ...blocked(FULL), ...large()],
};

const scorers = new WeakMap<readonly string[], (query: string) => number[]>();

/** Scores for a pool, its names taken apart once. A pool of single words is compared by spelling, ends and all. */
function scorer(pool: readonly string[]): (query: string) => number[] {
  const known = scorers.get(pool);
  if (known) return known;
  const generic = genericWords();
  const round = (score: number): number => Math.round(score * 100_000) / 100_000;
  const words = pool.every((name) => !/\s/.test(name));
  const spellings = words ? pool.map((name) => spellingOf(romanised(name))) : [];
  const forms = words ? [] : pool.map((name) => nameForm(name, generic));
  const made = (query: string): number[] => {
    if (words) {
      const spelling = spellingOf(romanised(query));
      return spellings.map((other) => round(likeness(spelling, other)));
    }
    const form = nameForm(query, generic);
    return forms.map((other) => round(matchNames(form, other).score));
  };
  scorers.set(pool, made);
  return made;
}

/** How many of the relevant names the blocks give, and how much of the pool they ask to compare. */
function blocked(file: string): Row[] {
  const { pool, queries } = JSON.parse(textOf(new URL(`../../../shared/bench/${file}`, import.meta.url).pathname)) as Pool;
  const blocks = new NamePool(pool.map((name) => nameForm(name)));
  let [found, wanted, compared] = [0, 0, 0];
  for (const { q, relevant } of queries) {
    const near = new Set(blocks.candidates(nameForm(q)).map((at) => pool[at]));
    wanted += relevant.length;
    found += relevant.filter((name) => near.has(name)).length;
    compared += near.size;
  }
  const share = ((100 * compared) / queries.length / pool.length).toFixed(1);
  return [{ what: `${file}: recall of blocks`, value: (found / wanted).toFixed(4), anchor: `${share} % of the pool compared` }];
}

const LARGE = 100_000;

/** Time of one query in a pool of 100,000 made-up names. */
function large(): Row[] {
  const { pool } = JSON.parse(textOf(new URL(`../../../shared/bench/${WORDS}`, import.meta.url).pathname)) as Pool;
  const word = (n: number): string => pool[n % pool.length] as string;
  const names = Array.from({ length: LARGE }, (_, n) => `${word(n * 7919)} ${word(n * 104_729 + Math.floor(n / pool.length))}`);
  const start = performance.now();
  const blocks = new NamePool(names.map((name) => nameForm(name)));
  const built = performance.now() - start;
  const times: number[] = [];
  let compared = 0;
  for (let n = 0; n < 101; n++) {
    const form = nameForm(names[n * 977] as string);
    const from = performance.now();
    const near = blocks.candidates(form);
    for (const at of near) matchNames(form, blocks.form(at));
    times.push(performance.now() - from);
    compared += near.length;
  }
  const median = times.sort((a, b) => a - b)[50] ?? 0;
  return [
    { what: "100,000 names: index", value: `${(built / 1000).toFixed(1)} s`, anchor: "" },
    {
      what: "100,000 names: one query with its comparisons, median",
      value: `${median.toFixed(1)} ms`,
      anchor: `${Math.round(compared / 101)} names compared`,
    },
  ];
}
