/**
 * Fits what edits between spellings of one name speak for: node train/spellings.ts [--data DIR] [--out FILE]
 * DIR holds word_arabic.train.jsonl, word_other.train.jsonl (pairs from Wikidata, CC0) and seeds_iraq.jsonl; the same files give the
 * same bytes. Method: expectation maximisation over many-to-many alignments of the pairs that are the same (Ristad and Yianilos 1998;
 * Jiampojamarn 2007), set against how often the letters stand there by chance.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { cellOf, lettersOf, SHAPES, stretchAt } from "../src/text/names/edit-table.ts";
import { romanised } from "../src/text/names/romanised.ts";

const { values: options } = parseArgs({
  options: {
    data: { type: "string", default: fileURLToPath(new URL("../../shared/bench/names", import.meta.url)) },
    out: { type: "string", default: fileURLToPath(new URL("../src/text/names/spellings.ts", import.meta.url)) },
  },
});

interface Pair {
  readonly a: string;
  readonly b: string;
  readonly same: boolean;
  readonly via?: string;
}
interface Sample {
  readonly a: Uint8Array;
  readonly b: Uint8Array;
  readonly times: number;
}

/** Stretches of up to two of 28 letters and ends. */
const STRETCHES = 1 + 28 + 28 * 28;
const ROUNDS = 6;
/** Arabic names weigh double: they are fewer in the lists, and more in the reports. */
const ARABIC = 2;
/** Edits expected less often than this are left out. */
const RARE = 1;
/** How much of chance is taken off: all of it would make every rare letter a strong sign. */
const CHANCE = 0.8;
/** An Arabic spelling with this many Latin ones is a common name. */
const COMMON = 6;

const open = (name: string): Pair[] =>
  readFileSync(join(options.data, name), "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Pair);

const arabic = open("word_arabic.train.jsonl");
const words = [...arabic, ...open("word_other.train.jsonl")];
const sample = ({ a, b }: Pair, times: number): Sample => ({ a: lettersOf(romanised(a)), b: lettersOf(romanised(b)), times });
const samples = [
  ...words.filter(({ same }) => same).map((pair, at) => sample(pair, at < arabic.filter(({ same }) => same).length ? ARABIC : 1)),
  ...open("seeds_iraq.jsonl")
    .filter(({ same }) => same)
    .flatMap(alignedWords),
].flatMap((one) => [one, { a: one.b, b: one.a, times: one.times }]);

/** Word pairs of two full names with as many words, where each begins alike: translations and reordered names are left out. */
function alignedWords({ a, b }: Pair): Sample[] {
  const split = (name: string): string[] => name.split(/[ -]/).map(romanised);
  const [left, right] = [split(a), split(b)];
  if (left.length !== right.length) return [];
  return left.flatMap((word, at) => (word[0] === right[at]?.[0] ? [sample({ a: word, b: right[at] as string, same: true }, 1)] : []));
}

const MISSING = -99;
const logs = new Float64Array(STRETCHES * STRETCHES).fill(MISSING);

/** Every edit that the samples allow at a point: whether both stretches would fit and could not be two smaller edits. */
function fits({ a, b }: Sample, i: number, j: number, [p, q]: readonly [number, number]): boolean {
  if (i < 0 || j < 0 || i + p > a.length || j + q > b.length) return false;
  return p !== 2 || q !== 2 || (a[i] !== b[j] && a[i + 1] !== b[j + 1]);
}
const cellAt = ({ a, b }: Sample, i: number, j: number, [p, q]: readonly [number, number]): number =>
  cellOf(stretchAt(a, i, p), stretchAt(b, j, q));

/** The edits at a point of an alignment with their cells, as far as the table has them. */
function eachEdit(one: Sample, take: (i: number, j: number, p: number, q: number, cell: number) => void): void {
  for (let i = 0; i <= one.a.length; i++)
    for (let j = 0; j <= one.b.length; j++)
      for (const shape of SHAPES) {
        if (!fits(one, i, j, shape)) continue;
        const cell = cellAt(one, i, j, shape);
        if ((logs[cell] as number) > MISSING) take(i, j, shape[0], shape[1], cell);
      }
}

/** Adds how often each edit is to be expected in a sample. Probabilities of single words are far from the least number, so none are scaled. */
function expect(one: Sample, counts: Float64Array): void {
  const width = one.b.length + 1;
  const ahead = new Float64Array((one.a.length + 1) * width);
  const behind = new Float64Array(ahead.length);
  ahead[0] = 1;
  behind[behind.length - 1] = 1;
  const edits: (readonly [from: number, to: number, cell: number, chance: number])[] = [];
  eachEdit(one, (i, j, p, q, cell) => {
    edits.push([i * width + j, (i + p) * width + j + q, cell, Math.exp(logs[cell] as number)]);
  });
  for (const [from, to, , chance] of edits) ahead[to] = (ahead[to] as number) + (ahead[from] as number) * chance;
  for (const [from, to, , chance] of [...edits].reverse()) behind[from] = (behind[from] as number) + (behind[to] as number) * chance;
  const all = behind[0] as number;
  if (all === 0) return;
  for (const [from, to, cell, chance] of edits)
    counts[cell] = (counts[cell] as number) + (one.times * (ahead[from] as number) * chance * (behind[to] as number)) / all;
}

/** First guess: equal letters far likelier than others, and others than two for one. */
function guess(): void {
  for (const one of samples)
    for (let i = 0; i <= one.a.length; i++)
      for (let j = 0; j <= one.b.length; j++)
        for (const shape of SHAPES) {
          if (!fits(one, i, j, shape)) continue;
          const [p, q] = shape;
          logs[cellAt(one, i, j, shape)] = p === 1 && q === 1 ? (one.a[i] === one.b[j] ? -1 : -6) : p + q === 1 ? -6 : -9;
        }
}

function round(number: number): void {
  const counts = new Float64Array(logs.length);
  for (const one of samples) expect(one, counts);
  const total = counts.reduce((sum, count) => sum + count, 0);
  const least = number < 3 ? 0.05 : RARE;
  counts.forEach((count, cell) => {
    if ((logs[cell] as number) <= MISSING) return;
    const single = cell % STRETCHES <= 28 && cell < 29 * STRETCHES;
    if (count < least && !single) logs[cell] = MISSING;
    else logs[cell] = Math.log((count + (single ? 0.3 : 0)) / total);
  });
}

/** Gives every letter the doubling that all letters together show: few pairs happen to double a given one. */
function smoothDoubling(): void {
  const probability = (cell: number): number => ((logs[cell] as number) > MISSING ? Math.exp(logs[cell] as number) : 0);
  let [single, double] = [0, 0];
  const letters = Array.from({ length: 26 }, (_, letter) => ({ one: 1 + letter, two: 29 + letter * 28 + letter }));
  for (const { one, two } of letters) {
    single += probability(cellOf(one, one));
    double += probability(cellOf(one, two));
  }
  for (const { one, two } of letters) {
    const own = Math.max(probability(cellOf(one, two)), (probability(cellOf(one, one)) * double) / single / 2);
    logs[cellOf(one, two)] = Math.log(own);
    logs[cellOf(two, one)] = Math.log(own);
  }
}

/** How often each letter stands in the words of the lists, as natural logarithm. */
function chances(): Float64Array {
  const counts = new Float64Array(28).fill(0.5);
  for (const word of new Set(words.flatMap(({ a, b }) => [romanised(a), romanised(b)])))
    for (const letter of lettersOf(word)) counts[letter] = (counts[letter] as number) + 1;
  const total = counts.reduce((sum, count) => sum + count, 0);
  return counts.map((count) => Math.log(count / total));
}

const written = (stretch: number): string => {
  const char = (letter: number): string => (letter === 26 ? "^" : letter === 27 ? "$" : String.fromCharCode(97 + letter));
  if (stretch === 0) return "";
  return stretch <= 28 ? char(stretch - 1) : char(Math.floor((stretch - 29) / 28)) + char((stretch - 29) % 28);
};

/** The edits as text: "a>b gain", each once, every pair of single letters among them. */
function editLines(): string[] {
  const letters = chances();
  const chance = (stretch: number): number =>
    [...lettersOfStretch(stretch)].reduce((sum, letter) => sum + (letters[letter] as number), 0) * CHANCE;
  const lines: string[] = [];
  for (let a = 0; a < STRETCHES; a++)
    for (let b = a; b < STRETCHES; b++) {
      const ends = lettersOfStretch(a).some((letter) => letter > 25) !== lettersOfStretch(b).some((letter) => letter > 25);
      const log = logs[cellOf(a, b)] as number;
      const single = b > 0 && b <= 28 && !ends && (b <= 26 || a === b);
      if (log <= MISSING && !single) continue;
      const gain = Math.round(((log > MISSING ? log : -12.2) - chance(a) - chance(b)) * (100 / Math.LN2));
      lines.push(`${written(a)}>${written(b)}${gain < 0 ? "" : "+"}${gain}`);
    }
  return lines;
}

function lettersOfStretch(stretch: number): number[] {
  if (stretch === 0) return [];
  return stretch <= 28 ? [stretch - 1] : [Math.floor((stretch - 29) / 28), (stretch - 29) % 28];
}

/** Names with many Latin spellings of one Arabic one: what people share, and so what tells few people apart. */
function commonNames(): string[] {
  const spellings = new Map<string, Set<string>>();
  for (const { a, b, same, via } of words)
    if (same && via !== undefined) {
      const own = spellings.get(via) ?? new Set<string>();
      spellings.set(via, own.add(romanised(a)).add(romanised(b)));
    }
  return [...new Set([...spellings.values()].filter((own) => own.size >= COMMON).flatMap((own) => [...own]))].sort();
}

/** Lines of at most 130 characters. */
function wrapped(items: readonly string[]): string {
  const lines: string[] = [];
  for (const item of items) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + item.length < 129) lines[lines.length - 1] = `${last} ${item}`;
    else lines.push(item);
  }
  return lines.join("\n");
}

guess();
for (let number = 0; number < ROUNDS; number++) round(number);
smoothDoubling();
const edits = editLines();
const common = commonNames();
writeFileSync(
  options.out,
  `/** Made by train/spellings.ts from open name pairs (CC0); see models/names/README.md. Never edited by hand. */

/** Edits between spellings of one name: two stretches, "^" and "$" for the ends of the word, and the gain in hundredths of a bit. */
export const EDITS = \`
${wrapped(edits)}
\`;

/** Name words that many people share, folded. */
export const COMMON_NAMES = \`
${wrapped(common)}
\`;
`,
);
console.log(`${edits.length} edits, ${common.length} common names from ${samples.length / 2} pairs`);
