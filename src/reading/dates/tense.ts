import type { Span } from "../../model/index.ts";
import type { Word } from "../../text/dates/atoms.ts";
import type { Tense } from "./anchor.ts";
import { firstAfter } from "./nearest-word.ts";

// "will meet on Monday", "is due to end in March"     future
// "said it would end on Monday"                        future
// "had been due to end on Monday"                      past
// "as soon as Tuesday", "postponed until Monday"      future
// "met on Monday", "was signed in March"              past
// "may last to March", "is in force until Monday"     open: either
// "In September, the front ..." with no such word     undefined

const future = new Set(["will", "would", "'ll", "’ll", "shall", "won't", "tomorrow", "upcoming", "scheduled"]);
const past = new Set(["was", "were", "had", "did", "said", "told", "ago"]);
const open = new Set(["is", "are", "be", "until", "till", "could", "should", "may", "might", "can", "must"]);
/** "set to resume", "wants to leave": what comes after lies ahead. */
const ahead = new Set([
  "set",
  "due",
  "expected",
  "scheduled",
  "planned",
  "plan",
  "plans",
  "planning",
  "is",
  "are",
  "going",
  "want",
  "wants",
  "intends",
  "hopes",
  "agreed",
  "ordered",
  "promised",
]);
/** How far from the expression a verb may stand, in words. */
const REACH = 12;

/** Past or future by the verb nearest to an expression: to the left first, then to the right. Tags help, but are not needed. */
export function tenseAt(words: readonly Word[], span: Span): Tense {
  const first = firstAfter(words, span.start);
  if (["until", "till"].includes(words[first - 1]?.word.toLowerCase() ?? "")) return "future";
  if (words[first - 1]?.word === "as" && ["soon", "early"].includes(words[first - 2]?.word ?? "")) return "future";
  if (lowerAt(words, first - 1) === "for" && ["planned", "scheduled", "set", "slated", "due"].includes(lowerAt(words, first - 2)))
    return "future";
  for (let at = first - 1; at >= 0 && first - at <= REACH; at -= 1) {
    const found = tenseOf(words, at);
    if (found) return found;
  }
  for (let at = first + 1; at < words.length && at - first <= REACH; at += 1) {
    const found = (words[at]?.start ?? 0) < span.end ? undefined : tenseOf(words, at);
    if (found) return found;
  }
  return ["by", "through", "effective", "payable", "starting", "beginning", "from"].includes(lowerAt(words, first - 1))
    ? "open"
    : undefined;
}

const lowerAt = (words: readonly Word[], at: number): string => words[at]?.word.toLowerCase() ?? "";

function tenseOf(words: readonly Word[], at: number): Tense {
  const word = words[at];
  if (!word) return undefined;
  const lower = word.word.toLowerCase();
  if (future.has(lower)) return "future";
  if (lower === "to" && /^(VB)?$/.test(words[at + 1]?.tag ?? ""))
    return ahead.has(lowerAt(words, at - 1))
      ? lowerAt(words, at - 2) === "been" && lowerAt(words, at - 3) === "had"
        ? "past"
        : "future"
      : "open";
  if (word.tag === "VBD" || past.has(lower)) return "past";
  if (lower === "be" && words.slice(Math.max(0, at - 2), at).some(({ word: before }) => future.has(before.toLowerCase()))) return "future";
  return open.has(lower) ? "open" : undefined;
}
