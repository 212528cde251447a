import { describe, expect, test } from "vitest";
import {
  byCodeUnit,
  contains,
  type Finding,
  type FindingKind,
  findingId,
  findingKinds,
  hull,
  readRoles,
  sourceRoles,
  spansOf,
} from "../../src/model/index.ts";
import { hardSentences } from "./hard-sentences/index.ts";
import { argumentsIn } from "./hard-sentences/passage.ts";

/** Kinds that a reference under this field may name; a field that is not listed may name any. */
const kindsOf: Readonly<Record<string, readonly FindingKind[]>> = {
  told: ["statement"],
  inside: ["statement"],
  setBy: ["statement", "event"],
  refersTo: ["event"],
  members: ["actor"],
  unclear: ["actor"],
  notSameAs: ["actor"],
  actor: ["actor"],
  speaker: ["actor"],
  addressee: ["actor"],
  perpetrator: ["actor", "event"],
  target: ["actor", "place", "event"],
  victim: ["actor"],
  holder: ["actor"],
  body: ["actor"],
  predecessor: ["actor"],
  mediator: ["actor"],
  affiliation: ["actor"],
  by: ["actor"],
  place: ["place"],
  date: ["date"],
  deadline: ["date"],
  horizon: ["date"],
  saidWhen: ["date"],
  since: ["date"],
  until: ["date"],
  window: ["date"],
  anchoredTo: ["event", "date", "statement"],
  stateSaid: ["event", "statement"],
};

/** Every finding id in a value, with the nearest named field above it that says what it must be. */
function references(value: unknown, field: string): { readonly field: string; readonly id: string }[] {
  if (typeof value === "string") return /^f-[0-9a-f]{16}$/.test(value) ? [{ field, id: value }] : [];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => references(inner, /^(\d+|finding|candidates)$/.test(key) ? field : key));
}

test("there are at least fifteen passages, each with a title of its own", () => {
  expect(hardSentences.length).toBeGreaterThanOrEqual(15);
  expect(new Set(hardSentences.map(({ title }) => title)).size).toBe(hardSentences.length);
});

test("every kind of finding has its use", () => {
  const used = new Set(hardSentences.flatMap(({ findings }) => findings.map(({ kind }) => kind)));
  expect([...used].sort(byCodeUnit)).toEqual([...findingKinds].sort(byCodeUnit));
});

describe.each(hardSentences)("$title", ({ text, zones, findings, report, textId }) => {
  const byId = new Map<string, Finding>(findings.map((finding) => [finding.id, finding]));

  test("zones partition the text", () => {
    expect(zones[0]?.start).toBe(0);
    expect(zones.at(-1)?.end).toBe(text.length);
    for (const [index, zone] of zones.entries()) {
      expect(zone.end).toBeGreaterThan(zone.start);
      expect(zone.end).toBe(zones[index + 1]?.start ?? text.length);
    }
  });

  test("evidence equals the words at its spans", () => {
    for (const { evidence } of findings) {
      expect(evidence.text).toBe(textId);
      expect(evidence.parts.map((part) => part.words)).toEqual(
        evidence.parts.map(({ spans }) => spans.map(({ start, end }) => text.slice(start, end))),
      );
      expect(evidence.hull).toEqual(hull(evidence.parts.flatMap(({ spans }) => spans)));
      expect(text.slice(0, evidence.hull.start).endsWith(evidence.before)).toBe(true);
      expect(text.slice(evidence.hull.end).startsWith(evidence.after)).toBe(true);
    }
    for (const { words, spans } of findings.flatMap(argumentsIn)) {
      expect(words).toBe(spans.map(({ start, end }) => text.slice(start, end)).join(" "));
    }
  });

  test("ids follow from kind, trigger and ordinal", () => {
    const seen = new Map<string, number>();
    for (const { id, kind, evidence } of findings) {
      const trigger = spansOf(evidence, "trigger");
      expect(trigger.length).toBeGreaterThan(0);
      const key = `${kind} ${JSON.stringify(trigger)}`;
      const ordinal = seen.get(key) ?? 0;
      seen.set(key, ordinal + 1);
      expect(id).toBe(findingId(report, kind, trigger, ordinal));
    }
    expect(byId.size).toBe(findings.length);
  });

  test("references name findings of the passage, of a kind that fits", () => {
    for (const { id: _, ...finding } of findings) {
      for (const { field, id } of references(finding, finding.kind)) {
        const kind = byId.get(id)?.kind;
        expect(
          kind,
          `${finding.kind} "${spansOf(finding.evidence, "trigger").map(({ start, end }) => text.slice(start, end))}" ${field}`,
        ).toBeDefined();
        if (field === "entity" || (field === "of" && finding.kind === "commitment")) expect(kind).toBe(finding.kind);
        else if (field in kindsOf) expect(kindsOf[field], `${finding.kind} ${field}`).toContain(kind);
      }
    }
  });

  test("a told finding stands in the content of its statement", () => {
    for (const finding of findings.filter(({ told }) => told.length > 0)) {
      const outer = byId.get(finding.told[0] ?? "");
      if (outer?.kind !== "statement") throw new Error("told by no statement");
      const within = hull([...outer.content, ...outer.cue]);
      expect(
        spansOf(finding.evidence, "trigger").every((span) => contains(within, span)),
        JSON.stringify(finding.evidence.parts[0]),
      ).toBe(true);
      expect(finding.told.slice(1)).toEqual(outer.told);
      if (finding.kind === "statement") expect(finding.inside).toBe(finding.told[0]);
    }
  });

  test("zones decide what is found in them", () => {
    for (const { kind, zone } of findings) {
      expect(readRoles.has(zone) || (sourceRoles.has(zone) && kind === "source")).toBe(true);
    }
  });

  test("records survive JSON", () => {
    expect(JSON.parse(JSON.stringify(findings))).toEqual(findings);
  });
});
