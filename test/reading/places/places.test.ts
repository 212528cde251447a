import { describe, expect, test } from "vitest";
import type { Datum, PlaceFinding, ReportData } from "../../../src/model/index.ts";
import { read } from "../reader.ts";

const given = (value: string): Datum => ({ value, how: "given", from: "the test" });

const places = (text: string, data: ReportData = {}): PlaceFinding[] => read(text, data).filter((finding) => finding.kind === "place");

const placeOf = (text: string, name: string, data: ReportData = {}): PlaceFinding | undefined =>
  places(text, data).find((place) => place.name === name);

describe("one of several places of a name", () => {
  const fire = "A fire destroyed a mill in Richmond on Sunday.";

  test("is the largest where nothing else is known, and says so", () => {
    expect(placeOf(fire, "Richmond")?.inferred[0]?.clue).toMatch(/^the largest of \d+ places of this name$/);
  });

  test("is the one near what else the report names", () => {
    expect(placeOf(`${fire} Smoke was seen in London and Croydon, England.`, "Richmond")?.within).toContain("United Kingdom");
    expect(placeOf(`${fire} Smoke was seen in Vancouver and Surrey, British Columbia.`, "Richmond")?.within).toContain("Canada");
  });

  test("is the one where the outlet is at home", () => {
    const data: ReportData = { address: given("https://www.news.example.ca/1") };
    expect(placeOf(fire, "Richmond", data)?.within).toContain("Canada");
  });

  test("is the one near where it was written", () => {
    expect(placeOf("Rockets hit a school in Tripoli.", "Tripoli", { dateline: given("BEIRUT, Lebanon") })?.within).toContain("Lebanon");
  });

  test("is the same throughout a report", () => {
    const found = places("A mill burned in Richmond, British Columbia. Crews left Richmond at noon.").filter(
      ({ name }) => name === "Richmond",
    );
    expect(found).toHaveLength(2);
    expect(new Set(found.map(({ entity }) => entity)).size).toBe(1);
    expect(found[0]?.inferred).toEqual([]);
  });
});

describe("a name that may be either place", () => {
  test("stays without a point, with a shortlist", () => {
    const place = placeOf("A van was found near Salem on Friday.", "Salem");
    expect(place?.coordinates).toBeUndefined();
    expect(place?.shortlist).toEqual(["Salem, Tamil Nadu, India", "Salem, Oregon, United States"]);
  });

  test("has one where the report says which", () => {
    const place = placeOf("A van was found near Salem, Oregon, on Friday.", "Salem");
    expect(place?.shortlist).toBeUndefined();
    expect(place?.within).toEqual(["Oregon", "United States"]);
  });
});

describe("a region around a place", () => {
  test("is told by its relation", () => {
    expect(placeOf("A convoy was hit 20 km south of Bordeaux.", "Bordeaux")?.relation).toBe("south of");
    expect(placeOf("Shots were fired near the Chad border.", "Chad")?.relation).toBe("near");
    expect(placeOf("Shots were fired near the Chadian border.", "Chadian")?.relation).toBe("near");
  });
});
