import type { Argument, Finding } from "../model/index.ts";
import { MASK } from "../text/features.ts";

/**
 * Findings whose arguments say the words of the text where a quotation was masked for the tree: `what` is then the quotation
 * itself and never the sign that stood for it.
 */
export function unmasked(findings: readonly Finding[], text: string): Finding[] {
  return findings.map((finding) => {
    if (!holdsMasked(finding)) return finding;
    const masked = Object.entries(finding).filter(([, value]) => isOrHolds(value));
    const said = masked.map(([field, value]) => [
      field,
      Array.isArray(value) ? value.map((one) => saidIn(one, text)) : saidIn(value, text),
    ]);
    return { ...finding, ...Object.fromEntries(said) } as Finding;
  });
}

function holdsMasked(finding: Finding): boolean {
  for (const field in finding) if (isOrHolds(finding[field as keyof Finding])) return true;
  return false;
}

const isOrHolds = (value: unknown): boolean => (Array.isArray(value) ? value.some(isMasked) : isMasked(value));

const isMasked = (value: unknown): value is Argument =>
  typeof value === "object" &&
  value !== null &&
  "words" in value &&
  "spans" in value &&
  typeof value.words === "string" &&
  value.words.includes(MASK);

const saidIn = (value: unknown, text: string): unknown =>
  isMasked(value)
    ? {
        ...value,
        words: value.spans
          .map((span) => text.slice(span.start, span.end))
          .join(" ")
          .replaceAll(/\s+/g, " "),
      }
    : value;
