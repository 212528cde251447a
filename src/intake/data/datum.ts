import { type Datum, HearsayError, type ReportData } from "../../model/index.ts";
import { ymd } from "./dates.ts";

/** The fields of report data that a person may give. */
export const reportFields = ["title", "outlet", "byline", "dateline", "published", "modified", "address", "language"] as const;
export type ReportField = (typeof reportFields)[number];

export const isReportField = (field: string): field is ReportField => (reportFields as readonly string[]).includes(field);

const ISO = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?\s?(Z|[+-]\d{2}:?\d{2})?)?)?)?$/;

/** Checks an ISO 8601 date, partial date (`2020`, `2020-12`) or date-time and gives it in one spelling; undefined when it is none. */
export function isoDate(value: string): string | undefined {
  const found = ISO.exec(value.trim());
  if (!found) return undefined;
  const [, year = "", month, day, hour, minute, second, zone] = found;
  if (month === undefined) return year;
  if (day === undefined) return ymd(year, month, "1")?.slice(0, 7);
  const date = ymd(year, month, day);
  if (date === undefined || hour === undefined) return date;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second ?? 0) > 59) return undefined;
  const offset = zone === undefined || zone === "Z" || zone.includes(":") ? zone : `${zone.slice(0, 3)}:${zone.slice(3)}`;
  return `${date}T${hour}:${minute}${second === undefined ? "" : `:${second}`}${offset ?? ""}`;
}

/**
 * One piece of report data as given by a person. Throws HearsayError `bad-value` for an unknown field, an empty value, or a
 * `published` or `modified` that is no ISO date.
 */
export function datumOf(field: string, value: string, from = "given"): Datum {
  if (!isReportField(field))
    throw new HearsayError(
      "bad-value",
      `There is no report data called ${JSON.stringify(field)}.`,
      `Use one of ${reportFields.join(", ")}.`,
    );
  const words = value.replace(/\s+/g, " ").trim().toWellFormed();
  if (words === "") throw new HearsayError("bad-value", `The value for ${field} is empty.`, `Write ${field}=VALUE.`);
  const checked = checks[field]?.(words);
  if (checked?.value === undefined && checked)
    throw new HearsayError("bad-value", `${JSON.stringify(words)} is no ${field} value.`, checked.hint);
  return { value: checked?.value ?? words, how: "given", from };
}

const dateCheck = (value: string) => ({ value: isoDate(value), hint: "Write a date as 2021-05-03, 2021-05, or 2021-05-03T07:15+03:00." });

/** What each field must look like; fields not named here take any words. */
const checks: Partial<Record<ReportField, (value: string) => { readonly value: string | undefined; readonly hint: string }>> = {
  published: dateCheck,
  modified: dateCheck,
  address: (value) => ({
    value: /^https?:\/\/[^\s/]+(?:\/\S*)?$/i.test(value) ? value : undefined,
    hint: "Write a web address that begins with http:// or https://.",
  }),
  language: (value) => ({
    value: /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}$/.test(value) ? value : undefined,
    hint: "Write a language tag such as en, ar or en-GB.",
  }),
};

/** Report data from several places: the first of `all` that has a field gives it. */
export function mergeData(...all: readonly ReportData[]): ReportData {
  const merged: Partial<Record<ReportField, Datum>> = {};
  for (const field of reportFields) {
    const datum = all.map((data) => data[field]).find((one) => one !== undefined);
    if (datum) merged[field] = datum;
  }
  return merged;
}
