import { takeIn } from "../../src/intake/index.ts";
import { HearsayError, type ReportData, type Text, type Zone } from "../../src/model/index.ts";
import { type PageFile, pageBytes } from "./files.ts";

/** A page taken in; undefined where intake refuses it. */
export function textOfPage(page: PageFile): Text | undefined {
  try {
    return takeIn({
      bytes: pageBytes(page),
      name: page.id,
      mediaType: "text/html",
      ...(page.address === undefined ? {} : { address: page.address }),
    }).text;
  } catch (error) {
    if (error instanceof HearsayError) return undefined;
    throw error;
  }
}

/** The words of a text that stand in zones that are wanted, a line for each zone. */
export const wordsIn = (text: Text | undefined, wanted: (zone: Zone) => boolean): string =>
  (text?.zones ?? [])
    .filter(wanted)
    .map((zone) => text?.text.slice(zone.start, zone.end).trim() ?? "")
    .join("\n");

/** The day of publication, `YYYY-MM-DD`; of a page that tells only a change, as benchmarks count it, the day of the change. */
export const dayOf = (data: ReportData | undefined): string | null =>
  [data?.published, data?.modified].map((datum) => datum?.value.slice(0, 10)).find((day) => day?.length === 10) ?? null;
