import { describe, expect, test } from "vitest";
import { packPopulation, readGazetteer, unpackPopulation } from "../../src/packs/gazetteer/format.ts";
import { openGazetteer } from "../../src/packs/gazetteer/index.ts";
import { bareKeyOf, hashOf, keyOf } from "../../src/packs/gazetteer/key.ts";
import { bundledGazetteer } from "../reading/reader.ts";

const bytes = bundledGazetteer();
const gazetteer = openGazetteer(bytes);

const found = (text: string) =>
  gazetteer
    .match(text.split(" "), 0, 7)
    .at(-1)
    ?.hits.map(({ place }) => gazetteer.place(place));

describe("the gazetteer", () => {
  test("finds the longest name, whatever its accents and hyphens", () => {
    expect(found("Sao Paulo")?.[0]).toMatchObject({ country: "BR" });
    expect(found("Guinea - Bissau")?.[0]).toMatchObject({ kind: "country", country: "GW" });
    expect(gazetteer.match(["New", "York", "said"], 0, 7).at(-1)?.length).toBe(2);
  });

  test("takes Arabic articles as they come", () => {
    for (const name of ["Ar Raqqah", "al - Raqqah", "Raqqa"])
      expect(found(name)?.some(({ country, kind }) => country === "SY" && kind === "seat")).toBe(true);
  });

  test("gives every place of a name, with what it lies in", () => {
    const divisions = new Set(found("Springfield")?.map(({ division }) => division));
    for (const code of ["US.IL", "US.MA", "US.MO"]) expect(divisions).toContain(code);
    expect(gazetteer.division("US.IL")?.name).toBe("Illinois");
    expect(gazetteer.country("IQ")?.name).toBe("Iraq");
  });

  test("says by which of its names a place was found", () => {
    expect(gazetteer.named("Ky.").map(({ as }) => as)).toContain("Ky.");
  });

  test("puts no place outside the world, and every place in a known country", () => {
    for (let number = 0; number < 190_000; number += 997) {
      const place = gazetteer.place(number);
      expect(Math.abs(place.latitude)).toBeLessThanOrEqual(90);
      expect(Math.abs(place.longitude)).toBeLessThanOrEqual(180.01);
      if (place.country !== "") expect(gazetteer.country(place.country)).toBeDefined();
    }
  });

  test("names where it comes from", () => {
    expect(gazetteer.head.attribution).toContain("GeoNames");
  });

  test("refuses bytes that are no gazetteer", () => {
    expect(() => openGazetteer(new Uint8Array(3))).toThrow(RangeError);
    expect(() => openGazetteer(new Uint8Array(100))).toThrow(RangeError);
    expect(() => readGazetteer(bytes.slice(0, 5000))).toThrow(RangeError);
  });

  test("opens at any offset of a buffer", () => {
    const shifted = new Uint8Array(bytes.length + 1);
    shifted.set(bytes, 1);
    expect(openGazetteer(shifted.subarray(1)).country("FR")?.name).toBe("France");
  });
});

describe("numbers and keys", () => {
  test("inhabitants are kept to an eighth, never rounded up", () => {
    for (const people of [8, 9, 100, 999, 1000, 15_000, 7_216_000]) {
      const kept = unpackPopulation(packPopulation(people));
      expect(kept).toBeLessThanOrEqual(people);
      expect(kept).toBeGreaterThan(people * 0.87);
    }
    expect(unpackPopulation(packPopulation(0))).toBe(0);
  });

  test("a key is folded, and without articles where it has some", () => {
    expect(keyOf("Salāh ad-Dīn")).toBe("salah ad din");
    expect(bareKeyOf("Salah ad-Din")).toBe("salah din");
    expect(bareKeyOf("Belm")).toBeUndefined();
    expect(hashOf("salah din")).not.toBe(hashOf("salahdin"));
  });
});
