import { attribute, type Element, textOf } from "./tree.ts";

/** A date that an element carries for machines: its value, the words that name it, and whether it stands beside or after the article. */
export interface ShownTime {
  readonly value: string;
  readonly about: string;
  readonly aside: boolean;
}

const NAMED =
  /(?:^|[^a-z])(?:time|date|datum|fecha|data|pubdate|published|posted|created|updated|timestamp|datetime|tarih|submitted|pub-?date|publishing-?date|erscheinungsdatum)(?:$|[^a-z])/i;

const namesOf = (element: Element): string =>
  `${attribute(element, "class")} ${attribute(element, "id")} ${attribute(element, "itemprop")} ${attribute(element, "property")}`
    .slice(0, 300)
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase();

/** Whether tag, class, id or item property call an element a date. */
export const isNamedDate = (element: Element): boolean =>
  element.tagName === "time" || (element.attrs.length > 0 && NAMED.test(namesOf(element)));

/** The date of a `time`, an item property or a titled abbreviation; undefined for any other element, and for the time of a teaser or comment. */
export function timeOf(element: Element, after: boolean, closed: boolean): ShownTime | undefined {
  if (element.attrs.length === 0) return undefined;
  const about = namesOf(element);
  const time = element.tagName === "time";
  if (!time && !/date|publish|created|modified|updated/.test(about)) return undefined;
  const item = /date ?(?:published|modified|created)|dc:(?:date|created|issued|modified)/.test(about);
  const value =
    attribute(element, "datetime") ||
    (item || time ? attribute(element, "content") : "") ||
    (time || element.tagName === "abbr" ? attribute(element, "title") : "") ||
    (item ? textOf(element, 60) : "");
  if (closed && !item) return undefined;
  return value === "" || value.length > 100 ? undefined : { value, about, aside: after || closed };
}
