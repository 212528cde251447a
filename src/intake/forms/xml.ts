import { HearsayError } from "../../model/index.ts";

/** Deepest nesting of elements in a feed or sitemap. */
const DEEPEST = 100;

/**
 * Refuses XML that declares entities of its own (they can multiply without end, or name files) or nests deeper than any feed does.
 * Throws HearsayError `damaged`.
 */
export function refuseHostileXml(xml: string, name: string): void {
  if (/<!ENTITY/i.test(xml))
    throw new HearsayError(
      "damaged",
      `${name} declares XML entities of its own, as bombs do; it was not read.`,
      "Save its pages, or a clean copy of it, and read those.",
    );
  let depth = 0;
  const tags = /<!\[CDATA\[|<(\/?)[A-Za-z_][^<>]*?(\/?)>/g;
  for (let found = tags.exec(xml); found; found = tags.exec(xml)) {
    if (found[0] === "<![CDATA[") {
      const end = xml.indexOf("]]>", found.index);
      if (end < 0) return;
      tags.lastIndex = end;
      continue;
    }
    if (found[2]) continue;
    depth += found[1] ? -1 : 1;
    if (depth > DEEPEST)
      throw new HearsayError(
        "damaged",
        `${name} nests its elements more than ${DEEPEST} deep; it was not read.`,
        "Read its pages instead.",
      );
  }
}

/** Text of an element without its CDATA and entities of XML. */
export const xmlText = (raw: string): string =>
  raw
    .replace(/^\s*<!\[CDATA\[([\s\S]*?)\]\]>\s*$/, "$1")
    .replace(/&(?:lt|gt|quot|apos|#x?[0-9a-f]{1,6}|amp);/gi, (entity) => entities[entity.toLowerCase()] ?? numbered(entity))
    .trim();

const entities: Readonly<Record<string, string>> = { "&lt;": "<", "&gt;": ">", "&quot;": '"', "&apos;": "'", "&amp;": "&" };

function numbered(entity: string): string {
  const hex = /^&#x([0-9a-f]+);$/i.exec(entity)?.[1];
  const code = hex === undefined ? Number(/^&#(\d+);$/.exec(entity)?.[1] ?? Number.NaN) : Number.parseInt(hex, 16);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "\uFFFD";
}
