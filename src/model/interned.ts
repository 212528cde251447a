/** Words kept, in all; then begun anew. */
const KEPT = 30_000;
/** A longer one is no word of a list. */
const LONGEST = 40;
const kept = new Map<string, string>();

/**
 * The engine's own copy of a short string, as names of properties are kept: two such copies are compared by their addresses, not letter by
 * letter, and readers compare words, tags and relations all the time.
 */
export function interned(text: string): string {
  if (text.length > LONGEST) return text;
  const known = kept.get(text);
  if (known !== undefined) return known;
  if (kept.size >= KEPT) kept.clear();
  const own = Object.keys({ [text]: 0 })[0] as string;
  kept.set(own, own);
  return own;
}
