import type { CodedGift, Zone } from "../../../model/index.ts";
import type { ReadText } from "../../read-text.ts";

/** One field of a coded row: its column, its value as it stands, and what the mapping says it gives. */
export interface CodedField {
  readonly column: string;
  readonly value: string;
  readonly gives: CodedGift;
  /** The value as read, see `CodedValue`. */
  readonly read: string;
}

const oneLine = (words: string): string => words.replace(/[\s\0]+/g, " ").trim();

/** The line under which a field stands in the text of its row: `actor1: Orlen Front`. */
export const codedLine = ({ column, value }: CodedField): string => `${oneLine(column)}: ${oneLine(value)}`.toWellFormed();

/** Gives each line of a coded field, which stand in their order at the end of the text, a zone of its own. */
export function withCodedZones(read: ReadText, fields: readonly CodedField[], coder: string): ReadText {
  const { text } = read;
  const coded: Zone[] = [];
  let end = text.length;
  for (const field of [...fields].reverse()) {
    const line = codedLine(field);
    const start = text.lastIndexOf(line, end - line.length);
    if (start < 0) break;
    const from = start + line.length - oneLine(field.value).toWellFormed().length;
    coded.unshift({
      start,
      end,
      role: "furniture",
      reason: `coded: ${oneLine(field.column)} of the row, coded by ${coder}`,
      coded: { gives: field.gives, coder, span: { start: from, end: start + line.length }, value: field.read },
    });
    end = start;
  }
  const zones = read.zones.filter((zone) => zone.start < end).map((zone) => (zone.end > end ? { ...zone, end } : zone));
  return { ...read, zones: [...zones, ...coded] };
}
