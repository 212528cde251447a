import type { ZoneRole } from "../../model/index.ts";
import type { Mark } from "../page.ts";
import { attribute, type Element } from "./tree.ts";

/** What the words of class and id say of an element; rows are tried in order, each word alone. */
const CLASS_WORDS: readonly (readonly [role: ZoneRole, words: string])[] = [
  ["comment", "comment comments commentlist respond discussion"],
  ["pull-quote", "pullquote pullquotes blockquote-pull"],
  ["credit", "credit credits copyright-holder"],
  ["caption", "caption figcaption"],
  ["byline", "byline bylines author authors"],
  ["dek", "dek deck standfirst subtitle subheadline subhed strapline"],
  ["dateline", "dateline timestamp pubdate datetime published date"],
  ["notice", "correction corrections disclaimer copyright republish cookie cookies consent gdpr newsletter subscribe subscription signup"],
  ["teaser", "related recommended recommendations recirculation readmore morestories trending popular mostread"],
  [
    "furniture",
    "share sharing social sharebar follow advert advertisement advertorial ad ads sponsor sponsored breadcrumb breadcrumbs sidebar menu nav navbar navigation footer toolbar skip masthead topbar pagination pager tags taglist topics widget modal popup",
  ],
];
const CLASS_ROLE: ReadonlyMap<string, ZoneRole> = new Map(
  CLASS_WORDS.toReversed().flatMap(([role, words]) => words.split(" ").map((word) => [word, role] as const)),
);

const TAG_ROLE: ReadonlyMap<string, ZoneRole> = new Map([
  ["nav", "furniture"],
  ["footer", "furniture"],
  ["aside", "furniture"],
  ["form", "furniture"],
  ["dialog", "furniture"],
  ["button", "furniture"],
  ["menu", "furniture"],
  ["figcaption", "caption"],
  ["figure", "caption"],
  ["time", "dateline"],
]);
const ARIA_ROLE: ReadonlyMap<string, ZoneRole> = new Map([
  ["navigation", "furniture"],
  ["banner", "furniture"],
  ["contentinfo", "furniture"],
  ["complementary", "furniture"],
  ["search", "furniture"],
  ["dialog", "furniture"],
  ["menu", "furniture"],
]);
const ITEM_ROLE: ReadonlyMap<string, ZoneRole> = new Map([
  ["author", "byline"],
  ["datepublished", "dateline"],
  ["datemodified", "dateline"],
  ["caption", "caption"],
  ["comment", "comment"],
  ["alternativeheadline", "dek"],
]);
const WHOLE = new Set(["html", "body", "main", "article"]);

/** Roles of containers: what stands inside them is never anything else. */
export const closedRoles: ReadonlySet<ZoneRole> = new Set(["comment", "furniture", "teaser", "notice"]);

/** What tag, ARIA role, item property, class and id say of an element; its place in the page is not looked at. */
export function markupMark(element: Element): Mark | undefined {
  if (WHOLE.has(element.tagName)) return undefined;
  const named = classWord(element);
  if (named && named.role !== "furniture") return named;
  const item = ITEM_ROLE.get(attribute(element, "itemprop").toLowerCase());
  if (item) return { role: item, reason: `markup: itemprop ${attribute(element, "itemprop").slice(0, 40)}` };
  const tag = TAG_ROLE.get(element.tagName);
  if (tag) return { role: tag, reason: `markup: inside <${element.tagName}>` };
  const aria = ARIA_ROLE.get(attribute(element, "role").toLowerCase());
  return aria ? { role: aria, reason: "markup: its ARIA role" } : named;
}

function classWord(element: Element): Mark | undefined {
  const names = `${attribute(element, "class")} ${attribute(element, "id")}`.slice(0, 400);
  const words = names
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z]+/);
  for (const [index, word] of words.entries()) {
    const pair =
      word === "pull" && words[index + 1] === "quote"
        ? "pullquote"
        : word === "most" && words[index + 1] === "read"
          ? "mostread"
          : word === "read" && words[index + 1] === "more"
            ? "readmore"
            : word;
    const role = CLASS_ROLE.get(pair);
    if (role) return { role, reason: `markup: class or id says "${pair}"` };
  }
  return undefined;
}
