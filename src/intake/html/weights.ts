import { closedRoles, markupMark } from "./roles.ts";
import { type Element, isElement, isHidden, type Tree, walk } from "./tree.ts";

/** What an element holds, in characters. */
export interface Weight {
  readonly text: number;
  readonly link: number;
  /** Running text of what may be the article. */
  readonly prose: number;
  readonly h1: boolean;
}

/** Shortest text that counts as running text. */
const PROSE = 60;

/** The weight of every element that is shown; comments, notices and lists weigh nothing unless that leaves next to nothing. */
export function weigh(tree: Tree): ReadonlyMap<Element, Weight> {
  const weights = new Map<Element, Weighing>();
  const whole = weighed(tree, weights);
  const around = whole.article * 10 >= whole.prose;
  if (around) for (const weight of weights.values()) weight.prose = weight.article;
  return weights;
}

/** A weight in the making: `prose` of everything, `article` without what markup says stands around an article. */
type Weighing = { -readonly [K in keyof Weight]: Weight[K] } & { article: number };

/** Whether markup says that an element stands around an article; a class that only speaks of furniture is not trusted here. */
function isAround(element: Element): boolean {
  const given = markupMark(element);
  return given !== undefined && closedRoles.has(given.role) && !(given.role === "furniture" && given.reason.includes("class"));
}

function weighed(tree: Tree, weights: Map<Element, Weighing>): Weighing {
  const whole: Weighing = { text: 0, link: 0, prose: 0, article: 0, h1: false };
  const stack: Weighing[] = [whole];
  const top = () => stack.at(-1) ?? whole;
  walk(
    tree,
    (node) => {
      if (isElement(node)) {
        if (isHidden(node)) return false;
        stack.push({ text: 0, link: 0, prose: 0, article: 0, h1: false });
      } else if (node.nodeName === "#text" && "value" in node) {
        const size = node.value.trim().length;
        const above = top();
        above.text += size;
        if (size >= PROSE) {
          above.prose += size;
          above.article += size;
        }
      }
      return true;
    },
    (element) => {
      const own = stack.pop() ?? whole;
      finish(element, own);
      weights.set(element, own);
      const above = top();
      above.text += own.text;
      above.link += own.link;
      above.prose += own.prose;
      above.article += own.article;
      above.h1 ||= own.h1;
    },
  );
  return whole;
}

/** What the tag and the markup of an element make of what it holds. */
function finish(element: Element, own: Weighing): void {
  if (element.tagName === "a") [own.link, own.prose, own.article] = [own.text, 0, 0];
  if (element.tagName === "p") {
    own.prose = own.text >= PROSE && own.link * 2 < own.text ? own.text : 0;
    own.article = own.prose;
  }
  if (element.tagName === "h1") own.h1 = true;
  if (!own.h1 && isAround(element)) own.article = 0;
}

/** The smallest element that holds three quarters of the running text of what is above it. */
export function mainOf(tree: Tree, weights: ReadonlyMap<Element, Weight>): Element | undefined {
  let main: Element | undefined;
  let children = tree.childNodes.filter(isElement);
  let whole = children.reduce((sum, child) => sum + (weights.get(child)?.prose ?? 0), 0);
  for (;;) {
    const best = children.find((child) => child.tagName !== "p" && (weights.get(child)?.prose ?? 0) * 4 >= whole * 3);
    if (!best || whole === 0) return main;
    main = best;
    if (best.tagName === "article" || best.tagName === "main" || closedRoles.has(markupMark(best)?.role ?? "body")) return main;
    whole = weights.get(best)?.prose ?? 0;
    children = best.childNodes.filter(isElement);
  }
}
