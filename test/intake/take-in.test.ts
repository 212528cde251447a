import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";
import { takeIn } from "../../src/intake/index.ts";
import { HearsayError, textId, versionId } from "../../src/model/index.ts";

const bytesOf = (text: string, encoding = "utf-8") => new Uint8Array(iconv.encode(text, encoding));
const take = (bytes: Uint8Array, mediaType?: string) => takeIn({ bytes, name: "page", ...(mediaType ? { mediaType } : {}) });
const refusal = (bytes: Uint8Array) => {
  try {
    take(bytes);
  } catch (error) {
    return error instanceof HearsayError ? error.code : error;
  }
  return "read";
};

const arabic =
  "قال متحدث باسم الجبهة إن المقاتلين غادروا الميناء قبل أسبوع ولم يطلقوا النار على العبارة، وأضاف أن مكتب الميناء لم يقدم أي رواية عن الهجوم.";
const russian =
  "Представитель фронта заявил, что бойцы покинули порт неделю назад и не стреляли по парому, а портовая служба ничего не сообщила.";
const french = "Le porte-parole a déclaré que les combattants avaient quitté le quai à l’été passé, après l’arrêté du préfet.";

describe("encodings", () => {
  test.each([
    ["utf-8", arabic],
    ["windows-1256", arabic],
    ["windows-1251", russian],
    ["windows-1252", french],
  ])("%s is read without being told", (encoding, text) => {
    expect(take(bytesOf(text, encoding)).text.text).toBe(text);
  });
  test.each(["utf-16le", "utf-16be"])("%s with and without its mark", (encoding) => {
    const marked = new Uint8Array(iconv.encode(french, encoding, { addBOM: true }));
    expect(take(marked).text.text).toBe(french);
    expect(take(bytesOf(french, encoding)).notes.map((one) => one.code)).toEqual(["encoding-guessed"]);
  });
  test("a byte order mark is no part of the text, line ends stay", () => {
    expect(take(bytesOf("\uFEFF One \r\n\r\nTwo ")).text.text).toBe(" One \r\n\r\nTwo ");
  });
  test("the declared charset of a page is used", () => {
    const html = `<meta charset="windows-1251"><p>${russian}</p>`;
    const taken = take(bytesOf(html, "windows-1251"), "text/html");
    expect(taken.text.text).toBe(russian);
    expect(taken.notes).toEqual([]);
  });
  test("a wrong declaration loses against valid UTF-8", () => {
    const taken = take(bytesOf(`<meta charset="windows-1251"><p>${russian}</p>`));
    expect(taken.text.text).toBe(russian);
    expect(taken.notes.map((one) => one.code)).toEqual(["encoding-declared-wrong"]);
  });
  test("an unknown charset and a guess leave a note", () => {
    expect(take(bytesOf(arabic, "windows-1256"), "text/plain; charset=x-none").notes.map((one) => one.code)).toEqual(["encoding-guessed"]);
  });
  test("NUL and broken sequences stand as U+FFFD, with a note", () => {
    const taken = take(new Uint8Array([...bytesOf(`${french} `), 0, 0xc3]));
    expect(taken.text.text).toBe(`${french} \uFFFD\uFFFD`);
    expect(taken.notes.map((one) => one.code)).toEqual(["characters-replaced"]);
  });
});

describe("refusals", () => {
  test.each([
    ["nothing", new Uint8Array()],
    ["blanks", bytesOf(" \n\t ")],
    ["a page without words", bytesOf("<!doctype html><script>var a</script><p> </p>")],
  ])("%s is empty", (_, bytes) => expect(refusal(bytes)).toBe("empty"));
  test.each([
    ["a PDF", bytesOf("%PDF-1.7 a")],
    ["a zip", new Uint8Array([0x50, 0x4b, 3, 4, 1, 2])],
    ["a PNG", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10])],
    ["control characters", Uint8Array.from({ length: 400 }, (_, index) => (index * 7) % 32)],
  ])("%s is not text", (_, bytes) => expect(refusal(bytes)).toBe("not-text"));
  test("one line of 50 MB is too large", () => expect(refusal(new Uint8Array(50_000_001).fill(97))).toBe("too-large"));
  test("more characters than are read are too large", () => {
    expect(() => takeIn({ bytes: bytesOf("abcdef"), name: "page" }, { bytes: 100, characters: 5 })).toThrow(/6 characters/);
  });
});

test("random and mutated bytes end in a text or in a HearsayError", () => {
  const article = readFileSync(join(import.meta.dirname, "golden/article.html"));
  const mutated = fc.array(fc.tuple(fc.nat(article.length - 1), fc.nat(255)), { maxLength: 40 }).map((changes) => {
    const bytes = new Uint8Array(article);
    for (const [at, byte] of changes) bytes[at] = byte;
    return bytes;
  });
  const cut = fc.nat(article.length).map((length) => new Uint8Array(article.subarray(0, length)));
  fc.assert(
    fc.property(fc.oneof(fc.uint8Array({ maxLength: 300 }), mutated, cut), (bytes) => {
      expect(["read", "empty", "not-text"]).toContain(refusal(bytes));
    }),
    { numRuns: 400 },
  );
});

test("ids come from the bytes and the intake", () => {
  const bytes = bytesOf("The ferry left.");
  const taken = take(bytes);
  expect(taken.version).toBe(versionId(bytes));
  expect(taken.text.id).toBe(textId(versionId(bytes), taken.text.intake));
});
