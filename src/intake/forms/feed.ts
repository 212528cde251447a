import { parseFeed } from "feedsmith";
import { HearsayError } from "../../model/index.ts";
import { ITEM, type Item, itemBytes } from "./item.ts";
import { distinctSuffixes, idSuffix, type Part } from "./member.ts";
import { writtenDate } from "./written-date.ts";
import { refuseHostileXml } from "./xml.ts";

/** The entries of an RSS, Atom, RDF or JSON feed in its order. Throws HearsayError `damaged`. */
export function feedParts(text: string, name: string): readonly Part[] {
  refuseHostileXml(text, name);
  const feed = parsed(text, name);
  const outlet = words(feed.title);
  const language = words(feed.language);
  const raw = [feed.items, feed.entries].find(Array.isArray) ?? [];
  const entries = raw.filter(isRecord).map((one) => entryOf(one, outlet, language));
  const suffixes = distinctSuffixes(entries.map(({ id }) => idSuffix(id)));
  return entries.flatMap(({ item, link }, index): Part[] => {
    const suffix = suffixes[index] ?? "";
    if (item.words.trim() === "" && item.title === undefined) return link === undefined ? [] : [{ kind: "listed", address: link }];
    return [{ kind: "member", suffix, bytes: itemBytes(item), mediaType: ITEM, ...(link === undefined ? {} : { link }) }];
  });
}

type Loose = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Loose => typeof value === "object" && value !== null && !Array.isArray(value);

function parsed(text: string, name: string): Loose {
  try {
    const { feed } = parseFeed(text);
    if (isRecord(feed)) return feed;
  } catch (error) {
    const why = error instanceof Error ? (error.message.split("\n", 1)[0] ?? "") : "";
    throw new HearsayError("damaged", `${name} is a damaged feed (${why}).`, "Get the feed again, or read the pages it names.", {
      cause: error,
    });
  }
  throw new HearsayError("damaged", `${name} is a damaged feed.`, "Get the feed again, or read the pages it names.");
}

/** The first piece of text among values; also inside `{ value }`, `{ href }`, `{ name }`. */
function words(...values: readonly unknown[]): string | undefined {
  for (const value of values) {
    if (typeof value === "string" && value.trim() !== "") return value.trim();
    if (typeof value === "number") return String(value);
    const inner = isRecord(value) ? words(value["value"], value["href"], value["name"], value["encoded"]) : undefined;
    if (inner !== undefined) return inner;
  }
  return undefined;
}

function entryOf(
  entry: Loose,
  outlet: string | undefined,
  feedLanguage: string | undefined,
): { readonly id: string; readonly link?: string; readonly item: Item } {
  const links = Array.isArray(entry["links"]) ? entry["links"].filter(isRecord) : [];
  const alternate = links.find(({ rel }) => rel === undefined || rel === "alternate") ?? links[0];
  const guid = words(entry["guid"], entry["id"]);
  const link = [words(entry["link"]), words(entry["url"]), words(alternate), guid].find(
    (one) => one !== undefined && /^https?:\/\//i.test(one),
  );
  const html = words(entry["content_html"], entry["content"], entry["summary"], entry["description"]);
  const plain = words(entry["content_text"]);
  const dc = isRecord(entry["dc"]) ? entry["dc"] : {};
  const title = words(entry["title"], dc["titles"]);
  const item: Item = {
    from: "feed",
    ...(title === undefined ? {} : { title: unmarked(title) }),
    form: plain === undefined ? "html" : "text",
    words: plain ?? html ?? "",
    data: given({
      title: title && unmarked(title),
      outlet,
      byline: names(entry["authors"]) ?? names(dc["creators"] ?? dc["creator"]),
      published: writtenDate(words(entry["pubDate"], entry["published"], entry["date_published"], first(dc["dates"] ?? dc["date"]))),
      modified: writtenDate(words(entry["updated"], entry["date_modified"])),
      address: link,
      language: tag(words(entry["language"]) ?? feedLanguage),
    }),
  };
  return { id: guid ?? link ?? title ?? "entry", ...(link === undefined ? {} : { link }), item };
}

const given = (fields: Readonly<Record<string, string | undefined>>): Item["data"] =>
  Object.fromEntries(Object.entries(fields).filter((field): field is [string, string] => field[1] !== undefined));

const first = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value);

const names = (value: unknown): string | undefined => {
  const all = (Array.isArray(value) ? value : [value]).flatMap((one) => words(one) ?? []);
  return all.length === 0 ? undefined : all.slice(0, 10).join(", ");
};

const tag = (language: string | undefined): string | undefined =>
  language !== undefined && /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}$/.test(language) ? language : undefined;

/** A title without tags, in case the feed writes HTML there. */
const unmarked = (title: string): string => title.replace(/<\/?[A-Za-z][^<>]*>/g, "").trim();
