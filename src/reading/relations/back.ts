import type { Finding } from "../../model/index.ts";
import type { Sentence, Token } from "../../text/document.ts";
import { headOf } from "../../text/tree.ts";
import { ahead, mainClause } from "./ahead.ts";
import { distanceBefore } from "./distance.ts";
import { type Draft, deniedAt, type Looking } from "./draft.ts";
import type { End } from "./ends.ts";

const CLUE = "the only deed of the sentence before";

/**
 * Words that point back at the deed told just before: in the same clause chain, or the only one of the sentence before.
 *   "attacked the post and then burned the mill"     "Rebels raided the camp. Two days later, the army shelled Belm."
 *   "Rebels raided the camp. In response, troops closed the road."
 * Not: two sentences without such a word; a sentence before with several deeds or none.
 */
export function backAt(sentence: Sentence, at: number, before: () => readonly End[], looking: Looking): readonly Draft[] {
  const found = looking.words.match(sentence, at, "back");
  if (!found || looking.words.match(sentence, at, "link", "turn")) return [];
  const word = sentence.tokens[at] as Token;
  const distance = distanceBefore(sentence, at, looking.words);
  const { row, end } = found;
  const trigger = [...distance, ...sentence.tokens.slice(at, end)];
  const first = at - distance.length;
  if (deniedAt(sentence, first - 1, looking.packs)) return [];
  const chained = row.says.relation === "before" ? undefined : chain(sentence, word, looking);
  if (chained) return [{ row, sentence, trigger, ...chained, distance }];
  const response = row.says.relation === "in-response-to";
  if (!response && !(row.says.distance === true && distance.length > 0)) return [];
  const a =
    first === 0
      ? mainClause(sentence, sentence.tokens[end]?.word === "," ? end + 1 : end, looking.ends)
      : response && sentence.tokens[end]?.pos === "PUNCT"
        ? ahead(sentence, first, true, looking.ends)
        : undefined;
  const [b, ...others] = before();
  if (!a || !b || others.length > 0 || (response && sameDoer(a.finding, b.finding))) return [];
  return [{ row, sentence, trigger, a, b, distance, inferred: { field: "b", clue: CLUE } }];
}

/** "attacked the post and | then | burned the mill": the verb the word stands at, joined to one before. */
function chain(sentence: Sentence, word: Token, { ends }: Looking): { readonly a: End; readonly b: End } | undefined {
  const head = headOf(sentence, word);
  const verb = head?.pos === "VERB" ? head : sentence.tokens.slice(word.index + 1, word.index + 3).find(({ pos }) => pos === "VERB");
  const above = verb?.label === "conj" ? headOf(sentence, verb) : undefined;
  if (!verb || above?.pos !== "VERB" || above.index > word.index || verb.index < above.index) return undefined;
  const [a, b] = [ends.verb(sentence, verb), ends.verb(sentence, above)];
  return a && b ? { a, b } : undefined;
}

/** Nobody answers what he did himself. */
function sameDoer(a: Finding, b: Finding): boolean {
  if (a.kind !== "event" || b.kind !== "event") return false;
  return a.perpetrator.some((one) =>
    b.perpetrator.some((other) => one.words.toLowerCase() === other.words.toLowerCase() || (one.finding && one.finding === other.finding)),
  );
}
