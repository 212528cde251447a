import { deflateSync, gzipSync } from "node:zlib";
import { atom, csv, jsonFeed, jsonLines, mail, mbox, rss, type Story, telegram, warc } from "./forms/lists.ts";
import { column, pdfOf } from "./forms/pdf.ts";
import { wordDocument, zipOf } from "./forms/zip.ts";
import { generateReports } from "./reports.ts";

/** One input with what must come of it: reports by what follows the name of the file, and refusals by the same with their codes. */
export interface Mixed {
  readonly path: string;
  readonly content: string | Uint8Array;
  /** By suffix (empty for the file itself), words of its beginning and end that its text must hold. */
  readonly good: Readonly<Record<string, readonly string[]>>;
  readonly bad: Readonly<Record<string, readonly string[]>>;
}

type Maker = (stories: readonly Story[], number: number) => Omit<Mixed, "path"> & { readonly ext: string };

const page = ({ title, words }: Story): string =>
  `<!doctype html><html><head><title>${title}</title></head><body><article><h1>${title}</h1>${words
    .split("\n\n")
    .map((one) => `<p>${one}</p>`)
    .join("")}</article></body></html>`;

/** Words that prove a text whole: the first and the last of its story. */
const ends = ({ words }: Story): readonly string[] => {
  const all = words.split(/\s+/);
  return [all.slice(0, 4).join(" "), all.slice(-4).join(" ")];
};
const one = (ext: string, content: string | Uint8Array, story: Story) => ({ ext, content, good: { "": ends(story) }, bad: {} });
const several = (ext: string, content: string | Uint8Array, parts: readonly (readonly [suffix: string, story: Story])[]) => ({
  ext,
  content,
  good: Object.fromEntries(parts.map(([suffix, story]) => [suffix, ends(story)])),
  bad: {},
});
const bad = (ext: string, content: string | Uint8Array, ...codes: readonly string[]) => ({ ext, content, good: {}, bad: { "": codes } });

/** Whole inputs of every form. */
const wholes: readonly Maker[] = [
  ([a]) => one("txt", `${a?.title}\n\n${a?.words}\n`, a as Story),
  ([a]) => one("html", page(a as Story), a as Story),
  ([a]) =>
    one(
      "pdf",
      pdfOf([
        [{ words: a?.title ?? "", x: 60, y: 740, size: 20 }, ...column((a?.words ?? "").split("\n\n"), { x: 60, top: 720, width: 80 })],
      ]),
      a as Story,
    ),
  ([a]) => one("docx", wordDocument(a?.title ?? "", (a?.words ?? "").split("\n\n")), a as Story),
  ([a]) => one("eml", mail(a as Story), a as Story),
  ([a, b]) =>
    several("eml", mail(a as Story, { name: "b.html", type: "text/html", bytes: Buffer.from(page(b as Story)) }), [
      ["", a as Story],
      ["!/b.html", b as Story],
    ]),
  (all) =>
    several(
      "mbox",
      mbox(all),
      all.map((story) => [`#${story.id}@harbour.example`, story] as const),
    ),
  (all) =>
    several(
      "xml",
      rss("Harbour Wire", all),
      all.map((story) => [`#${story.id}`, story] as const),
    ),
  (all) =>
    several(
      "atom",
      atom("Harbour Wire", all),
      all.map((story) => [`#${story.id}`, story] as const),
    ),
  (all) =>
    several(
      "json",
      jsonFeed("Harbour Wire", all),
      all.map((story) => [`#${story.id}`, story] as const),
    ),
  (all) =>
    several(
      "csv",
      csv(all),
      all.map((story) => [`#${story.id}`, story] as const),
    ),
  (all) =>
    several(
      "jsonl",
      jsonLines(all),
      all.map((story) => [`#${story.id}`, story] as const),
    ),
  (all) =>
    several(
      "json",
      telegram("Front Channel", all),
      all.map((story, at) => [`#${at + 1}`, story] as const),
    ),
  (all) =>
    several(
      "zip",
      zipOf(all.map((story, at) => ({ path: `in/${at}.html`, content: page(story) }))),
      all.map((story, at) => [`!/in/${at}.html`, story] as const),
    ),
  ([a], number) => several("html.gz", gzipSync(page(a as Story)), [[`!/${name(number)}.html`, a as Story]]),
  (all) =>
    several(
      "warc.gz",
      warc(
        all.map((story) => ({ address: `https://harbour.example/${story.id}`, page: page(story), gzip: true })),
        true,
      ),
      all.map((story) => [`!/https://harbour.example/${story.id}`, story] as const),
    ),
];

/** Bytes that unpack to hundreds of megabytes; made once and only where they are asked for, as that takes seconds and as much memory. */
const bombs = {
  pdf: once(() => deflateSync(Buffer.alloc(700_000_000, 32))),
  gzip: once(() => gzipSync(Buffer.alloc(300_000_000))),
};

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** Broken and hostile inputs of every form, with the codes that name their cause. */
const brokens: readonly Maker[] = [
  () => bad("txt", "", "empty"),
  () =>
    bad(
      "bin",
      Uint8Array.from({ length: 4096 }, (_, index) => (index * 7919 + (index >> 3) * 104729) & 255),
      "not-text",
    ),
  ([a], n) => bad("pdf", pdfOf([column([a?.words ?? ""], { x: 60, top: 700, width: 80 })]).slice(0, 200 + n), "damaged"),
  () => bad("pdf", pdfOf([[]]), "empty"),
  ([a]) => bad("pdf", pdfOf([column([a?.words ?? ""], { x: 60, top: 700, width: 80 })], { encrypt: true }), "encrypted"),
  () =>
    bad(
      "pdf",
      pdfOf([[{ words: "x", x: 1, y: 1 }]], { stream: bombs.pdf }),
      "parser-memory",
      "parser-slow",
      "parser-died",
      "damaged",
      "empty",
    ),
  () => bad("zip", zipOf([1, 2, 3].map((path) => ({ path: `${path}`, content: "a", claimed: 2_000_000_000 }))), "too-large"),
  ([a, b]) => ({
    ext: "zip",
    content: zipOf([
      { path: "a.html", content: page(a as Story) },
      { path: "b.html", content: page(b as Story), broken: true },
      { path: "c.txt", content: "words ".repeat(2000), claimed: 50 },
      { path: "d.pdf", content: pdfOf([[]]) },
    ]),
    good: { "!/a.html": ends(a as Story) },
    bad: { "!/b.html": ["damaged"], "!/c.txt": ["damaged"], "!/d.pdf": ["empty"] },
  }),
  ([a]) => ({
    ext: "zip",
    content: [1, 2, 3, 4, 5].reduce(
      (inner, level) => zipOf([{ path: `${level}.zip`, content: inner }]),
      zipOf([{ path: "a.txt", content: a?.words ?? "" }]),
    ),
    good: {},
    bad: { "!/5.zip!/4.zip!/3.zip!/2.zip": ["too-large"] },
  }),
  ([a]) =>
    bad(
      "docx",
      wordDocument(a?.title ?? "", [a?.words ?? ""], [{ path: "word/bomb.xml", content: "x", claimed: 200_000_000 }]),
      "too-large",
    ),
  ([a]) =>
    bad(
      "docx",
      wordDocument(a?.title ?? "", [a?.words ?? ""], [{ path: "word/media/x", content: "word ".repeat(500), broken: true }]),
      "damaged",
    ),
  () =>
    bad(
      "xml",
      `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa">${"bcdefgh"
        .split("")
        .map((name, at) => `<!ENTITY ${name} "${`&${"abcdefg"[at]};`.repeat(10)}">`)
        .join("")}]><rss version="2.0"><channel><title>&h;</title></channel></rss>`,
      "damaged",
    ),
  () => bad("xml", `<rss version="2.0"><channel>${"<item>".repeat(200_000)}`, "damaged"),
  () => bad("csv", "a,b,c\n1,2,3\n", "bad-table"),
  () => bad("jsonl", '{"text":"one"}\n{"text":\n', "damaged"),
  () => bad("json", `${"[".repeat(300_000)}`, "damaged", "bad-table", "parser-died"),
  () => bad("gz", bombs.gzip(), "too-large"),
  ([a]) => bad("gz", gzipSync(a?.words ?? "").subarray(0, 60), "damaged"),
  () => bad("warc", "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: many\r\n\r\n", "damaged"),
  () =>
    bad(
      "xlsx",
      zipOf([
        { path: "[Content_Types].xml", content: "" },
        { path: "xl/workbook.xml", content: "" },
      ]),
      "not-text",
    ),
  () => bad("png", Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"), "not-text"),
  ([a]) => ({
    ext: "html",
    content: `<html><body>${"<div>".repeat(20_000)}<p>${a?.words ?? ""}</p></body></html>`,
    good: { "": ends(a as Story) },
    bad: {},
  }),
  ([a]) => ({
    ext: "txt",
    content: `${a?.words}\n\n${`${"a".repeat(50)}! `.repeat(4000)}\n${"((((".repeat(20_000)}\n`,
    good: { "": ends(a as Story).slice(0, 1) },
    bad: {},
  }),
  () => bad("eml", "MIME-Version: 1.0\r\nFrom: a@b.example\r\n\r\n", "empty"),
];

const name = (number: number): string => `input-${`${number}`.padStart(4, "0")}`;

/** `count` inputs of all forms, every third of them broken or hostile; the same for the same count. */
export function mixedInputs(count: number): readonly Mixed[] {
  const reports = [...generateReports({ count: count * 3, seed: 11 })];
  return Array.from({ length: count }, (_, number) => {
    const stories = [0, 1, 2].map((at): Story => {
      const report = reports[number * 3 + at];
      const [title = "", ...words] = (report?.text ?? "").split("\n\n");
      return {
        id: `s${number}-${at}`,
        title: title.replace(/\s+/g, " "),
        words: `${words.join("\n\n").trim()} Mark ${number}-${at} ends here.`,
        day: "2031-03-09",
      };
    });
    const makers = number % 3 === 2 ? brokens : wholes;
    const maker = makers[Math.floor(number / 3) % makers.length] as Maker;
    const { ext, ...made } = (number % 3 === 1 ? (wholes[(Math.floor(number / 3) + 7) % wholes.length] as Maker) : maker)(stories, number);
    return { path: `${name(number)}.${ext}`, ...made };
  });
}
