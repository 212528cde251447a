import type { FindingKind } from "../../model/index.ts";
import { type Field, fieldsOf } from "./fields.ts";
import { quantityOf, tollOf } from "./quantities.ts";

/** Pieces of a value that names several things, parted by `;`. */
export const piecesOf = (value: string): string[] =>
  value
    .split(";")
    .map((piece) => piece.trim())
    .filter((piece) => piece !== "");

/** What is wrong with a value for a field of a kind of finding, in words; undefined when nothing is. */
export function problemWith(kind: FindingKind, name: string, value: string): string | undefined {
  const field = fieldsOf(kind).get(name);
  if (!field) return `A finding of kind ${kind} has no field ${JSON.stringify(name)}; it has ${[...fieldsOf(kind).keys()].join(", ")}`;
  if (value.trim() === "") return field.needed ? `The field ${name} cannot be empty` : undefined;
  return fits(field, value.trim()) ? undefined : `${JSON.stringify(value)} is no value for ${name}: ${wanted(field)}`;
}

/** What is wrong with the fields of a finding to be added, in words; undefined when nothing is. */
export function problemWithAll(kind: FindingKind, given: Readonly<Record<string, string>>): string | undefined {
  for (const [name, value] of Object.entries(given)) {
    const problem = problemWith(kind, name, value);
    if (problem) return problem;
  }
  const open = [...fieldsOf(kind)].filter(
    ([name, field]) => field.needed && field.fallback === undefined && !field.fromWords && !Object.hasOwn(given, name),
  );
  const [first] = open;
  return first ? `A finding of kind ${kind} needs ${open.map(([name]) => name).join(", ")}; ${first[0]}: ${wanted(first[1])}` : undefined;
}

function fits(field: Field, value: string): boolean {
  switch (field.form) {
    case "code":
      return field.codes.includes(value);
    case "flag":
      return value === "yes" || value === "no";
    case "date-value":
      return /^(?:P(?:\d+|X)[DWMY]|PT(?:\d+|X)[HMS]|[\dX]{2,4}(?:-[\dXWQHSPUFAIE]{1,3}){0,3}(?:T[\dX:A-Z]{2,8})?)(?:\/(?:[\dX-]{2,10})?)?$/.test(
        value,
      );
    case "finding":
      return (field.several ? piecesOf(value) : [value]).every(isFindingId);
    case "quantity":
      return quantityOf(value) !== undefined;
    case "toll":
      return piecesOf(value).every((piece) => tollOf(piece) !== undefined);
    case "words":
    case "list":
    case "content":
    case "argument":
      return true;
    default:
      return field satisfies never;
  }
}

/** Whether this is written like the id of a finding. */
export const isFindingId = (value: string): boolean => /^f-[0-9a-f]{16}$/.test(value);

function wanted(field: Field): string {
  switch (field.form) {
    case "code":
      return `one of ${field.codes.join(", ")}`;
    case "flag":
      return "yes or no";
    case "date-value":
      return "a date such as 2031-03-04, 2031-03 or XXXX-03-04, or a duration such as P3W";
    case "finding":
      return `the id of a finding of kind ${field.kinds.join(" or ")}${field.several ? ", or several parted by ;" : ""}`;
    case "quantity":
      return "a number, such as 3, at least 3, at most 3, about 3, or 3-5";
    case "toll":
      return "such as killed 3: guards; wounded at least 5";
    case "words":
    case "list":
    case "content":
    case "argument":
      return field.form === "words" || field.form === "content" ? "words" : "words, or the id of a finding";
    default:
      return field satisfies never;
  }
}
