import type { Sentence, Token } from "../../text/document.ts";
import { isCapital, isTitled } from "./letters.ts";

/** Words that make a name of their own out of the name before them: the valley is not the town. */
const BEHIND = new Set(
  "river lake creek valley park mountain mountains hills forest bay island islands beach township county parish canyon springs falls reservoir peninsula basin delta desert plateau pass strait gulf cape dam bridge airport".split(
    " ",
  ),
);

/** Words that do so from the front: "Lake Belm", "Fort Dorsk". */
const AHEAD = new Set("lake mount fort camp cape river isle port".split(" "));
const MOST = 3;

/** Whether a name ends or begins with a word for what it is the name of. */
export const isFeature = (tokens: readonly Token[]): boolean =>
  tokens.length > 1 && (BEHIND.has((tokens[tokens.length - 1] as Token).lower) || AHEAD.has((tokens[0] as Token).lower));

/**
 * Where a name that starts at a token ends with a word for a feature: `to` exclusive, undefined where none does.
 *   "Belm River", "Lake Belm", "Belm Dorsk County"   whole
 *   "the river Belm", "Belm's River"                 none
 */
export function featureEnd(sentence: Sentence, from: number): number | undefined {
  const { tokens } = sentence;
  if (isTitled(sentence) || !isName(tokens[from])) return undefined;
  if (AHEAD.has((tokens[from] as Token).lower)) {
    const next = tokens[from + 1];
    return next && isName(next) && next.pos === "PROPN" && !BEHIND.has(next.lower) ? from + 2 : undefined;
  }
  for (let at = from + 1; at <= from + MOST && isName(tokens[at]); at++) if (BEHIND.has((tokens[at] as Token).lower)) return at + 1;
  return undefined;
}

const isName = (token: Token | undefined): boolean =>
  token !== undefined && isCapital(token) && (token.pos === "PROPN" || BEHIND.has(token.lower));
