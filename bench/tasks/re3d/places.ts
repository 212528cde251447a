import type { Sentence, Token } from "../../../src/text/document.ts";
import { child, children, headOf } from "../../../src/text/tree.ts";
import type { Mentions } from "./mentions.ts";
import type { Add } from "./relations.ts";

const WHERE = new Set(["in", "at", "near", "across", "inside", "around", "on", "into", "throughout", "to", "within", "over", "through"]);
const AWAY = new Set(["from", "outside"]);
const NEARBY = new Set(
  "city town village province region area camp base district street mosque airport hospital school building library".split(" "),
);

/** Who and what is where: "soldiers in Tel Amar and Orse", "Orse, Fennland", "strikes near the base", and who does what there. */
export function fromPlaces(sentence: Sentence, mentions: Mentions, add: Add): void {
  const { span, isPlace, isThing, isSide } = mentions;
  for (const token of sentence.tokens) {
    const word = child(sentence, token, "case")?.lower ?? "";
    if (!isSpot(token, mentions) || (!WHERE.has(word) && !AWAY.has(word))) continue;
    const head = headOf(sentence, token);
    if (!head) continue;
    const type = AWAY.has(word) ? "Apart" : "CoLocated";
    const there = thereOf(sentence, head, mentions);
    for (const place of mentions.all(token))
      for (const one of there) if (isThing(one) || isSide(one) || isPlace(one)) add(type, span(one), span(place));
  }
  neighbours(sentence, mentions, add);
  nearest(sentence, mentions, add);
}

const REACH = 10;

/** Where the tree tells nothing: the last somebody before a place, a few words off. */
function nearest(sentence: Sentence, { span, isPlace, isSide, isActor }: Mentions, add: Add): void {
  for (const token of sentence.tokens) {
    const word = sentence.tokens[token.index - 1]?.lower ?? "";
    if (!isPlace(token)) continue;
    const before = sentence.tokens
      .slice(Math.max(0, token.index - REACH), token.index)
      .findLast((one) => (isSide(one) || isActor(one)) && !isPlace(one));
    if (before) add(AWAY.has(word) ? "Apart" : "CoLocated", span(before), span(token));
  }
}

const isSpot = (token: Token, { isPlace, isDate, isActor }: Mentions): boolean =>
  isPlace(token) || NEARBY.has(token.lemma.toLowerCase()) || (token.pos === "PROPN" && !isDate(token) && !isActor(token));

/** What stands at a place that hangs on this word: the noun itself, what an abstract noun is of, or the sides of a verb. */
function thereOf(sentence: Sentence, head: Token, mentions: Mentions): Token[] {
  if (head.pos !== "VERB") {
    const own = mentions.isThing(head) || mentions.isPlace(head);
    const sides = children(sentence, head, "nmod", "nmod:poss", "compound").filter((one) => mentions.isActor(one));
    return (own ? [head] : sides).flatMap(mentions.all);
  }
  return [head, ...children(sentence, head, "conj", "parataxis").filter((one) => one.pos === "VERB")]
    .flatMap((verb) => [...children(sentence, verb, "nsubj", "nsubj:pass", "obj"), ...[verb === head ? mentions.doer(verb) : undefined]])
    .flatMap((one) => (one ? mentions.all(one) : []));
}

/** "Orse, Fennland": one place inside the other, right behind a comma. */
function neighbours(sentence: Sentence, { span, isPlace }: Mentions, add: Add): void {
  for (const comma of sentence.tokens) {
    const [before, after] = [sentence.tokens[comma.index - 1], sentence.tokens[comma.index + 1]];
    if (comma.word === "," && before && after && isPlace(before) && isPlace(after)) {
      const next = sentence.tokens.find((token) => token.start >= span(after).end);
      // a list: "Orse, Fenn and Hask"
      if (next?.lower !== "and" && next?.lower !== "or") add("CoLocated", span(before), span(after));
    }
  }
}
