import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { shortHash } from "./short-hash.ts";
import type { Span } from "./span.ts";

declare const brand: unique symbol;
/** A string that only the makers below produce, so that one kind of id is never taken for another. */
export type Id<K extends string> = string & { readonly [brand]: K };

export type ReportId = Id<"report">;
export type VersionId = Id<"version">;
export type TextId = Id<"text">;
export type FindingId = Id<"finding">;
export type JudgementId = Id<"judgement">;
export type LinkId = Id<"link">;

/** Ids that grow: the id of the least member finding. The id of any member resolves to the same record. */
export type ActorId = FindingId;
export type IncidentId = FindingId;
export type ThreadId = FindingId;
export type OriginId = FindingId;

/** SHA-256 of bytes, as 64 hexadecimal digits. */
export const hashBytes = (bytes: Uint8Array): string => bytesToHex(sha256(bytes));

/** `prefix-` and the first 16 hexadecimal digits of the SHA-256 of the parts, each closed by a NUL. */
function hashId<K extends string>(prefix: string, parts: readonly (string | number)[]): Id<K> {
  let text = "";
  for (const part of parts) text += `${part}\0`;
  return `${prefix}-${isAscii(text) ? shortHash(text) : hashBytes(utf8ToBytes(text)).slice(0, 16)}` as Id<K>;
}

/** What ids are made of is nearly always ASCII, which is hashed without being encoded first. */
function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 0x7f) return false;
  return true;
}

/** Id of a version: the hash of its bytes. */
export const versionId = (bytes: Uint8Array): VersionId => hashBytes(bytes) as VersionId;

/**
 * Id of a report: its name (file base name, address, or `pasted`), its first version, and `ordinal` to tell apart the same
 * bytes found under one name in two places. No path of the machine takes part, so ids are the same everywhere.
 */
export const reportId = (name: string, first: VersionId, ordinal: number): ReportId => hashId("r", ["report", name, first, ordinal]);

/** Id of a text: a version as decoded by one version of intake. */
export const textId = (version: VersionId, intake: string): TextId => hashId("t", ["text", version, intake]);

/** Id of a finding: report, kind, trigger spans and ordinal among findings with the same trigger; never rule or version. */
export const findingId = (report: ReportId, kind: string, trigger: readonly Span[], ordinal: number): FindingId =>
  hashId("f", ["finding", report, kind, trigger.map((span) => `${span.start}-${span.end}`).join(","), ordinal]);

/** Id of a link between two findings: its type and both ends in code-unit order. */
export const linkId = (type: string, a: string, b: string): LinkId => hashId("l", ["link", type, ...(a < b ? [a, b] : [b, a])]);

/** Id of a judgement: who decided what, when, and which in a row of equal ones. */
export const judgementId = (by: string, at: string, body: string, ordinal: number): JudgementId =>
  hashId("j", ["judgement", by, at, body, ordinal]);

/** Code-unit order, for sorting before anything is hashed or written; never a locale's order. */
export const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
