import type { ErrorCode, ReportData } from "../../model/index.ts";
import type { TakenIn } from "../intake.ts";

/** One report inside a file: its own bytes, kept as a version of their own. */
export interface Member {
  readonly kind: "member";
  /** What follows the name of the file: `!/inner/page.html` in an archive, `#guid` in a list. */
  readonly suffix: string;
  readonly bytes: Uint8Array;
  readonly mediaType?: string;
  /** What the file says of it beside its bytes: a sidecar in the archive, the address it was archived from. */
  readonly given?: ReportData;
  /** Address of the page it is of, for an entry of a feed. */
  readonly link?: string;
}

/** A part of a file that could not be read; the rest of the file is. */
export interface BrokenPart {
  readonly kind: "broken";
  readonly suffix: string;
  readonly code: ErrorCode;
  readonly message: string;
  readonly hint: string;
}

/** An address that a file lists; fetched only where that was asked for. */
export interface ListedAddress {
  readonly kind: "listed";
  readonly address: string;
  /** What the list says of the page, which the page itself may lack. */
  readonly given?: ReportData;
}

export type Part = Member | BrokenPart | ListedAddress;

/** What the bytes of one file came to: a report, or some of the parts it holds, `next` being where to go on, or both. */
export interface Opened {
  readonly report?: TakenIn;
  readonly parts: readonly Part[];
  readonly next?: number;
}

/** Most parts of one file, and most bytes of all of them together once unpacked. */
export const MOST_PARTS = 20_000;
export const MOST_UNPACKED = 400_000_000;
/** Bytes and parts handed over at once. */
const BATCH_BYTES = 4_000_000;
const BATCH_PARTS = 200;

/** The parts from number `from` on that are handed over at once. `partAt` is called for each; undefined leaves a part out. */
export function batch(count: number, from: number, partAt: (index: number) => Part | undefined): Opened {
  const parts: Part[] = [];
  let bytes = 0;
  for (let index = from; index < count; index++) {
    if (bytes >= BATCH_BYTES || parts.length >= BATCH_PARTS) return { parts, next: index };
    const part = partAt(index);
    if (!part) continue;
    parts.push(part);
    if (part.kind === "member") bytes += part.bytes.length;
  }
  return { parts };
}

/** Makes suffixes unique in their order: the second `#a` becomes `#a~2`. */
export function distinctSuffixes(suffixes: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return suffixes.map((suffix) => {
    const times = (seen.get(suffix) ?? 0) + 1;
    seen.set(suffix, times);
    return times === 1 ? suffix : `${suffix}~${times}`;
  });
}

/** A suffix for an id found in a file, as one line of well-formed text. */
export const idSuffix = (id: string): string =>
  `#${id
    .replace(/[\s\0]+/g, " ")
    .trim()
    .slice(0, 500)
    .toWellFormed()}`;
