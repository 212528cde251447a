import type { Datum, ReportData, Span, Zone } from "../../model/index.ts";
import { dateline } from "../inner/datelines.ts";
import { bylineStart } from "../plain/page-words.ts";
import { shownDate } from "./dates.ts";

/** Characters of running text in one piece after which a date line is no longer at the top of a page. */
const TEXT = 600;

/** Report data that the text itself shows, read from its zones; what the page does not say stays out. */
export function pageData(text: string, zones: readonly Zone[]): ReportData {
  const said = (span: Span, from: string): Datum => ({
    value: text.slice(span.start, span.end).replace(/\s+/g, " "),
    how: "said",
    span,
    from,
  });
  const of = (role: Zone["role"]) => zones.find((zone) => zone.role === role);
  const headline = of("headline");
  const written = bylineOf(text, zones);
  const place = placeOf(text, zones) ?? written.place;
  const outlet = outletOf(text, zones);
  return {
    ...(headline ? { title: said(trimmed(text, headline), "headline of the page") } : {}),
    ...(outlet ? { outlet: said(outlet, "a line about the site") } : {}),
    ...(written.name ? { byline: said(written.name, "byline of the page") } : {}),
    ...(place ? { dateline: said(place, "dateline of the page") } : {}),
    ...datesOf(text, zones),
  };
}

function trimmed(text: string, zone: Span): Span {
  const line = text.slice(zone.start, zone.end);
  const start = zone.start + (line.length - line.trimStart().length);
  const first = line.trim().split(/[\r\n]/, 1)[0] ?? "";
  return { start, end: start + first.trimEnd().length };
}

const NAME = String.raw`[A-Z\u00C0-\u00DE][\w\u00C0-\u024F'’.-]*`;
const BY = /^[([]?(?:[A-Za-z]+ ){0,3}?by:? /i;
const PLACE = new RegExp(`\\s(?:in|from) ((?:${NAME})(?:[ ,]{1,2}(?:al-)?(?:${NAME})){0,3})$`);

/** Name and place of the first byline: "By Dana Orr in Velm". */
function bylineOf(text: string, zones: readonly Zone[]): { readonly name?: Span; readonly place?: Span } {
  const zone = zones.find((one) => one.role === "byline" && !one.reason.includes("helped"));
  if (!zone) return {};
  const line = trimmed(text, zone);
  const words = text.slice(line.start, line.end);
  const start = line.start + (BY.exec(words)?.[0].length ?? bylineStart(words));
  const names = text.slice(start, line.end).split(/\s[|•·–—]\s|,? (?:published|updated|posted) |[;()]|, (?=[A-Z][a-z]+ \d)/i, 1)[0] ?? "";
  const found = PLACE.exec(names);
  const name = { start, end: start + (found ? found.index : names.trimEnd().length) };
  if (name.end <= name.start) return {};
  const at = found?.[1] === undefined ? -1 : start + found.index + found[0].indexOf(found[1]);
  return { name, ...(found?.[1] === undefined ? {} : { place: { start: at, end: at + found[1].length } }) };
}

function placeOf(text: string, zones: readonly Zone[]): Span | undefined {
  const zone = zones.find((one) => one.role === "dateline" && one.reason.startsWith("dateline:"));
  const place = zone && dateline(`${text.slice(zone.start, zone.end)}A`)?.place;
  return zone && place !== undefined && place !== "" ? { start: zone.start, end: zone.start + place.length } : undefined;
}

/** Publication and last change from date lines and bylines at the top of the page. */
function datesOf(text: string, zones: readonly Zone[]): { readonly published?: Datum; readonly modified?: Datum } {
  const found: { published?: Datum; modified?: Datum } = {};
  for (const zone of zones) {
    if (zone.role === "body" && zone.end - zone.start > TEXT) break;
    if (zone.role !== "dateline" && zone.role !== "byline") continue;
    for (let from = zone.start, turn = 0; turn < 4; turn++) {
      const shown = shownDate(text.slice(from, zone.end));
      if (!shown) break;
      const span = { start: from + shown.start, end: from + shown.end };
      const field = /\b(?:updated?|modified|revised|edited)\b[^\n]{0,30}$/i.test(text.slice(from, span.start)) ? "modified" : "published";
      if (zone.reason.startsWith("dateline:") && shown.value.length < 10) break;
      found[field] ??= { value: shown.value, how: "said", span, from: "date line of the page" };
      from = span.end;
    }
  }
  return found;
}

const WORD = NAME.replace(".-]", "-]");
const BRAND = `(?:${WORD})(?: (?:of |the |and |& )?(?:${WORD})){0,5}`;
/** "NAME delivers independent coverage", "NAME is an independent newspaper", "More about NAME", "© 2021 NAME". */
const ABOUT: readonly RegExp[] = [
  new RegExp(`^((?:The )?${BRAND}) (?:delivers|provides|offers|publishes|brings you)\\b`),
  new RegExp(
    `^((?:The )?${BRAND}) is (?:an?|the) (?:[\\w-]+,? ){0,6}(?:newspaper|magazine|website|news (?:site|agency|outlet|website|organi[sz]ation|portal)|publication)\\b`,
  ),
  new RegExp(`^(?:©|\\(c\\)|[Cc]opyright)(?: ©)? ?(?:(?:19|20)\\d\\d(?:[–-](?:19|20)?\\d\\d)? )?((?:The )?${BRAND})`),
];
/** "... from NAME", "... | NAME" at the end of a line about the site. */
const FROM = new RegExp(`(?:\\b(?:from|at|by)|\\s[|»·]) ((?:The )?${BRAND})$`);

/** The outlet, where a line of the site says its name: a notice, or a line above the headline that names it twice. */
function outletOf(text: string, zones: readonly Zone[]): Span | undefined {
  for (const zone of zones) {
    const line = trimmed(text, zone);
    const words = text.slice(line.start, line.end);
    if (words.length > 1500) continue;
    if (zone.role === "notice") {
      for (const pattern of ABOUT) {
        const name = pattern.exec(words)?.[1];
        if (name !== undefined) return at(line.start + words.indexOf(name), name);
      }
    } else if (zone.reason.startsWith("site-name")) {
      const name = namedTwice(words) ?? FROM.exec(words)?.[1];
      if (name !== undefined) return at(line.start + words.indexOf(name), name);
    }
  }
  return undefined;
}

const at = (start: number, words: string): Span => ({ start, end: start + words.length });

/** The longest run of words at the start of the line that comes again in it: "Velm Post English News from Velm Post". */
function namedTwice(line: string): string | undefined {
  const words = line.split(" ");
  for (let size = Math.min(6, words.length - 1); size >= 1; size--) {
    const name = words.slice(0, size).join(" ");
    if (name.length >= 5 && /^[A-Z]/.test(name) && line.indexOf(name, name.length) > 0) return name;
  }
  return undefined;
}
