import { byCodeUnit, type OriginId } from "../../model/index.ts";
import type { CitedWords } from "../citing.ts";

/** What a version says of the thing followed; each as a name or in the words of the report. */
export const threadFields = [
  "from",
  "to",
  "mediator",
  "what",
  "condition",
  "deadline",
  "sincerity",
  "degree",
  "since",
  "until",
  "predecessor",
  "horizon",
  "likelihood",
  "unless",
] as const;
export type ThreadField = (typeof threadFields)[number];

/** What one report has of it, by whose account. */
export interface ThreadVersion extends CitedWords {
  /** Who says so; absent where the report says it in its own voice. */
  readonly by?: string;
  readonly origin?: OriginId;
  readonly state?: string;
  readonly said: Readonly<Partial<Record<ThreadField, string>>>;
}

/** A later deed that an order, pledge, truce or forecast is held against; what it comes to is for people to judge. */
export interface LaterDeed extends CitedWords {
  readonly by?: string;
  readonly origin?: OriginId;
  /** `in-line`: what was to come, or was left as it should be; `against`: what was not to come, or was said not to have come. */
  readonly bearing: "in-line" | "against";
  /** Day of the deed, or first and last day. */
  readonly date: string;
  readonly why: string;
}

/** One state with how many origins give it. */
export interface ThreadState {
  readonly state: string;
  readonly origins: number;
  readonly reports: readonly string[];
}

/** A commitment, tie, office or forecast as all reports have it. Its id is that of its least member, and grows with it. */
export interface ThreadRow {
  readonly id: string;
  readonly of: "commitment" | "tie" | "office" | "forecast";
  readonly type: string;
  readonly title: string;
  /** In the order in which they were told. */
  readonly versions: readonly ThreadVersion[];
  readonly origins: number;
  readonly reports: readonly string[];
  readonly states: readonly ThreadState[];
  /** Fields of which two versions say different things. */
  readonly differs: readonly ThreadField[];
  /** Deeds told of days after it was told, in order of their days. */
  readonly later: readonly LaterDeed[];
}

/** Counts the states of versions by origin, those of most origins first. */
export function statesOf(versions: readonly ThreadVersion[]): readonly ThreadState[] {
  const groups = Map.groupBy(
    versions.filter(({ state }) => state !== undefined),
    ({ state }) => state ?? "",
  );
  return [...groups]
    .map(([state, own]) => ({ state, origins: originsOf(own), reports: reportsOf(own) }))
    .sort((a, b) => b.origins - a.origins || byCodeUnit(a.state, b.state));
}

export const originsOf = (versions: readonly ThreadVersion[]): number =>
  new Set(versions.flatMap(({ origin }) => (origin === undefined ? [] : [origin]))).size;

export const reportsOf = (versions: readonly CitedWords[]): readonly string[] =>
  [...new Set(versions.map(({ report }) => report))].sort(byCodeUnit);

/** Fields that two versions fill differently; one that some leave open is no difference. */
export const differencesOf = (versions: readonly ThreadVersion[]): readonly ThreadField[] =>
  threadFields.filter((field) => new Set(versions.flatMap(({ said }) => said[field]?.toLowerCase() ?? [])).size > 1);
