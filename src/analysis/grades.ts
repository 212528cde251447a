import {
  byCodeUnit,
  type Credibility,
  type Finding,
  type FindingId,
  type FindingKind,
  type Grade,
  type Incident,
  type Judgement,
  type OriginId,
  type Reliability,
  type Stance,
  type StatementFinding,
} from "../model/index.ts";
import type { Citing } from "./citing.ts";
import { judgementsInForce } from "./judgements.ts";
import { argumentWords } from "./words.ts";

/** A grade with what a person set of it, and what the credibility would be without. */
export interface GradeRow extends Grade {
  readonly worked: Credibility;
  /** By whom and why, where a person set it. */
  readonly judged: readonly string[];
}

/** Kinds of findings that can be true or false, and so be graded. */
export const gradedKinds: ReadonlySet<FindingKind> = new Set(["statement", "event", "commitment", "tie", "office", "forecast"] as const);

/** "B2": reliability of the origin, credibility of what it says. */
export const gradeCode = ({ reliability, credibility }: Pick<Grade, "reliability" | "credibility">): string =>
  `${reliability}${credibility}`;

/**
 * Grades findings by the Admiralty system. Reliability is F unless a person set it on any statement of the origin: nothing in a text shows
 * how reliable its origin was before. Credibility is worked out from the other origins that say the same or contradict it, unless set.
 */
export class Grader {
  readonly #citing: Citing;
  readonly #reliability = new Map<OriginId, Judgement>();
  readonly #credibility = new Map<FindingId, Judgement>();

  private constructor(citing: Citing) {
    this.#citing = citing;
  }

  static async over(citing: Citing): Promise<Grader> {
    const grader = new Grader(citing);
    for (const judgement of await judgementsInForce(citing.view)) {
      const { decision } = judgement;
      if (decision.verb !== "grade") continue;
      if (decision.credibility !== undefined) grader.#credibility.set(decision.target, judgement);
      const finding = decision.reliability === undefined ? undefined : await citing.view.finding(decision.target);
      const origin = finding && (await citing.origin(finding));
      if (origin !== undefined) grader.#reliability.set(origin, judgement);
    }
    return grader;
  }

  async grade(finding: Finding): Promise<GradeRow> {
    const origin = await this.#citing.origin(finding);
    const found = await this.#compared(finding, origin);
    const worked = credibilityOf(found);
    const [reliable, credible] = [origin === undefined ? undefined : this.#reliability.get(origin), this.#credibility.get(finding.id)];
    return {
      kind: "grade",
      target: finding.id,
      reliability: set(reliable, "reliability") ?? "F",
      credibility: set(credible, "credibility") ?? worked,
      worked,
      inputs: [...(await this.#originWords(origin)), ...(await this.#comparedWords(found)), ...(await this.#wayWords(finding))],
      judged: [
        ...(reliable ? [`reliability ${set(reliable, "reliability")} ${byWhom(reliable)}`] : []),
        ...(credible ? [`credibility ${set(credible, "credibility")} ${byWhom(credible)}`] : []),
      ],
    };
  }

  /** Other origins that say the same, and that contradict it. */
  async #compared(finding: Finding, own: OriginId | undefined): Promise<Compared> {
    const { view } = this.#citing;
    const same = new Set<FindingId>([finding.id]);
    for (const id of same) for (const link of await view.links(id)) if (link.type === "corroborates") same.add(link.a).add(link.b);
    const against = new Set<FindingId>();
    const doubtful = new Set<FindingId>();
    for (const link of await view.links(finding.id)) {
      const other = link.a === finding.id ? link.b : link.a;
      if (link.type === "contradicts") against.add(other);
      if (link.type === "possibly-same-source" || link.type === "relays") doubtful.add(other);
    }
    const stances = finding.kind === "statement" ? await this.#stancesBeside(finding) : { same: [], against: [] };
    for (const id of stances.same) same.add(id);
    for (const id of stances.against) against.add(id);
    same.delete(finding.id);
    const others = await this.#originsOf(same, own, finding.report);
    return {
      same: others.map(({ origin }) => origin),
      against: (await this.#originsOf(against, own, finding.report)).map(({ origin }) => origin),
      sure: others.some(({ apart, finding: id }) => apart && !doubtful.has(id)),
    };
  }

  /** Each other origin once, with whether it stands in a report of another outlet. */
  async #originsOf(ids: ReadonlySet<FindingId>, own: OriginId | undefined, report: string): Promise<readonly OtherOrigin[]> {
    const found = new Map<OriginId, OtherOrigin>();
    for (const id of [...ids].sort(byCodeUnit)) {
      const finding = await this.#citing.view.finding(id);
      const origin = finding && (await this.#citing.origin(finding));
      if (!finding || origin === undefined || origin === own) continue;
      const apart = finding.report !== report && this.#citing.apart(finding.report, report);
      if (!found.get(origin)?.apart) found.set(origin, { origin, finding: id, apart });
    }
    return [...found.values()].sort((a, b) => byCodeUnit(a.origin, b.origin));
  }

  /** Lines of the ledgers that a statement stands in: those that hold the same actor responsible or clear it, and the contrary. */
  async #stancesBeside(
    statement: StatementFinding,
  ): Promise<{ readonly same: readonly FindingId[]; readonly against: readonly FindingId[] }> {
    const [same, against]: [FindingId[], FindingId[]] = [[], []];
    for (const { ledger } of await this.#incidentsOf(statement))
      for (const own of ledger.filter((line) => line.statement === statement.id && line.responsible !== undefined))
        for (const line of ledger) {
          if (line.responsible !== own.responsible || line.statement === own.statement || SIDE[line.stance] === undefined) continue;
          if (SIDE[own.stance] !== undefined) (SIDE[line.stance] === SIDE[own.stance] ? same : against).push(line.statement);
        }
    return { same, against };
  }

  async #incidentsOf(statement: StatementFinding): Promise<readonly Incident[]> {
    const incidents = new Map<string, Incident>();
    for (const { finding } of statement.about) {
      const incident = finding === undefined ? undefined : await this.#citing.view.recordOf("incident", finding);
      if (incident) incidents.set(incident.id, incident);
    }
    return [...incidents.values()];
  }

  async #originWords(origin: OriginId | undefined): Promise<readonly string[]> {
    return [origin === undefined ? "its origin is not known" : `origin: ${await this.#citing.originName(origin)}`];
  }

  async #comparedWords({ same, against, sure }: Compared): Promise<readonly string[]> {
    const names = async (origins: readonly OriginId[]): Promise<string> => {
      const shown = await Promise.all(origins.slice(0, NAMED).map((origin) => this.#citing.originName(origin)));
      return `${shown.join("; ")}${origins.length > NAMED ? ` and ${origins.length - NAMED} more` : ""}`;
    };
    return [
      same.length === 0
        ? "no other origin says the same"
        : `${counted(same.length, "other origin says", "other origins say")} the same: ${await names(same)}`,
      ...(same.length > 0 && !sure ? ["that these are independent of it is not sure: one report or outlet, or possibly one source"] : []),
      ...(against.length === 0
        ? []
        : [`${counted(against.length, "origin contradicts", "origins contradict")} it: ${await names(against)}`]),
    ];
  }

  /** The way the words came: through how many hands, named or not, with which access and interest. */
  async #wayWords(finding: Finding): Promise<readonly string[]> {
    const statement =
      finding.kind === "statement" ? finding : finding.told[0] && (await this.#citing.view.finding<"statement">(finding.told[0]));
    if (!statement) return ["the report says it in its own voice"];
    const through = statement.hops.filter(({ role }) => role !== "person" && role !== "outlet").length + statement.told.length;
    const { anonymity: hidden, speaker } = statement;
    const words = (label: string, argument: Parameters<typeof argumentWords>[0] | undefined): readonly string[] =>
      argument === undefined ? [] : [`${label}: ${argumentWords(argument)}`];
    return [
      through === 0 ? "told to the report itself, as far as it says" : `hearsay: came through ${counted(through, "other", "others")}`,
      ...(speaker === undefined ? ["nobody is named as speaking"] : []),
      ...(speaker !== undefined && speaker !== "outlet" && statement.named === false ? ["the speaker is not named"] : []),
      ...words("condition", hidden?.condition),
      ...words("reason", hidden?.reason),
      ...words("declared interest", hidden?.interest),
      ...words("access", hidden?.access),
      ...(OF_ITSELF.has(statement.act) ? ["a party speaks of its own part"] : []),
    ];
  }
}

interface Compared {
  readonly same: readonly OriginId[];
  readonly against: readonly OriginId[];
  /** One that says the same stands apart for sure: in a report of another outlet, and is not possibly the same source. */
  readonly sure: boolean;
}

interface OtherOrigin {
  readonly origin: OriginId;
  readonly finding: FindingId;
  readonly apart: boolean;
}

const SIDE: Readonly<Partial<Record<Stance, "holds" | "clears">>> = {
  "self-claim": "holds",
  admission: "holds",
  blame: "holds",
  denial: "clears",
  "denial-for": "clears",
};
const OF_ITSELF: ReadonlySet<string> = new Set(["claims", "denies", "admits", "pledges", "refuses"]);
/** Origins named in one input. */
const NAMED = 4;

/**
 * 1 confirmed by an origin that is independent for sure; 2 by others whose independence is not sure, or by more than contradict it; 3 by as
 * many as contradict it; 4 contradicted by one, or by more than say it; 5 contradicted by several and said by no other; 6 nothing to go by.
 */
export function credibilityOf({ same, against, sure }: Pick<Compared, "same" | "against" | "sure">): Credibility {
  if (against.length === 0) return same.length === 0 ? 6 : sure ? 1 : 2;
  if (same.length > against.length) return 2;
  if (same.length === against.length) return 3;
  return same.length === 0 && against.length > 1 ? 5 : 4;
}

function set<F extends "reliability" | "credibility">(
  judgement: Judgement | undefined,
  field: F,
): (F extends "reliability" ? Reliability : Credibility) | undefined {
  const decision = judgement?.decision;
  return decision?.verb === "grade" ? (decision[field] as never) : undefined;
}

const byWhom = ({ by, at, why }: Judgement): string => `set by ${by} on ${at.slice(0, 10)}${why ? `: ${why}` : ""}`;
const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;
