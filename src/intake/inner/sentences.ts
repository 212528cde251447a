import type { Span } from "../../model/index.ts";

/** Abbreviations whose stop ends no sentence, besides single letters and words with a stop inside ("U.S."). */
const SHORT = new Set(
  "mr mrs ms dr prof rev gen lt col maj sgt capt cmdr adm brig sen rep gov pres st no nos vs etc al jr sr inc ltd co corp dept est fig art op ed jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun approx km mt ft sq".split(
    " ",
  ),
);

/** Whether the stop at `at` belongs to an abbreviation or a number. */
export function isAbbreviation(text: string, at: number): boolean {
  let start = at;
  while (start > 0 && at - start < 12 && /[A-Za-z.]/.test(text.charAt(start - 1))) start--;
  const word = text.slice(start, at);
  return word.length === 1 || word.includes(".") || SHORT.has(word.toLowerCase());
}

/** Sentences of a paragraph as spans in it: a cut after a stop, closing marks and a blank before a capital or quotation mark. */
export function roughSentences(text: string): readonly Span[] {
  const spans: Span[] = [];
  let start = 0;
  const stop = /[.!?…]["'”’»)\]]{0,4}[\s]+/g;
  for (let found = stop.exec(text); found; found = stop.exec(text)) {
    const next = found.index + found[0].length;
    if (!/["'“‘«([A-Z0-9\u00C0-\u00DE\u0400-\u042F]/.test(text.charAt(next))) continue;
    if (text.charAt(found.index) === "." && isAbbreviation(text, found.index)) continue;
    spans.push({ start, end: next });
    start = next;
  }
  if (start < text.length) spans.push({ start, end: text.length });
  return spans;
}
