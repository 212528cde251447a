import type { Piece } from "./piece.ts";

const NAME = "[A-Z\\u00C0-\\u00DE][A-Za-z\\u00C0-\\u024F'’.-]{1,30}";
/** "Velm – ", "PORT ARDEN, May 3 (Agency) — ", "VELM, Orland: " at the start of a paragraph; the place is the first group. */
const DATELINE = new RegExp(
  `^((?:${NAME})(?:[ ,/]{1,2}(?:al-|el-|of |the )?(?:${NAME})){0,5})((?:,? ?\\d{1,2}(?:st|nd|rd|th)?)?(?:,? (?:19|20)\\d\\d)?)(,? ?\\([^()]{2,60}\\))?( ?[–—―] ?|: ?| - | -- ?)(?=["“‘'A-Z\\u00C0-\\u00DE0-9])`,
);
const KICKER =
  /^(?:analysis|opinion|exclusive|update[ds]?|live|breaking|video|watch|interview|comment|explainer|factbox|feature|profile|review|background|timeline|correction|note|editor|yes|no|but|and|dear|question|answer|re|to|q|a)\b/i;

/** Where a dateline stands at the start of a paragraph, and the place in it. */
export interface Dateline {
  readonly place: string;
  /** Length with its dash and the blank after it. */
  readonly length: number;
  /** The agency or other words in its bracket. */
  readonly bracket?: string;
}

/** Reads the dateline at the start of a paragraph; undefined when it has none. */
export function dateline(paragraph: string): Dateline | undefined {
  const found = DATELINE.exec(paragraph.slice(0, 160));
  if (!found) return undefined;
  const [whole, names = "", , bracket, stop = ""] = found;
  const place = names.replace(/,? (?:Jan|Feb|March|April|May|June|July|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?$/, "");
  const capitals = place === place.toUpperCase();
  if (KICKER.test(place) || (stop.startsWith(":") && !capitals) || (place.split(" ").length > 3 && !capitals && !bracket)) return undefined;
  const inside = bracket?.replace(/^[ ,]*\(|\)$/g, "");
  return { place, length: whole.length, ...(inside === undefined ? {} : { bracket: inside }) };
}

/** The dateline of a paragraph as a piece of it. */
export function datelinePiece(paragraph: string, from: number): Piece | undefined {
  const found = dateline(paragraph);
  return found && { start: from, end: from + found.length, role: "dateline", reason: "dateline: place and dash before the first sentence" };
}
