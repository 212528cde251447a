import { readRoles, type Text } from "../model/index.ts";
import { fold } from "../packs/fold.ts";
import { OWNER, WORD } from "./words.ts";

/** A word of a text as reports are compared by, where it stands with the marks around it, and the line it belongs to. */
export interface PlacedWord {
  readonly word: string;
  readonly start: number;
  readonly end: number;
  /** Number of the paragraph, title or caption. */
  readonly line: number;
}

/** The words of the read zones of a text, as `foldedWords` gives them, each with its place; together they cover all that is no blank. */
export function placedWords(text: Text): readonly PlacedWord[] {
  let line = 0;
  return text.zones
    .filter((zone) => readRoles.has(zone.role))
    .flatMap((zone) => {
      const found = spread(bareWords(text.text.slice(zone.start, zone.end)), text.text.slice(zone.start, zone.end), line + 1);
      line = found.at(-1)?.line ?? line;
      return found.map((placed) => ({ ...placed, start: placed.start + zone.start, end: placed.end + zone.start }));
    });
}

type Bare = Omit<PlacedWord, "line">;

/** Folded words with the place of their letters only. */
function bareWords(text: string): readonly Bare[] {
  let folded = "";
  const [starts, ends]: [number[], number[]] = [[], []];
  const owner = new RegExp(OWNER, "y");
  for (let at = 0; at < text.length; ) {
    owner.lastIndex = at;
    const owned = owner.exec(text);
    const letter = owned ? owned[0] : String.fromCodePoint(text.codePointAt(at) as number);
    const plain = owned ? "" : fold(letter);
    for (let n = 0; n < plain.length; n++) {
      starts.push(at);
      ends.push(at + letter.length);
    }
    folded += plain;
    at += letter.length;
  }
  return [...folded.matchAll(WORD)].map(({ 0: word, index }) => ({
    word,
    start: starts[index] as number,
    end: ends[index + word.length - 1] as number,
  }));
}

/** Gives each word the marks that stand with it, up to the next blank or word, and counts lines. */
function spread(words: readonly Bare[], text: string, first: number): readonly PlacedWord[] {
  const placed: PlacedWord[] = [];
  let line = first;
  for (const [at, { word, start, end }] of words.entries()) {
    const before = text.slice(words[at - 1]?.end ?? 0, start);
    const after = text.slice(end, words[at + 1]?.start ?? text.length);
    if (at > 0 && endsLine(text.slice(0, start), before)) line++;
    placed.push({ word, start: start - leading(before, at === 0), end: end + trailing(after, at === words.length - 1), line });
  }
  return placed;
}

/** Characters before a word that go with it: all after the first blank, and of the first word all that is no blank. */
function leading(before: string, isFirst: boolean): number {
  const blank = isFirst ? 0 : before.search(/\s/);
  return blank < 0 ? 0 : before.slice(blank).trimStart().length;
}

/** Characters after a word that go with it: all up to the first blank, and of the last word all that is no blank. */
function trailing(after: string, isLast: boolean): number {
  const blank = isLast ? after.trimEnd().length : after.search(/\s/);
  return blank < 0 ? after.length : blank;
}

/** Whether the blanks before a word end a paragraph: an empty line, or a line break after the end of a sentence. */
const endsLine = (upTo: string, gap: string): boolean =>
  /\n\s*\n/.test(gap) || (gap.includes("\n") && /[.!?:]["\u201d\u2019)\]]*\s*$/.test(upTo.slice(-40)));
