import type { Finding, FindingId, FindingKind, FindingOf, Toll } from "../../model/index.ts";
import { intervalOf } from "../../text/dates/interval.ts";
import { argumentFor, argumentOf, onlyPlace, type Surroundings } from "./arguments.ts";
import { isFindingId, piecesOf, problemWith } from "./check.ts";
import { type Field, fieldsOf } from "./fields.ts";
import { quantityOf, tollOf } from "./quantities.ts";

/**
 * A finding with one field as a person gave it; `clue` says who. An empty value takes the field away. Undefined when the value is none for
 * this field, or names a finding or words that are not there.
 */
export function amended(finding: Finding, name: string, value: string, around: Surroundings, clue: string): Finding | undefined {
  const field = fieldsOf(finding.kind).get(name);
  if (!field || problemWith(finding.kind, name, value)) return undefined;
  const given = value.trim();
  const put = given === "" ? emptyOf(field) : readValue(field, given, around);
  if (put === undefined) return undefined;
  const { [name]: _, ...rest } = finding as unknown as Record<string, unknown>;
  const inferred = [...finding.inferred.filter((one) => one.field !== name), { field: name, clue }];
  const changed = { ...rest, ...(put.value === undefined ? {} : { [name]: put.value }), inferred } as unknown as Finding;
  return inStep(changed, name, around);
}

interface Put {
  readonly value: unknown;
}

const emptyOf = (field: Field): Put =>
  field.form === "list" || field.form === "toll" || field.form === "content" || ("several" in field && field.several)
    ? { value: [] }
    : { value: undefined };

function readValue(field: Field, given: string, around: Surroundings): Put | undefined {
  switch (field.form) {
    case "code":
    case "words":
    case "date-value":
      return { value: given };
    case "list":
      return { value: piecesOf(given) };
    case "flag":
      return { value: given === "yes" };
    case "quantity":
      return { value: quantityOf(given) };
    case "toll":
      return { value: piecesOf(given).flatMap((piece) => tollsOf(piece, around)) };
    case "content": {
      const span = onlyPlace(around.text, given);
      return span && { value: [span] };
    }
    case "finding": {
      const ids = (field.several ? piecesOf(given) : [given]).map((id) => around.findings.get(id as FindingId));
      if (!ids.every((one) => one && field.kinds.includes(one.kind))) return undefined;
      return { value: field.several ? ids.map((one) => one?.id) : ids[0]?.id };
    }
    case "argument": {
      if (field.outlet && given === "outlet") return { value: "outlet" };
      const found = (field.several ? piecesOf(given) : [given]).map((piece) => argumentIn(piece, field.kinds, around));
      if (found.some((one) => one === undefined)) return undefined;
      return { value: field.several ? found : found[0] };
    }
    default:
      return field satisfies never;
  }
}

function argumentIn(piece: string, kinds: readonly FindingKind[], around: Surroundings) {
  if (!isFindingId(piece)) return argumentFor(piece, kinds, around);
  const finding = around.findings.get(piece as FindingId);
  return finding && argumentOf(finding, around.text);
}

function tollsOf(piece: string, around: Surroundings): Toll[] {
  const toll = tollOf(piece);
  if (!toll) return [];
  const { effect, quantity, of } = toll;
  return [
    { effect, ...(quantity ? { quantity } : {}), of: of === "" ? { words: "", spans: [] } : argumentFor(of, ["actor", "place"], around) },
  ];
}

/** Brings fields that hang on the one just given in step with it. */
function inStep(finding: Finding, name: string, { findings }: Surroundings): Finding {
  if (finding.kind === "date" && name === "value") {
    const { interval: _, ...rest } = finding;
    const interval = finding.type === "set" ? undefined : intervalOf(finding.value);
    return { ...rest, ...(interval ? { interval } : {}) } satisfies FindingOf<"date">;
  }
  if (finding.kind === "statement" && name === "speaker") {
    const { named: _, ...rest } = finding;
    const speaker = typeof finding.speaker === "object" ? finding.speaker.finding && findings.get(finding.speaker.finding) : undefined;
    return { ...rest, ...(speaker?.kind === "actor" ? { named: speaker.form === "name" } : {}) } satisfies FindingOf<"statement">;
  }
  if (finding.kind === "actor" && name === "name" && !finding.names.includes(finding.name))
    return { ...finding, names: [...finding.names, finding.name] };
  return finding;
}
