import {
  type Anchor,
  anchorOn,
  type Decision,
  type Finding,
  HearsayError,
  type Judgement,
  type Moved,
  type ReportId,
  spansOf,
  type Text,
} from "../model/index.ts";
import { checkString } from "./arrival.ts";
import { isExactTime } from "./time-stamp.ts";

/** Refuses a judgement without a time or with a name that cannot be kept; throws HearsayError `bad-value`. */
export function checkDecision(by: string, at: string): void {
  checkString(by, "name of who judges");
  if (isExactTime(at)) return;
  throw new HearsayError(
    "bad-value",
    "The time of a judgement is not ISO 8601 with an offset.",
    "Write it like 2026-03-01T09:30:00+03:00.",
  );
}

/** The refusal of a decision on something the case does not hold. */
export const unknownId = (what: "report" | "text" | "judgement", id: string): HearsayError =>
  new HearsayError("unknown-id", `The case holds no ${what} ${JSON.stringify(id)}.`, "List what it holds and use an id from there.");

/** The anchor of a finding on the text it was read from. */
export const anchorOfFinding = (finding: Finding, text: Text): Anchor => {
  const trigger = spansOf(finding.evidence, "trigger");
  const spans = trigger.length > 0 ? trigger : (finding.evidence.parts[0]?.spans ?? [finding.evidence.hull]);
  return { ...anchorOn(finding.report, text, spans), finding: finding.id, kind: finding.kind };
};

/** The anchor of a decision on selected words of the text of a report; undefined for other decisions. */
export function anchorOfWords(decision: Decision, text: Text): Anchor | undefined {
  if (decision.verb === "zone") return anchorOn(decision.report, text, [decision.span]);
  return decision.verb === "add" && decision.spans.length > 0 ? anchorOn(decision.report, text, decision.spans) : undefined;
}

/** The report that a decision names, if it names one. */
export const reportNamed = (decision: Decision): ReportId | undefined => ("report" in decision ? decision.report : undefined);

/**
 * A judgement by the names its findings have now; undefined when one of them is nowhere any more. `moved` holds what readings say of this
 * judgement.
 */
export function renamed(judgement: Judgement, moved: readonly Moved[]): Judgement | undefined {
  if (moved.length === 0) return judgement;
  if (moved.some(({ to }) => to === undefined)) return undefined;
  const now = new Map<string, string>(moved.flatMap(({ from, to }) => (to === undefined ? [] : [[from, to] as const])));
  const fields = Object.entries(judgement.decision).map(([field, value]: [string, unknown]) =>
    namingFields.has(field) && typeof value === "string" ? [field, now.get(value) ?? value] : [field, value],
  );
  return { ...judgement, decision: Object.fromEntries(fields) as Decision };
}

/** Fields of a decision that hold the id of a finding; `finding` of an added one holds a kind, which no id equals. */
const namingFields: ReadonlySet<string> = new Set(["a", "b", "finding", "target", "on"]);

/** A judgement without any words that it quotes from a forgotten report. */
export function blanked(judgement: Judgement): Judgement {
  const { why, anchors, decision, ...rest } = judgement;
  return {
    ...rest,
    ...(why === undefined ? {} : { why: "" }),
    decision: blankDecision(decision),
    ...(anchors ? { anchors: anchors.map((anchor) => ({ ...anchor, words: "", before: "", after: "" })) } : {}),
  };
}

function blankDecision(decision: Decision): Decision {
  switch (decision.verb) {
    case "amend":
    case "report-data":
      return { ...decision, value: "" };
    case "add":
      return { ...decision, words: [], fields: {} };
    case "zone":
    case "note":
      return { ...decision, words: "" };
    default:
      return decision;
  }
}

/** The refusal of a report that was forgotten. */
export const wasForgotten = (name: string, { at, by }: { readonly at: string; readonly by: string }): HearsayError =>
  new HearsayError(
    "forgotten",
    `${name} was forgotten on ${at.slice(0, 10)} by ${by}: not read again.`,
    "To have it back, read it into another case.",
  );

/** The refusal to forget a report whose bytes another one holds too. */
export const alsoHeldBy = (others: readonly string[]): HearsayError =>
  new HearsayError(
    "bad-value",
    `The same bytes are held by ${others.join(", ")} too.`,
    "Forget them together, or their words stay in the case.",
  );
