import type { ActorFinding } from "../../model/index.ts";
import type { Sentence, Token } from "../../text/document.ts";
import { hasLabel } from "../../text/tree.ts";
import type { Cue } from "./cue.ts";
import { isDocument } from "./documents.ts";
import type { Frames, Source } from "./frames/frames.ts";
import { headOfRun } from "./frames/subject-words.ts";
import type { StatementReading } from "./reading.ts";

/** "The captains denied a deal had been reached and | said |": what is told there cannot speak, so that the verb goes with the one that tells it. */
export function tellerAcross(cue: Cue, subject: Token | undefined, frames: Frames, reading: StatementReading): Cue | undefined {
  const { sentence, verb } = cue;
  const joint = sentence.tokens[sentence.tokens[verb.index - 1]?.pos === "ADV" ? verb.index - 2 : verb.index - 1];
  if (subject?.pos !== "NOUN" || (joint?.lower !== "and" && joint?.lower !== "but")) return undefined;
  const teller = [...frames.keys()].findLast((other) => other.verb.index < verb.index && other.mode === "speech");
  if (!teller || subject.index < teller.verb.index || reading.roles.at("actor", subject) || isDocument(subject)) return undefined;
  return frames.get(teller)?.side === "behind" ? teller : undefined;
}

/** "a warning from the guards, who told": "who" is the actor right before it, where the noun that the tree finds is none. */
export function personBehind(sentence: Sentence, pronoun: Token, noun: Token, reading: StatementReading): Token {
  if (pronoun.lower !== "who" || reading.roles.actor(reading.roles.argument(sentence, noun))) return noun;
  const before = sentence.tokens[pronoun.index - (sentence.tokens[pronoun.index - 1]?.word === "," ? 2 : 1)];
  if (before && (reading.roles.at("actor", before) || (before.tag === "NNS" && noun.tag === "NN"))) return before;
  // "the plan to the captains at the end of last year, who asked"
  const between = sentence.tokens.slice(noun.index + 1, pronoun.index);
  return (
    between.findLast((token) => token.pos !== "PRON" && reading.roles.at("actor", token) !== undefined && !hasLabel(token, "compound")) ??
    noun
  );
}

/** "struck Hadd and | Bell | said", "is a port and | the captains | said": the first of two belongs to the verb before it. */
export function pastObject(sentence: Sentence, source: Source, reading: StatementReading): Source {
  const verb = sentence.tokens[source.from - 1];
  if (!verb || !["VBD", "VBZ", "VBP"].includes(verb.tag) || joinedIn(sentence, source, reading)) return source;
  const and = sentence.tokens.slice(source.from, source.to).find((token) => token.lower === "and");
  const from = and && (sentence.tokens[and.index + 1]?.pos === "DET" ? and.index + 2 : and.index + 1);
  const next = from === undefined ? undefined : sentence.tokens[from];
  const actor = next && reading.roles.widest("actor", next);
  if (!and || !(actor?.form === "name" || (actor && verb.pos === "AUX"))) return source;
  const run = { from: and.index + 1, to: source.to };
  return { ...run, head: headOfRun(sentence, run) };
}

/** "| Hadd and Colonel Bell |": those among the words of a source who are named side by side. */
export function joinedIn(sentence: Sentence, { from, to }: Source, reading: StatementReading): ActorFinding | undefined {
  const last = sentence.tokens[to]?.end ?? -1;
  for (let at = from; at <= Math.min(to, from + 8); at++) {
    const actor = reading.roles.widest("actor", sentence.tokens[at] as Token);
    if (actor?.rule === "actors/joined" && actor.evidence.hull.end <= last) return actor;
    if (sentence.tokens[at]?.pos === "ADP") return undefined;
  }
  return undefined;
}

/** "army spokesman | Colonel Dov Harrend |", "| Rana Odeh |, a port spokeswoman": the named person among the first words of a source. */
export function personIn(sentence: Sentence, { from, to }: Source, reading: StatementReading): ActorFinding | undefined {
  let ofName = 0;
  for (let at = from; at <= to; at++) {
    const token = sentence.tokens[at] as Token;
    if (token.word === "," && at - ofName > from + 5) return undefined;
    // "Ministry of Works adviser Dr. Lena Orsk": the prepositions of a name are its own
    const name = reading.roles.widest("actor", token);
    if (name?.form === "name" && name.actorKind !== "person") {
      ofName++;
      continue;
    }
    if (["who", "which", "whose", "that", "of", "for", "and", "from", "to", "with", "at", "in"].includes(token.lower)) return undefined;
    const actor = token.pos === "PROPN" ? reading.roles.at("actor", token) : undefined;
    // "Belm officials", "Rana Odeh's office"
    const behind = sentence.tokens.find((one) => one.index > at && one.start >= (actor?.evidence.hull.end ?? token.end));
    if (behind?.tag === "POS" || (behind?.pos === "NOUN" && behind.index <= to && !hasLabel(behind, "appos"))) {
      at = behind.index - 1;
      continue;
    }
    if (actor?.form === "name" && actor.actorKind === "person") return actor;
  }
  return undefined;
}
