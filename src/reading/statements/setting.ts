import type { Argument, Hop, StatementFinding } from "../../model/index.ts";
import type { Token } from "../../text/document.ts";
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
  const direct =
    cue.row.says.object === "addressee" && !cue.passive
      ? children(cue.sentence, cue.verb, "iobj", "obj").find((one) => one.index > cue.verb.index)
      : undefined;
  const token =
    direct ??
    outletBehind(cue, reading) ??
    children(cue.sentence, cue.verb, "obl").find((one) => child(cue.sentence, one, "case")?.lower === "to");
  if (!token || token.quote !== undefined || GATHERINGS.has(token.lemma)) return { hops: [] };
  const who = reading.roles.argument(cue.sentence, token);
  const actor = reading.roles.actor(who);
  if (actor?.actorKind === "outlet") return { hops: [{ role: "outlet", who }] };
  return direct || actor ? { addressee: who, hops: [] } : { hops: [] };
}

/** What is told something and yet is nobody: where it was said. */
const GATHERINGS = new Set(["conference", "rally", "meeting", "gathering", "briefing"]);

/** "..., a commander who was there told Harbour Wire": the outlet right behind a verb of telling whose object the tree has lost. */
function outletBehind({ sentence, verb, row, passive }: Cue, reading: StatementReading): Token | undefined {
  if (row.says.object !== "addressee" || passive) return undefined;
  const next = sentence.tokens[verb.index + 1];
  const token = next?.pos === "DET" ? sentence.tokens[next.index + 1] : next;
  return token && reading.roles.at("actor", token)?.actorKind === "outlet" ? token : undefined;
}

const SETTINGS: Readonly<Record<string, NonNullable<StatementFinding["setting"]>>> = {
  televised: "televised",
  television: "televised",
  broadcast: "televised",
  meeting: "meeting",
  talks: "meeting",
  privately: "private",
  private: "private",
  publicly: "public",
  statement: "public",
  speech: "public",
  conference: "public",
  rally: "public",
  sermon: "public",
};

const INSIDE = new Set(["in", "at", "during", "on", "before", "to"]);

/** "in a televised address", "during a meeting", "told a news conference": phrases that hang on the cue. Not: "called for talks". */
export function settingOf({ sentence, verb }: Cue): StatementFinding["setting"] | undefined {
  for (const token of children(sentence, verb, "obl", "advmod", "obj", "iobj")) {
    const governed = child(sentence, token, "case");
    if (token.label !== "advmod" && (governed ? !INSIDE.has(governed.lower) : !GATHERINGS.has(token.lemma))) continue;
    for (const word of [...children(sentence, token, "amod", "compound"), token]) {
      if (Object.hasOwn(SETTINGS, word.lower)) return SETTINGS[word.lower];
    }
  }
  return undefined;
}
