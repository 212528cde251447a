import { HearsayError, type ReportData, type Text, type TextId, type VersionId, versionId } from "../model/index.ts";
import { canonical } from "./force.ts";
import type { Added, Arrival } from "./store.ts";

/** What is known of the report at an address before it arrives again. */
export interface Known {
  readonly version: VersionId;
  readonly text: TextId;
  readonly given: ReportData;
}

/** Refuses a string that a database cannot keep as it is; throws HearsayError `bad-value`. */
export function checkString(value: string, what: string): void {
  if (value.isWellFormed() && !value.includes("\0")) return;
  throw new HearsayError(
    "bad-value",
    `The ${what} holds a NUL character or half of a surrogate pair.`,
    "Decode it again, with such characters replaced.",
  );
}

/** The version of an arrival; throws HearsayError `bad-value` when its strings cannot be kept or its text is of other bytes. */
export function checkArrival(arrival: Arrival): VersionId {
  checkString(arrival.name, "name of the report");
  checkString(arrival.address, "address of the report");
  checkString(arrival.text.text, `text of ${arrival.name}`);
  const version = versionId(arrival.bytes);
  if (arrival.text.version === version) return version;
  throw new HearsayError("bad-value", `The text of ${arrival.name} was not decoded from its bytes.`, "Decode the bytes that are added.");
}

/** Data given before, overlaid by data given now (as JSON keeps it): what is not given again stays. */
export const givenTogether = (before: ReportData, now: ReportData): ReportData => ({
  ...before,
  ...(JSON.parse(JSON.stringify(now)) as ReportData),
});

/** What an arrival changes in a report already known at its address. */
export function outcomeOf(known: Known, version: VersionId, text: TextId, given: ReportData): Exclude<Added["outcome"], "new"> {
  if (known.version !== version) return "new-version";
  if (known.text !== text) return "new-text";
  return canonical(known.given) === canonical(given) ? "unchanged" : "new-data";
}

/** Refuses a text that is not of the newest bytes of a report; throws HearsayError `bad-value`. */
export function checkRenewed(known: Pick<Known, "version">, text: Text): void {
  checkString(text.text, "text");
  if (text.version !== known.version)
    throw new HearsayError("bad-value", "The text was not decoded from the newest bytes of its report.", "Decode the newest bytes.");
}

/** Whether a text was made by an intake of this name; what stands behind a blank tells how, not by whom. */
export const madeBy = (made: string, intake: string): boolean => made === intake || made.startsWith(`${intake} `);
