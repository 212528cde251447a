import fc from "fast-check";
import { expect, test } from "vitest";
import { hashBytes, reportId, versionId } from "../../src/model/index.ts";
import { shortHash } from "../../src/model/short-hash.ts";

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

test("short ASCII strings hash to the beginning of their SHA-256, whatever their length", () => {
  for (let length = 0; length < 200; length++) {
    const text = "finding\0r-07 ~".repeat(15).slice(0, length);
    expect([length, shortHash(text)]).toEqual([length, hashBytes(bytesOf(text)).slice(0, 16)]);
  }
  fc.assert(
    fc.property(fc.string({ unit: "binary-ascii", maxLength: 300 }), (text) => {
      expect(shortHash(text)).toBe(hashBytes(bytesOf(text)).slice(0, 16));
    }),
  );
});

test("ids of names in other letters are hashes of their UTF-8", () => {
  const version = versionId(bytesOf("Nothing was fired."));
  const text = `report\0Vélu.txt\0${version}\0${0}\0`;
  expect(reportId("Vélu.txt", version, 0)).toBe(`r-${hashBytes(bytesOf(text)).slice(0, 16)}`);
});
