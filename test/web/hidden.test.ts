import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pieces } from "../../src/web/hidden.ts";

describe("hidden characters", () => {
  it("are shown by name, with their place", () => {
    expect(pieces("a\u202eb\u0007c", 10)).toEqual([
      { start: 10, text: "a" },
      { start: 11, text: "\u202e", code: "RLO" },
      { start: 12, text: "b" },
      { start: 13, text: "\u0007", code: "U+0007" },
      { start: 14, text: "c" },
    ]);
  });

  it("leave line ends, tabs and letters of every script alone", () => {
    expect(pieces("a\r\n\tmot été مستشفى 東京 😀")).toEqual([{ start: 0, text: "a\r\n\tmot été مستشفى 東京 😀" }]);
  });

  it("never change the text, whatever it is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const found = pieces(text);
        expect(found.map((piece) => piece.text).join("")).toBe(text);
        expect(found.every(({ start, text: piece }) => text.startsWith(piece, start))).toBe(true);
      }),
    );
  });

  it("leave none that turns other text round outside its own piece", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("a", "\u202e", "\u2066", "\u200f", " ", "\u001b")), (characters) => {
        const plain = pieces(characters.join("")).filter(({ code }) => code === undefined);
        expect(plain.some(({ text }) => /[\u202e\u2066\u200f\u001b]/.test(text))).toBe(false);
      }),
    );
  });
});
