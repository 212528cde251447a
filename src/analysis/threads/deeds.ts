import type { Argument, CommitmentFinding, EventFinding, FindingId, ForecastFinding, ReportId } from "../../model/index.ts";
import { byCodeUnit, contains } from "../../model/index.ts";
import type { Citing } from "../citing.ts";
import { allFindings } from "../pages.ts";
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

/** An event that took place, or that did not, with what is needed to find it again. */
interface Told {
  readonly id: FindingId;
  readonly report: ReportId;
  readonly mode?: string;
  readonly date: FindingId;
}

/** Phases in which a deed is to end or to be left. */
const LEFT: ReadonlySet<EventFinding["phase"]> = new Set(["ends", "paused", "less"]);
/** Commitments that bind who makes them; the others bind whom they are given to. */
const OWN: ReadonlySet<CommitmentFinding["type"]> = new Set(["pledge", "threat", "offer", "truce", "agreement"]);

/** Events of a case, to hold orders, pledges and forecasts against. Made once for all of them. */
export class Deeds {
  readonly #citing: Citing;
  readonly #dated = new Map<EventFinding["event"], Told[]>();
  readonly #open = new Map<ReportId, EventFinding[]>();

  private constructor(citing: Citing) {
    this.#citing = citing;
  }

  static async over(citing: Citing): Promise<Deeds> {
    const deeds = new Deeds(citing);
    for await (const finding of allFindings(citing.view, { kind: "event" })) if (finding.kind === "event") deeds.#take(finding);
    return deeds;
  }

  #take(event: EventFinding): void {
    const { id, report, mode } = event;
    if (event.modality !== "actual") push(this.#open, report, event);
    else if (event.date?.finding !== undefined && event.refersTo === undefined)
      push(this.#dated, event.event, { id, report, date: event.date.finding, ...(mode === undefined ? {} : { mode }) });
  }

  /** Deeds of days after it was told that bear on a commitment or forecast, by day. Nothing where its own day is not known. */
  async after(finding: CommitmentFinding | ForecastFinding): Promise<readonly LaterDeed[]> {
    const day = this.#citing.published(finding.report);
    if (day === undefined) return [];
    const later: LaterDeed[] = [];
    for (const expected of await this.#expectedBy(finding))
      for (const told of this.#dated.get(expected.event) ?? []) {
        if (told.report === finding.report || (expected.mode !== undefined && told.mode !== undefined && expected.mode !== told.mode))
          continue;
        const deed = await this.#heldAgainst(expected, told, day);
        if (deed && !later.some((other) => other.finding === deed.finding)) later.push(deed);
      }
    return later.sort((a, b) => byCodeUnit(a.date, b.date) || byCodeUnit(a.finding, b.finding));
  }

  async #heldAgainst(expected: Expected, told: Told, day: string): Promise<LaterDeed | undefined> {
    const { view } = this.#citing;
    const date = await view.finding<"date">(told.date);
    const from = date?.interval?.from;
    if (from === undefined || from <= day) return undefined;
    const event = await view.finding<"event">(told.id);
    if (!event) return undefined;
    const [doers, targets] = [await this.#named(event.perpetrator), await this.#named(event.target)];
    const sameDoer = expected.doers.some((actor) => doers.includes(actor));
    const sameTarget = expected.targets.some((actor) => targets.includes(actor));
    // whoever is named on both sides must be the same
    if (expected.doers.length > 0 ? !sameDoer : !sameTarget) return undefined;
    if (expected.targets.length > 0 && targets.length > 0 && !sameTarget) return undefined;
    const happened = event.polarity === "happened" && !LEFT.has(event.phase);
    const [by, origin] = [await this.#citing.teller(event), await this.#citing.origin(event)];
    const until = date?.interval?.to;
    return {
      ...(await this.#citing.cited(event)),
      ...(by === undefined ? {} : { by }),
      ...(origin === undefined ? {} : { origin }),
      bearing: happened !== expected.against ? "in-line" : "against",
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

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}
