import { HearsayError, type Report, type Span, type Text } from "../model/index.ts";

const SHOWN = 8;

/**
 * Where words given by a person stand in a report, any blanks standing for any; `at` is the offset where they start, needed when they stand
 * in several places. Throws HearsayError `bad-value`.
 */
export function placeOfWords({ name }: Pick<Report, "name">, { text }: Pick<Text, "text">, words: string, at?: number): Span {
  const pieces = words
    .trim()
    .split(/\s+/)
    .filter((piece) => piece !== "");
  if (pieces.length === 0) throw new HearsayError("bad-value", "There are no words.", "Give words that stand in the report.");
  const found = [...text.matchAll(new RegExp(pieces.map(escaped).join("\\s+"), "g"))].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  const here = at === undefined ? found : found.filter(({ start }) => start === at);
  const [only] = here;
  if (only && here.length === 1) return only;
  if (found.length === 0)
    throw new HearsayError(
      "bad-value",
      `"${words}" does not stand in ${name}.`,
      "Copy the words as they stand, with their case and marks.",
    );
  const places = found.slice(0, SHOWN).map(({ start }) => start);
  throw new HearsayError(
    "bad-value",
    `"${words}" stands in ${name} at ${places.join(", ")}${found.length > SHOWN ? " ..." : ""}.`,
    `Say which with --at ${places[0]}, or give more words.`,
  );
}

const escaped = (words: string): string => words.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
