import type { Act, Argument, Span, StatementFinding, StatementMode } from "../../model/index.ts";
import type { WordRow } from "../../packs/index.ts";
import type { Sentence, Token } from "../../text/document.ts";
import { nounPhrase, trimMarks } from "../../text/phrases.ts";
import { child, children, hasLabel, headOf, spansOfTokens } from "../../text/tree.ts";
import { plainArgument } from "../roles.ts";
import { type Cue, negationOf, takes } from "./cue.ts";
import { tellingEnd } from "./frames/edge.ts";
import { isFiniteVerb, verbGroup } from "./frames/group.ts";
import { subjectLeft } from "./frames/subject-left.ts";
import { headOfRun } from "./frames/subject-words.ts";
import { hopsOf, namedOf, type StatementReading } from "./reading.ts";

/** Whose attitude a word tells, and the words of its cue. */
interface Holder {
  readonly cue: readonly Token[];
  readonly speaker?: Argument;
  readonly mention?: readonly Span[];
  /** The verb over the word, for its denial. */
  readonly verb?: Token;
}

/**
 * Speech, belief and intention in nouns and adjectives, with what they govern.
 *   "the mayor's claim | that the gate was shut"            claims, by the mayor
 *   "residents | voiced fears | of another raid"            suspects, by residents
 *   "the council | is confident | that the truce will hold"  assesses, by the council
 *   "amid | accusations | of looting"                        accuses, by nobody named
 * Not: a noun with nothing told behind it ("a statement was read").
 */
export function attitudesIn(sentence: Sentence, cues: readonly Cue[], reading: StatementReading): StatementFinding[] {
  const taken = new Set(cues.flatMap((cue) => cue.tokens.map((token) => token.index)));
  const verbs = new Set(cues.map((cue) => cue.verb.index));
  const index = reading.context.packs.wordIndex("attitude-words");
  const found: StatementFinding[] = [];
  for (const token of sentence.tokens) {
    if (taken.has(token.index)) continue;
    const as = token.pos === "NOUN" ? "noun" : token.pos === "ADJ" || token.tag === "VBN" ? "adjective" : undefined;
    const row = as && index.match([as === "noun" ? token.lemma.toLowerCase() : token.lower], 0)?.rows.find((one) => one.as === as);
    if (!row) continue;
    const content = contentBehind(sentence, token, row, verbs);
    const holder =
      content &&
      (as === "noun" ? holderOfNoun(sentence, token, reading) : holderOfState(sentence, token, row.says.mode === "belief", reading));
    if (content && holder) found.push(made(sentence, row, holder, content, reading));
  }
  return found;
}

/** What the word governs right behind it: "that ...", "to ...", or a preposition of its row with its noun. */
function contentBehind(sentence: Sentence, word: Token, row: WordRow, verbs: ReadonlySet<number>): readonly Token[] | undefined {
  const { tokens } = sentence;
  const next = tokens[word.index + 1];
  if (!next || !takes(row, next.lower)) return undefined;
  const after = tokens[next.index + 1];
  // "to free the hostages", whatever tag "free" has
  const isInfinitive = after !== undefined && (after.tag === "VB" || (after.tag === "JJ" && tokens[after.index + 1]?.pos === "DET"));
  if (
    next.lower === "that" &&
    (next.tag === "DT" ||
      isFiniteVerb(after) ||
      after?.pos === "AUX" ||
      !tokens.slice(next.index, next.index + 25).some((token) => ["VBD", "VBZ", "VBP", "MD"].includes(token.tag)))
  )
    return undefined;
  if (next.lower === "to" && row.as === "noun" && !isInfinitive && row.says.mode !== "belief") return undefined;
  const keeps = next.lower === "to" && isInfinitive;
  const from = keeps ? next.index : next.index + 1;
  const end = tellingEnd({ sentence, verb: word, others: verbs }, from);
  const isPhrase = row.as === "noun" && !keeps && next.lower !== "that";
  const words = trimMarks(tokens.slice(from, isPhrase ? phraseEnd(tokens, from, end) : end));
  return words.length > 0 ? words : undefined;
}

/** A noun phrase ends at a comma and before a finite verb that no relative pronoun opens. */
function phraseEnd(tokens: readonly Token[], from: number, end: number): number {
  for (let at = from; at < end; at++) {
    const token = tokens[at] as Token;
    if (token.word === "," || token.word === "-") return at;
    if (
      (isFiniteVerb(token) || token.pos === "AUX") &&
      !tokens.slice(from, at).some((one) => ["who", "which", "that", "whose"].includes(one.lower))
    )
      return at;
  }
  return end;
}

const LIGHT = new Set([
  "make",
  "have",
  "give",
  "issue",
  "express",
  "voice",
  "raise",
  "repeat",
  "offer",
  "show",
  "share",
  "hold",
  "release",
  "send",
  "hear",
  "draw",
  "launch",
  "level",
  "add",
  "reiterate",
  "announce",
  "outline",
  "keep",
  "take",
  "state",
  "publish",
  "renew",
  "declare",
  "lodge",
  "file",
]);

/** The possessor of a noun, or the subject of the light verb it is the object of; nobody for a bare noun. */
function holderOfNoun(sentence: Sentence, noun: Token, reading: StatementReading): Holder | undefined {
  const owner = child(sentence, noun, "nmod:poss");
  if (owner && owner.index < noun.index) {
    const speaker =
      owner.lower === "its" || owner.pos !== "PRON" ? reading.roles.argument(sentence, owner) : speakerOf(sentence, owner, reading);
    return speaker && { cue: [noun], speaker, mention: spansOfTokens(trimMarks(nounPhrase(sentence, owner)), sentence) };
  }
  const verb = hasLabel(noun, "obj") ? headOf(sentence, noun) : undefined;
  if (verb && verb.index < noun.index && LIGHT.has(verb.lemma)) {
    const run = subjectLeft(sentence, verb, verbGroup(sentence, verb, [verb]).from);
    const speaker = run && speakerOf(sentence, headOfRun(sentence, run), reading);
    return run && speaker
      ? {
          cue: sentence.tokens.slice(verb.index, noun.index + 1),
          speaker,
          mention: spansOfTokens(sentence.tokens.slice(run.from, run.to + 1), sentence),
          verb,
        }
      : undefined;
  }
  if (verb && verb.index < noun.index) return undefined;
  if (hasExistential(sentence, noun)) return { cue: [noun] };
  const opened = sentence.tokens[noun.index + 1]?.lower === "that" || child(sentence, noun, "case")?.lower === "amid";
  return opened && !hasLabel(noun, "nsubj") ? { cue: [noun] } : undefined;
}

const hasExistential = (sentence: Sentence, noun: Token): boolean => {
  const verb = headOf(sentence, noun);
  return verb !== undefined && child(sentence, verb, "expl") !== undefined;
};

/** "is confident", "feels sure", "remained opposed": whose state an adjective is. */
function holderOfState(sentence: Sentence, word: Token, isBelief: boolean, reading: StatementReading): Holder | undefined {
  const copula = child(sentence, word, "cop") ?? child(sentence, word, "aux:pass");
  const above = headOf(sentence, word);
  if (children(sentence, word, "mark").some((mark) => mark.lower === "if" || mark.lower === "whether")) return undefined;
  const verb = copula ?? (above && hasLabel(word, "xcomp") && FEELING.has(above.lemma) ? above : undefined);
  if (!verb || verb.index > word.index) return undefined;
  const run = subjectLeft(sentence, copula ? word : verb, verbGroup(sentence, verb, [verb]).from);
  const head = run && headOfRun(sentence, run);
  // what only people can be is said of people, whatever noun names them: "herders are afraid"
  const speaker =
    head && (speakerOf(sentence, head, reading) ?? (isBelief && head.tag === "NNS" ? reading.roles.argument(sentence, head) : undefined));
  if (!run || !speaker) return undefined;
  return {
    cue: sentence.tokens.slice(verb.index, word.index + 1),
    speaker,
    mention: spansOfTokens(sentence.tokens.slice(run.from, run.to + 1), sentence),
    verb: word,
  };
}

const FEELING = new Set(["feel", "remain", "become", "sound", "look", "stay", "grow", "get"]);

/** Somebody who can have an attitude: an actor, a name, or a personal pronoun; never a thing. */
function speakerOf(sentence: Sentence, head: Token, reading: StatementReading): Argument | undefined {
  const argument = reading.roles.argument(sentence, head);
  if (reading.roles.actor(argument)) return argument;
  if (["it", "this", "that", "which", "its", "there"].includes(head.lower)) return undefined;
  return head.pos === "PRON" || head.pos === "PROPN" || PEOPLE.has(head.lemma)
    ? plainArgument(sentence, nounPhrase(sentence, head))
    : undefined;
}

const PEOPLE = new Set([
  "some",
  "many",
  "voter",
  "people",
  "supporter",
  "official",
  "resident",
  "critic",
  "ally",
  "adviser",
  "advisor",
  "aide",
  "analyst",
  "expert",
  "observer",
  "campaign",
  "team",
  "leader",
  "citizen",
  "family",
  "woman",
  "man",
  "most",
]);

function made(sentence: Sentence, row: WordRow, holder: Holder, content: readonly Token[], reading: StatementReading): StatementFinding {
  const cue = spansOfTokens(holder.cue, sentence);
  const spans = spansOfTokens(content, sentence);
  const base = reading.context.make.base("statement", `statements/${row.as}-${row.words}`, [
    { role: "trigger", spans: cue },
    { role: "speaker", spans: holder.mention ?? [] },
    { role: "content", spans },
  ]);
  const quoted = content.some((token) => token.quote !== undefined);
  const negated = holder.verb !== undefined && negationOf(sentence, holder.verb, reading.context.packs) !== undefined;
  return {
    ...base,
    act: row.says.act as Act,
    mode: (row.says.mode as StatementMode | undefined) ?? "speech",
    polarity: negated ? "negated" : "affirmed",
    ...(holder.speaker ? { speaker: holder.speaker, ...namedOf(holder.speaker, reading) } : {}),
    cue,
    content: spans,
    manner: quoted ? "mixed" : "indirect",
    hops: hopsOf(sentence, reading),
    about: [],
  };
}
