import { isoDate } from "../data/datum.ts";

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
/** Zones of RFC 5322 and RFC 822 by name, as offsets. */
const zones: Readonly<Record<string, string>> = {
  UT: "Z",
  UTC: "Z",
  GMT: "Z",
  Z: "Z",
  EST: "-05:00",
  EDT: "-04:00",
  CST: "-06:00",
  CDT: "-05:00",
  MST: "-07:00",
  MDT: "-06:00",
  PST: "-08:00",
  PDT: "-07:00",
};

/**
 * The date that a feed or a mail gives as ISO 8601 with its offset: ISO dates, and RFC 5322 dates such as
 * `Tue, 3 Mar 2026 07:15:00 +0300`. Undefined for anything else.
 */
export function writtenDate(value: string | undefined): string | undefined {
  if (value === undefined || value.length > 80) return undefined;
  const iso = isoDate(value);
  if (iso) return iso;
  const found =
    /^(?:[A-Za-z]{3,9},?\s+)?(\d{1,2})\s+([A-Za-z]{3})[a-z]*\s+(\d{4}|\d{2})(?:\s+(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\s*([+-]\d{4}|[A-Z]{1,3}))?)?/.exec(
      value.trim(),
    );
  if (!found) return undefined;
  const [, day = "", month = "", year = "", hour, minute, second, zone] = found;
  const number = months.indexOf(month.toLowerCase()) + 1;
  if (number === 0) return undefined;
  const date = `${year.length === 2 ? `20${year}` : year}-${`${number}`.padStart(2, "0")}-${day.padStart(2, "0")}`;
  if (hour === undefined) return isoDate(date);
  const offset = zone === undefined ? "" : /^[+-]/.test(zone) ? `${zone.slice(0, 3)}:${zone.slice(3)}` : (zones[zone] ?? "");
  return isoDate(`${date}T${hour.padStart(2, "0")}:${minute}${second === undefined ? "" : `:${second}`}${offset}`);
}
