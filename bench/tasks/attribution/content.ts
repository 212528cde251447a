import type { Span } from "../../../src/model/index.ts";
import { tellingEnd } from "../../../src/reading/statements/frames/edge.ts";
import type { Document, Token } from "../../../src/text/document.ts";
import { children, hasLabel, subtree } from "../../../src/text/tree.ts";
import type { Place } from "./attributions.ts";

/**
 * The benchmark's content: "that" belongs to it, a quotation keeps its marks and the comma inside, what is held of the subject of a
 * passive begins with that subject, an object goes on with all that is said of it ("praised | the army for its calm"), and pieces with
 * nothing but blanks, marks or a line break between them are one piece. `cues` are the verbs of the statements of the sentence.
 */
export function contentSpans(document: Document, place: Place, content: readonly Span[], cues: ReadonlySet<number>): Span[] {
  const { sentence, token: verb } = place;
  const pieces = content.map((span) => {
    const first = sentence.tokens.find((token) => token.start === span.start);
    const before = first && sentence.tokens[first.index - 1];
    return before && before.lower === "that" && before.index > verb.index && before.tag !== "DT"
      ? { start: before.start, end: span.end }
      : span;
  });
  const held = heldOf(place, pieces);
  return joined(document, [...(held ? [held] : []), ...wholeObject(place, pieces, cues)]);
}

/** "The cell | is believed | to number thirty": the subject of a passive that a clause without one goes on with. */
function heldOf({ sentence, token: verb }: Place, pieces: readonly Span[]): Span | undefined {
  const subject = children(sentence, verb, "nsubj:pass")[0];
  if (!subject || subject.lower === "it" || subject.index > verb.index || !pieces.every((piece) => piece.start > verb.end))
    return undefined;
  const words = subtree(sentence, subject).filter((token) => token.index < verb.index);
  return spanOf(words);
}

/** A noun phrase right behind the verb, with all up to the end of the telling. */
function wholeObject({ sentence, token: verb }: Place, pieces: readonly Span[], cues: ReadonlySet<number>): readonly Span[] {
  const first = pieces[0];
  const start = first && sentence.tokens.find((token) => token.start === first.start);
  const object = children(sentence, verb, "obj")[0];
  const bidden =
    object && start && object.index > verb.index && object.index < start.index && start.lower === "to"
      ? subtree(sentence, object)[0]
      : undefined;
  if (first && bidden && bidden.index > verb.index && bidden.index <= verb.index + 2)
    return [{ start: bidden.start, end: pieces[pieces.length - 1]?.end ?? first.end }];
  if (!first || !start || start.index < verb.index || !object || object.start < first.start || object.end > first.end) return pieces;
  if (!hasLabel(object, "obj") || object.quote !== undefined) return pieces;
  const end = sentence.tokens[tellingEnd({ sentence, verb, others: cues }, start.index) - 1];
  return end && end.end > (pieces[pieces.length - 1]?.end ?? 0)
    ? [{ start: first.start, end: end.end }]
    : [{ start: first.start, end: pieces[pieces.length - 1]?.end ?? first.end }];
}

const spanOf = (words: readonly Token[]): Span | undefined => {
  const [first, last] = [words[0], words[words.length - 1]];
  return first && last ? { start: first.start, end: last.end } : undefined;
};

function joined(document: Document, pieces: readonly Span[]): Span[] {
  const found: Span[] = [];
  for (const piece of pieces) {
    const last = found[found.length - 1];
    if (last && piece.start >= last.end && /^[\s,.;:–—"“”-]*$/.test(document.text.slice(last.end, piece.start)))
      found[found.length - 1] = { start: last.start, end: piece.end };
    else found.push(piece);
  }
  return found;
}
