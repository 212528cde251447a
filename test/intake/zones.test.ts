import fc from "fast-check";
import { expect, test } from "vitest";
import { readHtml } from "../../src/intake/html/read.ts";
import { readPlain } from "../../src/intake/intake.ts";
import type { ReadText } from "../../src/intake/read-text.ts";

/** Lines that rules look at, mixed with anything. */
const line = fc.oneof(
  fc.string(),
  fc.string({ unit: "grapheme" }),
  fc.constantFrom(
    "",
    "\n",
    "\r\n",
    "Read more »",
    "1. Rook Holm says",
    "By Dana Orr in Velm",
    "Monday, 4 October, 2021 - 07:15",
    "Velm – The ferry left.",
    "(Harbour Wire)",
    "A wall (Harbour Wire)",
    "Source: Harbour Wire",
    "[you would think they would by now, would you not]",
    "“The ferry left the quay at noon on Monday”",
    "- A commander",
    "The ferry left the quay at noon on Monday, and nobody who stood there said a word about it. سنة",
    "Ferry leaves quay",
    "Leave a reply",
    "Most read",
    "12 Comments",
  ),
);
const page = fc.array(line, { maxLength: 30 }).map((lines) => lines.join("\n").toWellFormed().replaceAll("\0", ""));

function expectPartition({ text, zones, data }: ReadText): void {
  let at = 0;
  for (const zone of zones) {
    expect(zone.start).toBe(at);
    expect(zone.end).toBeGreaterThan(zone.start);
    expect(text.slice(zone.start, zone.end).isWellFormed()).toBe(true);
    expect(zone.reason).not.toBe("");
    at = zone.end;
  }
  expect(at).toBe(text.length);
  for (const datum of Object.values(data)) {
    if (datum.span) expect(text.slice(datum.span.start, datum.span.end).trim()).not.toBe("");
  }
}

test("zones partition any plain text", () => {
  fc.assert(
    fc.property(page, (text) => expectPartition(readPlain(text))),
    { numRuns: 500 },
  );
});

test("zones partition any page with tags", () => {
  const tags = fc.constantFrom(
    "<p>",
    "</p>",
    "<div class='comments'>",
    "</div>",
    "<h1>",
    "</h1>",
    "<figure>",
    "<li>",
    "<a href=x>",
    "</a>",
    "<aside>",
    "<time datetime=2021-05-03>",
    "<br>",
    "<table>",
    "<script>",
    "<b>",
    "&amp;",
    "&#0;",
    "<!--",
    "<article>",
    "</article>",
  );
  const html = fc.array(fc.oneof(tags, line), { maxLength: 40 }).map((parts) => parts.join(" ").toWellFormed());
  fc.assert(
    fc.property(html, (text) => expectPartition(readHtml(text))),
    { numRuns: 500 },
  );
});

test("a text is cut the same way twice", () => {
  fc.assert(
    fc.property(page, (text) => {
      expect(readPlain(text)).toEqual(readPlain(text));
    }),
    { numRuns: 50 },
  );
});

test.each([
  ["one line of words", "word ".repeat(1_000_000)],
  ["one line of opening brackets", "[(".repeat(1_000_000)],
  ["one line of nested brackets", `${"[".repeat(1000)}] `.repeat(3000)],
  ["one line of stops", ". ".repeat(1_000_000)],
  ["one line of quotation marks", '“a" '.repeat(500_000)],
  ["one line of capitals", "A".repeat(5_000_000)],
  ["a million short lines", "Ferry leaves\n".repeat(400_000)],
  ["lines of capitals", `with from ${"A".repeat(180)}!\n`.repeat(5000)],
  ["stray letters and brackets", "((س ".repeat(100_000)],
])("%s is cut to its end", (_, text) => {
  expect(readPlain(text).zones.at(-1)?.end).toBe(text.length);
});
