import type { Sentence, Token } from "../../text/document.ts";
import { caseOf } from "./aims.ts";
import type { Trigger } from "./trigger.ts";

/** "took six nurses hostage", "opened fire on": a word of the deed's own phrase is no part of its cast. */
export const isTail = ({ row, token: head, tokens, form }: Trigger, token: Token): boolean =>
  form === "verb" &&
  token.index > head.index &&
  !tokens.includes(token) &&
  row.words.split(" ").slice(1).includes(token.lemma.toLowerCase());

/** "KOSTREL (Hill News) - Police arrested", "fell at 3.20pm": what stands alone in brackets does nothing, and an hour or an age suffers nothing. */
export const isAside = (sentence: Sentence, token: Token, does: boolean): boolean =>
  does
    ? ["(", "["].includes(sentence.tokens[token.index - 1]?.word ?? "") && [")", "]"].includes(sentence.tokens[token.index + 1]?.word ?? "")
    : (token.pos === "NUM" && sentence.tokens[token.index + 1]?.word === "-") ||
      (/^\d{1,2}(?:[.:]\d\d)?(?:[ap]m)?$/i.test(token.word) && (caseOf(sentence, token) === "at" || /[.:m]/i.test(token.word)));

/** "KOSTREL, 12 February (Hill News) - Shells fell": a town in capitals that opens a report does nothing. */
export const isDateline = (sentence: Sentence, token: Token): boolean =>
  token.index < 3 &&
  token.word.length > 3 &&
  /^[A-Z]+$/.test(token.word) &&
  sentence.tokens.slice(token.index + 1, token.index + 3).some((word) => word.word === "," || word.word === "(");
