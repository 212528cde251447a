import { type DefaultTreeAdapterMap, type DefaultTreeAdapterTypes, defaultTreeAdapter, parse, type TreeAdapter } from "parse5";

export type Node = DefaultTreeAdapterTypes.ChildNode;
export type Element = DefaultTreeAdapterTypes.Element;
export type Tree = DefaultTreeAdapterTypes.Document;

/** Open tags inside one another from which parsing takes time in the square of their number. */
const DEEPEST = 12_000;

class TooDeep extends Error {}

/** Parses a page; undefined when more than 12,000 tags are open inside one another. */
export function parsePage(html: string): Tree | undefined {
  let depth = 0;
  const adapter: TreeAdapter<DefaultTreeAdapterMap> = {
    ...defaultTreeAdapter,
    onItemPush: () => {
      depth++;
      if (depth > DEEPEST) throw new TooDeep();
    },
    onItemPop: () => {
      depth--;
    },
  };
  try {
    return parse(html, { treeAdapter: adapter });
  } catch (error) {
    if (error instanceof TooDeep || error instanceof RangeError) return undefined;
    throw error;
  }
}

export const isElement = (node: Node | Tree): node is Element => "tagName" in node;

/** The value of an attribute, or the empty string. */
export const attribute = (element: Element, name: string): string => element.attrs.find((one) => one.name === name)?.value ?? "";

/** Calls `enter` and `leave` for every element and `enter` for every text, in document order, without recursion. */
export function walk(root: Node | Tree, enter: (node: Node) => boolean, leave: (element: Element) => void): void {
  const stack: { readonly node: Node | Tree; next: number }[] = [{ node: root, next: 0 }];
  for (let frame = stack.at(-1); frame; frame = stack.at(-1)) {
    const children = "childNodes" in frame.node ? frame.node.childNodes : [];
    const child = children[frame.next++];
    if (!child) {
      stack.pop();
      if (isElement(frame.node) && frame.node !== root) leave(frame.node);
    } else if (enter(child)) {
      if (isElement(child)) stack.push({ node: child, next: 0 });
    }
  }
}

const HIDDEN_TAGS = new Set(
  "script style noscript template svg math iframe object embed canvas audio video select textarea datalist head map".split(" "),
);

/** Whether nothing of an element is shown to a reader. */
export const isHidden = (element: Element): boolean =>
  HIDDEN_TAGS.has(element.tagName) ||
  element.attrs.some(
    (one) => one.name === "hidden" || (one.name === "style" && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(one.value)),
  );

/** The text of an element, blanks collapsed, at most `limit` characters. */
export function textOf(root: Element, limit = 2000): string {
  let text = "";
  walk(
    root,
    (node) => {
      if (node.nodeName === "#text" && "value" in node && text.length < limit) text += node.value;
      return text.length < limit;
    },
    () => undefined,
  );
  return text.replace(/\s+/g, " ").trim().slice(0, limit).toWellFormed();
}

/** All elements with one of these tags, in document order. */
export function elements(root: Tree, tags: readonly string[]): readonly Element[] {
  const found: Element[] = [];
  const wanted = new Set(tags);
  walk(
    root,
    (node) => {
      if (isElement(node) && wanted.has(node.tagName)) found.push(node);
      return true;
    },
    () => undefined,
  );
  return found;
}

/** The raw words right inside an element, such as the text of a script. */
export const rawText = (element: Element): string => element.childNodes.map((node) => ("value" in node ? node.value : "")).join("");
