import type { Sentence, Token } from "../../../src/text/document.ts";
import { child, children, headOf } from "../../../src/text/tree.ts";
import type { Mentions } from "./mentions.ts";
import type { Add } from "./relations.ts";

const PART = new Set(
  "member fighter group unit wing part branch leader soldier troop force personnel student people citizen airman doctor clan official commander minister partner".split(
    " ",
  ),
);
const HEADS = new Set("leader commander chief head director president chairman emir founder minister secretary".split(" "));

/** Relations between the nouns of one phrase: "Mr Fell, the minister", "the League's fighters", "two soldiers", "members of the League". */
export function fromNouns(sentence: Sentence, mentions: Mentions, add: Add): void {
  const { span, isActor, isPlace, isSide } = mentions;
  for (const token of sentence.tokens) {
    if (token.pos !== "NOUN" && token.pos !== "PROPN") continue;
    if (mentions.hasCount(token)) for (const one of children(sentence, token, "nummod")) add("HasAttrOf", token, one);
    for (const one of children(sentence, token, "appos")) {
      if (mentions.isDate(one) || mentions.isDate(token)) continue;
      if (isPlace(one) && isPlace(token)) add("CoLocated", span(token), span(one));
      else if (!isPlace(one) && !isPlace(token) && (isActor(one) || isActor(token)) && isBeside(sentence, token, one))
        add("IsSynonymOf", span(token), span(one));
    }
    for (const one of children(sentence, token, "nmod:poss"))
      if (one.pos !== "PRON" && isSide(one) && isSide(token)) add("BelongsTo", span(token), span(one));
    belonging(sentence, token, mentions, add);
  }
}

/** Nothing but a comma, a bracket or a dash between the end of the one and the words of the other: "Ana Fell, the mayor". */
function isBeside(sentence: Sentence, token: Token, one: Token): boolean {
  const from = sentence.tokens.slice(token.index + 1, one.index);
  const marks = from.filter((word) => word.pos === "PUNCT");
  return (
    marks.length <= 1 && !from.some((word) => word.pos === "VERB" || word.lower === "and") && children(sentence, one, "conj").length === 0
  );
}

function belonging(sentence: Sentence, token: Token, { span, isActor, isSide, all }: Mentions, add: Add): void {
  for (const one of children(sentence, token, "nmod")) {
    const word = child(sentence, one, "case")?.lower ?? "";
    if (word === "of" && HEADS.has(token.lemma) && isSide(one)) {
      const named = child(sentence, token, "appos") ?? (token.label === "appos" ? headOf(sentence, token) : undefined);
      add("InChargeOf", span(named ?? token), span(one));
      continue;
    }
    const belongs = (word === "of" && PART.has(token.lemma)) || (word === "from" && isActor(token));
    if (belongs) for (const each of all(one)) if (isSide(each)) add("BelongsTo", span(token), span(each));
  }
}
