import { fold } from "../characters.ts";
import type { Atom, Edge, Pattern, WordTest } from "./pattern.ts";

const PIECE = /\s*(?:(?<edge>[?!]?(?:>>|>|<|\+|-))(?<labels>[a-z][a-z:]*(?:\|[a-z][a-z:]*)*)?(?=[\s(])|(?<mark>[()&])|(?<word>[^\s()&]+))/y;
const STEPS = { ">": "dependent", ">>": "below", "<": "head", "+": "next", "-": "previous" } as const;
const WANTS = { "": "one", "?": "maybe", "!": "none" } as const;

type Piece =
  | { readonly kind: "edge"; readonly edge: Omit<Edge, "to"> }
  | { readonly kind: "mark"; readonly mark: string }
  | { readonly kind: "word"; readonly word: string };

/** Reads a pattern from its line (see `Pattern`); throws SyntaxError that names the line and what was expected. */
export function parsePattern(line: string): Pattern {
  const pieces = piecesOf(line);
  let at = 0;
  const expected = (what: string): SyntaxError => new SyntaxError(`pattern "${line}": ${what} expected at piece ${at + 1}`);
  const isMark = (mark: string): boolean => pieces[at]?.kind === "mark" && (pieces[at] as { mark: string }).mark === mark;

  const wordTest = (): WordTest => {
    const all: (readonly Atom[])[] = [];
    let name: string | undefined;
    do {
      if (all.length > 0) at++;
      const piece = pieces[at++];
      if (piece?.kind !== "word") throw expected("a word");
      const named = all.length === 0 ? /^([a-z]\w*)=(.+)$/i.exec(piece.word) : null;
      if (named) name = named[1];
      all.push((named?.[2] ?? piece.word).split("|").map((text) => atomOf(text, line)));
    } while (isMark("&"));
    return { all, ...(name === undefined ? {} : { name }) };
  };
  const whole = (): Pattern => {
    const word = wordTest();
    const edges: Edge[] = [];
    for (let piece = pieces[at]; piece?.kind === "edge"; piece = pieces[at]) {
      at++;
      edges.push({ ...piece.edge, to: target() });
    }
    return { kind: "pattern", word, edges };
  };
  const target = (): Pattern => {
    if (!isMark("(")) return { kind: "pattern", word: wordTest(), edges: [] };
    at++;
    const inner = whole();
    if (!isMark(")")) throw expected('")"');
    at++;
    return inner;
  };

  const pattern = whole();
  if (at < pieces.length) throw expected("the end");
  return pattern;
}

function piecesOf(line: string): Piece[] {
  const pieces: Piece[] = [];
  PIECE.lastIndex = 0;
  const end = line.trimEnd().length;
  while (PIECE.lastIndex < end) {
    const from = PIECE.lastIndex;
    const found = PIECE.exec(line)?.groups;
    if (!found) throw new SyntaxError(`pattern "${line}": not understood from character ${from + 1}`);
    pieces.push(pieceOf(found));
  }
  return pieces;
}

function pieceOf({ edge, labels, mark, word }: Readonly<Record<string, string | undefined>>): Piece {
  if (mark !== undefined) return { kind: "mark", mark };
  if (edge === undefined) return { kind: "word", word: word ?? "" };
  const want = edge.startsWith("?") || edge.startsWith("!") ? (edge[0] as "?" | "!") : "";
  return {
    kind: "edge",
    edge: {
      kind: "edge",
      want: WANTS[want],
      step: STEPS[edge.slice(want.length) as keyof typeof STEPS],
      labels: labels?.split("|") ?? [],
    },
  };
}

function atomOf(text: string, line: string): Atom {
  if (text === "*") return { kind: "any" };
  const [, form] = /^"(.+)"$/.exec(text) ?? [];
  if (form !== undefined) return { kind: "form", form: fold(form) };
  const [, list] = /^\{(.+)\}$/.exec(text) ?? [];
  if (list !== undefined) return { kind: "list", list };
  if (/^[A-Z]+\$?$/.test(text)) return { kind: "tag", tag: text };
  if (text === "" || /["{}=<>]/.test(text)) throw new SyntaxError(`pattern "${line}": "${text}" is no test of a word`);
  return { kind: "lemma", lemma: text };
}
