import type { Argument, Finding, FindingId, FindingOf, Quantity, Span } from "../../src/model/index.ts";
import { spansOf } from "../../src/model/index.ts";

/** Findings by id, to follow an argument to the name it stands for. */
export type Known = ReadonlyMap<string, Finding>;

/** A finding in the words of a case: its kind, where it stands, its main value, and its fields; a list holds several at once. */
export interface Facts {
  readonly kind: string;
  readonly spans: readonly Span[];
  readonly value: readonly string[];
  readonly fields: Fields;
}

type Fields = Readonly<Record<string, readonly string[]>>;

/** `4`, `>=2`, `<=9`, `~20`, `30..40`, or the vague words. */
export function quantityWords(quantity: Quantity): string {
  switch (quantity.form) {
    case "exact":
      return `${quantity.n}`;
    case "at-least":
      return `>=${quantity.n}`;
    case "at-most":
      return `<=${quantity.n}`;
    case "about":
      return `~${quantity.n}`;
    case "range":
      return `${quantity.min}..${quantity.max}`;
    case "vague":
      return quantity.words;
    default:
      return quantity satisfies never;
  }
}

/** The words of an argument, then every name of what it stands for; one of a list is enough. */
function names(argument: Argument | "outlet" | undefined, known: Known): string[] {
  if (argument === undefined) return [];
  if (argument === "outlet") return ["outlet"];
  const meant = known.get(argument.finding ?? "");
  if (meant?.kind === "actor") {
    const first = known.get(meant.entity);
    return [argument.words, meant.name, ...meant.names, ...(first?.kind === "actor" ? [first.name, ...first.names] : [])];
  }
  if (meant?.kind === "date") return [argument.words, meant.value];
  return meant?.kind === "place" ? [argument.words, meant.name] : [argument.words];
}

const candidateNames = ({ candidates }: Argument, known: Known): string[] =>
  (candidates ?? []).flatMap((finding) => names({ words: "", spans: [], finding }, known).filter((name) => name !== ""));

const each = (list: readonly Argument[], known: Known): string[] => list.flatMap((argument) => names(argument, known));
const some = (...values: readonly (string | undefined)[]): string[] => values.flatMap((value) => value ?? []);

/** The words of an earlier statement, deed or commitment, and of the deed that a deed refers to. */
function referred(id: FindingId | undefined, known: Known): string[] {
  const meant = known.get(id ?? "");
  if (!meant || !["statement", "event", "commitment"].includes(meant.kind)) return [];
  const first = meant.kind === "event" && meant.refersTo !== undefined ? referred(meant.refersTo, known) : [];
  return [spansWords(meant), ...first];
}

const spansWords = ({ evidence }: Finding): string => evidence.parts[0]?.words.join(" ") ?? "";

function dateValue(id: FindingId | undefined, known: Known): string[] {
  const date = known.get(id ?? "");
  return date?.kind === "date" ? [date.value] : [];
}

const triggerWords = (finding: Finding | undefined): string[] =>
  finding
    ? spansOf(finding.evidence, "trigger").length > 0
      ? [finding.evidence.parts.find(({ role }) => role === "trigger")?.words.join(" ") ?? ""]
      : []
    : [];

function eventFields(event: FindingOf<"event">, known: Known): Fields {
  const tolls = Object.fromEntries(
    event.toll.map(({ effect, quantity, of }) => [effect, [...(quantity ? [quantityWords(quantity)] : []), of.words]]),
  );
  return {
    by: each(event.perpetrator, known),
    target: each(event.target, known),
    victim: each(event.victim, known),
    instrument: each(event.instrument, known),
    place: names(event.place, known),
    date: names(event.date, known),
    ...tolls,
    series: event.series ? [quantityWords(event.series)] : [],
    refers: event.refersTo === undefined ? [] : (known.get(event.refersTo)?.evidence.parts[0]?.words ?? []),
    polarity: [event.polarity],
    modality: [event.modality],
    phase: some(event.phase),
  };
}

function statementFields(statement: FindingOf<"statement">, text: string, known: Known): Fields {
  return {
    by: names(statement.speaker, known),
    maybe: statement.speaker === undefined || statement.speaker === "outlet" ? [] : candidateNames(statement.speaker, known),
    to: names(statement.addressee, known),
    named: statement.named === undefined ? [] : [statement.named ? "yes" : "no"],
    via: statement.hops.flatMap(({ who }) => names(who, known)),
    about: each(statement.about, known),
    refers: statement.about.flatMap(({ finding }) => referred(finding, known)),
    between: statement.about.flatMap(({ candidates }) => (candidates ?? []).flatMap((id) => referred(id, known))),
    mode: [statement.mode],
    manner: [statement.manner],
    polarity: [statement.polarity],
    setting: some(statement.setting),
    when: dateValue(statement.saidWhen, known),
    hedge: names(statement.hedge, known),
    says: [statement.content.map(({ start, end }) => text.slice(start, end)).join(" ")],
    anonymity: some(statement.anonymity?.condition?.words),
    reason: some(statement.anonymity?.reason?.words),
    interest: some(statement.anonymity?.interest?.words),
    access: some(statement.anonymity?.access?.words),
  };
}

function commitmentFields(commitment: FindingOf<"commitment">, known: Known): Fields {
  const { condition } = commitment;
  return {
    from: names(commitment.from, known),
    to: names(commitment.to, known),
    mediator: names(commitment.mediator, known),
    what: names(commitment.what, known),
    status: some(commitment.status),
    condition: some(condition?.words.words),
    polarity: some(condition?.polarity),
    state: some(condition?.state),
    deadline: dateValue(commitment.deadline, known),
    sincerity: some(commitment.sincerity?.words),
  };
}

function actorFields(actor: FindingOf<"actor">, known: Known): Fields {
  const count = actor.set?.count ?? actor.number;
  return {
    kind: some(actor.actorKind),
    form: [actor.form],
    role: some(actor.role),
    of: names(actor.affiliation, known),
    count: count ? [quantityWords(count)] : [],
  };
}

function dateFields(date: FindingOf<"date">): Fields {
  const { type, anchor, fuzziness, granularity, openness } = date;
  return { type: [type], anchor: [anchor], fuzziness: some(fuzziness), granularity: some(granularity), open: some(openness) };
}

function officeFields(office: FindingOf<"office">, known: Known): Fields {
  const { holder, body, state, predecessor } = office;
  return { holder: names(holder, known), body: names(body, known), state: [state], predecessor: names(predecessor, known) };
}

function tieFields(tie: FindingOf<"tie">, known: Known): Fields {
  const [from, to] = [names(tie.from, known), names(tie.to, known)];
  const [since, until] = [dateValue(tie.since, known), dateValue(tie.until, known)];
  return { from, to, state: [tie.state], degree: some(tie.degree), polarity: [tie.polarity], since, until };
}

function forecastFields(forecast: FindingOf<"forecast">, known: Known): Fields {
  const { by, what, horizon, likelihood, unless } = forecast;
  return {
    by: names(by, known),
    what: [what.words],
    horizon: dateValue(horizon, known),
    likelihood: some(likelihood),
    unless: some(unless?.words),
  };
}

function wordingFields(wording: FindingOf<"wording">, known: Known): Fields {
  const teller = known.get(wording.told[0] ?? "");
  const speaker = wording.voice === "speaker" && teller?.kind === "statement" ? names(teller.speaker, known) : [wording.voice];
  return {
    by: speaker,
    of: names(wording.of, known),
    load: [wording.load],
    polarity: [wording.polarity],
    quoted: [wording.quoted ? "yes" : "no"],
  };
}

/** The fields of a finding under the names that cases use. */
function fieldsOf(finding: Finding, text: string, known: Known): Fields {
  switch (finding.kind) {
    case "actor":
      return actorFields(finding, known);
    case "place":
      return { within: finding.within, kind: some(finding.placeKind), relation: some(finding.relation) };
    case "date":
      return dateFields(finding);
    case "count":
      return { of: names(finding.of, known), by: names(finding.by, known), window: dateValue(finding.window, known) };
    case "office":
      return officeFields(finding, known);
    case "tie":
      return tieFields(finding, known);
    case "event":
      return eventFields(finding, known);
    case "relation":
      return {
        a: triggerWords(known.get(finding.a)),
        b: triggerWords(known.get(finding.b)),
        distance: some(finding.distance),
        hedge: names(finding.hedge, known),
      };
    case "statement":
      return statementFields(finding, text, known);
    case "commitment":
      return commitmentFields(finding, known);
    case "forecast":
      return forecastFields(finding, known);
    case "position":
      return { by: names(finding.by, known), on: [finding.on.words] };
    case "motive":
      return { by: names(finding.by, known), what: [finding.what.words] };
    case "wording":
      return wordingFields(finding, known);
    case "source":
      return { name: some(finding.name), value: some(finding.value) };
    default:
      return finding satisfies never;
  }
}

/** The main value of a finding: a code, or all names by which it may be asked for. */
function mainValue(finding: Finding, known: Known): readonly string[] {
  switch (finding.kind) {
    case "actor": {
      const first = known.get(finding.entity);
      return [finding.name, ...finding.names, ...(first?.kind === "actor" ? [first.name, ...first.names] : [])];
    }
    case "place":
      return [finding.name];
    case "date":
      return [finding.value];
    case "count":
      return [quantityWords(finding.quantity)];
    case "office":
      return [finding.title];
    case "tie":
    case "commitment":
      return [finding.type];
    case "event":
      return [finding.event, ...(finding.mode ? [`${finding.event}/${finding.mode}`] : [])];
    case "relation":
      return [finding.relation];
    case "statement":
      return [finding.act];
    case "position":
      return [finding.stance];
    case "wording":
      return [finding.word];
    case "source":
      return [finding.part];
    case "forecast":
    case "motive":
      return [];
    default:
      return finding satisfies never;
  }
}

/** What cases can ask of a finding; a statement is told twice, as its `act` and as its `speaker`. */
export function factsOf(finding: Finding, text: string, known: Known): Facts[] {
  const value = mainValue(finding, known);
  const fields = fieldsOf(finding, text, known);
  const trigger = spansOf(finding.evidence, "trigger");
  const spans = trigger.length > 0 ? trigger : [finding.evidence.hull];
  const outer = known.get(finding.told[0] ?? "");
  const told = outer?.kind === "statement" ? names(outer.speaker, known) : [];
  const all = { ...fields, told, flags: finding.flags, rule: [finding.rule] };
  if (finding.kind !== "statement") return [{ kind: finding.kind, spans, value, fields: all }];
  const act = { kind: "act", spans: finding.cue.length > 0 ? finding.cue : spans, value, fields: all };
  if (finding.speaker === undefined || finding.speaker === "outlet") return [act];
  const howKnown = finding.named === undefined ? [] : [finding.named ? "named" : "unnamed"];
  return [act, { kind: "speaker", spans: finding.speaker.spans, value: howKnown, fields: { ...all, act: [finding.act] } }];
}
