import type { Packs } from "../packs/index.ts";

/** The English name of the language of a tag, as a pack gives it, or the tag itself where none does. */
export function languageName(tag: string, packs: Packs): string {
  const main = tag.toLowerCase().split("-", 1)[0];
  return packs.words("languages").find(({ says }) => says["tag"] === main)?.words ?? tag;
}
