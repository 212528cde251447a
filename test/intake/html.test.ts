import { describe, expect, test } from "vitest";
import { formOf } from "../../src/intake/form.ts";
import { readHtml } from "../../src/intake/html/read.ts";

const long = "The harbour office said on Monday that the night ferry had left the quay before the rocket struck, and that nobody was hurt.";
const roleOf = (html: string, words: string) => {
  const { text, zones } = readHtml(html);
  const at = text.indexOf(words);
  return at < 0 ? "absent" : zones.find((zone) => zone.start <= at && at < zone.end)?.role;
};

describe("pages that try to break the reader", () => {
  test("10,000 nested tags", () => {
    expect(readHtml(`${"<div>".repeat(10_000)}<p>${long}</p>`).text).toBe(long);
  });
  test("more nested tags than are parsed leave their words and a note", () => {
    const { text, notes } = readHtml(`${"<div>".repeat(50_000)}<p>${long}</p>`);
    expect(text).toBe(long);
    expect(notes.map((one) => one.code)).toEqual(["html-too-deep"]);
  });
  test("a page cut in the middle of a tag", () => {
    expect(readHtml(`<article><h1>Ferry leaves quay early</h1><p>${long}</p><p class="by`).text).toBe(`Ferry leaves quay early\n\n${long}`);
  });
  test.each([
    "{",
    "[]",
    "null",
    '{"@graph":[null,1,{"@type":["NewsArticle"],"author":{"name":7},"headline":[]}]}',
    '{"@type":"Article","__proto__":{"x":1}}',
  ])("JSON-LD %s gives no data", (json) => {
    expect(readHtml(`<script type="application/ld+json">${json}</script><p>${long}</p>`).data).toEqual({});
  });
});

describe("roles from markup", () => {
  const article = `<body><div><h1>Ferry leaves quay early</h1><p class="teaser">${long}</p><p>${long} It was the second time this spring.</p></div>`;
  test("a lead paragraph with the class teaser stays body where it is not a link", () => expect(roleOf(article, long)).toBe("body"));
  test("a form around the whole page hides nothing", () => expect(roleOf(`<form>${article}</form>`, long)).toBe("body"));
  test("a class that names comments on the wrapper hides nothing", () =>
    expect(roleOf(`<div class="page has-comments">${article}</div>`, long)).toBe("body"));
  test("comments longer than the article stay comments", () => {
    const comments = `<ol class="comment-list">${`<li><p>No: ${long}</p></li>`.repeat(6)}</ol>`;
    expect(roleOf(`${article}${comments}`, "No: ")).toBe("comment");
    expect(roleOf(`${article}${comments}`, long)).toBe("body");
  });
  test("comments inside details", () =>
    expect(roleOf(`${article}<details class="comments"><summary>Show</summary><p>No: ${long}</p></details>`, "No: ")).toBe("comment"));
  test("a long cookie text does not become the article", () => {
    const cookies = `<div id="cookie-consent"><p>We and our partners: ${long.repeat(2)}</p></div>`;
    expect(roleOf(`${cookies}${article}`, "We and our")).not.toBe("body");
    expect(roleOf(`${cookies}${article}`, "It was the second")).toBe("body");
  });
  test("the time of another article is not its date", () => {
    expect(
      readHtml(`${article}<section class="related"><time datetime="2020-01-01">1 Jan</time></section>`).data.published,
    ).toBeUndefined();
  });
  test("an attribute of style hides, and scripts never enter", () => {
    expect(roleOf(`${article}<p style="display: none">hidden words</p><script>hidden words</script>`, "hidden words")).toBe("absent");
  });
});

describe("roles from place", () => {
  const text = `<div><p>${long}</p><p>${long} Again.</p><p>${long} And again.</p>`;
  const page = (inside: string, above = "") => `<body><h1>Ferry leaves quay early</h1>${above}${text}${inside}</div></body>`;
  test("a linked title with its first words is a card of another article", () =>
    expect(roleOf(page('<div><h4><a href="/x">Lake rises</a></h4><p>It rose by a metre.</p></div>'), "It rose")).toBe("teaser"));
  test("a section of the article is none", () =>
    expect(
      roleOf(page(`<section><h2>Second strike</h2><p>The second strike came at dawn, and ${long}</p></section>`), "The second strike"),
    ).toBe("body"));
  test("a line between headline and text sums it up", () =>
    expect(roleOf(page("", "<div><p>Nobody was hurt when a rocket struck the quay.</p></div>"), "Nobody was hurt when")).toBe("dek"));
  test("a post of another site is part of the text", () =>
    expect(
      roleOf(page('<div class="social"><blockquote class="twitter-tweet"><p>We never fired.</p></blockquote></div>'), "We never"),
    ).toBe("body"));
  test("the heading of a later list is no headline", () =>
    expect(roleOf(`<title>Ferry leaves quay early</title>${text}</div><h3>Ferry leaves quay early</h3>`, long)).toBe("body"));
  test("each zone knows its element", () => {
    const { zones } = readHtml("<body><h1>Ferry leaves quay early</h1><p>One.</p></body>");
    expect(zones[0]?.path).toBe("html>body:nth-child(2)>h1:nth-child(1)");
  });
  test("a million open tags", () => expect(readHtml(`${"<b>".repeat(1_000_000)}${long}`).text).toBe(long));
});

describe("the day of publication", () => {
  const day = (html: string, origin = {}) =>
    readHtml(`${html}<h1>Ferry leaves quay early</h1><p>${long}</p>`, origin).data.published?.value;
  test("of a page in the address", () => expect(day("", { address: "https://eye.example/2021/05/03/ferry" })).toBe("2021-05-03"));
  test("a date shown near the headline before one in the address", () =>
    expect(day("<p>Published 4 May 2021</p>", { address: "https://eye.example/2021/05/03/ferry" })).toBe("2021-05-04"));
  test("a day of universal time gives way to the civil day of the address", () =>
    expect(
      day('<meta property="article:published_time" content="2021-05-04T01:30:00Z">', { address: "https://eye.example/2021/05/03/ferry" }),
    ).toBe("2021-05-03"));
  test("one with its own offset does not", () =>
    expect(
      day('<meta property="article:published_time" content="2021-05-04T01:30:00+03:00">', { address: "https://eye.example/2021/05/03/x" }),
    ).toBe("2021-05-04T01:30:00+03:00"));
  test("a date after the day of receipt is refused", () =>
    expect(day('<meta name="date" content="2031-01-01">', { day: "2021-05-04" })).toBeUndefined());
  test("a change is not a publication", () => expect(day("<p>Updated 4 May 2021</p>")).toBeUndefined());
});

describe("pages that are not whole", () => {
  const codes = (html: string) => readHtml(html).notes.map((one) => one.code);
  test("a paywall", () =>
    expect(codes(`<script type="application/ld+json">{"isAccessibleForFree":"False"}</script><p>${long}</p>`)).toEqual(["paywall"]));
  test("a consent wall", () =>
    expect(codes(`<div class="cookie-consent"><p>${long}</p></div><div><p>${long.slice(0, 70)} said.</p></div>`)).toEqual(["cookie-wall"]));
  test("an AMP page", () => expect(codes(`<html amp><link rel="canonical" href="https://eye.example/a"><p>${long}</p>`)).toEqual(["amp"]));
  test("a whole page", () => expect(codes(`<p>${long}</p>`)).toEqual([]));
});

describe("what is a page", () => {
  test.each(["<!DOCTYPE html><p>a", "  <html><body>", "<?xml version='1.0'?><html>", "<div><p>one</p></div>"])("%s", (text) =>
    expect(formOf(text)).toBe("text/html"),
  );
  test.each(["a < b and c > d", "He said <no>.", "<3 the ferry"])("%s is not", (text) => expect(formOf(text)).toBe("text/plain"));
  test("the media type decides", () => expect(formOf("a", "text/html; charset=utf-8")).toBe("text/html"));
});
