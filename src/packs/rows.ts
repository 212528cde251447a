import type { ActorKind } from "../model/index.ts";

/** What every row of every pack carries. */
export interface Row {
  /** Unique among all loaded packs; lower case with hyphens, prefixed by nothing. */
  readonly id: string;
  /** Key into `sources` of its pack's `pack.yaml`. */
  readonly source: string;
  /** File and line it came from, for messages. */
  readonly at: string;
}

/** One written form of a name. */
export interface Name {
  readonly text: string;
  /** BCP 47; `en` when left out. */
  readonly lang: string;
  readonly type: "primary" | "alias" | "abbreviation" | "translation" | "native" | "former" | "misspelling" | "weak";
  /**
   * `weak` names ("the Brigades", "Amiri") count only in a report where the actor is named otherwise or one of these
   * other rows is named.
   */
  readonly needs?: readonly string[];
}

export interface ActorRow extends Row {
  readonly kind: ActorKind;
  readonly names: readonly Name[];
  /** Nouns that may refer back to it: militia, faction, group, party, brigade, premier. */
  readonly nouns: readonly string[];
  /** For states: their adjectives and the names of their people. */
  readonly demonyms: readonly string[];
  /** For states: capitals and seats that stand for the government. */
  readonly metonyms: readonly string[];
  readonly gender?: "male" | "female";
  /** State it belongs to, as an actor id. */
  readonly country?: string;
  /** Rows it is easily confused with and is not. */
  readonly not_same_as: readonly string[];
  readonly since?: string;
  readonly until?: string;
}

export interface OfficeRow extends Row {
  /** Titles as written: "prime minister", "premier". */
  readonly titles: readonly string[];
  /** Actor id of the body or state. */
  readonly body: string;
  /** Whether several may hold it at one time: deputies, members of a council. */
  readonly shared: boolean;
  readonly holders: readonly { readonly actor: string; readonly since: string; readonly until?: string; readonly source: string }[];
}

export interface PlaceRow extends Row {
  readonly kind: string;
  readonly names: readonly Name[];
  readonly within?: string;
  readonly latitude?: number;
  readonly longitude?: number;
  readonly not_same_as: readonly string[];
}

export interface OutletRow extends Row {
  readonly kind: "outlet" | "agency";
  readonly names: readonly Name[];
  /** Host names of its pages. */
  readonly domains: readonly string[];
}

/** One word or phrase with what it means to a reader; `list` says which. */
export interface WordRow extends Row {
  /** Name of the file it stands in: `months`, `numbers`, `titles`, `kind-nouns`, `speech-cues`, `event-triggers` ... */
  readonly list: string;
  /** Lemmas separated by blanks, as the pattern index matches them. */
  readonly words: string;
  /** verb, noun, adjective, adverb, preposition, phrase. */
  readonly as?: string;
  /** What the list says of the word; checked by the list's schema: `act: denies`, `event: coerce`, `n: 12`. */
  readonly says: Readonly<Record<string, string | number | boolean | readonly string[]>>;
}

/** Where rows of a pack were taken from. */
export interface PackSource {
  readonly title: string;
  readonly address?: string;
  /** SPDX expression. */
  readonly licence: string;
}

/** A pack as loaded and checked. */
export interface Pack {
  readonly name: string;
  readonly version: string;
  /** SPDX expression. */
  readonly licence: string;
  readonly about: string;
  readonly sources: ReadonlyMap<string, PackSource>;
  readonly actors: readonly ActorRow[];
  readonly offices: readonly OfficeRow[];
  readonly places: readonly PlaceRow[];
  readonly outlets: readonly OutletRow[];
  readonly words: readonly WordRow[];
}

/** What is wrong with a pack, for its author. */
export interface PackProblem {
  readonly file: string;
  readonly line: number;
  readonly message: string;
}
