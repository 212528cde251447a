import type { Datum, ReportData } from "../../model/index.ts";
import { shownDate } from "../data/dates.ts";
import { isoDate } from "../data/datum.ts";
import type { ShownTime } from "./blocks.ts";
import { attribute, type Element, elements, type Tree, textOf } from "./tree.ts";

type Fields = { -readonly [K in keyof ReportData]: Datum };

/** Report data a page carries outside its text: JSON-LD, meta tags, `time` of the article, canonical address, `lang`. */
export function markupData(tree: Tree, times: readonly ShownTime[]): ReportData {
  const data: Fields = {};
  const put = (field: keyof ReportData, value: string | undefined, from: string) => {
    const words = value?.replace(/\s+/g, " ").trim().toWellFormed();
    if (words && words.length <= 2000 && !data[field]) data[field] = { value: words, how: "said", from };
  };
  const heads = elements(tree, ["html", "meta", "link", "script", "title"]);
  for (const article of heads.filter(isJsonLd).flatMap((script) => articlesOf(rawText(script)))) {
    put("title", words(article.headline), "JSON-LD headline");
    put("outlet", nameOf(article.publisher), "JSON-LD publisher");
    put("byline", nameOf(article.author), "JSON-LD author");
    put("published", pageDate(words(article.datePublished)), "JSON-LD datePublished");
    put("modified", pageDate(words(article.dateModified)), "JSON-LD dateModified");
    put("address", webAddress(words(article.url)), "JSON-LD url");
    put("language", languageTag(words(article.inLanguage)), "JSON-LD inLanguage");
  }
  for (const { field, name, value } of heads.flatMap(metaOf)) put(field, value, name);
  for (const { value, about } of times) put(/modif|updat/.test(about) ? "modified" : "published", pageDate(value), "time of the article");
  return data;
}

/** Meta names and properties in lower case, and the field each gives. */
const META: ReadonlyMap<string, keyof ReportData> = new Map([
  ["og:title", "title"],
  ["twitter:title", "title"],
  ["dc.title", "title"],
  ["og:site_name", "outlet"],
  ["application-name", "outlet"],
  ["dc.publisher", "outlet"],
  ["author", "byline"],
  ["article:author", "byline"],
  ["dc.creator", "byline"],
  ["parsely-author", "byline"],
  ["article:published_time", "published"],
  ["datepublished", "published"],
  ["pubdate", "published"],
  ["publish-date", "published"],
  ["dc.date", "published"],
  ["dc.date.issued", "published"],
  ["date", "published"],
  ["parsely-pub-date", "published"],
  ["article:modified_time", "modified"],
  ["og:updated_time", "modified"],
  ["last-modified", "modified"],
  ["datemodified", "modified"],
  ["og:url", "address"],
  ["og:locale", "language"],
  ["content-language", "language"],
]);

function metaOf(
  element: Element,
): readonly { readonly field: keyof ReportData; readonly name: string; readonly value: string | undefined }[] {
  if (element.tagName === "html") return [{ field: "language", name: "html lang", value: languageTag(attribute(element, "lang")) }];
  if (element.tagName === "link" && /\bcanonical\b/i.test(attribute(element, "rel")))
    return [{ field: "address", name: "canonical link", value: webAddress(attribute(element, "href")) }];
  if (element.tagName !== "meta") return [];
  const name = (
    attribute(element, "property") ||
    attribute(element, "name") ||
    attribute(element, "itemprop") ||
    attribute(element, "http-equiv")
  ).toLowerCase();
  const field = META.get(name);
  if (!field) return [];
  return [{ field, name: `meta ${name}`, value: cleaned(field, attribute(element, "content")) }];
}

function cleaned(field: keyof ReportData, value: string): string | undefined {
  if (field === "published" || field === "modified") return pageDate(value);
  if (field === "address") return webAddress(value);
  if (field === "language") return languageTag(value);
  return field === "byline" && /^https?:/i.test(value) ? undefined : value;
}

/** A date as machines write it; of dates for people only those that can be read one way. */
const pageDate = (value: string | undefined): string | undefined =>
  value === undefined || value.length > 100 ? undefined : (isoDate(value) ?? shownDate(value)?.value);

const webAddress = (value: string | undefined): string | undefined =>
  value !== undefined && /^https?:\/\/[^\s/]+(?:\/\S*)?$/i.test(value) ? value : undefined;

const languageTag = (value: string | undefined): string | undefined => {
  const tag = value?.replaceAll("_", "-");
  return tag !== undefined && /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}$/.test(tag) ? tag : undefined;
};

const isJsonLd = (element: Element): boolean =>
  element.tagName === "script" && /^application\/ld\+json/i.test(attribute(element, "type").trim());

const rawText = (element: Element): string => element.childNodes.map((node) => ("value" in node ? node.value : "")).join("");

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json => typeof value === "object" && value !== null && !Array.isArray(value);

/** The articles a JSON-LD script describes, also in a list or `@graph`; none when it cannot be read. */
function articlesOf(script: string): readonly Json[] {
  let parsed: unknown;
  try {
    parsed = JSON.parse(
      script
        .trim()
        .replace(/^<!--|-->$|^\/\*.*?\*\/|;$/g, "")
        .replace(/[\n\r\t]+/g, " "),
    );
  } catch {
    return [];
  }
  const top = Array.isArray(parsed) ? parsed : [parsed];
  const all = top.slice(0, 100).flatMap((one) => (isObject(one) && Array.isArray(one["@graph"]) ? one["@graph"].slice(0, 100) : [one]));
  return all
    .filter(isObject)
    .filter((one) => [one["@type"]].flat().some((type) => typeof type === "string" && /article|report|posting/i.test(type)));
}

const words = (value: unknown): string | undefined =>
  typeof value === "string" ? value : Array.isArray(value) && typeof value[0] === "string" ? value[0] : undefined;

/** Names of people or an organisation, given as words, objects with a name, or a list of these. */
function nameOf(value: unknown): string | undefined {
  const all = (Array.isArray(value) ? value.slice(0, 10) : [value]).map((one) => (isObject(one) ? words(one.name) : words(one)));
  const names = all.filter((name): name is string => name !== undefined && name.trim() !== "" && !/^https?:/i.test(name));
  return names.length > 0 ? names.join(", ") : undefined;
}

/** The title of the page in its head, which often carries the name of the site as well. */
export const headTitle = (tree: Tree): string => {
  const title = elements(tree, ["title"])[0];
  return title ? textOf(title, 500) : "";
};
