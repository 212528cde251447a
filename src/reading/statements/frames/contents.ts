import type { Sentence, Token } from "../../../text/document.ts";
import type { Content } from "../content-kind.ts";
import type { Frame } from "./frame.ts";
import { isFiniteVerb } from "./group.ts";

/** What a frame tells, as contents of its cue. */
export const toldContents = (sentence: Sentence, frame: Frame): Content[] =>
  frame.told.map((tokens, at): Content => {
    if (tokens.every((token) => token.quote !== undefined || token.pos === "PUNCT")) {
      const quotes = tokens.filter((token) => token.quote !== undefined);
      if (quotes.length > 0) return { tokens: quotes, joined: "quote", head: quotes[0] as Token };
    }
    const head = headOfClause(sentence, tokens);
    const before = frame.side === "before" || (frame.side === "both" && at === 0);
    return { tokens, joined: before ? "tail" : "clause", ...(head ? { head } : {}) };
  });

/** The verb a told clause hangs on: the one whose own head lies outside, else its first finite verb. */
function headOfClause(sentence: Sentence, tokens: readonly Token[]): Token | undefined {
  const inside = new Set(tokens.map((token) => token.index));
  const outer = tokens.filter((token) => !inside.has(token.head) && token.pos !== "PUNCT" && token.quote === undefined);
  return (
    outer.find((token) => token.pos === "VERB") ??
    outer.find((token) => sentence.tokens.some((one) => one.head === token.index && one.label.startsWith("nsubj"))) ??
    tokens.find((token) => isFiniteVerb(token) && token.pos === "VERB") ??
    outer[0]
  );
}
