import type { ZoneRole } from "../../model/index.ts";
import type { Mark } from "../page.ts";
import { isLiveEntry, type OpenEntry, timeEntry } from "./live.ts";
import { closedRoles, isEmbeddedPost, markupMark } from "./roles.ts";
import { isNamedDate, type ShownTime, timeOf } from "./times.ts";
import { type Element, isElement, isHidden, type Tree, walk } from "./tree.ts";
import { mainOf, type Weight } from "./weights.ts";

/** A block of a page as shown: its words, the mark its markup gives, and where it stands. */
export interface HtmlBlock {
  readonly words: string;
  readonly mark: Mark | undefined;
  /** Tag of the block element it stands in. */
  readonly tag: string;
  /** Whether nearly all of it is links. */
  readonly link: boolean;
  readonly where: "before" | "main" | "after";
  /** The outermost element around it that holds little of the running text; undefined for words that stand right in the trunk of the article. */
  readonly box?: Element;
  /** Whether its element or one close around it is named a date. */
  readonly dated: boolean;
  /** CSS selector of the block element it stands in. */
  readonly path: string;
  /** The entry of a live blog it stands in; its time is known once the page is read. */
  readonly entry?: OpenEntry;
}

const BLOCKS = new Set(
  "address article aside blockquote body button caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol option p pre section summary table tbody td tfoot th thead title tr ul".split(
    " ",
  ),
);

interface Context {
  readonly element: Element;
  readonly mark: Mark | undefined;
  readonly block: boolean;
  /** Whether it holds a quarter of the running text of the article or more. */
  readonly trunk: boolean;
  readonly box: Element | undefined;
  readonly link: boolean;
  readonly dated: boolean;
  readonly entry: OpenEntry | undefined;
  readonly step: string;
  children: number;
}

/** Steps of a path that are kept; no page for readers is deeper. */
const STEPS = 60;

/** Cuts a page into the blocks it shows, in order. Scripts, styles and hidden elements give none. */
export function htmlBlocks(
  tree: Tree,
  weights: ReadonlyMap<Element, Weight>,
): { readonly blocks: readonly HtmlBlock[]; readonly times: readonly ShownTime[] } {
  const main = mainOf(tree, weights);
  const whole = (main && weights.get(main)?.prose) ?? 0;
  const blocks: HtmlBlock[] = [];
  const times: ShownTime[] = [];
  const stack: Context[] = [];
  let entries = 0;
  let buffer = new Buffered();
  let where: HtmlBlock["where"] = main ? "before" : "main";
  const flush = () => {
    const words = buffer.words();
    const outer = stack.findLast((context) => context.block);
    if (words !== "")
      blocks.push({
        words,
        mark: buffer.ownMark() ?? outer?.mark,
        tag: outer?.element.tagName ?? "body",
        link: buffer.isLink(),
        where,
        dated: buffer.isDated() || outer?.dated === true,
        path: pathOf(stack, outer),
        ...(outer?.box ? { box: outer.box } : {}),
        ...(outer?.entry ? { entry: outer.entry } : {}),
      });
    buffer = new Buffered();
  };
  walk(
    tree,
    (node) => {
      if (node.nodeName === "#text" && "value" in node) {
        buffer.add(node.value, stack.at(-1)?.mark, stack.at(-1)?.link === true, stack.at(-1)?.dated === true);
        return false;
      }
      if (!isElement(node)) return false;
      if (isHidden(node)) {
        const outer = stack.at(-1);
        if (outer) outer.children++;
        return false;
      }
      if (node.tagName === "br") buffer.lineBreak();
      const block = BLOCKS.has(node.tagName);
      if (block) flush();
      if (node === main) where = "main";
      const mark = markIn(node, stack.at(-1)?.mark, weights.get(node), whole);
      const time = timeOf(node, where === "after", closedRoles.has(mark?.role ?? "body"));
      const entry = stack.at(-1)?.entry ?? (where === "main" && isLiveEntry(node) ? { number: ++entries, time: undefined } : undefined);
      if (time && entry) timeEntry(entry, time.value);
      else if (time) times.push(time);
      stack.push(
        contextOf({ element: node, mark, block, entry }, stack.at(-1), node === main, (weights.get(node)?.prose ?? 0) * 4 >= whole),
      );
      return true;
    },
    (element) => {
      if (BLOCKS.has(element.tagName)) flush();
      stack.pop();
      if (element === main) where = "after";
    },
  );
  flush();
  return { blocks, times };
}

function contextOf(
  own: Pick<Context, "element" | "mark" | "block" | "entry">,
  outer: Context | undefined,
  main: boolean,
  heavy: boolean,
): Context {
  const { element, mark, block, entry } = own;
  const trunk = main || (outer?.trunk === true && (heavy || (entry !== undefined && entry !== outer.entry)));
  const box = isEmbeddedPost(element) ? element : (outer?.box ?? (outer?.trunk && !trunk ? element : undefined));
  const place = outer ? ++outer.children : 1;
  const dated = isNamedDate(element) || (outer?.dated === true && !block);
  const link = element.tagName === "a" || outer?.link === true;
  return {
    element,
    mark,
    block,
    trunk,
    box,
    link,
    dated,
    entry,
    step: place === 1 && !outer ? element.tagName : `${element.tagName}:nth-child(${place})`,
    children: 0,
  };
}

function pathOf(stack: readonly Context[], outer: Context | undefined): string {
  const steps: string[] = [];
  for (const context of stack) {
    if (steps.length === STEPS) break;
    steps.push(context.step);
    if (context === outer) break;
  }
  return steps.join(">");
}

/** The mark of an element inside `outer`: containers close over what they hold; one that holds the article is none. */
function markIn(element: Element, outer: Mark | undefined, weight: Weight | undefined, whole: number): Mark | undefined {
  if (isEmbeddedPost(element)) return undefined;
  const own = markupMark(element);
  if (!own || !weight) return outer;
  const large = weight.h1 || (whole > 0 && weight.prose * 5 >= whole * 2);
  if (large) return outer;
  if (outer && closedRoles.has(outer.role) && !(own.role === "pull-quote" && outer.role === "furniture")) return outer;
  return longName(own, weight);
}

/** A "byline" or "date" that holds running text is a note about the author and not a line. */
const longName = (own: Mark, weight: Weight): Mark =>
  ["byline", "dateline"].includes(own.role) && weight.text > 300
    ? { role: "notice" satisfies ZoneRole, reason: `${own.reason}, but it is running text` }
    : own;

/** The words of one block as they come, with how many stand in links and in marked inline elements. */
class Buffered {
  readonly #parts: string[] = [];
  readonly #marks = new Map<Mark, number>();
  #all = 0;
  #linked = 0;
  #dated = false;

  add(value: string, mark: Mark | undefined, link: boolean, dated: boolean): void {
    this.#parts.push(value.replace(/[\s\u00A0]+/g, " ").replace(/[\u00AD\u200B\uFEFF]/g, ""));
    const size = value.trim().length;
    this.#all += size;
    if (link) this.#linked += size;
    if (dated && size > 0) this.#dated = true;
    if (mark) this.#marks.set(mark, (this.#marks.get(mark) ?? 0) + size);
  }

  lineBreak(): void {
    this.#parts.push("\n");
  }

  words(): string {
    return this.#parts
      .join("")
      .replace(/ *\n */g, "\n")
      .replace(/\n{2,}/g, "\n")
      .replace(/ {2,}/g, " ")
      .trim();
  }

  /** The mark that four fifths of the words share. */
  ownMark(): Mark | undefined {
    for (const [mark, size] of this.#marks) if (size > 0 && size * 5 >= this.#all * 4) return mark;
    return undefined;
  }

  isDated(): boolean {
    return this.#dated;
  }

  isLink(): boolean {
    return this.#linked > 0 && this.#linked * 5 >= this.#all * 4;
  }
}
