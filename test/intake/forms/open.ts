import { openFile, type Part, type ToOpen } from "../../../src/intake/index.ts";

/** A part as a line for a test to compare. */
const partLine = (part: Part): string =>
  part.kind === "member" ? part.suffix : part.kind === "listed" ? `-> ${part.address}` : `${part.code} ${part.suffix}`;

/** Opens a file whole: its own text, and all parts with what those that are reports come to. */
export async function opened(name: string, content: string | Uint8Array, more: Partial<ToOpen> = {}) {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const parts: Part[] = [];
  const first = await openFile({ bytes, name, ...more });
  parts.push(...first.parts);
  for (let next = first.next; next !== undefined; ) {
    const more_ = await openFile({ bytes, name, ...more, from: next });
    parts.push(...more_.parts);
    next = more_.next;
  }
  const texts = [];
  for (const part of parts) {
    if (part.kind !== "member") continue;
    const { report } = await openFile({
      bytes: part.bytes,
      name: name + part.suffix,
      ...(part.mediaType === undefined ? {} : { mediaType: part.mediaType }),
    });
    texts.push(report?.text);
  }
  return { report: first.report, text: first.report?.text, parts, lines: parts.map(partLine), texts };
}

/** Why a file is refused: code and message. */
export async function refused(name: string, content: string | Uint8Array, more: Partial<ToOpen> = {}): Promise<string> {
  try {
    const { lines } = await opened(name, content, more);
    return `not refused: ${lines.join(", ")}`;
  } catch (error) {
    if (error instanceof Error && "code" in error) return `${error.code}: ${error.message}`;
    throw error;
  }
}

/** The words of a text by role, one line a zone. */
export const zoneLines = (
  text:
    | { readonly text: string; readonly zones: readonly { readonly role: string; readonly start: number; readonly end: number }[] }
    | undefined,
): string[] => (text?.zones ?? []).map(({ role, start, end }) => `${role}: ${text?.text.slice(start, end).trim()}`);
