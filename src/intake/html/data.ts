import type { Datum, ReportData } from "../../model/index.ts";
import { shownDate, ymd } from "../data/dates.ts";
import { isoDate } from "../data/datum.ts";
import type { ShownTime } from "./times.ts";
import { attribute, type Element, elements, rawText, type Tree, textOf } from "./tree.ts";

type Fields = { -readonly [K in keyof ReportData]: Datum };

/** Report data a page carries outside its text: JSON-LD, meta tags, `time` of the article, canonical address, `lang`. */
export function markupData(tree: Tree, times: readonly ShownTime[]): ReportData {
  const heads = elements(tree, ["html", "meta", "link", "script", "title"]);
  const tags = heads.flatMap(metaOf);
  const language = tags.find(({ field, value }) => field === "language" && value !== undefined)?.value ?? "";
  const data: Fields = {};
  const put = (field: keyof ReportData, value: string | undefined, from: string) => {
    const words = value?.replace(/\s+/g, " ").trim().toWellFormed();
    if (words && words.length <= 2000 && !data[field]) data[field] = { value: words, how: "said", from };
  };
  const things = heads.filter(isJsonLd).flatMap((script) => thingsOf(rawText(script)));
  for (const { thing } of things.filter(({ article }) => article)) {
    put("title", words(thing.headline), "JSON-LD headline");
    put("outlet", nameOf(thing.publisher), "JSON-LD publisher");
    put("byline", nameOf(thing.author), "JSON-LD author");
    put("published", pageDate(words(thing.datePublished), language), "JSON-LD datePublished");
    put("modified", pageDate(words(thing.dateModified), language), "JSON-LD dateModified");
    put("address", webAddress(words(thing.url)), "JSON-LD url");
    put("language", languageTag(words(thing.inLanguage)), "JSON-LD inLanguage");
  }
  for (const { field, name, value } of tags) put(field, dated(field, value, language), name);
  for (const { value, about, aside } of times) {
    if (!aside) put(/modif|updat/.test(about) ? "modified" : "published", pageDate(value, language), "time of the article");
  }
  for (const { thing } of things.filter(({ page }) => page)) {
    put("published", pageDate(words(thing.datePublished), language), "JSON-LD datePublished");
    put("modified", pageDate(words(thing.dateModified), language), "JSON-LD dateModified");
  }
  return data;
}

/** What is only as good as a guess: data of other things on the page, dates in scripts, times beside the article. */
export function weakData(tree: Tree, times: readonly ShownTime[], language: string): ReportData {
  const scripts = elements(tree, ["script"]).map(rawText);
  const dates = [
    ...scripts.map((script) => ({ value: SCRIPT_DATE.exec(script)?.[1], from: "a script of the page" })),
    ...times.filter(({ about }) => !/modif|updat/.test(about)).map(({ value }) => ({ value, from: "a time on the page" })),
  ];
  for (const { value, from } of dates) {
    const date = pageDate(value, language);
    if (date !== undefined && date.length >= 10) return { published: { value: date, how: "said", from } };
  }
  return {};
}

/** "datePublished": "2020-05-03", also inside other JSON. */
const SCRIPT_DATE =
  /\\?["'](?:date_?published|published_?(?:at|date|time|on)|publish_?(?:date|time)|publication_?date|date_?created|pub_?date)\\?["']\s*:\s*\\?["']([^"'\\]{8,40})/i;

const dated = (field: keyof ReportData, value: string | undefined, language: string): string | undefined =>
  field === "published" || field === "modified" ? pageDate(value, language) : value;

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
  const field = META.get(name) ?? dateField(name);
  if (!field) return [];
  return [{ field, name: `meta ${name}`, value: cleaned(field, attribute(element, "content")) }];
}

/** "article:published_time", "sailthru.date", "dcterms.modified": whether the name of a meta tag says when, and of what. */
function dateField(name: string): keyof ReportData | undefined {
  if (/expir|valid|start|end|event|birth|update-?frequency|format|copyright/.test(name)) return undefined;
  if (/modif|updat|revis|last.?mod/.test(name)) return /date|time|modif|updat/.test(name) ? "modified" : undefined;
  return /publi[sc]|pub.?date|^date$|date$|issued|created|display.?date|release.?date|article.date|^datum$/.test(name) &&
    !/publisher/.test(name)
    ? "published"
    : undefined;
}

function cleaned(field: keyof ReportData, value: string): string | undefined {
  if (field === "address") return webAddress(value);
  if (field === "language") return languageTag(value);
  return field === "byline" && /^https?:/i.test(value) ? undefined : value;
}

/** A date as machines write it; of dates for people only those that can be read one way. */
const pageDate = (value: string | undefined, language: string): string | undefined =>
  value === undefined || value.length > 100
    ? undefined
    : (isoDate(value) ?? compactDate(value.trim()) ?? shownDate(value, language)?.value ?? shownDate(value, "de")?.value);

/** "20200503", "20200503T071500Z". */
const compactDate = (value: string): string | undefined => {
  const found = /^((?:19|20)\d\d)(\d\d)(\d\d)(?:\D|\d{4,6}$|$)/.exec(value);
  return found ? ymd(found[1] ?? "", found[2] ?? "", found[3] ?? "") : undefined;
};

const webAddress = (value: string | undefined): string | undefined =>
  value !== undefined && /^https?:\/\/[^\s/]+(?:\/\S*)?$/i.test(value) ? value : undefined;

const languageTag = (value: string | undefined): string | undefined => {
  const tag = value?.replaceAll("_", "-");
  return tag !== undefined && /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}$/.test(tag) ? tag : undefined;
};

const isJsonLd = (element: Element): boolean =>
  element.tagName === "script" && /^application\/ld\+json/i.test(attribute(element, "type").trim());

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json => typeof value === "object" && value !== null && !Array.isArray(value);

/** A thing that JSON-LD describes, and whether it is an article or the page itself. */
interface Thing {
  readonly thing: Json;
  readonly article: boolean;
  readonly page: boolean;
}

/** Most things of one script. */
const THINGS = 200;

/** The things a JSON-LD script describes, also in a list, `@graph` or `mainEntity`; none when it cannot be read. */
function thingsOf(script: string): readonly Thing[] {
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
  const all = [parsed].flat(1).slice(0, THINGS).filter(isObject);
  const inner = all.flatMap((one) => [one["@graph"], one.mainEntity, one.mainEntityOfPage].flat(1).slice(0, THINGS).filter(isObject));
  return [...all, ...inner].map((thing) => {
    const types = [thing["@type"]].flat(1).filter((type) => typeof type === "string");
    return {
      thing,
      article: types.some((type) => /article|report|posting/i.test(type)),
      page: types.some((type) => /page|recipe|product|event|video|discussion|question|creativework/i.test(type)),
    };
  });
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
