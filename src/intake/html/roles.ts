import type { ZoneRole } from "../../model/index.ts";
import type { Mark } from "../page.ts";
import classWords from "./class-words.json" with { type: "json" };
import { attribute, type Element } from "./tree.ts";

/** What the words of class and id say of an element, by role; a word of an earlier row wins. Rows name the languages of their words. */
const CLASS_ROLE: ReadonlyMap<string, ZoneRole> = new Map(
  classWords
    .toReversed()
    .flatMap(({ role, ...rows }) =>
      Object.values(rows).flatMap((words) => words.split(" ").map((word) => [word, role as ZoneRole] as const)),
    ),
);
const TAG_ROLE: ReadonlyMap<string, ZoneRole> = new Map([
  ["nav", "furniture"],
  ["footer", "furniture"],
  ["aside", "furniture"],
  ["form", "furniture"],
  ["dialog", "furniture"],
  ["button", "furniture"],
  ["menu", "furniture"],
  ["amp-sidebar", "furniture"],
  ["amp-ad", "furniture"],
  ["amp-social-share", "furniture"],
  ["amp-consent", "notice"],
  ["amp-user-notification", "notice"],
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

/** Posts of other sites shown inside an article: "twitter-tweet", "instagram-media". */
const POST = /\b(?:twitter-(?:tweet|video)|instagram-media|tiktok-embed|fb-post|telegram-post|mastodon-embed|bluesky-embed)\b/i;

/** Whether an element is a post of another site shown inside an article; it is part of the text wherever its wrappers say it stands. */
export const isEmbeddedPost = (element: Element): boolean => element.tagName === "blockquote" && POST.test(attribute(element, "class"));

/** Roles of containers: what stands inside them is never anything else. */
export const closedRoles: ReadonlySet<ZoneRole> = new Set(["comment", "furniture", "teaser", "notice"]);

/** What tag, ARIA role, item property, class and id say of an element; its place in the page is not looked at. */
export function markupMark(element: Element): Mark | undefined {
  const known = marks.get(element);
  if (known !== undefined) return known === null ? undefined : known;
  const found = markOf(element);
  marks.set(element, found ?? null);
  return found;
}

/** What was said of an element before; each is asked three times. */
const marks = new WeakMap<Element, Mark | null>();

function markOf(element: Element): Mark | undefined {
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
  if (element.attrs.length === 0) return undefined;
  const names = `${attribute(element, "class")} ${attribute(element, "id")}`.slice(0, 400);
  const words = names
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z]+/);
  for (const [index, word] of words.entries()) {
    const two = `${word}${words[index + 1] ?? ""}`;
    const pair = CLASS_ROLE.has(two) ? two : word;
    const role = CLASS_ROLE.get(pair);
    if (role) return { role, reason: `markup: class or id says "${pair}"` };
  }
  return undefined;
}
