import type { LiveEntry } from "../../model/index.ts";
import { isoDate } from "../data/datum.ts";
import { attribute, type Element } from "./tree.ts";

/**
 * Classes of one entry of a live blog: "live-blog-entry", "liveblog__post", "ticker-item". Must not match the blog as a whole
 * ("liveblog", "live-blog-container") nor a bar of news ("news-ticker").
 */
const ENTRY =
  /(?:^|[\s_-])(?:live(?:[_-]?(?:blog|ticker|feed|stream))?|liveblog|liveticker|ticker)[_-]{0,2}(?:entry|post|update|item|event|eintrag|element|message|article|block|card)(?:$|\s)/i;

/** An entry while the page is read: its time comes with the first date inside it. */
export interface OpenEntry {
  readonly number: number;
  time: string | undefined;
}

/** Whether an element is one entry of a live blog, by its item property, item type or class. */
export const isLiveEntry = (element: Element): boolean =>
  /\bliveBlogUpdate\b/.test(attribute(element, "itemprop")) ||
  ENTRY.test(attribute(element, "class")) ||
  (attribute(element, "data-sort-time") !== "" && attribute(element, "id") !== "");

/** Gives an entry the time of the first date inside it. */
export function timeEntry(entry: OpenEntry | undefined, value: string | undefined): void {
  if (entry && entry.time === undefined && value !== undefined) entry.time = isoDate(value);
}

/** An entry as kept with its zones. */
export const closed = ({ number, time }: OpenEntry): LiveEntry => ({ number, ...(time === undefined ? {} : { time }) });
