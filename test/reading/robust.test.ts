import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Finding, type Span, zoneRoles } from "../../src/model/index.ts";
import { bundledReader, inOneZone, read } from "./reader.ts";

const passages = [
  "On Friday, the Orlen Front denied firing the drones, a security official told Harbour Wire. “We have no drones,” Colonel Ruben Atale said, “and we want none.”",
  "A group calling itself the “Sons of the Salt” (SOS) claimed responsibility for Saturday's attack on two convoys south of Kostrana, which killed at least eleven men.",
  "“They [the Ford Sons] fired first,” the captain added on condition of anonymity because he was not allowed to brief the press. He said [Prime Minister Hanno] Belis knew.",
  "According to two of the five commanders, including Hadd and Bell, the truce will lapse on 12 May 2029 unless the Regent, Amal Sorr, orders the Lantern-backed cells to leave.",
  "The finger of blame pointed at the Ash League; its leaders — long loyal to Morvane — denied “any” part in the raids and insisted that the Column carried them out.",
  "Suspected rebels, believed to be a front for the Upland Command, were said to have met the minister in Port Amsel last month. No group has claimed the blast.",
];

const pieces = [
  "“",
  "”",
  '"',
  "'",
  "’",
  "[",
  "]",
  "(",
  ")",
  ",",
  ".",
  "-",
  "—",
  "\n",
  "\n\n",
  " ",
  "\u00a0",
  "\u200f",
  "\u{1f600}",
  "said",
  "that",
  "of",
  "the",
  "by",
  "Kalan",
  "according to",
  "told",
  "not",
  "no",
  "3,000",
  "é",
  "علي",
];

/** Strings that each property is tried on; `HEARSAY_RUNS=25000 npx vitest run test/reading/robust.test.ts` tries 50,000 in all. */
const RUNS = Number(process.env["HEARSAY_RUNS"] ?? 150);
const TIMEOUT = 60_000 + 50 * RUNS;

/** A passage with words moved, doubled, cut and strange pieces set in. */
const mutated = fc
  .tuple(
    fc.array(fc.constantFrom(...passages), { minLength: 1, maxLength: 3 }),
    fc.array(fc.tuple(fc.nat(), fc.nat({ max: 40 }), fc.constantFrom(...pieces, "")), { maxLength: 12 }),
  )
  .map(([parts, edits]) =>
    edits.reduce((text, [at, length, piece]) => {
      const from = text.length === 0 ? 0 : at % text.length;
      return (text.slice(0, from) + piece + text.slice(from + length)).toWellFormed();
    }, parts.join(" ")),
  );

/** Every span with the words that a finding gives for it: evidence and arguments, wherever they stand in it. */
function spansIn(finding: Finding): { span: Span; words?: string }[] {
  const found: { span: Span; words?: string }[] = finding.evidence.parts.flatMap((part) =>
    part.spans.map((span, at) => ({ span, words: part.words[at] ?? "" })),
  );
  if (finding.kind === "statement") found.push(...[...finding.cue, ...finding.content].map((span) => ({ span })));
  return found;
}

function check(text: string, findings: readonly Finding[]): void {
  const ids = new Set(findings.map((finding) => finding.id));
  expect(ids.size).toBe(findings.length);
  for (const finding of findings) {
    for (const { span, words } of spansIn(finding)) {
      expect(span.start).toBeGreaterThanOrEqual(0);
      expect(span.end).toBeLessThanOrEqual(text.length);
      expect(span.start).toBeLessThan(span.end);
      if (words !== undefined) expect(words).toBe(text.slice(span.start, span.end));
    }
    for (const id of finding.told) expect(ids).toContain(id);
    if (finding.kind === "actor") expect(ids).toContain(finding.entity);
  }
}

describe("reading", () => {
  it("finds something in every passage, on its exact words", () => {
    for (const passage of passages) {
      const findings = read(passage);
      expect(findings.some((finding) => finding.kind === "actor")).toBe(true);
      expect(findings.some((finding) => finding.kind === "statement")).toBe(true);
      check(passage, findings);
    }
  });

  it(
    "never throws on a mutated report, and every span is its words",
    () => {
      fc.assert(
        fc.property(mutated, (text) => check(text, read(text))),
        { numRuns: RUNS },
      );
    },
    TIMEOUT,
  );

  it(
    "never throws on any string in any zone",
    () => {
      fc.assert(
        fc.property(fc.string({ unit: "binary", maxLength: 300 }), fc.constantFrom(...zoneRoles), (raw, zone) => {
          const text = raw.toWellFormed().replaceAll("\0", " ");
          check(text, read(text, {}, zone));
        }),
        { numRuns: RUNS },
      );
    },
    TIMEOUT,
  );

  it("gives the same findings twice", () => {
    for (const passage of passages) {
      const given = inOneZone(passage);
      expect(JSON.stringify(bundledReader.read(given.report, given.text))).toBe(
        JSON.stringify(bundledReader.read(given.report, given.text)),
      );
    }
  });
});
