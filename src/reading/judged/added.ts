import {
  type Argument,
  evidenceOf,
  type Finding,
  type FindingBase,
  type FindingKind,
  findingId,
  type Judgement,
  overlap,
  type ReportId,
  type Span,
  type Text,
} from "../../model/index.ts";
import { intervalOf } from "../../text/dates/interval.ts";
import { amended } from "./amend.ts";
import type { Surroundings } from "./arguments.ts";
import { fieldsOf } from "./fields.ts";
import { quantityOf } from "./quantities.ts";

/** What is to be added, where its words stand on the text that is read. */
export interface Addition {
  readonly judgement: Judgement;
  readonly kind: FindingKind;
  readonly report: ReportId;
  readonly spans: readonly Span[];
  readonly fields: Readonly<Record<string, string>>;
}

/** Ordinals from here on are those of added findings, so that none is ever taken for one that a reader finds at the same words. */
const FIRST = 1000;
const clueOf = ({ id, by }: Judgement): string => `judgement ${id} by ${by}`;

/**
 * A finding made by a person from selected words: trigger and id from their spans, rule `person:NAME`, needed fields that are not given from
 * their fallback or from the words. Undefined when a given value no longer fits.
 */
export function added(
  { judgement, kind, report, spans, fields }: Addition,
  text: Text,
  findings: Surroundings["findings"],
): Finding | undefined {
  const evidence = evidenceOf(text.id, text.text, [{ role: "trigger", spans }]);
  const own = evidence.parts[0]?.spans ?? spans;
  const zone = text.zones.find(({ start, end }) => start <= evidence.hull.start && evidence.hull.start < end);
  const base: FindingBase<FindingKind> = {
    kind,
    id: findingId(report, kind, own, FIRST + Number.parseInt(judgement.id.slice(2, 10), 16)),
    report,
    text: text.id,
    zone: zone?.role ?? "body",
    evidence,
    rule: `person:${judgement.by}`,
    inferred: [],
    flags: text.zones.some((one) => one.flags?.includes("garbled") && overlap(one, evidence.hull) > 0) ? ["garbled"] : [],
    told: [],
    standing: "added",
  };
  const words = own.map((span) => text.text.slice(span.start, span.end)).join(" ");
  const empty = { ...base, ...bare(kind, words, own, base, fields) } as unknown as Finding;
  const fallbacks = [...fieldsOf(kind)].flatMap(([name, { fallback }]) =>
    fallback === undefined || Object.hasOwn(fields, name) ? [] : [[name, fallback] as const],
  );
  let finding: Finding | undefined = empty;
  for (const [name, value] of [...fallbacks, ...[...fieldsOf(kind).keys()].flatMap((name) => given(fields, name))])
    finding = finding && amended(finding, name, value, { text: text.text, findings, near: evidence.hull }, clueOf(judgement));
  return finding && { ...finding, inferred: fallbacks.map(([field]) => ({ field, clue: `not given by ${judgement.by}` })) };
}

const given = (fields: Readonly<Record<string, string>>, name: string): (readonly [string, string])[] => {
  const value = Object.hasOwn(fields, name) ? fields[name] : undefined;
  return value === undefined || value.trim() === "" ? [] : [[name, value]];
};

/** What each kind must have before its fields are given. */
function bare(
  kind: FindingKind,
  words: string,
  spans: readonly Span[],
  { id }: FindingBase<FindingKind>,
  fields: Readonly<Record<string, string>>,
): Readonly<Record<string, unknown>> {
  const itself: Argument = { words, spans };
  switch (kind) {
    case "actor":
      return { name: words, names: [words], entity: id };
    case "place":
      return { name: words, within: [], entity: id };
    case "date": {
      const interval = intervalOf(fields["value"] ?? "");
      return interval ? { interval } : {};
    }
    case "count":
      return { quantity: quantityOf(words) ?? { form: "vague", words }, of: itself };
    case "office":
      return { title: words };
    case "event":
      return { perpetrator: [], target: [], victim: [], instrument: [], toll: [] };
    case "statement":
      return { cue: spans, content: [], hops: [], about: [] };
    case "forecast":
    case "motive":
      return { what: itself };
    case "position":
      return { on: itself };
    case "wording":
      return { word: words.toLowerCase(), quoted: false };
    case "tie":
    case "relation":
    case "commitment":
    case "source":
      return {};
    default:
      return kind satisfies never;
  }
}
