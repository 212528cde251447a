import { expect, test } from "vitest";
import { fold, isBlank, isDigit, isHidden, isLetter, isLower, isUpper } from "../../src/text/characters.ts";

test("folding keeps the length and lowers Latin, Greek, Cyrillic and Armenian capitals", () => {
  expect(fold("ÀÇÞ ŁŚŽŸ ĲŊ ΑΣΩ АЯЁ ԱՖ İ")).toBe("àçþ łśžÿ ĳŋ ασω аяё աֆ i");
  expect(fold("straße × ÷ كتب עם 漢字 😀")).toBe("straße × ÷ كتب עם 漢字 😀");
});

test("folding twice is folding once, for every code unit", () => {
  for (let code = 0; code < 0x10000; code++) {
    const once = fold(String.fromCharCode(code));
    if (once.length !== 1 || fold(once) !== once) expect.fail(`code unit ${code}`);
  }
});

test("no code unit is of two kinds", () => {
  for (let code = 0; code < 0x10000; code++) {
    const kinds = [isLetter(code), isDigit(code), isBlank(code), isHidden(code)].filter(Boolean).length;
    if (kinds > 1 || (isUpper(code) && isLower(code))) expect.fail(`code unit ${code}`);
  }
});

test.each([..."azÀÿłŚΩяكעם漢ـ"].map((letter) => [letter]))("%s is a letter", (letter) => {
  expect(isLetter(letter.charCodeAt(0))).toBe(true);
});

test.each([..."1.,'’“—×÷،؟؛\u00a0\u200f\ufffc$"].map((mark) => [mark]))("%j is no letter", (mark) => {
  expect(isLetter(mark.charCodeAt(0))).toBe(false);
});

test("where there is no character there is no capital and no small letter", () => {
  expect(isUpper("".charCodeAt(0))).toBe(false);
  expect(isLower("".charCodeAt(0))).toBe(false);
});
