import type { Document, Sentence, Token } from "../../text/document.ts";
import { hasLabel } from "../../text/tree.ts";
import { type Candidate, wordsOf } from "./candidate.ts";

const PRONOUNS: Readonly<Record<string, { readonly plural: boolean; readonly person: boolean }>> = {
  he: { plural: false, person: true },
  him: { plural: false, person: true },
  his: { plural: false, person: true },
  she: { plural: false, person: true },
  her: { plural: false, person: true },
  they: { plural: true, person: false },
  them: { plural: true, person: false },
  their: { plural: true, person: false },
  it: { plural: false, person: false },
  its: { plural: false, person: false },
};

/**
 * Pronouns of the third person where they act, suffer or own; "it" only as an agent or owner. What they mean is decided by
 * coreference; those that stay open make no finding.
 *   "they would strike again", "its leaders"      candidates
 *   "the latter then left"                        candidate, of the last two named side by side
 *   "it is clear that", "the latter part"         none
 */
export function pronounCandidates(document: Document): Candidate[] {
  const found: Candidate[] = [];
  for (const sentence of document.sentences) {
    for (const token of sentence.tokens) {
      const ordinal = ordinalOf(sentence, token);
      if (ordinal) found.push(ordinal);
      const known = Object.hasOwn(PRONOUNS, token.lower) ? PRONOUNS[token.lower] : undefined;
      if (!known || token.pos !== "PRON") continue;
      if (token.lower === "it" && !(hasLabel(token, "nsubj") && sentence.tokens[token.head]?.pos === "VERB")) continue;
      found.push({
        sentence,
        tokens: [token],
        head: token,
        form: "pronoun",
        name: token.word,
        plural: known.plural,
        rule: "actors/pronoun",
        ...(known.person ? { kind: "person" as const } : {}),
      });
    }
  }
  return found;
}

/** "the latter", "the former" alone: one of the two actors named before. */
function ordinalOf(sentence: Sentence, token: Token): Candidate | undefined {
  const article = sentence.tokens[token.index - 1];
  if ((token.lower !== "latter" && token.lower !== "former") || article?.lower !== "the") return undefined;
  const next = sentence.tokens[token.index + 1];
  if (next && (next.pos === "NOUN" || next.pos === "PROPN" || next.pos === "ADJ" || next.word === "-")) return undefined;
  const tokens = [article, token];
  return { sentence, tokens, head: token, form: "pronoun", name: wordsOf(tokens), plural: false, rule: "actors/ordinal" };
}
