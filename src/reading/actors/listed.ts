import type { Packs } from "../../packs/index.ts";
import type { Document, Sentence, Token } from "../../text/document.ts";
import { headToken, listedNames } from "../names.ts";
import { type Candidate, wordsOf } from "./candidate.ts";

/**
 * Mentions of actors that a pack knows.
 *   "Kalan Front fighters" with a row for the front -> actor, pack id
 *   "Dorsk said it would answer" with Dorsk a seat of government -> the state, by metonym
 *   "in Dorsk" -> no actor
 */
export function listedCandidates(document: Document, packs: Packs): Candidate[] {
  const found: Candidate[] = [];
  for (const { sentence, tokens, entries, use } of listedNames(document, packs)) {
    if (use !== "actor" && use !== "outlet") continue;
    const wanted = use === "outlet" ? ["outlet"] : ["actor", "metonym", "demonym"];
    const fitting = entries.filter((entry) => wanted.includes(entry.of));
    const strong = fitting.filter((entry) => entry.name.type !== "weak");
    const entry = strong[0] ?? fitting[0];
    if (!entry || (strong.length > 1 && strong.some((other) => other.id !== entry.id))) continue;
    const row = packs.actorById(entry.id);
    const kind = use === "outlet" ? ("outlet" as const) : row?.kind;
    const titled = kind === "person" ? titleBefore(sentence, tokens[0] as Token, packs) : [];
    found.push({
      sentence,
      tokens,
      head: headToken(sentence, tokens),
      form: "name",
      name: wordsOf(tokens),
      rule: `actors/listed-${entry.of}`,
      pack: entry.id,
      weak: entry.name.type === "weak",
      needs: entry.name.needs ?? [],
      plural: false,
      ...(kind ? { kind } : {}),
      ...(titled.length > 0 ? { title: wordsOf(titled), titled } : {}),
    });
  }
  return found;
}

/** The title right in front of a name: "Deputy Minister" of "Deputy Minister Rell". */
export function titleBefore(sentence: Sentence, name: Token, packs: Packs): readonly Token[] {
  const index = packs.wordIndex("titles");
  for (let from = Math.max(0, name.index - 4); from < name.index; from++) {
    const words = sentence.tokens.slice(from, name.index);
    if (
      index
        .all(
          words.map((token) => token.lower),
          0,
        )
        .some((match) => match.length === words.length)
    )
      return words;
  }
  return [];
}
