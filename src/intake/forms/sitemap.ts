import { HearsayError } from "../../model/index.ts";
import type { ListedAddress } from "./member.ts";
import { writtenDate } from "./written-date.ts";
import { refuseHostileXml, xmlText } from "./xml.ts";

/**
 * The addresses a sitemap or an index of sitemaps lists, each once, in its order; for news sitemaps with the title and date they carry.
 * Throws HearsayError `damaged` or `empty`.
 */
export function sitemapAddresses(xml: string, name: string): readonly ListedAddress[] {
  refuseHostileXml(xml, name);
  const found = new Map<string, ListedAddress>();
  for (const piece of xml.split(/<(?:\w+:)?(?:url|sitemap)(?:\s[^<>]*)?>/i).slice(1)) {
    const entry = piece.split(/<\/(?:\w+:)?(?:url|sitemap)>/i, 1)[0] ?? "";
    const address = element(entry, "loc");
    if (address === undefined || !/^https?:\/\/[^\s/]+/i.test(address) || found.has(address)) continue;
    const published = writtenDate(element(entry, "publication_date"));
    const given =
      published === undefined
        ? undefined
        : { published: { value: published, how: "said", from: "publication date in the sitemap" } as const };
    found.set(address, { kind: "listed", address, ...(given ? { given } : {}) });
  }
  if (found.size === 0) throw new HearsayError("empty", `${name} is a sitemap without addresses.`, "Give a sitemap that lists pages.");
  return [...found.values()];
}

function element(xml: string, tag: string): string | undefined {
  const start = new RegExp(`<(?:\\w+:)?${tag}(?:\\s[^<>]*)?>`, "i").exec(xml);
  if (!start) return undefined;
  const from = start.index + start[0].length;
  const end = xml.indexOf("</", from);
  return end < 0 ? undefined : xmlText(xml.slice(from, end));
}
