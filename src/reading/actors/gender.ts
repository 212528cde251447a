import type { Packs } from "../../packs/index.ts";
import type { Token } from "../../text/document.ts";
import type { Candidate } from "./candidate.ts";

/** Which of "he" and "she" stands for somebody. */
export type Gender = "male" | "female";

/** What a pronoun tells: "him" of a man, "hers" of a woman; nothing for "they". */
export function genderOf(token: Token): Gender | undefined {
  if (["he", "him", "his"].includes(token.lower)) return "male";
  return ["she", "her", "hers"].includes(token.lower) ? "female" : undefined;
}

/**
 * What a mention tells of the gender of the one it means.
 *   "Mrs Belm", "Sister Anna", "a spokeswoman", "the gunman"   by its title or noun
 *   "Anna Belm"                                                by its given name
 * Nothing: "Belm", "the captain", "Kim Belm", "two women".
 */
export function genderTold(candidate: Candidate, packs: Packs): Gender | undefined {
  const { form, plural, noun, title, tokens, kind } = candidate;
  if (form === "pronoun" || plural || (kind !== undefined && kind !== "person")) return undefined;
  const row = candidate.pack ? packs.actorById(candidate.pack) : undefined;
  if (row) return row.gender;
  const told = wordOf(noun, packs) ?? wordOf(title, packs);
  if (told || form !== "name" || tokens.length < 2) return told;
  return genderIn(packs.wordIndex("given-names").match([tokens[0]?.lower ?? ""], 0)?.rows);
}

/** The first word of a title or noun that tells the gender. */
function wordOf(words: string | undefined, packs: Packs): Gender | undefined {
  if (words === undefined) return undefined;
  const index = packs.wordIndex("gender-words");
  for (const word of words.toLowerCase().split(/[\s.]+/)) {
    const told = genderIn(index.match([word], 0)?.rows);
    if (told) return told;
  }
  return undefined;
}

const genderIn = (rows: readonly { readonly says: Readonly<Record<string, unknown>> }[] | undefined): Gender | undefined =>
  rows?.map((row) => row.says["gender"]).find((gender): gender is Gender => gender === "male" || gender === "female");
