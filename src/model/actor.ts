import type { Argument, FindingBase, Quantity } from "./finding.ts";
import type { FindingId } from "./ids.ts";

export const actorKinds = ["person", "group", "body", "force", "state", "outlet", "population"] as const;
/** Person; armed or political group; body of a state or organisation; force of a state or alliance; state; outlet; population. */
export type ActorKind = (typeof actorKinds)[number];

/** How a set of actors is bounded: how many, whom it names, and how it stands to a larger set. */
export interface ActorSet {
  readonly count?: Quantity;
  /** Members named or described in the report ("four leaders, including A"). */
  readonly members: readonly FindingId[];
  /** `closed` when the named members are all of it. */
  readonly bounds: "open" | "closed";
  /** "one of the six", "the other factions": the larger set and how this one is cut out of it. */
  readonly cut?: { readonly how: "some-of" | "other-than"; readonly of: Argument };
}

/** One mention of an actor: a name, a description ("a senior militia official"), a set, or a pronoun that was resolved. */
export interface ActorFinding extends FindingBase<"actor"> {
  readonly form: "name" | "description" | "set" | "pronoun";
  /** Absent where the words do not tell. */
  readonly actorKind?: ActorKind;
  /** The fullest name or description this actor has in this report. */
  readonly name: string;
  /** All names for it in this report, each as it stands there, in order of appearance. */
  readonly names: readonly string[];
  /** First mention of this actor in this report; its own id when this is the first. Mentions of one actor share it. */
  readonly entity: FindingId;
  /** Id of the pack row that knows this actor. */
  readonly pack?: string;
  /** For descriptions: role word ("commander"), number, and whom they belong to. */
  readonly role?: string;
  readonly number?: Quantity;
  readonly affiliation?: Argument;
  readonly set?: ActorSet;
  /** First mentions it may refer to, where the text leaves it open. */
  readonly unclear?: readonly FindingId[];
  /** Actors of this report that the text sets apart from it ("another", "his successor"). */
  readonly notSameAs?: readonly FindingId[];
}
