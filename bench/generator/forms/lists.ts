import { gzipSync } from "node:zlib";
import { xml } from "./zip.ts";

/** A report as lists of every form give it. */
export interface Story {
  readonly id: string;
  readonly title: string;
  readonly words: string;
  readonly link?: string;
  /** ISO 8601 day. */
  readonly day: string;
  readonly author?: string;
}

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
/** `2031-03-09` as `9 Mar 2031 07:15:00 +0300`. */
const mailDate = (day: string): string =>
  `${Number(day.slice(8, 10))} ${months[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)} 07:15:00 +0300`;
const paragraphs = (words: string): string =>
  words
    .split("\n\n")
    .map((one) => `<p>${xml(one)}</p>`)
    .join("");

/** An RSS 2.0 feed. */
export const rss = (outlet: string, stories: readonly Story[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>${xml(outlet)}</title><link>https://news.example/</link><description>News</description>${stories
    .map(
      ({ id, title, words, link, day, author }) =>
        `<item><title>${xml(title)}</title>${link ? `<link>${xml(link)}</link>` : ""}<guid isPermaLink="false">${xml(id)}</guid><pubDate>${mailDate(day)}</pubDate>${author ? `<dc:creator>${xml(author)}</dc:creator>` : ""}<content:encoded><![CDATA[${paragraphs(words)}]]></content:encoded></item>`,
    )
    .join("")}</channel></rss>`;

/** An Atom feed. */
export const atom = (outlet: string, stories: readonly Story[]): string =>
  `<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom"><title>${xml(outlet)}</title><id>urn:feed</id><updated>2031-03-09T00:00:00Z</updated>${stories
    .map(
      ({ id, title, words, link, day, author }) =>
        `<entry><title>${xml(title)}</title><id>${xml(id)}</id>${link ? `<link rel="alternate" href="${xml(link)}"/>` : ""}<published>${day}T07:15:00+03:00</published><updated>${day}T08:00:00+03:00</updated>${author ? `<author><name>${xml(author)}</name></author>` : ""}<content type="html">${xml(paragraphs(words))}</content></entry>`,
    )
    .join("")}</feed>`;

/** A JSON feed. */
export const jsonFeed = (outlet: string, stories: readonly Story[]): string =>
  JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    title: outlet,
    items: stories.map(({ id, title, words, link, day }) => ({
      id,
      url: link,
      title,
      content_text: words,
      date_published: `${day}T07:15:00+03:00`,
    })),
  });

/** A mail, its lines ended as on the wire. */
export const mail = (
  { id, title, words, day, author = "Desk" }: Story,
  attachment?: { readonly name: string; readonly type: string; readonly bytes: Uint8Array },
): string => {
  const head = [
    `From: ${author} <desk@harbour.example>`,
    "To: reader@example.org",
    `Subject: ${title}`,
    `Date: ${mailDate(day)}`,
    `Message-ID: <${id}@harbour.example>`,
    "MIME-Version: 1.0",
  ];
  const body = words.replaceAll("\n", "\r\n");
  if (!attachment) return [...head, "Content-Type: text/plain; charset=utf-8", "", body, ""].join("\r\n");
  const coded = Buffer.from(attachment.bytes).toString("base64").replace(/.{76}/g, "$&\r\n");
  return [
    ...head,
    'Content-Type: multipart/mixed; boundary="cut"',
    "",
    "--cut",
    "Content-Type: text/plain; charset=utf-8",
    "",
    body,
    "--cut",
    `Content-Type: ${attachment.type}; name="${attachment.name}"`,
    "Content-Transfer-Encoding: base64",
    `Content-Disposition: attachment; filename="${attachment.name}"`,
    "",
    coded,
    "--cut--",
    "",
  ].join("\r\n");
};

/** An mbox file of mails. */
export const mbox = (stories: readonly Story[]): string =>
  stories
    .map(
      (story) =>
        `From desk@harbour.example Sun Mar  9 07:15:00 2031\n${mail(story)
          .replaceAll("\r\n", "\n")
          .replace(/^(>*From )/gm, ">$1")
          .replace(/^>From: /m, "From: ")}\n`,
    )
    .join("\n");

/** A CSV file of texts. */
export const csv = (stories: readonly Story[]): string =>
  [
    "id,title,text,date,url",
    ...stories.map(({ id, title, words, day, link = "" }) =>
      [id, title, words, day, link].map((cell) => `"${cell.replaceAll('"', '""')}"`).join(","),
    ),
  ].join("\n");

/** A JSON Lines file of texts. */
export const jsonLines = (stories: readonly Story[]): string =>
  stories.map(({ id, title, words, day, link }) => JSON.stringify({ id, title, text: words, published: day, url: link })).join("\n");

/** One chat as Telegram exports it. */
export const telegram = (channel: string, stories: readonly Story[]): string =>
  JSON.stringify({
    name: channel,
    type: "public_channel",
    id: 77,
    messages: stories.map(({ words, day }, index) => ({
      id: index + 1,
      type: "message",
      date: `${day}T07:15:00`,
      date_unixtime: String(Date.parse(`${day}T04:15:00Z`) / 1000),
      from: channel,
      text: [{ type: "bold", text: words.slice(0, 5) }, words.slice(5)],
    })),
  });

/** A web archive of pages, each record packed by itself where `packed`. */
export function warc(
  pages: readonly {
    readonly address: string;
    readonly page: string;
    readonly status?: number;
    readonly type?: string;
    readonly gzip?: boolean;
  }[],
  packed: boolean,
): Uint8Array {
  const records = pages.map(({ address, page, status = 200, type = "text/html; charset=utf-8", gzip = false }) => {
    const body = gzip ? gzipSync(page) : Buffer.from(page);
    const block = Buffer.concat([
      Buffer.from(`HTTP/1.1 ${status} OK\r\nContent-Type: ${type}\r\n${gzip ? "Content-Encoding: gzip\r\n" : ""}\r\n`),
      body,
    ]);
    const head = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: ${address}\r\nWARC-Date: 2031-03-09T00:00:00Z\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${block.length}\r\n\r\n`;
    const record = Buffer.concat([Buffer.from(head), block, Buffer.from("\r\n\r\n")]);
    return packed ? gzipSync(record) : record;
  });
  return new Uint8Array(Buffer.concat(records));
}

/** A sitemap of addresses. */
export const sitemap = (addresses: readonly string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${addresses.map((address) => `<url><loc>${xml(address)}</loc></url>`).join("")}</urlset>`;
