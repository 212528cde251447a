import type { Argument, CommitmentFinding, DateFinding, EventFinding, FindingId, ForecastFinding, ReportId } from "../../model/index.ts";
import { byCodeUnit, contains } from "../../model/index.ts";
import type { Citing } from "../citing.ts";
import { findingPages } from "../pages.ts";
import type { LaterDeed } from "./thread.ts";

/** A deed that somebody orders, promises, threatens, agrees to leave, or foresees. */
interface Expected {
  readonly event: EventFinding["event"];
  readonly mode?: string;
  /** Records of the named actors who are to do it (or leave it), and to whom. */
  readonly doers: readonly string[];
  readonly targets: readonly string[];
  /** It is not to be done, or to stop. */
  readonly against: boolean;
}

/** An event that took place, or that did not, as it is held against what was expected. */
interface Told {
  readonly id: FindingId;
  readonly report: ReportId;
  readonly mode?: string;
  /** First and last day on which it may have been. */
  readonly from: string;
  readonly until: string | undefined;
  /** Records of the named actors who did it, and to whom. */
  readonly doers: readonly string[];
  readonly targets: readonly string[];
  readonly happened: boolean;
}

type Interval = NonNullable<DateFinding["interval"]>;

/** Phases in which a deed is to end or to be left. */
const LEFT: ReadonlySet<EventFinding["phase"]> = new Set(["ends", "paused", "less"]);
/** Commitments that bind who makes them; the others bind whom they are given to. */
const OWN: ReadonlySet<CommitmentFinding["type"]> = new Set(["pledge", "threat", "offer", "truce", "agreement"]);

/** Events of a case, to hold orders, pledges and forecasts against. Made once for all of them. */
export class Deeds {
  readonly #citing: Citing;
  /** Dated events by kind of event and record of a doer or target. */
  readonly #byDoer = new Map<string, Told[]>();
  readonly #byTarget = new Map<string, Told[]>();
  readonly #open = new Map<ReportId, EventFinding[]>();

  private constructor(citing: Citing) {
    this.#citing = citing;
  }

  static async over(citing: Citing): Promise<Deeds> {
    const deeds = new Deeds(citing);
    for await (const events of findingPages(citing.view, "event")) await deeds.#takeAll(events);
    return deeds;
  }

  async #takeAll(events: readonly EventFinding[]): Promise<void> {
    for (const event of events) if (event.modality !== "actual") push(this.#open, event.report, event);
    const told = events.flatMap((event) => {
      const date = event.modality === "actual" && event.refersTo === undefined ? event.date?.finding : undefined;
      return date === undefined ? [] : [{ event, date }];
    });
    await this.#citing.meet(told.flatMap(({ event }) => [...event.perpetrator, ...event.target]));
    const dates = new Map<FindingId, Interval | undefined>();
    for (const found of await this.#citing.view.findingsById(told.map(({ date }) => date)))
      if (found.kind === "date") dates.set(found.id, found.interval);
    for (const { event, date } of told) await this.#take(event, dates.get(date));
  }

  async #take(event: EventFinding, { from, to: until }: Interval = {}): Promise<void> {
    const { id, report, mode } = event;
    const [doers, targets] = [await this.#named(event.perpetrator), await this.#named(event.target)];
    if (from === undefined || doers.length + targets.length === 0) return;
    const happened = event.polarity === "happened" && !LEFT.has(event.phase);
    const told = { id, report, ...(mode === undefined ? {} : { mode }), from, until, doers, targets, happened };
    for (const doer of new Set(doers)) push(this.#byDoer, keyOf(event, doer), told);
    for (const target of new Set(targets)) push(this.#byTarget, keyOf(event, target), told);
  }

  /** Deeds of days after it was told that bear on a commitment or forecast, by day. Nothing where its own day is not known. */
  async after(finding: CommitmentFinding | ForecastFinding): Promise<readonly LaterDeed[]> {
    const day = this.#citing.published(finding.report);
    if (day === undefined) return [];
    const later = new Map<FindingId, LaterDeed>();
    for (const expected of await this.#expectedBy(finding))
      for (const told of this.#ofSame(expected)) {
        if (later.has(told.id) || told.from <= day || told.report === finding.report) continue;
        const deed = await this.#heldAgainst(expected, told);
        if (deed) later.set(deed.finding, deed);
      }
    return [...later.values()].sort((a, b) => byCodeUnit(a.date, b.date) || byCodeUnit(a.finding, b.finding));
  }

  /** Events of the kind expected with one of its doers, or with one of its targets where no doer is expected. */
  #ofSame(expected: Expected): ReadonlySet<Told> {
    const [index, actors] = expected.doers.length > 0 ? [this.#byDoer, expected.doers] : [this.#byTarget, expected.targets];
    return new Set(actors.flatMap((actor) => index.get(keyOf(expected, actor)) ?? []));
  }

  async #heldAgainst(expected: Expected, told: Told): Promise<LaterDeed | undefined> {
    if (expected.mode !== undefined && told.mode !== undefined && expected.mode !== told.mode) return undefined;
    const sameDoer = expected.doers.some((actor) => told.doers.includes(actor));
    const sameTarget = expected.targets.some((actor) => told.targets.includes(actor));
    // whoever is named on both sides must be the same
    if (expected.targets.length > 0 && told.targets.length > 0 && !sameTarget) return undefined;
    const event = await this.#citing.view.finding<"event">(told.id);
    if (!event) return undefined;
    const [by, origin] = [await this.#citing.teller(event), await this.#citing.origin(event)];
    const { from, until } = told;
    return {
      ...(await this.#citing.cited(event)),
      ...(by === undefined ? {} : { by }),
      ...(origin === undefined ? {} : { origin }),
      bearing: told.happened !== expected.against ? "in-line" : "against",
      date: until === undefined || until === from ? from : `${from}/${until}`,
      why: [sameDoer ? "the same doer" : "", sameTarget ? "the same target" : "", `${event.event}, told of a later day`]
        .filter((word) => word !== "")
        .join(", "),
    };
  }

  async #expectedBy(finding: CommitmentFinding | ForecastFinding): Promise<readonly Expected[]> {
    const spans = finding.what?.spans ?? [];
    const inside = (this.#open.get(finding.report) ?? []).filter(({ evidence }) => spans.some((span) => contains(span, evidence.hull)));
    const bound =
      finding.kind === "forecast" ? [] : await this.#named([OWN.has(finding.type) ? finding.from : finding.to].flatMap((who) => who ?? []));
    const expected: Expected[] = [];
    for (const event of inside) {
      const doers = await this.#named(event.perpetrator);
      const targets = await this.#named(event.target);
      if (doers.length + bound.length + targets.length === 0) continue;
      expected.push({
        event: event.event,
        ...(event.mode === undefined ? {} : { mode: event.mode }),
        doers: doers.length > 0 ? doers : bound,
        targets,
        against: event.polarity === "not" || LEFT.has(event.phase),
      });
    }
    return [...expected, ...(finding.kind === "commitment" && finding.type === "truce" ? await this.#leftByTruce(finding) : [])];
  }

  /** Under a truce neither of two named sides attacks the other. */
  async #leftByTruce({ from, to }: CommitmentFinding): Promise<readonly Expected[]> {
    const [one, other] = [await this.#named(from ? [from] : []), await this.#named(to ? [to] : [])];
    if (one.length === 0 || other.length === 0) return [];
    return [
      { event: "assault", doers: one, targets: other, against: true },
      { event: "assault", doers: other, targets: one, against: true },
    ];
  }

  async #named(args: readonly Argument[]): Promise<readonly string[]> {
    const actors: string[] = [];
    for (const argument of args) {
      const actor = await this.#citing.namedActor(argument);
      if (actor !== undefined) actors.push(actor);
    }
    return actors;
  }
}

const keyOf = ({ event }: Pick<EventFinding, "event">, actor: string): string => `${event} ${actor}`;

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}
