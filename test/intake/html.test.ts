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

describe("what is a page", () => {
  test.each(["<!DOCTYPE html><p>a", "  <html><body>", "<?xml version='1.0'?><html>", "<div><p>one</p></div>"])("%s", (text) =>
    expect(formOf(text)).toBe("text/html"),
  );
  test.each(["a < b and c > d", "He said <no>.", "<3 the ferry"])("%s is not", (text) => expect(formOf(text)).toBe("text/plain"));
  test("the media type decides", () => expect(formOf("a", "text/html; charset=utf-8")).toBe("text/html"));
});
