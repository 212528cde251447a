import type { EventFinding, Finding } from "../../model/index.ts";
import type { Roles } from "../roles.ts";
import type { Mention } from "./mentions.ts";
import { type Meant, nearest } from "./nearest.ts";

/** How far behind, in characters, a noun for a deed may look. */
const REACH = 1200;
const EFFECTS: ReadonlySet<string> = new Set(["killing", "death", "wounding", "damage", "destruction"]);

/** What the search for earlier deeds looks at. */
export interface Deeds {
  /** Events in the order of the text. */
  readonly events: readonly EventFinding[];
  readonly roles: Roles;
  readonly sentenceOf: (finding: Finding) => number;
  /** Lower-cased text of a finding's evidence. */
  readonly wordsOf: (finding: Finding) => string;
}

/**
 * The deed before that "the raid", "these killings" means: the nearest that such a noun can stand for, done by its owner, with the weapon
 * made one with it; a plural means all of the nearest sentence. Where a plural meets one single deed, or a singular a series, nothing is meant.
 */
export function deedOfMention(mention: Mention, { events, roles, sentenceOf, wordsOf }: Deeds): Meant<EventFinding> | undefined {
  const { teller, token, row, sentence, owner, parts, plural } = mention;
  const whose = owner && roles.entity(roles.argument(sentence, owner));
  if (owner && whose === undefined) return undefined;
  const modes = typeof row.says.of === "string" ? [row.says.of] : (row.says.of as readonly string[] | undefined);
  const before = events.filter(
    (event) =>
      event.evidence.hull.end <= token.start &&
      token.start - event.evidence.hull.end < REACH &&
      event.refersTo === undefined &&
      event.polarity === "happened" &&
      event.modality === "actual" &&
      event.phase !== "habitual" &&
      event.zone === teller.zone &&
      event.told[0] !== teller.id &&
      (whose === undefined || event.perpetrator.some((one) => roles.entity(one) === whose)) &&
      parts.every((part) => wordsOf(event).includes(part.lemma.toLowerCase())),
  );
  const deeds = before.filter((event) =>
    modes ? modes.includes(event.mode ?? "") : event.event === "assault" && !EFFECTS.has(event.mode ?? ""),
  );
  const killings = modes ? [] : before.filter((event) => event.mode === "killing" && event.perpetrator.length > 0);
  const meant = nearest(deeds.length > 0 ? deeds : killings, plural, { sentenceOf });
  if (!meant) return undefined;
  const many = meant.found.length > 1 || meant.found[0]?.series !== undefined;
  return plural === many || meant.open ? meant : undefined;
}
