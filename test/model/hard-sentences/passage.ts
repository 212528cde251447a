import {
  type Act,
  type Argument,
  bySpan,
  type CommitmentType,
  type EventKind,
  type Evidence,
  type EvidenceRole,
  evidenceOf,
  type Finding,
  type FindingBase,
  type FindingId,
  type FindingKind,
  type FindingOf,
  type Flag,
  findingId,
  type Inference,
  type Quantity,
  type ReportId,
  reportId,
  type SourcePart,
  type Span,
  type TextId,
  type TieType,
  textId,
  versionId,
  type Zone,
  type ZoneRole,
} from "../../../src/model/index.ts";

/** Words of the passage; `he#2` is the second "he", and without a number the words must stand there once. A list is several pieces. */
export type Words = string | readonly string[];
type Body<K extends FindingKind> = Omit<FindingOf<K>, keyof FindingBase<K>>;
type Fields<K extends FindingKind> = Partial<Body<K>>;
/** Parts of a finding that its kind does not decide. */
export interface Mark {
  readonly inferred?: readonly Inference[];
  readonly flags?: readonly Flag[];
}

/** A short text with everything an analyst reads out of it. */
export interface Passage {
  readonly title: string;
  readonly text: string;
  readonly report: ReportId;
  readonly textId: TextId;
  readonly zones: readonly Zone[];
  readonly findings: readonly Finding[];
}

export const exact = (n: number): Quantity => ({ form: "exact", n });
export const atLeast = (n: number): Quantity => ({ form: "at-least", n });

/** A passage from its text, the zones that are not body (words, role), and a hand that writes its findings. */
export function passage(
  title: string,
  text: string,
  write: (pen: Pen) => void,
  zones: readonly (readonly [string, ZoneRole])[] = [],
): Passage {
  const pen = new Pen(title, text, zones);
  write(pen);
  return { title, text, report: pen.report, textId: pen.textId, zones: pen.zones, findings: pen.findings };
}

/** The spans of words in a text, ordered; throws when they are not there, or there more than once without a number. */
export function spansIn(text: string, words: Words): Span[] {
  return (typeof words === "string" ? [words] : words)
    .map((piece) => {
      const [, wanted = piece, number] = /^(.+)#(\d+)$/s.exec(piece) ?? [];
      const all: Span[] = [];
      for (let start = text.indexOf(wanted); start >= 0; start = text.indexOf(wanted, start + 1)) {
        const end = start + wanted.length;
        if (!/\w\w/.test(text.slice(Math.max(0, start - 1), start + 1)) && !/\w\w/.test(text.slice(end - 1, end + 1)))
          all.push({ start, end });
      }
      const found = number === undefined ? all[0] : all[Number(number) - 1];
      if (!found) throw new Error(`not in the passage: ${piece}`);
      if (number === undefined && all.length > 1) throw new Error(`${all.length} times in the passage: ${piece}`);
      return found;
    })
    .sort(bySpan);
}

/** Body from end to end, with the named stretches cut out of it. */
function partition(text: string, named: readonly (readonly [string, ZoneRole])[]): Zone[] {
  const cut = named.flatMap(([words, role]) => spansIn(text, words).map((span) => ({ ...span, role, reason: "by hand" }))).sort(bySpan);
  const zones: Zone[] = [];
  let from = 0;
  for (const zone of [...cut, { start: text.length, end: text.length, role: "body" as const, reason: "end" }]) {
    if (zone.start > from) zones.push({ start: from, end: zone.start, role: "body", reason: "by hand" });
    if (zone.end > zone.start) zones.push(zone);
    from = zone.end;
  }
  return zones;
}

/** Every argument in a finding's fields, however deep. */
export function argumentsIn(value: unknown): Argument[] {
  if (typeof value !== "object" || value === null) return [];
  if ("spans" in value && "words" in value && typeof value.words === "string") return [value as Argument];
  return Object.values(value).flatMap(argumentsIn);
}

/** Writes findings by words: offsets, ids and evidence follow from them. */
export class Pen {
  readonly text: string;
  readonly report: ReportId;
  readonly textId: TextId;
  readonly zones: readonly Zone[];
  readonly findings: Finding[] = [];
  #told: readonly FindingId[] = [];

  constructor(title: string, text: string, zones: readonly (readonly [string, ZoneRole])[]) {
    const version = versionId(new TextEncoder().encode(text));
    this.text = text;
    this.report = reportId(title, version, 0);
    this.textId = textId(version, "by hand");
    this.zones = partition(text, zones);
  }

  /** Words as an argument, with the finding they are. */
  arg(words: Words, finding?: FindingId): Argument {
    const spans = spansIn(this.text, words);
    return { words: spans.map((span) => this.text.slice(span.start, span.end)).join(" "), spans, ...(finding && { finding }) };
  }

  /** Id of a finding written earlier or later, by its kind and trigger. */
  id(kind: FindingKind, trigger: Words, ordinal = 0): FindingId {
    return findingId(this.report, kind, spansIn(this.text, trigger), ordinal);
  }

  /** What `write` writes stands inside the content of this statement. */
  inside(statement: FindingId, write: () => void): void {
    const outer = this.#told;
    this.#told = [statement, ...outer];
    write();
    this.#told = outer;
  }

  actor(words: Words, fields: Fields<"actor"> = {}, mark: Mark = {}): FindingId {
    const name = fields.name ?? this.arg(words).words;
    return this.#add("actor", words, { form: "name", name, names: [name], entity: this.id("actor", words), ...fields }, mark);
  }

  /** A word in quotation marks of its own. */
  setApart(words: string): FindingId {
    const body = { word: words, load: "set-apart", quoted: true, polarity: "affirmed", voice: "speaker" } as const;
    return this.#add("wording", words, body);
  }

  /** An actor mention, as the argument it fills. */
  who(words: Words, fields: Fields<"actor"> = {}, mark: Mark = {}): Argument {
    return this.arg(words, this.actor(words, fields, mark));
  }

  /** A later mention of an actor of this passage. */
  again(words: Words, first: Argument, form: Body<"actor">["form"] = "pronoun"): Argument {
    const known = this.findings.find((finding) => finding.id === first.finding);
    if (known?.kind !== "actor") throw new Error(`not an actor: ${first.words}`);
    return this.who(words, {
      form,
      name: known.name,
      names: known.names,
      entity: known.entity,
      ...(known.actorKind && { actorKind: known.actorKind }),
    });
  }

  place(words: Words, fields: Fields<"place"> = {}, mark: Mark = {}): FindingId {
    return this.#add("place", words, { name: this.arg(words).words, within: [], entity: this.id("place", words), ...fields }, mark);
  }

  date(words: Words, value: string, fields: Fields<"date"> = {}, mark: Mark = {}): FindingId {
    return this.#add("date", words, { type: "date", value, anchor: "none", ...fields }, mark);
  }

  count(words: Words, quantity: Quantity, of: Argument, fields: Fields<"count"> = {}): FindingId {
    return this.#add("count", words, { quantity, of, ...fields });
  }

  office(words: Words, holder: Argument, title: string, fields: Fields<"office"> = {}, mark: Mark = {}): FindingId {
    return this.#add("office", words, { holder, title, state: "current", ...fields }, mark);
  }

  tie(words: Words, type: TieType, from: Argument, to: Argument, fields: Fields<"tie"> = {}, mark: Mark = {}): FindingId {
    return this.#add("tie", words, { type, from, to, state: "asserted", polarity: "affirmed", ...fields }, mark);
  }

  event(words: Words, event: EventKind, fields: Fields<"event"> = {}, mark: Mark = {}): FindingId {
    const none = { perpetrator: [], target: [], victim: [], instrument: [], toll: [] };
    return this.#add("event", words, { event, ...none, polarity: "happened", modality: "actual", ...fields }, mark);
  }

  relation(words: Words, relation: Body<"relation">["relation"], a: FindingId, b: FindingId, fields: Fields<"relation"> = {}): FindingId {
    return this.#add("relation", words, { relation, a, b, ...fields });
  }

  /** A statement stands on its cue; where it has none, on its content. */
  statement(act: Act, cue: Words, content: Words, fields: Fields<"statement"> = {}, mark: Mark = {}): FindingId {
    const [cues, contents] = [spansIn(this.text, cue), spansIn(this.text, content)];
    const body: Body<"statement"> = {
      act,
      mode: "speech",
      polarity: "affirmed",
      cue: cues,
      content: contents,
      manner: "indirect",
      hops: [],
      about: [],
      ...(this.#told[0] && { inside: this.#told[0] }),
      ...fields,
    };
    return this.#add("statement", cues.length > 0 ? cue : content, body, mark);
  }

  commitment(words: Words, type: CommitmentType, fields: Fields<"commitment"> = {}, mark: Mark = {}): FindingId {
    return this.#add("commitment", words, { type, ...fields }, mark);
  }

  forecast(words: Words, what: Argument, fields: Fields<"forecast"> = {}): FindingId {
    return this.#add("forecast", words, { what, ...fields });
  }

  position(words: Words, stance: Body<"position">["stance"], on: Argument, fields: Fields<"position"> = {}): FindingId {
    return this.#add("position", words, { stance, on, ...fields });
  }

  motive(words: Words, what: Argument, fields: Fields<"motive"> = {}): FindingId {
    return this.#add("motive", words, { what, ...fields });
  }

  source(words: Words, part: SourcePart, fields: Fields<"source"> = {}): FindingId {
    return this.#add("source", words, { part, ...fields });
  }

  #add<K extends FindingKind>(kind: K, trigger: Words, body: Body<K>, mark: Mark = {}): FindingId {
    const spans = spansIn(this.text, trigger);
    const same = (finding: Finding): boolean => finding.kind === kind && this.#triggerOf(finding) === JSON.stringify(spans);
    const id = findingId(this.report, kind, spans, this.findings.filter(same).length);
    const first = spans[0]?.start ?? 0;
    const zone = this.zones.find(({ start, end }) => start <= first && first < end)?.role ?? "body";
    const base = { kind, id, report: this.report, text: this.textId, zone, evidence: this.#evidence(spans, body), rule: "person:fixture" };
    this.findings.push({
      ...base,
      inferred: mark.inferred ?? [],
      flags: mark.flags ?? [],
      told: this.#told,
      ...body,
    } as unknown as Finding);
    return id;
  }

  #triggerOf(finding: Finding): string {
    return JSON.stringify(finding.evidence.parts.find(({ role }) => role === "trigger")?.spans);
  }

  #evidence(trigger: readonly Span[], body: object): Evidence {
    const { speaker, content, ...rest } = body as { readonly speaker?: unknown; readonly content?: readonly Span[] };
    const parts: { role: EvidenceRole; spans: readonly Span[] }[] = [
      { role: "trigger", spans: trigger },
      { role: "speaker", spans: argumentsIn(speaker).flatMap(({ spans }) => spans) },
      { role: "content", spans: content ?? [] },
      { role: "argument", spans: argumentsIn(rest).flatMap(({ spans }) => spans) },
    ];
    return evidenceOf(this.textId, this.text, parts);
  }
}
