import { type Part, partsOf } from "../fold.ts";

/** Parts that Arabic names carry or drop freely, in the shapes they take before "sun letters": al-Sand, as-Sand, Sand. */
const ARTICLES: ReadonlySet<string> = new Set(["al", "ad", "an", "ar", "as", "ash", "at", "az", "el"]);

const START = 0x811c9dc5;

/** Hash of a name so far, part by part (FNV-1a over the folded parts with a blank between). */
export function addPart(hash: number, key: string): number {
  let value = hash === 0 ? START | 0 : Math.imul(hash ^ 0x20, 0x01000193);
  for (let at = 0; at < key.length; at += 1) value = Math.imul(value ^ key.charCodeAt(at), 0x01000193);
  return value;
}

/** Whether a folded part is an Arabic article. */
export const isNameArticle = (key: string): boolean => key.length <= 3 && ARTICLES.has(key);

/** The folded parts of a name with a blank between: "Tal as-Sand" -> "tal as sand". */
export const keyOf = (name: string): string => joined(partsOf(name));

const joined = (parts: readonly Part[]): string => parts.map((part) => part.key).join(" ");

/** The key without its articles, or undefined where there is none or nothing else: "As Sand" -> "sand". */
export function bareKeyOf(name: string): string | undefined {
  const parts = partsOf(name);
  const left = parts.filter((part) => !isNameArticle(part.key));
  return left.length > 0 && left.length < parts.length ? joined(left) : undefined;
}

/** The hash of a whole key. */
export function hashOf(key: string): number {
  let hash = 0;
  for (const part of key.split(" ")) hash = addPart(hash, part);
  return hash;
}
