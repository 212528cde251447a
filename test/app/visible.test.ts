import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cut, escapedJson, oneLine, padded, visible, visibleJson } from "../../src/app/cli/visible.ts";

// Everything a terminal would obey or hide, but tab and line feed.
const DANGEROUS =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\u{e0000}-\u{e007f}\ud800-\udfff]/u;

describe("text on the terminal", () => {
  it.each([
    ["a\u001b[31mred", "a\\x1b[31mred"],
    ["bell\u0007", "bell\\x07"],
    ["\u009b2J", "\\x9b2J"],
    ["back\b\rover", "back\\x08\\x0dover"],
    ["\u202etxt.exe", "\\u202etxt.exe"],
    ["a\u2066b\u2069", "a\\u2066b\\u2069"],
    ["zero\u200bwidth", "zero\\u200bwidth"],
    ["\ufeffmark", "\\ufeffmark"],
    ["tag\u{e0041}", "tag\\u{e0041}"],
    ["half \ud83d pair", "half \\ud83d pair"],
    ["كتائب «الفرات» – Łódź 🙂", "كتائب «الفرات» – Łódź 🙂"],
    ["two\nlines\tand a tab", "two\nlines\tand a tab"],
  ])("shows %j as %j", (text, shown) => {
    expect(visible(text)).toBe(shown);
  });

  it("never lets anything dangerous through, whatever the text", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => !DANGEROUS.test(visible(text)) && !DANGEROUS.test(oneLine(text, 40))));
  });

  it("is one line, cut by code points", () => {
    expect(oneLine(" a\n\n b\u2028c ", 10)).toBe("a b c");
    expect(oneLine("🙂🙂🙂🙂", 3)).toBe("🙂🙂…");
    expect(cut("abc", 3)).toBe("abc");
    expect(padded("🙂", 3)).toBe("🙂  ");
  });

  it("keeps JSON the same to those who parse it", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const json = visibleJson(value);
        expect(DANGEROUS.test(json)).toBe(false);
        expect(JSON.stringify(JSON.parse(json))).toBe(JSON.stringify(value));
      }),
    );
    expect(escapedJson('{"a":"\u202e"}\n')).toBe('{"a":"\\u202e"}\n');
  });
});
