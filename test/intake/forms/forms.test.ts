import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import {
  atom,
  csv,
  jsonFeed,
  jsonLines,
  mail,
  mbox,
  rss,
  type Story,
  sitemap,
  telegram,
  warc,
} from "../../../bench/generator/forms/lists.ts";
import { column, pdfOf } from "../../../bench/generator/forms/pdf.ts";
import { wordDocument, zipOf } from "../../../bench/generator/forms/zip.ts";
import { opened, refused, zoneLines } from "./open.ts";

const words = "The Orlen Front struck a depot near Tarvo on Friday, an official said.\n\nTwo guards were wounded, the official said.";
const stories: Story[] = [
  { id: "tag:1", title: "Drones hit depot", words, link: "https://harbour.example/depot", day: "2031-03-09", author: "Dana Orr" },
  {
    id: "tag:2",
    title: "Truce in Velm",
    words: "The League of Velm and the Orlen Front agreed on a truce on Monday, the mediator said.",
    day: "2031-03-09",
  },
];

describe("feeds", () => {
  it.each([
    ["RSS", rss("Harbour Wire", stories)],
    ["Atom", atom("Harbour Wire", stories)],
    ["JSON", jsonFeed("Harbour Wire", stories)],
  ])("%s: every entry is a report with its title, date and link, also where dates are equal", async (_, feed) => {
    const { lines, texts } = await opened("feed", feed);
    expect(lines).toEqual(["#tag:1", "#tag:2"]);
    expect(zoneLines(texts[0])[0]).toBe("headline: Drones hit depot");
    expect(texts[0]?.text).toContain("Two guards were wounded");
    expect(texts[0]?.data).toMatchObject({ outlet: { value: "Harbour Wire" }, address: { value: "https://harbour.example/depot" } });
    expect(texts.map((text) => text?.data.published?.value.slice(0, 10))).toEqual(["2031-03-09", "2031-03-09"]);
  });

  it("tell apart entries of one id", async () => {
    expect(
      (
        await opened(
          "feed.xml",
          rss(
            "Wire",
            stories.map((story) => ({ ...story, id: "same" })),
          ),
        )
      ).lines,
    ).toEqual(["#same", "#same~2"]);
  });

  it.each([
    [
      "entities of its own",
      `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><rss version="2.0"><channel><title>&b;</title></channel></rss>`,
    ],
    ["elements nested without end", `<rss version="2.0"><channel>${"<item>".repeat(5000)}</channel></rss>`],
  ])("with %s are refused", async (_, feed) => {
    expect(await refused("feed.xml", feed)).toMatch(/^damaged: feed\.xml .*not read/);
  });
});

it("a sitemap lists its addresses and is not fetched", async () => {
  expect((await opened("sitemap.xml", sitemap(["https://harbour.example/a?x=1&y=2", "https://harbour.example/b"]))).lines).toEqual([
    "-> https://harbour.example/a?x=1&y=2",
    "-> https://harbour.example/b",
  ]);
});

describe("tables", () => {
  it.each([
    ["reports.csv", csv(stories)],
    ["reports.jsonl", jsonLines(stories)],
    ["reports.json", `[${jsonLines(stories).split("\n").join(",")}]`],
  ])("%s: each row with a text is a report", async (name, table) => {
    const { lines, texts } = await opened(name, table);
    expect(lines).toEqual(["#tag:1", "#tag:2"]);
    expect(texts[0]?.data).toMatchObject({ title: { value: "Drones hit depot" }, published: { value: "2031-03-09" } });
    expect(texts[0]?.text).toContain("Two guards were wounded");
  });

  it("a row with only an address is an address, one with neither is named", async () => {
    const { lines } = await opened("list.csv", "url;text\nhttps://harbour.example/a;\n;\n;Words that a person typed here.");
    expect(lines).toEqual(["-> https://harbour.example/a", "empty #row-2", "#row-3"]);
  });

  it.each([
    ["numbers.csv", "a,b\n1,2\n", "bad-table"],
    ["cut.jsonl", '{"text":"a"}\n{"text":', "damaged: cut.jsonl, line 2"],
    ["settings.json", '{"color":"red"}', "bad-table"],
  ])("%s is refused", async (name, table, why) => {
    expect(await refused(name, table)).toContain(why);
  });
});

it("a Telegram export gives a report a message, dated in UTC", async () => {
  const { lines, texts } = await opened("result.json", telegram("Front Channel", stories));
  expect(lines).toEqual(["#1", "#2"]);
  expect(texts[0]?.text).toBe(words);
  expect(texts[0]?.data).toMatchObject({ outlet: { value: "Front Channel" }, published: { value: "2031-03-09T04:15:00Z" } });
});

describe("mails", () => {
  it("are a report, with subject, date with its offset, and sender", async () => {
    const { text } = await opened("a.eml", mail(stories[0] as Story));
    expect(zoneLines(text)[0]).toBe("headline: Drones hit depot");
    expect(text?.data).toMatchObject({ byline: { value: "Dana Orr" }, published: { value: "2031-03-09T07:15:00+03:00" } });
  });

  it("hand over what is attached", async () => {
    const { report, lines, texts } = await opened(
      "a.eml",
      mail(stories[0] as Story, { name: "b.docx", type: "application/octet-stream", bytes: wordDocument("Truce in Velm", [words]) }),
    );
    expect(report?.form).toBe("message/rfc822");
    expect(lines).toEqual(["!/b.docx"]);
    expect(texts[0]?.text).toContain("Two guards");
  });

  it("of an mbox are reports by their Message-ID", async () => {
    const quoted = { ...(stories[1] as Story), words: "From Tarvo the Front withdrew on Monday, an official said." };
    const { lines, texts } = await opened("inbox.mbox", mbox([stories[0] as Story, quoted]));
    expect(lines).toEqual(["#tag:1@harbour.example", "#tag:2@harbour.example"]);
    expect(texts[1]?.text).toContain("\n\nFrom Tarvo the Front");
  });
});

describe("PDF", () => {
  const left = column(
    [
      "The Orlen Front struck a depot near Tarvo on Friday, and the gover-",
      "nment promised an answer before the week was out, an official said.",
      ...Array(4).fill("The left column goes on with more words of the same kind here."),
    ],
    { x: 60, top: 650, width: 40 },
  );
  const right = column(Array(6).fill("The right column starts only once the left one has ended, as in print."), {
    x: 330,
    top: 650,
    width: 40,
  });
  const heads = (page: number) => [
    { words: "The Harbour Eye", x: 60, y: 770, size: 8 },
    { words: `${page}`, x: 300, y: 20, size: 8 },
  ];
  const first = [...heads(1), { words: "Drones hit depot near Tarvo", x: 60, y: 700, size: 20 }, ...left, ...right];
  const further = ["second", "third"].map((word, index) => [
    ...heads(index + 2),
    ...column(Array(4).fill(`On the ${word} page the ${word} story goes on as before.`), { x: 60, top: 720, width: 70 }),
  ]);
  const pages = [first, ...further];

  it("is read column by column; broken words are put together; running heads are furniture", async () => {
    const { text } = await opened("a.pdf", pdfOf([first]));
    expect(text?.text.indexOf("The left column")).toBeLessThan(text?.text.indexOf("The right column") ?? 0);
    const three = zoneLines((await opened("a.pdf", pdfOf(pages))).text);
    expect(three[0]).toBe("headline: Drones hit depot near Tarvo");
    expect(three.filter((line) => line.startsWith("furniture"))).toEqual([
      "furniture: The Harbour Eye\n\n1\n\nThe Harbour Eye\n\n2\n\nThe Harbour Eye\n\n3",
    ]);
    const lines = column(["Its well-known govern- ment promised a well- known answer."], { x: 60, top: 600, width: 24 });
    expect((await opened("b.pdf", pdfOf([lines]))).text?.text).toBe("Its well-known government promised a well-known answer.");
  });

  it.each([
    ["a scan", pdfOf([[]]), "empty: a.pdf has 1 page(s) without text"],
    ["cut in the middle", pdfOf(pages).slice(0, 300), "damaged: a.pdf is a damaged PDF"],
    ["locked", pdfOf(pages, { encrypt: true }), "encrypted: a.pdf"],
  ])("that is %s is refused", async (_, bytes, why) => {
    expect(await refused("a.pdf", bytes)).toContain(why);
  });
});

it("a Word document is read with its headings", async () => {
  const { text, report } = await opened("a.docx", wordDocument("Drones hit depot near Tarvo", words.split("\n\n")));
  expect(report?.form).toContain("wordprocessingml");
  expect(zoneLines(text).slice(0, 2)).toEqual(["headline: Drones hit depot near Tarvo", expect.stringMatching(/^body: The Orlen Front/)]);
});

describe("archives", () => {
  const page = `<html><body><article><h1>Drones hit depot</h1><p>${words}</p></article></body></html>`;

  it("give every file in them, with its sidecar; hidden files and folders are left out", async () => {
    const zip = zipOf([
      { path: "in/", content: "" },
      { path: "in/a.html", content: page },
      { path: "in/b.txt", content: words },
      { path: "in/b.txt.meta.yaml", content: "outlet: The Lamp" },
      { path: "in/.hidden", content: "x" },
      { path: "__MACOSX/in/a.html", content: "x" },
      { path: "feed.xml", content: rss("Harbour Wire", stories) },
    ]);
    const { lines, parts } = await opened("week.zip", zip);
    expect(lines).toEqual(["!/in/a.html", "!/in/b.txt", "!/feed.xml"]);
    expect(parts[1]).toMatchObject({ given: { outlet: { value: "The Lamp" } } });
  });

  it("name what is broken in them and keep the rest", async () => {
    const zip = zipOf([
      { path: "good.txt", content: words },
      { path: "bad.txt", content: words.repeat(20), broken: true },
      { path: "lies.txt", content: words.repeat(20), claimed: 40 },
      { path: "locked.txt", content: words, encrypted: true },
      { path: "link.txt", content: "/etc/hosts", link: true },
    ]);
    expect((await opened("week.zip", zip)).lines).toEqual([
      "!/good.txt",
      "damaged !/bad.txt",
      "damaged !/lies.txt",
      "encrypted !/locked.txt",
      "outside-folder !/link.txt",
    ]);
  });

  it("that would unpack to more than may be are refused whole, as are damaged ones", async () => {
    expect(await refused("bomb.zip", zipOf([1, 2].map((n) => ({ path: `${n}`, content: "a", claimed: 3_000_000_000 }))))).toMatch(
      /^too-large: bomb\.zip would unpack to more than 400 MB/,
    );
    expect(await refused("cut.zip", zipOf([{ path: "a", content: words }]).slice(0, 80))).toMatch(/^damaged: cut\.zip/);
    expect(await refused("none.zip", zipOf([]))).toMatch(/^empty/);
  });

  it("of gzip give their one file; a bomb is stopped by the counter", async () => {
    expect((await opened("a.html.gz", gzipSync(page))).lines).toEqual(["!/a.html"]);
    expect(await refused("bomb.gz", gzipSync(Buffer.alloc(101_000_000)))).toMatch(/^too-large: bomb\.gz unpacks to more than 100 MB/);
    expect(await refused("cut.gz", gzipSync(page).subarray(0, 60))).toMatch(/^damaged: cut\.gz/);
  });

  it.each([true, false])("of the web give their pages by address (each record packed: %s)", async (packed) => {
    const archive = warc(
      [
        { address: "https://harbour.example/a", page, gzip: true },
        { address: "https://harbour.example/x.png", page: "x", type: "image/png" },
        { address: "https://harbour.example/gone", page, status: 404 },
        { address: "https://harbour.example/a", page: page.replace("Two", "Three") },
      ],
      packed,
    );
    const { lines, texts, parts } = await opened(packed ? "a.warc.gz" : "a.warc", archive);
    expect(lines).toEqual(["!/https://harbour.example/a", "!/https://harbour.example/a~2"]);
    expect(texts.map((text) => /(\w+) guards/.exec(text?.text ?? "")?.[1])).toEqual(["Two", "Three"]);
    expect(parts[0]).toMatchObject({ given: { address: { value: "https://harbour.example/a" } } });
    const wacz = zipOf([
      { path: "datapackage.json", content: "{}" },
      { path: "archive/data.warc.gz", content: archive },
      { path: "pages/pages.jsonl", content: "{}" },
    ]);
    expect((await opened("a.wacz", wacz)).lines).toEqual(["!/archive/data.warc.gz"]);
  });

  it("that are spreadsheets or books are refused by name", async () => {
    expect(
      await refused(
        "a.xlsx",
        zipOf([
          { path: "[Content_Types].xml", content: "" },
          { path: "xl/workbook.xml", content: "" },
        ]),
      ),
    ).toMatch(/^not-text: a\.xlsx is a spreadsheet/);
  });
});

it("a page or text stays what it was", async () => {
  expect((await opened("a.txt", words)).report).toMatchObject({ form: "text/plain", text: { intake: expect.not.stringContaining(" ") } });
});
