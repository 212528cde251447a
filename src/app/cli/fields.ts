import { oneLine } from "./visible.ts";

const INDENT = "  ";

/** The fields of a record as lines `name: value`, records inside it indented under their name; empty ones left out. */
export function fieldLines(record: object, depth = 0): string[] {
  return Object.entries(record).flatMap(([name, value]: [string, unknown]) => namedLines(name, value, depth));
}

function namedLines(name: string, value: unknown, depth: number): string[] {
  if (value === undefined || value === null || (Array.isArray(value) && value.length === 0)) return [];
  const head = `${INDENT.repeat(depth)}${oneLine(name)}:`;
  if (typeof value !== "object") return [`${head} ${oneLine(String(value))}`];
  const span = spanOf(value);
  if (span) return [`${head} ${span}`];
  if (!Array.isArray(value)) return [head, ...fieldLines(value, depth + 1)];
  if (value.every((item) => typeof item !== "object")) return [`${head} ${value.map((item) => oneLine(String(item))).join("; ")}`];
  const spans = value.map(spanOf);
  if (spans.every((one) => one !== undefined)) return [`${head} ${spans.join(", ")}`];
  return [head, ...value.flatMap((item: unknown) => itemLines(item, depth + 1))];
}

function itemLines(item: unknown, depth: number): string[] {
  if (typeof item !== "object" || item === null) return [`${INDENT.repeat(depth)}- ${oneLine(String(item))}`];
  const [first = "", ...rest] = fieldLines(item, depth + 1);
  return [`${INDENT.repeat(depth)}- ${first.trimStart()}`, ...rest];
}

/** `10-25` for a record that is a span and nothing else. */
function spanOf(value: unknown): string | undefined {
  if (typeof value !== "object" || value === null || Object.keys(value).length !== 2) return undefined;
  return "start" in value && "end" in value ? `${value.start}-${value.end}` : undefined;
}
