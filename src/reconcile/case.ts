import {
  type ActorId,
  type Argument,
  byCodeUnit,
  type FindingId,
  type Lookup,
  type OriginId,
  type ReportId,
  type Text,
} from "../model/index.ts";
import { entityOf, type Facts, factsOf } from "./facts.ts";
import type { Known } from "./packs.ts";

/** A report with what the lower layers settled about it. */
export interface Seen extends Facts {
  /** The reconciled actor of an actor finding or of an argument; undefined where the words are left open. */
  actor(of: Argument | FindingId | undefined): ActorId | undefined;
  /** The origin of a statement, or of the report's own voice (`Facts.voice`). */
  origin(of: FindingId | undefined): OriginId | undefined;
}

/** Reports kept at hand; each is asked for by all layers of a stage in turn. */
const AT_HAND = 4;

/** Everything one run of reconcile reads: reports as they are after the change, and the records of the layers that are done. */
export class CaseReader {
  readonly lookup: Lookup;
  readonly known: Known;
  readonly #gone: ReadonlySet<ReportId>;
  readonly #facts = new Map<ReportId, Facts | undefined>();
  readonly #texts = new Map<ReportId, Text | undefined>();
  readonly #seen = new Map<ReportId, Seen>();
  readonly #copies = new Map<string, string>();

  constructor(lookup: Lookup, known: Known, gone: ReadonlySet<ReportId>) {
    this.lookup = lookup;
    this.known = known;
    this.#gone = gone;
  }

  /** The report's findings; undefined when it was taken out or never read. */
  async facts(report: ReportId): Promise<Facts | undefined> {
    if (this.#facts.has(report)) return this.#facts.get(report);
    const facts = this.#gone.has(report) ? undefined : await this.#load(report);
    keep(this.#facts, report, facts);
    return facts;
  }

  /** The text that the report's findings stand on. */
  async text(report: ReportId): Promise<Text | undefined> {
    if (this.#texts.has(report)) return this.#texts.get(report);
    const text = await this.lookup.text(report);
    keep(this.#texts, report, text);
    return text;
  }

  /** The report with its actors and origins; only to be asked for after those layers have run. */
  async seen(report: ReportId): Promise<Seen | undefined> {
    const known = this.#seen.get(report);
    if (known) return known;
    const facts = await this.facts(report);
    if (!facts) return undefined;
    const actors = await this.actorsOf(facts);
    const told = facts.findings.filter(({ id, kind }) => kind === "statement" || id === facts.voice?.id).map(({ id }) => id);
    const origins = await this.lookup.ownersOf("origin", told);
    const seen: Seen = {
      ...facts,
      actor: (of) => {
        const entity = typeof of === "string" ? facts.entities.get(of) : entityOf(facts, of);
        return entity === undefined ? undefined : (actors.get(entity) as ActorId | undefined);
      },
      origin: (of) => (of === undefined ? undefined : (origins.get(of) as OriginId | undefined)),
    };
    keep(this.#seen, report, seen);
    return seen;
  }

  /** Reconciled actor by entity, for one report; only after the layer of actors has run. */
  actorsOf(facts: Facts): Promise<ReadonlyMap<FindingId, string>> {
    return this.lookup.ownersOf("account-actor", [...new Set(facts.entities.values())]);
  }

  /** The group of copies a report belongs to, as the least voice finding among them, by the kept `derives` links. */
  async copyGroup(voice: FindingId): Promise<string> {
    const settled = this.#copies.get(voice);
    if (settled !== undefined) return settled;
    const group = await keptCopies(this.lookup, voice);
    const [least = voice] = group;
    for (const member of group) if (!this.#copies.has(member)) this.#copies.set(member, least);
    return least;
  }

  async #load(id: ReportId): Promise<Facts | undefined> {
    const [report, reading] = [await this.lookup.report(id), await this.lookup.reading(id)];
    if (!report || !reading) return undefined;
    const judgements = await this.lookup.judgementsOn(reading.findings.map((finding) => finding.id));
    return factsOf(report, (await this.text(id))?.text ?? "", reading.findings, judgements);
  }
}

/** Voice findings joined to one by kept `derives` links, in code-unit order. */
export async function keptCopies(lookup: Lookup, voice: FindingId): Promise<readonly FindingId[]> {
  const group = new Set([voice]);
  for (let level: readonly FindingId[] = [voice]; level.length > 0; ) {
    const ends = (await lookup.recordsWithAny("link", level)).flatMap((record) =>
      record.kind === "link" && record.type === "derives" ? [record.a, record.b] : [],
    );
    level = [...new Set(ends)].filter((end) => !group.has(end));
    for (const end of level) group.add(end);
  }
  return [...group].sort(byCodeUnit);
}

/** Keeps the last few values only. */
function keep<V>(map: Map<ReportId, V>, report: ReportId, value: V): void {
  const [oldest] = map.keys();
  if (oldest !== undefined && map.size >= AT_HAND) map.delete(oldest);
  map.set(report, value);
}
