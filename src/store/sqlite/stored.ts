import type { Selectable } from "kysely";
import type { Note, Reading, Report, ReportData, Text, VersionId, Zone } from "../../model/index.ts";
import { unpack } from "./packing.ts";
import type { Tables } from "./tables.ts";

/** A reading as it was put. */
export const storedReading = (row: Pick<Selectable<Tables["readings"]>, "packing" | "size" | "body">): Reading =>
  JSON.parse(new TextDecoder().decode(unpack({ packing: row.packing, size: row.size, content: row.body }))) as Reading;

/** A text as it was added. */
export const storedText = (row: Selectable<Tables["texts"]>): Text => ({
  kind: "text",
  id: row.id,
  version: row.version,
  text: row.content,
  intake: row.intake,
  encoding: row.encoding,
  zones: JSON.parse(row.zones) as Zone[],
  data: JSON.parse(row.data) as ReportData,
  notes: JSON.parse(row.notes) as Note[],
});

/** A report with the versions that arrived for it. */
export const storedReport = (row: Selectable<Tables["reports"]>, versions: readonly VersionId[]): Report => ({
  kind: "report",
  id: row.id,
  name: row.name,
  version: row.version,
  text: row.text,
  data: JSON.parse(row.data) as ReportData,
  versions,
});
