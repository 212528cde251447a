import { takeIn } from "../../src/intake/index.ts";
import { HearsayError, type Text, type Zone } from "../../src/model/index.ts";
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
