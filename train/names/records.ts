/** Sentences with names from the name sets of the benchmark kit and the treebanks. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import type { EntityType, NameSpan } from "../../src/text/entities/labels.ts";

/** A sentence with gold names; sentences with the same document stand together. */
export interface NamedSentence {
  readonly words: readonly string[];
  readonly names: readonly NameSpan[];
  readonly document: string;
}

interface NerRecord {
  readonly id: string;
  readonly doc?: string;
  readonly text: string;
  readonly tokens: readonly (readonly [number, number])[];
  readonly entities: readonly { readonly start: number; readonly end: number; readonly type: string }[];
}

/** The lines of a gzipped JSON Lines file. */
export const linesOf = <R>(data: string, name: string): R[] =>
  gunzipSync(readFileSync(join(data, name)))
    .toString("utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as R);

/** Sentences of one document where the file does not tell documents. */
const RUN = 20;

/** A name set of the kit; names whose ends are no ends of tokens are left out. */
export function readNames(data: string, name: string): NamedSentence[] {
  let run = 0;
  return linesOf<NerRecord>(data, name).map((record, at) => {
    if (at % RUN === 0 || record.text === "-DOCSTART-") run++;
    return {
      words: record.tokens.map(([start, end]) => record.text.slice(start, end)),
      names: spansOf(record),
      document: record.doc ?? `${name}-${run}`,
    };
  });
}

function spansOf({ tokens, entities }: NerRecord): NameSpan[] {
  const starts = new Map(tokens.map(([start], i) => [start, i]));
  const ends = new Map(tokens.map(([, end], i) => [end, i + 1]));
  return entities.flatMap(({ start, end, type }) => {
    const from = starts.get(start);
    const to = ends.get(end);
    return from === undefined || to === undefined || from >= to ? [] : [{ from, to, type: type as EntityType }];
  });
}
