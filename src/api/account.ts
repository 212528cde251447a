import { z } from "zod";
import { cited } from "./finding.ts";
import { list, maybe } from "./lists.ts";

export const stances = ["self-claim", "admission", "blame", "suspicion", "front", "denial", "denial-for", "no-claim"] as const;

/** Somebody by name, with the id of the actor where the account knows one. */
export const party = z.object({ name: z.string(), actor: maybe(z.string()) });
export type Party = z.infer<typeof party>;

/** One stance on one incident: who takes it on whom, and how many origins stand behind all lines of this kind. */
export const stanceRow = z.object({
  stance: z.enum(stances),
  by: list(z.string()),
  on: maybe(z.string()),
  lines: z.int(),
  origins: z.int(),
});
export type StanceRow = z.infer<typeof stanceRow>;

/** One incident in a list. */
export const incidentRow = z.object({
  id: z.string(),
  title: z.string(),
  event: z.string(),
  dates: list(z.string()),
  places: list(z.string()),
  targets: list(z.string()),
  tolls: list(z.string()),
  reports: list(z.string()),
  origins: z.int(),
  tellings: z.int(),
  stances: list(stanceRow),
});
export type IncidentRow = z.infer<typeof incidentRow>;

/** One line of a ledger: who takes which stance, in which words, from which origin. */
export const ledgerLine = z.object({
  stance: z.enum(stances),
  by: maybe(party),
  on: maybe(party),
  cited,
  outlet: maybe(z.string()),
  published: maybe(z.string()),
  hedge: maybe(z.string()),
  /** Id of the origin of these words. */
  origin: z.string(),
  why: z.string(),
});
export type LedgerLine = z.infer<typeof ledgerLine>;

/** Lines of one stance on one actor, with the number of origins behind them. */
export const ledgerGroup = z.object({ stance: z.enum(stances), on: maybe(party), origins: z.int(), lines: list(ledgerLine) });
export type LedgerGroup = z.infer<typeof ledgerGroup>;

/** Where statements came from, and what ties them together. */
export const originShown = z.object({
  id: z.string(),
  name: z.string(),
  reports: list(z.object({ id: z.string(), name: z.string() })),
  chain: list(z.object({ how: z.string(), why: z.string() })),
});
export type OriginShown = z.infer<typeof originShown>;

/** One answer to "who did it", with the number of origins that speak against it. */
export const hypothesis = z.object({ claim: z.string(), inconsistent: z.int() });

/** Why two findings are held to be one, with both. */
export const mergeReason = z.object({ by: z.string(), why: z.string(), a: cited, b: cited });
export type MergeReasonRow = z.infer<typeof mergeReason>;

/** A number of those harmed by one account. */
const tollRow = z.object({
  effect: z.string(),
  count: z.string(),
  by: maybe(z.string()),
  origins: list(z.string()),
  cited: list(cited),
});

/** How an incident hangs together with another thing, as reports say it. */
const relationRow = z.object({
  words: z.string(),
  other: z.string(),
  /** Id of the other incident, where it is one. */
  incident: maybe(z.string()),
  hedge: maybe(z.string()),
  by: maybe(z.string()),
  origins: list(z.string()),
  cited: list(cited),
});

/** One incident with everything that bears on who did it. */
export const incidentShown = z.object({
  id: z.string(),
  title: z.string(),
  event: z.string(),
  dates: list(z.string()),
  places: list(z.string()),
  targets: list(z.string()),
  tolls: list(z.string()),
  counts: list(tollRow),
  relations: list(relationRow),
  ledger: list(ledgerGroup),
  hypotheses: list(hypothesis),
  /** Lines of the ledger against the hypotheses, what tells most of them apart first; marks in the order of `hypotheses`. */
  evidence: list(
    z.object({
      statement: z.string(),
      stance: z.enum(stances),
      on: maybe(z.string()),
      marks: list(z.object({ bearing: z.enum(["consistent", "inconsistent", "no-bearing"]), why: z.string() })),
      diagnosticity: z.string(),
    }),
  ),
  origins: list(originShown),
  members: list(cited),
  reasons: list(mergeReason),
  contradictions: list(z.object({ why: z.string(), a: cited, b: cited })),
});
export type IncidentShown = z.infer<typeof incidentShown>;

/** One commitment with its parties and state. */
export const commitmentRow = z.object({
  id: z.string(),
  type: z.string(),
  from: maybe(z.string()),
  to: maybe(z.string()),
  mediator: maybe(z.string()),
  what: maybe(z.string()),
  condition: maybe(z.string()),
  conditionState: maybe(z.string()),
  status: maybe(z.string()),
  thread: maybe(z.string()),
  cited,
});
export type CommitmentRow = z.infer<typeof commitmentRow>;

/** Two wordings that cannot both be so. */
export const contradiction = z.object({ why: z.string(), a: cited, b: cited });

/** What was read, by its report data: dates of publication as far as known, and how many reports lack what. */
export const coverage = z.object({
  first: maybe(z.string()),
  last: maybe(z.string()),
  undated: z.int(),
  outlets: z.int(),
  unnamed: z.int(),
});
export type Coverage = z.infer<typeof coverage>;

/** The account on one page. */
export const overviewShown = z.object({
  coverage,
  reports: z.int(),
  origins: z.int(),
  /** The most contested first. */
  incidents: list(incidentRow),
  commitments: list(commitmentRow),
  contradictions: list(contradiction),
});
export type OverviewShown = z.infer<typeof overviewShown>;

/** One actor in a list. */
export const actorRow = z.object({
  id: z.string(),
  name: z.string(),
  kind: maybe(z.string()),
  names: list(z.string()),
  mentions: z.int(),
  reports: z.int(),
});

/** One actor with what it says, does and is tied to; each part in order of report and place. */
export const actorShown = z.object({
  id: z.string(),
  name: z.string(),
  kind: maybe(z.string()),
  names: list(z.string()),
  pack: maybe(z.string()),
  reasons: list(mergeReason),
  incidents: list(
    z.object({
      id: z.string(),
      title: z.string(),
      stances: list(z.object({ stance: z.enum(stances), as: z.enum(["speaker", "responsible"]) })),
    }),
  ),
  parts: list(z.object({ part: z.string(), rows: list(z.object({ kind: z.string(), gist: z.string(), cited })) })),
});
export type ActorShown = z.infer<typeof actorShown>;
