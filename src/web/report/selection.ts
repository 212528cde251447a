import { type RefObject, useCallback, useEffect, useState } from "react";
import type { SpanShape } from "../../api/index.ts";

const HIGHLIGHT = "picked";

/** The stretch of a report's text that is selected in the page, without white space at its ends; kept while a form beside it is filled in. */
export function usePicked(holder: RefObject<HTMLElement | null>, text: string): readonly [SpanShape | undefined, () => void] {
  const [picked, setPicked] = useState<SpanShape>();
  useEffect(() => {
    const changed = (): void => {
      const selection = getSelection();
      const root = holder.current;
      if (!selection || !root || selection.rangeCount === 0) return;
      const range = selection.getRangeAt(0);
      if (!root.contains(range.commonAncestorContainer)) return;
      const span = selection.isCollapsed ? undefined : trimmed(spanOf(range, root), text);
      show(span ? range.cloneRange() : undefined);
      setPicked(span);
    };
    document.addEventListener("selectionchange", changed);
    return () => {
      document.removeEventListener("selectionchange", changed);
      show(undefined);
    };
  }, [holder, text]);
  const clear = useCallback(() => {
    getSelection()?.removeAllRanges();
    show(undefined);
    setPicked(undefined);
  }, []);
  return [picked, clear];
}

/** Keeps the selected words marked when the focus goes elsewhere, without touching the text. */
function show(range: Range | undefined): void {
  if (!("highlights" in CSS)) return;
  if (range) CSS.highlights.set(HIGHLIGHT, new Highlight(range));
  else CSS.highlights.delete(HIGHLIGHT);
}

/** The place of a range in the text, from the places that its nodes carry. */
function spanOf(range: Range, root: HTMLElement): SpanShape | undefined {
  const touched = [...root.querySelectorAll<HTMLElement>("[data-at]")].filter((element) => range.intersectsNode(element));
  const [first, last] = [touched[0], touched.at(-1)];
  if (!first || !last) return undefined;
  const inside = (node: Node, element: HTMLElement): boolean =>
    node !== element && element.contains(node) && element.dataset["length"] === undefined;
  const start = Number(first.dataset["at"]) + (inside(range.startContainer, first) ? range.startOffset : 0);
  const length = Number(last.dataset["length"] ?? last.textContent.length);
  const end = Number(last.dataset["at"]) + (inside(range.endContainer, last) ? range.endOffset : length);
  return { start, end };
}

function trimmed(span: SpanShape | undefined, text: string): SpanShape | undefined {
  if (!span) return undefined;
  let { start, end } = span;
  while (start < end && /\s/.test(text[start] ?? "")) start++;
  while (end > start && /\s/.test(text[end - 1] ?? "")) end--;
  return start < end ? { start, end } : undefined;
}
