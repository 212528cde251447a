import type { Packs } from "../../packs/index.ts";
import { isUpper } from "../../text/characters.ts";
import type { Word } from "../../text/dates/atoms.ts";
import type { TimeExpression } from "../../text/dates/expression.ts";
import { two } from "../../text/dates/values.ts";

// Prime Minister Hanno Belis       titled, with his terms by the pack
// Belis took office in January     named, not titled
// not titled: "former Prime Minister Hanno Belis", "Deputy Prime Minister Hanno Belis"

/** Somebody a pack knows as holder of an office, named in a sentence. */
export interface NamedHolder {
  readonly name: string;
  readonly title: string;
  /** Whether the title stands right before the name, as for one in office. */
  readonly titled: boolean;
  /** Terms in that office in order, as dates of the pack. */
  readonly terms: readonly { readonly since: string; readonly until?: string }[];
}

/** Words before a title after which its holder is another, or not in office. */
const other = new Set(["former", "ex", "late", "then", "future", "deputy", "vice", "ousted", "acting", "designate", "elect", "assistant"]);

/** Holders of offices named in a sentence, in order. */
export function holdersIn(words: readonly Word[], { offices, nameIndex }: Pick<Packs, "offices" | "nameIndex">): NamedHolder[] {
  const written = words.map(({ word }) => word);
  const found: NamedHolder[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const match = isUpper((written[at] ?? "").charCodeAt(0)) ? nameIndex.match(written, at) : undefined;
    const ids = new Set(match?.entries.flatMap((entry) => (entry.of === "actor" && entry.name.type !== "weak" ? [entry.id] : [])));
    if (!match || ids.size !== 1) continue;
    const name = written.slice(at, at + match.length).join(" ");
    for (const office of offices) {
      const terms = office.holders.filter(({ actor }) => ids.has(actor)).sort((a, b) => (a.since < b.since ? -1 : 1));
      if (terms.length === 0) continue;
      const title = office.titles.find((words) => endsWith(written, at, words));
      found.push({ name, title: title ?? office.titles[0] ?? office.id, titled: title !== undefined, terms });
    }
    at += match.length - 1;
  }
  return found;
}

const taking = new Set(["office", "elected", "appointed", "sworn", "became", "inaugurated", "premiership", "presidency"]);

/**
 * "since Belis took office in January": the beginning of a term that a pack dates to that month, with its clue; undefined where
 * the sentence names no such holder.
 */
export function termBegun(
  { reckoning }: TimeExpression,
  words: readonly Word[],
  packs: Pick<Packs, "offices" | "nameIndex">,
): { readonly since: string; readonly clue: string } | undefined {
  if (reckoning.how !== "calendar" || !words.some(({ word }) => taking.has(word.toLowerCase()))) return undefined;
  const place = `${two(reckoning.month)}${reckoning.day === undefined ? "" : `-${two(reckoning.day)}`}`;
  for (const { name, title, terms } of holdersIn(words, packs)) {
    const begun = terms.filter(({ since }) => since.slice(5).startsWith(place));
    if (begun.length === 1 && begun[0]) return { since: begun[0].since, clue: `${name} took the office of ${title} on ${begun[0].since}` };
  }
  return undefined;
}

function endsWith(written: readonly string[], end: number, title: string): boolean {
  const parts = title.toLowerCase().split(" ");
  const from = end - parts.length;
  if (from < 0 || !parts.every((part, n) => written[from + n]?.toLowerCase() === part)) return false;
  const before = (written[from - 1] ?? "").toLowerCase();
  return !other.has(before) && !/^(ex|vice|deputy)-/.test(before);
}
