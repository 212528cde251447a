import type { CodedGift } from "../../../model/index.ts";
import { HearsayError } from "../../../model/index.ts";
import { shownDate } from "../../data/dates.ts";
import { isoDate } from "../../data/datum.ts";
import { ITEM, itemBytes } from "../item.ts";
import { distinctSuffixes, idSuffix, type Part } from "../member.ts";
import type { Row } from "../table.ts";
import { writtenDate } from "../written-date.ts";
import type { CodedField } from "./field.ts";
import { type Mapping, parseMapping } from "./mapping.ts";

/**
 * Each row of a table of coded events as a report of its source: its notes the text, its coded fields lines under it. Throws HearsayError
 * `bad-mapping`, also for a column that the table lacks.
 */
export function codedParts(rows: readonly Row[], yaml: string, name: string): readonly Part[] {
  const mapping = parseMapping(yaml);
  checkColumns(mapping, rows, name);
  const suffixes = distinctSuffixes(rows.map((row, index) => idSuffix(cellOf(row, mapping.id) ?? `row-${index + 1}`)));
  return rows.map((row, index): Part => {
    const suffix = suffixes[index] ?? "";
    const words = mapping.text.flatMap((column) => cellOf(row, column) ?? []).join("\n\n");
    const fields = fieldsOf(row, mapping);
    if (words === "" && fields.length === 0)
      return {
        kind: "broken",
        suffix,
        code: "empty",
        message: `${name}${suffix} has no words in the mapped columns.`,
        hint: "Fill it, or leave the row out.",
      };
    const title = cellOf(row, mapping.title);
    const data = {
      outlet: mapping.source,
      title,
      published: anyDate(cellOf(row, mapping.published)),
      address: cellOf(row, mapping.address),
      language: cellOf(row, mapping.language),
    };
    const bytes = itemBytes({
      from: "row",
      ...(title === undefined ? {} : { title }),
      form: "text",
      words,
      data: Object.fromEntries(Object.entries(data).filter((field): field is [string, string] => field[1] !== undefined)),
      coded: { coder: mapping.source, fields },
    });
    return { kind: "member", suffix, bytes, mediaType: ITEM };
  });
}

/** The value of a column; undefined where it is empty, or stands for nothing known. */
function cellOf(row: Row, column: string | undefined): string | undefined {
  const value = column === undefined ? undefined : row[column]?.trim();
  return value === undefined || value === "" || /^(?:n\/?a|null|none|nan|\.|-)$/i.test(value) ? undefined : value;
}

function checkColumns(mapping: Mapping, rows: readonly Row[], name: string): void {
  const there = new Set(rows.flatMap((row) => Object.keys(row)));
  const { kinds: _, source: __, ...columns } = mapping;
  const missing = Object.values(columns)
    .flat()
    .find((column) => typeof column === "string" && !there.has(column));
  if (missing !== undefined)
    throw new HearsayError(
      "bad-mapping",
      `${name} has no column "${missing}", which the mapping names.`,
      `It has ${[...there].slice(0, 40).join(", ")}.`,
    );
}

function fieldsOf(row: Row, mapping: Mapping): readonly CodedField[] {
  const plain = (gives: CodedGift, columns: readonly string[]): CodedField[] =>
    columns.flatMap((column) => {
      const value = cellOf(row, column);
      return value === undefined ? [] : [{ column, value, gives, read: value }];
    });
  const number = (gives: CodedGift, columns: readonly string[]): CodedField[] =>
    plain(gives, columns).flatMap((field) =>
      /^\d{1,9}(?:\.0+)?$/.test(field.value) ? [{ ...field, read: `${Math.trunc(Number(field.value))}` }] : [],
    );
  return [
    ...eventField(row, mapping),
    ...dateField(row, mapping.date),
    ...plain("perpetrator", mapping.perpetrator),
    ...plain("target", mapping.target),
    ...plain("place", mapping.place).slice(0, 1),
    ...plain("within", mapping.within),
    ...coordinatesField(row, mapping),
    ...number("killed", mapping.killed),
    ...number("wounded", mapping.wounded),
  ];
}

function eventField(row: Row, { event, kinds }: Mapping): readonly CodedField[] {
  for (const column of event) {
    const value = cellOf(row, column);
    const known = value === undefined ? undefined : kinds.get(value.toLowerCase());
    if (value !== undefined && known)
      return [{ column, value, gives: "event", read: known.mode === undefined ? known.kind : `${known.kind} ${known.mode}` }];
  }
  return [];
}

function dateField(row: Row, columns: readonly string[]): readonly CodedField[] {
  if (columns.length === 1) {
    const [column = ""] = columns;
    const value = cellOf(row, column);
    const read = anyDate(value)?.slice(0, 10);
    return value === undefined || read === undefined ? [] : [{ column, value, gives: "date", read }];
  }
  const pieces = columns.map((column) => Number(cellOf(row, column) ?? 0));
  const known = pieces.findIndex((piece) => !(piece > 0));
  const parts = (known < 0 ? pieces : pieces.slice(0, known)).map((piece, index) => `${piece}`.padStart(index === 0 ? 4 : 2, "0"));
  const read = isoDate(parts.join("-"));
  return read === undefined ? [] : [{ column: columns.slice(0, parts.length).join("-"), value: read, gives: "date", read }];
}

const anyDate = (value: string | undefined): string | undefined =>
  writtenDate(value) ?? (value === undefined ? undefined : shownDate(value)?.value);

function coordinatesField(row: Row, { latitude, longitude }: Mapping): readonly CodedField[] {
  const [north, east] = [cellOf(row, latitude), cellOf(row, longitude)];
  if (north === undefined || east === undefined || !(Math.abs(Number(north)) <= 90) || !(Math.abs(Number(east)) <= 180)) return [];
  return [
    { column: `${latitude}, ${longitude}`, value: `${north}, ${east}`, gives: "coordinates", read: `${Number(north)},${Number(east)}` },
  ];
}
