import {
  type Act,
  type ActorFinding,
  type ActorKind,
  type Argument,
  type CommitmentFinding,
  type CountFinding,
  type DateFinding,
  type EventFinding,
  type EvidenceRole,
  evidenceOf,
  type Finding,
  type FindingId,
  type FindingKind,
  type ForecastFinding,
  findingId,
  type OfficeFinding,
  type PlaceFinding,
  type Reading,
  reportId,
  type SourceFinding,
  type Span,
  type StatementFinding,
  type Text,
  type TieFinding,
  textId,
  versionId,
  type WordingFinding,
  type ZoneRole,
} from "../../src/model/index.ts";
import type { Arrival } from "../../src/store/store.ts";

type Extra<T> = Partial<Omit<T, "kind" | "id" | "evidence" | "report" | "text">>;

/** A report and its reading, put together by hand: text piece by piece, findings by their words. */
export class Draft {
  readonly name: string;
  readonly body: string;
  readonly #zones: Text["zones"];
  readonly #findings: Finding[] = [];
  readonly #published: string | undefined;
  readonly #ordinals = new Map<string, number>();

  constructor(name: string, pieces: string | readonly (readonly [ZoneRole, string])[], published?: string) {
    this.name = name;
    const list = typeof pieces === "string" ? ([["body", pieces]] as const) : pieces;
    let start = 0;
    this.#zones = list.map(([role, words]) => {
      const zone = { role, start, end: start + words.length + 1, reason: "by hand" };
      start = zone.end;
      return zone;
    });
    this.body = list.map(([, words]) => `${words}\n`).join("");
    this.#published = published;
  }

  get text(): Text {
    const version = versionId(new TextEncoder().encode(this.body));
    const data = this.#published === undefined ? {} : { published: { value: this.#published, how: "said" as const, from: "by hand" } };
    return {
      kind: "text",
      id: textId(version, "hand"),
      version,
      text: this.body,
      intake: "hand",
      encoding: "utf-8",
      zones: this.#zones,
      data,
      notes: [],
    };
  }

  get id(): Reading["report"] {
    return reportId(this.name, this.text.version, 0);
  }

  get arrival(): Arrival {
    return {
      name: this.name,
      address: `/${this.name}`,
      bytes: new TextEncoder().encode(this.body),
      form: "text/plain",
      text: this.text,
      given: {},
    };
  }

  get reading(): Reading {
    return { kind: "reading", report: this.id, text: this.text.id, reader: "hand", findings: this.#findings, notes: [] };
  }

  /** Where words stand, the `nth` time (from 0). */
  at(words: string, nth = 0): Span {
    let start = -1;
    for (let n = 0; n <= nth; n++) start = this.body.indexOf(words, start + 1);
    if (start < 0) throw new Error(`"${words}" does not stand in ${this.name}`);
    return { start, end: start + words.length };
  }

  argument(finding: Finding): Argument {
    const trigger = finding.evidence.parts[0];
    return { words: trigger?.words.join(" ") ?? "", spans: trigger?.spans ?? [], finding: finding.id };
  }

  #base<K extends FindingKind>(kind: K, parts: readonly { readonly role: EvidenceRole; readonly spans: readonly Span[] }[]) {
    const evidence = evidenceOf(this.text.id, this.body, parts);
    const trigger = parts[0]?.spans ?? [];
    const key = `${kind}${JSON.stringify(trigger)}`;
    const ordinal = this.#ordinals.get(key) ?? 0;
    this.#ordinals.set(key, ordinal + 1);
    const zone = this.#zones.find((found) => found.end > evidence.hull.start)?.role ?? "body";
    const id: FindingId = findingId(this.id, kind, trigger, ordinal);
    return {
      kind,
      id,
      report: this.id,
      text: this.text.id,
      zone,
      evidence,
      rule: "hand",
      inferred: [],
      flags: [],
      told: [] as readonly FindingId[],
    };
  }

  #keep<T extends Finding>(finding: T): T {
    this.#findings.push(finding);
    return finding;
  }

  /** A mention; `of` is an earlier mention of the same actor. */
  actor(words: string, extra: Extra<ActorFinding> & { readonly nth?: number; readonly of?: ActorFinding } = {}): ActorFinding {
    const { nth, of, ...rest } = extra;
    const base = this.#base("actor", [{ role: "trigger", spans: [this.at(words, nth)] }]);
    const kind: ActorKind | undefined = of?.actorKind;
    return this.#keep({
      ...base,
      form: "name",
      name: of?.name ?? words,
      names: of?.names ?? [words],
      entity: of?.entity ?? base.id,
      ...(kind ? { actorKind: kind } : {}),
      ...(of?.pack ? { pack: of.pack } : {}),
      ...rest,
    });
  }

  place(words: string, extra: Extra<PlaceFinding> & { readonly nth?: number } = {}): PlaceFinding {
    const { nth, ...rest } = extra;
    const base = this.#base("place", [{ role: "trigger", spans: [this.at(words, nth)] }]);
    return this.#keep({ ...base, name: words, within: [], entity: base.id, ...rest });
  }

  date(words: string, value: string, extra: Extra<DateFinding> & { readonly nth?: number } = {}): DateFinding {
    const { nth, ...rest } = extra;
    return this.#keep({
      ...this.#base("date", [{ role: "trigger", spans: [this.at(words, nth)] }]),
      type: "date",
      value,
      anchor: "published",
      ...rest,
    });
  }

  event(words: string, extra: Extra<EventFinding> & { readonly nth?: number } = {}): EventFinding {
    const { nth, ...rest } = extra;
    return this.#keep({
      ...this.#base("event", [{ role: "trigger", spans: [this.at(words, nth)] }]),
      event: "assault",
      perpetrator: [],
      target: [],
      victim: [],
      instrument: [],
      toll: [],
      polarity: "happened",
      modality: "actual",
      ...rest,
    });
  }

  statement(act: Act, words: string, extra: Extra<StatementFinding> & { readonly nth?: number } = {}): StatementFinding {
    const { nth, ...rest } = extra;
    const span = this.at(words, nth);
    return this.#keep({
      ...this.#base("statement", [{ role: "cue", spans: [span] }]),
      act,
      mode: "speech",
      polarity: "affirmed",
      cue: [span],
      content: [],
      manner: "indirect",
      hops: [],
      about: [],
      ...rest,
    });
  }

  wording(words: string, extra: Extra<WordingFinding> & Pick<WordingFinding, "load"> & { readonly nth?: number }): WordingFinding {
    const { nth, ...rest } = extra;
    return this.#keep({
      ...this.#base("wording", [{ role: "trigger", spans: [this.at(words, nth)] }]),
      word: words,
      quoted: false,
      polarity: "affirmed",
      voice: "outlet",
      ...rest,
    });
  }

  commitment(words: string, extra: Extra<CommitmentFinding> & Pick<CommitmentFinding, "type">): CommitmentFinding {
    return this.#keep({ ...this.#base("commitment", [{ role: "trigger", spans: [this.at(words)] }]), ...extra });
  }

  forecast(words: string, extra: Extra<ForecastFinding>): ForecastFinding {
    const span = this.at(words);
    return this.#keep({ ...this.#base("forecast", [{ role: "trigger", spans: [span] }]), what: { words, spans: [span] }, ...extra });
  }

  office(words: string, extra: Extra<OfficeFinding> & Pick<OfficeFinding, "title" | "holder">): OfficeFinding {
    return this.#keep({ ...this.#base("office", [{ role: "trigger", spans: [this.at(words)] }]), state: "current", ...extra });
  }

  count(words: string, extra: Extra<CountFinding> & Pick<CountFinding, "quantity" | "of">): CountFinding {
    return this.#keep({ ...this.#base("count", [{ role: "trigger", spans: [this.at(words)] }]), ...extra });
  }

  source(words: string, extra: Extra<SourceFinding> & Pick<SourceFinding, "part">): SourceFinding {
    return this.#keep({ ...this.#base("source", [{ role: "trigger", spans: [this.at(words)] }]), name: words, ...extra });
  }

  tie(words: string, extra: Extra<TieFinding> & Pick<TieFinding, "type" | "from" | "to">): TieFinding {
    return this.#keep({
      ...this.#base("tie", [{ role: "trigger", spans: [this.at(words)] }]),
      state: "asserted",
      polarity: "affirmed",
      ...extra,
    });
  }
}
