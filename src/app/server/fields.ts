import type { FieldRow, FieldTypes } from "../../api/index.ts";
import { type Finding, type FindingId, findingKinds, type Quantity, quantityWords } from "../../model/index.ts";
import { type Field, fieldsOf } from "../../reading/judged.ts";

/** Fields that every finding carries, and places in the text: shown elsewhere. */
const APART: ReadonlySet<string> = new Set([
  "kind",
  "id",
  "report",
  "text",
  "zone",
  "evidence",
  "rule",
  "inferred",
  "flags",
  "told",
  "cue",
  "content",
  "spans",
  "entity",
  "inside",
  "standing",
]);
const ID = /^f-[0-9a-f]{16}$/;

/** The fields of a finding as rows of words; `named` gives the words of another finding of the same report. */
export function fieldRows(finding: Finding, named: (id: FindingId) => string | undefined): readonly FieldRow[] {
  const clues = new Map(finding.inferred.map(({ field, clue }) => [field, clue]));
  const rows: FieldRow[] = [];
  const add = (name: string, value: unknown): void => {
    const found = rowOf(value, named);
    if (!found) return;
    const inferred = clues.get(name) ?? clues.get(name.split(" ")[0] ?? name);
    rows.push({ name, ...found, ...(inferred === undefined ? {} : { inferred }) });
  };
  const walk = (name: string, value: unknown): void => {
    if (Array.isArray(value)) {
      if (value.every((item) => typeof item === "string" && !ID.test(item))) add(name, value.join("; "));
      else for (const item of value) walk(name, item);
    } else if (typeof value === "object" && value !== null && !isArgument(value) && !isQuantity(value)) {
      for (const [inner, found] of Object.entries(value)) if (!APART.has(inner)) walk(`${name} ${inner}`, found);
    } else add(name, value);
  };
  for (const [name, value] of Object.entries(finding)) if (!APART.has(name)) walk(name, value);
  return rows;
}

function rowOf(value: unknown, named: (id: FindingId) => string | undefined): Pick<FieldRow, "value" | "finding"> | undefined {
  if (typeof value === "string") {
    if (value === "") return undefined;
    return ID.test(value) ? { value: named(value as FindingId) ?? value, finding: value } : { value };
  }
  if (typeof value === "boolean") return { value: value ? "yes" : "no" };
  if (typeof value === "number") return { value: String(value) };
  if (isArgument(value))
    return {
      value: value.candidates ? `${value.words} (one of ${value.candidates.length})` : value.words,
      ...(value.finding === undefined ? {} : { finding: value.finding }),
    };
  return isQuantity(value) ? { value: quantityWords(value) } : undefined;
}

const isArgument = (
  value: unknown,
): value is { readonly words: string; readonly finding?: string; readonly candidates?: readonly string[] } =>
  typeof value === "object" && value !== null && "words" in value && typeof value.words === "string" && "spans" in value;

const isQuantity = (value: unknown): value is Quantity => typeof value === "object" && value !== null && "form" in value;

/** The fields that a person may give or amend, by kind of finding. */
export const fieldTypes = (): FieldTypes => ({
  kinds: findingKinds.map((kind) => ({ kind, fields: [...fieldsOf(kind)].map(([name, field]) => fieldTypeOf(name, field)) })),
});

function fieldTypeOf(name: string, field: Field): FieldTypes["kinds"][number]["fields"][number] {
  const codes = field.form === "code" ? field.codes : field.form === "flag" ? ["yes", "no"] : undefined;
  return {
    name,
    ...(codes ? { codes } : {}),
    several: field.form === "list" || field.form === "toll" || ("several" in field && field.several === true),
    asked: field.needed === true && field.fallback === undefined,
    ...(field.fallback === undefined ? {} : { fallback: field.fallback }),
  };
}
