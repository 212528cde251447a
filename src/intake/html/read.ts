import { type Datum, note, type ReportData } from "../../model/index.ts";
import { addressDate, civilDay, dayAfter } from "../data/address-date.ts";
import { shownDate } from "../data/dates.ts";
import { mergeData } from "../data/datum.ts";
import { pageData } from "../data/page-data.ts";
import { type Block, hasStop, isProse, type Mark, type Page, wordCount } from "../page.ts";
import { bylineStart } from "../plain/page-words.ts";
import type { ReadText } from "../read-text.ts";
import { zonesOf } from "../zones.ts";
import { accessNotes } from "./access.ts";
import { type HtmlBlock, htmlBlocks } from "./blocks.ts";
import { boxMarks, DEK, isDek } from "./boxes.ts";
import { headTitle, markupData, weakData } from "./data.ts";
import { markedHeadline } from "./headline.ts";
import { closed } from "./live.ts";
import { parsePage } from "./tree.ts";
import { visibleDates } from "./visible-dates.ts";
import { weigh } from "./weights.ts";

/** Where and when a page was received: its web address, and the day in ISO 8601 after which nothing can have been published. */
export interface PageOrigin {
  readonly address?: string;
  readonly day?: string;
}

/** Text, zones and report data of an HTML page: blocks apart by an empty line, each with a role and the reason. */
export function readHtml(html: string, origin: PageOrigin = {}): ReadText {
  const tree = parsePage(html);
  if (!tree) return withoutTags(html);
  const weights = weigh(tree);
  const { blocks, times } = htmlBlocks(tree, weights);
  const markup = markupData(tree, times);
  const headline = markedHeadline(blocks, markup.title?.value ?? headTitle(tree));
  const page = pageOf(blocks, boxMarks(blocks, weights, headline), headline);
  const zones = zonesOf(page);
  const { title, published: _, modified: __, ...rest } = pageData(page.text, zones);
  const language = markup.language?.value ?? "";
  const shown = visibleDates(page, page.sources, language);
  const said = mergeData(title ? { title } : {}, markup, shown, rest);
  const published = publishedOf(
    [markup, shown, weakData(tree, times, language)],
    [origin.address ?? "", said.address?.value ?? ""],
    origin.day,
  );
  const { published: ___, ...others } = said;
  const data = mergeData(published ? { published } : {}, others);
  return { text: page.text, zones, data, notes: accessNotes(tree, page.text, zones) };
}

/** The day of publication: as markup or page say it, else in the address, else the best of what is weak; never after the day of receipt. */
function publishedOf(
  [markup, shown, weak]: readonly [ReportData, ReportData, ReportData],
  addresses: readonly string[],
  day: string | undefined,
): Datum | undefined {
  const address = addresses.find((one) => addressDate(one) !== undefined) ?? "";
  const named = addressDate(address);
  const inAddress: Datum | undefined = named === undefined ? undefined : { value: named, how: "said", from: "date in the address" };
  const candidates = [markup.published, shown.published, inAddress, weak.published];
  const found = candidates.find((one) => one !== undefined && (day === undefined || one.value.slice(0, 10) <= dayAfter(day)));
  return found && civilDay(found, address);
}

/** A page nested too deep to be parsed, its tags cut out. */
function withoutTags(html: string): ReadText {
  const blocks = html.split(/<[^<>]*>/).map(
    (words): HtmlBlock => ({
      words: words.replace(/\s+/g, " ").trim(),
      mark: undefined,
      tag: "p",
      link: false,
      where: "main",
      dated: false,
      path: "",
    }),
  );
  const page = pageOf(
    blocks.filter((block) => block.words !== ""),
    [],
    -1,
  );
  const zones = zonesOf(page);
  return {
    text: page.text,
    zones,
    data: pageData(page.text, zones),
    notes: [note("html-too-deep", "The tags of this page are nested too deep; its words were read without them.")],
  };
}

/** The lines of a page with the block each comes from. */
interface PageOfBlocks extends Page {
  readonly sources: readonly HtmlBlock[];
}

function pageOf(blocks: readonly HtmlBlock[], boxed: readonly (Mark | undefined)[], headline: number): PageOfBlocks {
  const marks: (Mark | undefined)[] = [];
  const placed: Block[] = [];
  const sources: HtmlBlock[] = [];
  const pulled = new Set<number>();
  let text = "";
  for (const [index, block] of blocks.entries()) {
    const lines = block.words.split("\n").filter((line) => line !== "");
    for (const [number, line] of lines.entries()) {
      if (text !== "") text += number === 0 ? "\n\n" : "\n";
      marks[placed.length] =
        index === headline
          ? { role: "headline", reason: "markup: the heading of the page" }
          : placeMark(block, index, headline, line, boxed[index]);
      if (block.mark?.role === "pull-quote") pulled.add(placed.length);
      sources.push(block);
      placed.push({ start: text.length, end: text.length + line.length, text: line });
      text += line;
    }
  }
  return { text, blocks: placed, marks, pulled, sources, paths: sources.map(({ path }) => path), ...entriesOf(sources) };
}

/** The entries of a live blog; a page with one entry is none. */
function entriesOf(sources: readonly HtmlBlock[]): Pick<Page, "entries"> {
  const entries = sources.map(({ entry }) => entry && closed(entry));
  return entries.some((entry) => (entry?.number ?? 0) > 1) ? { entries } : {};
}

/** What stands between the headline and the article. */
function betweenMark(line: string, headline: number): Mark {
  const other: Mark = { role: "furniture", reason: "place: before the article" };
  if (headline < 0) return other;
  if (isDek(line) && hasStop(line)) return DEK;
  if (line.length > 160) return other;
  if (bylineStart(line) > 0 || /^by\s/i.test(line)) return { role: "byline", reason: "byline: under the headline" };
  return shownDate(line) ? { role: "dateline", reason: "date-line: under the headline" } : other;
}

/** What markup, links and place tell of a block; undefined leaves it to the rules for plain text. */
function placeMark(block: HtmlBlock, index: number, headline: number, line: string, boxed: Mark | undefined): Mark | undefined {
  const late = block.mark?.role === "dek" && (headline < 0 || index > headline + 8);
  if (block.mark && block.mark.role !== "pull-quote" && !late) return block.mark;
  if (block.where === "after") return { role: "furniture", reason: "place: after the article" };
  if (block.where === "before" && index < headline) return { role: "furniture", reason: "place: above the headline" };
  if (block.where === "before") return betweenMark(line, headline);
  if (index < headline && (!isProse(line) || block.box)) return { role: "furniture", reason: "place: above the headline" };
  if (boxed && index > headline && block.mark?.role !== "pull-quote") return boxed;

  if (block.link && index > headline && wordCount(line) <= 30) return { role: "teaser", reason: "link: nothing but a link" };
  if (/^h[1-6]$/.test(block.tag) && block.where === "main" && !isProse(line))
    return index < headline
      ? { role: "furniture", reason: "place: a heading above the headline" }
      : { role: "subhead", reason: `markup: <${block.tag}>` };
  return undefined;
}
