import type { Node } from "yaml";
import { isMap } from "yaml";
import { partsOf } from "./fold.ts";
import type { Name } from "./rows.ts";
import { type Fields, fail, itemsOf, openMap, type Sheet, textOf, textsOf } from "./sheet.ts";

const nameTypes = ["primary", "alias", "abbreviation", "translation", "native", "former", "misspelling", "weak"] as const;

/**
 * The names of a row: `names`, of which the first plain text is primary and later ones are aliases, then `weak`.
 * Plain text in Arabic letters is a native name in `ar`, and never the primary one unless nothing else is there.
 */
export function readNames(sheet: Sheet, row: Fields, what: string): Name[] {
  const names: Name[] = [];
  const seen = new Set<string>();
  for (const key of ["names", "weak"] as const) {
    for (const item of itemsOf(sheet, row.node(key), `${what}: field "${key}"`)) {
      const name = readName(sheet, item, what, key === "weak" ? "weak" : names.length === 0 ? "primary" : "alias");
      if (!name) continue;
      const folded = `${name.text}\0${name.lang}`;
      if (seen.has(folded)) fail(sheet, item, `${what}: name "${name.text}" stands here twice`);
      else names.push(name);
      seen.add(folded);
    }
  }
  if (!names.some((name) => name.type !== "weak")) row.fail('field "names" must hold at least one name', "names");
  return names;
}

function readName(sheet: Sheet, node: Node, what: string, fallback: Name["type"]): Name | undefined {
  if (!isMap(node)) {
    const text = textOf(node);
    if (text === undefined) {
      fail(sheet, node, `${what}: a name must be text or a map of text, lang, type, needs`);
      return undefined;
    }
    const arabic = isArabic(text);
    return checked(sheet, node, what, { text, lang: arabic ? "ar" : "en", type: arabic && fallback === "alias" ? "native" : fallback });
  }
  const fields = openMap(sheet, node, `${what}: name`, ["text", "lang", "type", "needs"]);
  const text = fields?.text("text", "must");
  if (!fields || text === undefined) return undefined;
  const lang = fields.text("lang") ?? (isArabic(text) ? "ar" : "en");
  if (!/^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/.test(lang)) fields.fail(`"${lang}" is not a language tag (BCP 47)`, "lang");
  const type = fields.oneOf("type", nameTypes) ?? (fallback === "alias" && lang !== "en" ? "native" : fallback);
  const needs = fields.keys.includes("needs") ? textsOf(fields.node("needs")) : [];
  if (!needs) fields.fail('field "needs" must be a list of ids', "needs");
  if (needs?.length && type !== "weak") fields.fail('only a name of type "weak" may have needs', "needs");
  return checked(sheet, node, what, { text, lang, type, ...(needs?.length ? { needs } : {}) });
}

function checked(sheet: Sheet, node: Node, what: string, name: Name): Name | undefined {
  if (name.text !== name.text.trim()) fail(sheet, node, `${what}: name "${name.text}" starts or ends with a blank`);
  const letters = partsOf(name.text).reduce((sum, part) => sum + part.key.length, 0);
  if (letters > 1) return name;
  fail(sheet, node, `${what}: name "${name.text}" is too short: a name needs two letters`);
  return undefined;
}

const isArabic = (text: string): boolean => [...text].some((letter) => letter >= "\u0600" && letter <= "\u06ff");
