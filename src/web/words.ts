import type { DataField, ReportRow, StanceRow } from "../api/index.ts";
import type { LinkType } from "../model/index.ts";

/** Heading of a stance in a ledger. */
export const STANCE_WORDS: Readonly<Record<StanceRow["stance"], string>> = {
  "self-claim": "Claims it",
  admission: "Admits it",
  blame: "Blamed",
  suspicion: "Suspected",
  front: "Seen as a front",
  denial: "Denies it",
  "denial-for": "Denied for another",
  "no-claim": "No claim",
};

/** What somebody does who takes a stance. */
export const STANCE_ACTS: Readonly<Record<StanceRow["stance"], string>> = {
  ...STANCE_WORDS,
  blame: "Blames another",
  suspicion: "Suspects another",
  front: "Sees a front",
  "denial-for": "Denies it for another",
  "no-claim": "Says nobody claims it",
};

/** Side of a stance: holds somebody responsible, clears somebody, or neither. */
export const STANCE_SIDE: Readonly<Record<StanceRow["stance"], "for" | "against" | "open">> = {
  "self-claim": "for",
  admission: "for",
  blame: "for",
  suspicion: "for",
  front: "for",
  denial: "against",
  "denial-for": "against",
  "no-claim": "open",
};

/** Whether who takes the stance takes it for itself. */
export const isOwnStance = (stance: StanceRow["stance"]): boolean =>
  stance === "self-claim" || stance === "denial" || stance === "admission";

/** Earlier reports first, those without a date last, then by name. */
export function byDate(a: Pick<ReportRow, "data" | "name">, b: Pick<ReportRow, "data" | "name">): number {
  const [first, second] = [`${a.data.published?.value ?? "~"} ${a.name}`, `${b.data.published?.value ?? "~"} ${b.name}`];
  return first < second ? -1 : first > second ? 1 : 0;
}

/** Labels of report data. */
export const DATA_WORDS: Readonly<Record<DataField, string>> = {
  title: "Title",
  outlet: "Outlet",
  published: "Published",
  byline: "Byline",
  dateline: "Dateline",
  modified: "Changed",
  address: "Address",
  language: "Language",
};

/** How two whole reports hang together; other links are between their lines. */
export const REUSE_WORDS: Readonly<Partial<Record<LinkType, string>>> = {
  derives: "Copy",
  repeats: "Passage in common",
  "possibly-same-source": "Possibly retold",
};

/** A number with its noun: "1 origin", "3 origins". */
export const plural = (count: number, noun: string, many = `${noun}s`): string => `${count} ${count === 1 ? noun : many}`;

const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

/** A civil date for people ("27 December 2020", "December 2020, 07:15"); what is not known is left out, and other words stay as they are. */
export function dateWords(value: string): string {
  const found = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}:\d{2}))?)?)?/.exec(value);
  if (!found) return value;
  const [, year = "", month, day, time] = found;
  const parts = [day === undefined ? "" : String(Number(day)), month === undefined ? "" : (MONTHS[Number(month) - 1] ?? month), year];
  return `${parts.filter((part) => part !== "").join(" ")}${time === undefined ? "" : `, ${time}`}`;
}

/** `no-bearing` as "no bearing". */
export const spaced = (name: string): string => name.replaceAll("-", " ");
