/** Training sentences with masked quotations: real ones collapsed to one word, and frames put together from real noun phrases. */
import { MASK } from "../src/text/features.ts";
import { MASK_TAG } from "../src/text/tagger.ts";
import type { Tree } from "./conllu.ts";
import type { Random } from "./random.ts";

const REPORT = new Set(
  "say tell add state announce report claim declare write explain note warn insist argue comment reply respond ask answer continue conclude remark tweet stress deny confirm vow promise shout admit recall".split(
    " ",
  ),
);
const QUOTES = new Set(['"', "''", "``", "“", "”"]);

/** The words [from, to) as one masked quotation with the given label, or undefined when they have not exactly one head among them. */
export function collapse(tree: Tree, from: number, to: number, label?: string): Tree | undefined {
  const inside = (i: number): boolean => i >= from && i < to;
  const tops: number[] = [];
  for (let i = from; i < to; i++) if (!inside(tree.heads[i] as number) && tree.labels[i] !== "punct") tops.push(i);
  const top = tops[0];
  if (top === undefined || tops.length > 1) return undefined;
  const moved = (i: number): number => (i < 0 ? -1 : i < from ? i : i < to ? from : i - (to - from) + 1);
  const cut = <T>(list: readonly T[], one: T): T[] => [...list.slice(0, from), one, ...list.slice(to)];
  return {
    words: cut(tree.words, MASK),
    tags: cut(tree.tags, MASK_TAG),
    lemmas: cut(tree.lemmas, MASK),
    heads: cut(tree.heads, tree.heads[top] as number).map(moved),
    labels: cut(tree.labels, label ?? (tree.labels[top] as string)),
    document: tree.document,
  };
}

/** First and last word of the subtree of `top`, or undefined when other words lie between. */
function extent(tree: Tree, top: number): readonly [number, number] | undefined {
  const within = tree.words.map((_, i) => {
    let at = i;
    for (let k = 0; k < 200 && at >= 0 && at !== top; k++) at = tree.heads[at] as number;
    return at === top;
  });
  const first = within.indexOf(true);
  const last = within.lastIndexOf(true);
  return within.slice(first, last + 1).every(Boolean) ? [first, last + 1] : undefined;
}

/** Masks the reported clause of a verb of saying with the quote marks (and sometimes the comma) around it. */
export function maskReported(tree: Tree, random: Random): Tree[] {
  const out: Tree[] = [];
  tree.words.forEach((_, verb) => {
    if (!REPORT.has(tree.lemmas[verb] as string) || !(tree.tags[verb] as string).startsWith("VERB")) return;
    for (let i = 0; i < tree.words.length; i++) {
      if (tree.heads[i] !== verb || !/^(?:ccomp|parataxis)$/.test(tree.labels[i] as string)) continue;
      const range = extent(tree, i);
      if (!range || range[1] - range[0] < 3 || (range[0] <= verb && verb < range[1])) continue;
      if (tree.words[range[0]] === "that") continue;
      let [from, to] = range;
      if (tree.words[to] === "," && to < verb && random(10) < 6) to++;
      if (QUOTES.has(tree.words[to] ?? "")) to++;
      if (QUOTES.has(tree.words[from - 1] ?? "")) from--;
      const masked = collapse(tree, from, to, "ccomp");
      if (masked) out.push(masked);
    }
  });
  return out;
}

/** Masks stretches between quote marks that hang together. */
export function maskQuoted(tree: Tree): Tree[] {
  const marks = tree.words.flatMap((word, i) => (QUOTES.has(word) ? [i] : []));
  const out: Tree[] = [];
  for (let k = 0; k + 1 < marks.length; k += 2) {
    const from = marks[k] as number;
    const to = (marks[k + 1] as number) + 1;
    const masked = to - from > 3 ? collapse(tree, from, to) : undefined;
    if (masked) out.push(masked);
  }
  return out;
}

/** A piece of a tree whose top (head -1 here) hangs on the verb of a frame. */
type Piece = Tree;

/** Subjects and adjuncts of verbs of saying, taken out of the treebank. */
export function pieces(trees: readonly Tree[]): { readonly subjects: Piece[]; readonly adjuncts: Piece[] } {
  const subjects: Piece[] = [];
  const adjuncts: Piece[] = [];
  for (const tree of trees) {
    tree.words.forEach((_, i) => {
      const verb = tree.heads[i] as number;
      if (verb < 0 || !REPORT.has(tree.lemmas[verb] as string) || !(tree.tags[verb] as string).startsWith("VERB")) return;
      const label = tree.labels[i] as string;
      const list = label === "nsubj" ? subjects : label === "obl" || label === "obl:unmarked" ? adjuncts : undefined;
      const range = list && extent(tree, i);
      if (!range || range[1] - range[0] > 25 || /^(?:PRON_W|PUNCT)/.test(tree.tags[i] as string)) return;
      list.push(piece(tree, range[0], range[1], i));
    });
  }
  return { subjects, adjuncts };
}

function piece(tree: Tree, from: number, to: number, top: number): Piece {
  return {
    words: tree.words.slice(from, to),
    tags: tree.tags.slice(from, to),
    lemmas: tree.lemmas.slice(from, to),
    heads: tree.heads.slice(from, to).map((h, i) => (i + from === top ? -1 : h - from)),
    labels: tree.labels.slice(from, to),
    document: tree.document,
  };
}

const single = (word: string, tag: string, label: string): Piece => ({
  words: [word],
  tags: [tag],
  lemmas: [word],
  heads: [-1],
  labels: [label],
  document: 0,
});

/** Orders of quotation Q, verb V, subject S and adjunct A, by how often news uses them. */
const FRAMES =
  "Q,VS.|Q,VS.|QVS.|QVS.|QSV.|Q,SV.|Q,SVA.|QSVA.|QSVA.|Q,VSA.|QVSA.|SV,Q.|SVQ.|SVQ|SVA,Q.|SV:Q|AS V,Q|A,SVQ.|QSV,Q|QSV.|Q,VS,Q|SVAQ.|SVthatQ.".split(
    "|",
  );
const VERBS =
  "said said said said said said added told stated wrote announced claimed warned insisted declared explained noted argued".split(" ");

/** `count` frames of reported speech around masked quotations. */
export function frames(trees: readonly Tree[], count: number, random: Random): Tree[] {
  const { subjects, adjuncts } = pieces(trees);
  const pick = <T>(list: readonly T[]): T => list[random(list.length)] as T;
  return Array.from({ length: count }, () => {
    const parts: Piece[] = [];
    let verb = -1;
    const frame = pick(FRAMES).replaceAll(" ", "");
    for (const sign of frame.replace("that", "t")) {
      if (sign === "Q") parts.push(single(MASK, MASK_TAG, verb < 0 || !parts.some((p) => p.words[0] === MASK) ? "ccomp" : "parataxis"));
      else if (sign === "S") parts.push(pick(subjects));
      else if (sign === "A") parts.push(pick(adjuncts));
      else if (sign === "V") {
        verb = parts.length;
        const word = pick(VERBS);
        parts.push(random(6) === 0 ? single("says", "VERB_VBZ", "root") : single(word, "VERB_VBD", "root"));
      } else if (sign === "t") parts.push(single("that", "SCONJ_IN", "mark"));
      else parts.push(single(sign, sign === "." ? "PUNCT_." : sign === ":" ? "PUNCT_:" : "PUNCT_,", "punct"));
    }
    return join(parts, verb);
  });
}

/** Hangs all pieces on the verb piece; a "that" hangs on the quotation behind it. */
function join(parts: readonly Piece[], verb: number): Tree {
  const starts: number[] = [];
  let at = 0;
  for (const part of parts) {
    starts.push(at);
    at += part.words.length;
  }
  const root = starts[verb] as number;
  const heads = parts.flatMap((part, k) =>
    part.heads.map((h) => {
      if (h >= 0) return h + (starts[k] as number);
      if (k === verb) return -1;
      return part.labels[0] === "mark" ? (starts[k + 1] as number) : root;
    }),
  );
  return {
    words: parts.flatMap((p) => p.words),
    tags: parts.flatMap((p) => p.tags),
    lemmas: parts.flatMap((p) => p.lemmas),
    heads,
    labels: parts.flatMap((p) => p.labels),
    document: parts[0]?.document ?? 0,
  };
}
