import type { Argument, Hop, StatementFinding } from "../../model/index.ts";
import { child, children } from "../../text/tree.ts";
import type { Cue } from "./cue.ts";
import type { StatementReading } from "./reading.ts";

/** To whom words are told, or the outlet that they came through. */
export interface Told {
  readonly addressee?: Argument;
  readonly hops: readonly Hop[];
}

/**
 * Whom it is told; an outlet told is the way the words came.
 *   "told the captains"        addressee
 *   "told Harbour Wire", "confirmed to Harbour Wire"   hop
 */
export function toldTo(cue: Cue, reading: StatementReading): Told {
  const direct = cue.row.says.object === "addressee" && !cue.passive ? child(cue.sentence, cue.verb, "iobj", "obj") : undefined;
  const token = direct ?? children(cue.sentence, cue.verb, "obl").find((one) => child(cue.sentence, one, "case")?.lower === "to");
  if (!token || token.quote !== undefined) return { hops: [] };
  const who = reading.roles.argument(cue.sentence, token);
  const actor = reading.roles.actor(who);
  if (actor?.actorKind === "outlet") return { hops: [{ role: "outlet", who }] };
  return direct || actor ? { addressee: who, hops: [] } : { hops: [] };
}

const SETTINGS: Readonly<Record<string, NonNullable<StatementFinding["setting"]>>> = {
  televised: "televised", television: "televised", broadcast: "televised", meeting: "meeting", talks: "meeting", privately: "private",
  private: "private", publicly: "public", statement: "public", speech: "public",
};

/** "in a televised address", "during a meeting": phrases that hang on the cue. */
export function settingOf({ sentence, verb }: Cue): StatementFinding["setting"] | undefined {
  for (const token of children(sentence, verb, "obl", "advmod")) {
    for (const word of [...children(sentence, token, "amod", "compound"), token]) {
      if (Object.hasOwn(SETTINGS, word.lower)) return SETTINGS[word.lower];
    }
  }
  return undefined;
}
