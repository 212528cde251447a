/** Reads CoNLL-U treebanks. */

/** One sentence of a treebank. */
export interface Tree {
  readonly words: readonly string[];
  /** Joint tags "UPOS_XPOS". */
  readonly tags: readonly string[];
  readonly lemmas: readonly string[];
  /** Heads by index; -1 for the root. */
  readonly heads: readonly number[];
  readonly labels: readonly string[];
  /** Running number of the document: sentences of one document stay in one fold. */
  readonly document: number;
}

/** Parses CoNLL-U text; word ranges and empty nodes are skipped. */
export function parseConllu(text: string): Tree[] {
  const trees: Tree[] = [];
  let document = 0;
  let rows: string[][] = [];
  const flush = (): void => {
    if (rows.length > 0) trees.push(treeOf(rows, document));
    rows = [];
  };
  for (const line of text.split("\n")) {
    if (line.startsWith("# newdoc")) document++;
    if (line === "") flush();
    else if (/^\d+\t/.test(line)) rows.push(line.split("\t"));
  }
  flush();
  return trees;
}

function treeOf(rows: readonly string[][], document: number): Tree {
  const column = (k: number): string[] => rows.map((row) => row[k] as string);
  return {
    words: column(1),
    lemmas: column(2),
    tags: rows.map((row) => `${row[3]}_${row[4]}`),
    heads: rows.map((row) => Number(row[6]) - 1),
    labels: column(7),
    document,
  };
}

/** The gold file with columns 4, 5, 7 and 8 replaced by predictions, for scoring elsewhere. */
export function fillConllu(text: string, predicted: readonly Pick<Tree, "tags" | "heads" | "labels">[]): string {
  let sentence = -1;
  let fresh = true;
  return text
    .split("\n")
    .map((line) => {
      if (line === "") fresh = true;
      if (!/^\d+\t/.test(line)) return line;
      if (fresh) sentence++;
      fresh = false;
      const row = line.split("\t");
      const at = Number(row[0]) - 1;
      const tree = predicted[sentence];
      const tag = tree?.tags[at] ?? "_";
      row[3] = tag.slice(0, tag.indexOf("_"));
      row[4] = tag.slice(tag.indexOf("_") + 1);
      row[6] = String((tree?.heads[at] ?? -1) + 1);
      row[7] = tree?.labels[at] ?? "_";
      return row.join("\t");
    })
    .join("\n");
}
