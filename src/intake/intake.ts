import { HearsayError, type Note, type Text, textId, type VersionId, versionId } from "../model/index.ts";
import { pageData } from "./data/page-data.ts";
import { decode } from "./decoding.ts";
import { formOf } from "./form.ts";
import { readHtml } from "./html/read.ts";
import type { Page } from "./page.ts";
import { blocksOf } from "./plain/blocks.ts";
import type { ReadText } from "./read-text.ts";
import { zonesOf } from "./zones.ts";

/** Name and number of this intake; texts made by another number have other ids. */
export const INTAKE = "intake/2";

/** The name kept with a text where a media type was told beside the bytes: it takes part in how they are read. */
export const intakeName = (mediaType: string): string => `${INTAKE} ${mediaType.toLowerCase().replace(/[\s"']+/g, "")}`;

/** Most bytes of a file that is looked at at all, and most characters of a text that is read. */
export interface Limits {
  readonly bytes: number;
  readonly characters: number;
}
export const limits: Limits = { bytes: 50_000_000, characters: 20_000_000 };

/** What is taken in: the bytes, the base name or address for messages, and the media type where a server gave one. */
export interface Received {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly mediaType?: string;
  /** The web address the bytes came from, where they came from one. */
  readonly address?: string;
  /** The day they were received, ISO 8601; nothing in them can have been published after it. */
  readonly day?: string;
}

/** A report taken in: its form, encoding and version, and its text with zones, report data and notes. */
export interface TakenIn {
  /** Media type as recognised. */
  readonly form: string;
  readonly encoding: string;
  readonly version: VersionId;
  readonly text: Text;
  readonly notes: readonly Note[];
}

/** Turns the bytes of one report into a text with zones. Throws HearsayError `empty`, `not-text` or `too-large`. */
export function takeIn(received: Received, most: Limits = limits): TakenIn {
  const { bytes, name, mediaType } = received;
  if (bytes.length === 0) throw new HearsayError("empty", `${name} is empty.`, "Give a file with the words of a report.");
  refuseOver(bytes.length, most.bytes, "bytes", name);
  const decoded = decode(bytes, name, mediaType);
  refuseOver(decoded.text.length, most.characters, "characters", name);
  const form = formOf(decoded.text, mediaType);
  const read = form === "text/html" ? readHtml(decoded.text, received) : readPlain(decoded.text);
  if (read.text.trim() === "") throw new HearsayError("empty", `${name} holds no words.`, "Give a file with the words of a report.");
  const version = versionId(bytes);
  const notes = [...decoded.notes, ...read.notes];
  const { text, zones, data } = read;
  const intake = mediaType === undefined ? INTAKE : intakeName(mediaType);
  const kept: Text = {
    kind: "text",
    id: textId(version, intake),
    version,
    text,
    intake,
    encoding: decoded.encoding,
    zones,
    data,
    notes,
  };
  return { form, encoding: decoded.encoding, version, text: kept, notes };
}

function refuseOver(size: number, most: number, unit: string, name: string): void {
  if (size > most)
    throw new HearsayError("too-large", `${name} has ${size} ${unit}; at most ${most} are read.`, "Cut it into the reports it holds.");
}

/** Zones and report data of plain text; the text stays as it is. */
export function readPlain(text: string): ReadText {
  const page: Page = { text, blocks: blocksOf(text), marks: [] };
  const zones = zonesOf(page);
  return { text, zones, data: pageData(text, zones), notes: [] };
}
