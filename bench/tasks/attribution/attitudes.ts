import { readFileSync } from "node:fs";
import { parse } from "yaml";
import type { Span } from "../../../src/model/index.ts";
import type { Packs, WordRow } from "../../../src/packs/index.ts";
import { agentOf, isPassive, takes } from "../../../src/reading/statements/cue.ts";
import { tellingEnd } from "../../../src/reading/statements/frames/edge.ts";
import { isFiniteVerb, type Run, verbGroup } from "../../../src/reading/statements/frames/group.ts";
import { subjectLeft } from "../../../src/reading/statements/frames/subject-left.ts";
import { subjectOf } from "../../../src/reading/statements/speaker.ts";
import type { Document, Sentence, Token } from "../../../src/text/document.ts";
import { fullNounPhrase, trimMarks } from "../../../src/text/phrases.ts";
import { child, hasLabel, headOf, spansOfTokens } from "../../../src/text/tree.ts";
import type { Attribution } from "./attributions.ts";

/** Which words tell an attitude in the wide sense of the benchmark. */
export interface AttitudeWords {
  /** What a verb may have behind it; undefined for one that tells no attitude. */
  readonly governs: (verb: Token) => "clause" | "anything" | undefined;
  readonly isNoun: (token: Token) => boolean;
}

/** The words of the list beside this file and the cues of the packs. */
export function attitudeWords(packs: Packs): AttitudeWords {
  const list = parse(readFileSync(new URL("attitudes.yaml", import.meta.url), "utf8")) as { verbs: Record<string, string>; nouns: string };
  const verbs = new Set(Object.values(list.verbs).flatMap((words) => words.split(/\s+/)));
  const nouns = new Set(list.nouns.split(/\s+/));
  const [cues, attitudes] = [packs.wordIndex("speech-cues"), packs.wordIndex("attitude-words")];
  const stands = (word: string): boolean => attitudes.match([word], 0)?.rows.some((row) => row.as === "noun") ?? false;
  const rowsOf = ({ lemma }: Token): readonly WordRow[] =>
    (cues.match([lemma.toLowerCase()], 0)?.rows ?? []).filter((row) => !isRaising(row) && GOVERNING.some((what) => takes(row, what)));
  return {
    governs: (token) => {
      if (token.label === "case" || token.label === "mark") return undefined;
      if (verbs.has(token.lemma.toLowerCase())) return "anything";
      const rows = rowsOf(token);
      if (rows.length === 0) return undefined;
      return rows.some((row) => ["object", "deed", "predicate"].some((what) => takes(row, what))) ? "anything" : "clause";
    },
    isNoun: ({ lemma }) => nouns.has(lemma.toLowerCase()) || stands(lemma.toLowerCase()),
  };
}

/** "The dam seems to hold": nobody named holds it. */
const isRaising = (row: WordRow): boolean => row.says.mode === "inference" && takes(row, "infinitive");

/** Complements of cues that speak with more than a quotation. */
const GOVERNING = ["clause", "infinitive", "object", "gerund", "deed", "of", "for", "predicate"];

/**
 * What the benchmark counts as attributed and the reader leaves out, because it is no statement for an account:
 *   "polls show | a close race"        "she has questioned | the need for it"      "the plan is expected | to fail"
 *   "they could call for | a vote"      "speculation | whether he will go"
 * One attribution for the outermost word; stretches that `taken` holds already are left alone.
 */
export function attitudesIn(document: Document, words: AttitudeWords, taken: readonly Span[]): Attribution[] {
  const found: Attribution[] = [];
  const spans = [...taken];
  for (const sentence of document.sentences) {
    if (sentence.quote !== undefined) continue;
    for (const token of outermostFirst(sentence)) {
      if (spans.some((span) => span.start < token.end && token.start < span.end)) continue;
      const one = attributionOf(sentence, token, words);
      if (!one || one.content.some((span) => spans.some((other) => span.start < other.end && other.start < span.end))) continue;
      found.push({ source: one.source.map(pair), cue: one.cue.map(pair), content: one.content.map(pair) });
      spans.push(...one.content, ...one.cue, ...one.source);
    }
  }
  return found;
}

/** The verbs of a sentence from its root down, then its nouns. */
function outermostFirst(sentence: Sentence): readonly Token[] {
  const depthOf = (token: Token): number => {
    let depth = 0;
    for (let at = headOf(sentence, token); at && depth < sentence.tokens.length; at = headOf(sentence, at)) depth++;
    return token.pos === "VERB" ? depth : depth + sentence.tokens.length;
  };
  return sentence.tokens
    .filter(({ pos }) => pos === "VERB" || pos === "NOUN")
    .map((token) => ({ token, depth: depthOf(token) }))
    .sort((a, b) => a.depth - b.depth || a.token.index - b.token.index)
    .map(({ token }) => token);
}

interface Attitude {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
}

const pair = ({ start, end }: Span): [number, number] => [start, end];

function attributionOf(sentence: Sentence, token: Token, words: AttitudeWords): Attitude | undefined {
  const governed = token.pos === "VERB" ? words.governs(token) : undefined;
  if (isUnderAnother(sentence, token, words)) return undefined;
  if (governed) return isPassive(sentence, token) ? ofPassive(sentence, token) : ofVerb(sentence, token, governed);
  if (token.pos === "NOUN" && words.isNoun(token)) return ofNoun(sentence, token);
  return undefined;
}

/** A clause that another attitude governs belongs to that one, whether or not it was found. */
function isUnderAnother(sentence: Sentence, token: Token, words: AttitudeWords): boolean {
  let at: Token | undefined = token;
  for (let steps = 0; at && steps < 8; steps++) {
    const head = headOf(sentence, at);
    if (head?.pos === "VERB" && hasLabel(at, "ccomp") && words.governs(head)) return true;
    if (hasLabel(at, "conj") && head?.pos === "VERB") return false;
    at = head;
  }
  return false;
}

const isAttribute = (token: Token): boolean =>
  (hasLabel(token, "amod") || hasLabel(token, "compound")) && !["VBD", "VBZ", "VBP"].includes(token.tag);

const EMPTY = new Set(["it", "there", "this", "that", "which"]);

function ofVerb(sentence: Sentence, verb: Token, governed: "clause" | "anything"): Attitude | undefined {
  if (isAttribute(verb)) return undefined;
  const group = verbGroup(sentence, verb, [verb]);
  const isBare = (verb.tag === "VBG" || verb.tag === "VB") && !child(sentence, verb, "aux");
  const source = (isBare ? undefined : subjectLeft(sentence, verb, group.from)) ?? aboveOf(sentence, verb);
  const to = pastPreposition(sentence, verb, group.to);
  const content = behind(sentence, verb, to + 1);
  if (governed === "clause" && !content.some((token) => isFiniteVerb(token) || token.quote !== undefined || token.tag === "TO"))
    return undefined;
  if (!source || content.length === 0 || ["that", "which", "there"].includes(sentence.tokens[source.from]?.lower ?? "")) return undefined;
  return attitude(sentence, source, { from: Math.max(group.from, source.to < group.from ? source.to + 1 : group.from), to }, [content]);
}

/** The subject that a participle or an infinitive shares with the verb above it. */
function aboveOf(sentence: Sentence, verb: Token): Run | undefined {
  const head = subjectOf(sentence, verb);
  if (!head || EMPTY.has(head.lower)) return undefined;
  const phrase = fullNounPhrase(sentence, head).filter((token) => token.index < verb.index);
  const [first, last] = [phrase[0], phrase[phrase.length - 1]];
  return first && last ? { from: first.index, to: last.index } : undefined;
}

/** "were | rejected", "has been endorsed by | dozens of papers": what is judged is the subject, and goes on behind the verb. */
function ofPassive(sentence: Sentence, verb: Token): Attitude | undefined {
  const group = verbGroup(sentence, verb, [verb]);
  const subject = subjectLeft(sentence, verb, group.from);
  if (!subject || isAttribute(verb) || !child(sentence, verb, "aux:pass")) return undefined;
  const agent = agentOf(sentence, verb);
  const agents = agent ? fullNounPhrase(sentence, agent) : [];
  const last = agents[agents.length - 1]?.index ?? group.to;
  const rest = agent && agents[0] && agents[0].index > verb.index + 2 ? [] : behind(sentence, verb, Math.max(group.to, last) + 1);
  const held = trimMarks(sentence.tokens.slice(subject.from, subject.to + 1));
  const [first, end] = [agents[0], agents[agents.length - 1]];
  const told = [...(EMPTY.has(held[0]?.lower ?? "") && held.length === 1 ? [] : [held]), ...(rest.length > 0 ? [rest] : [])];
  const source = first && end ? { from: first.index, to: end.index } : undefined;
  return told.length > 0 ? attitude(sentence, source, { from: group.from, to: source ? source.from - 1 : group.to }, told) : undefined;
}

/** "speculation | whether the bill will pass": by those whose it is, where they stand before it, or by nobody. */
function ofNoun(sentence: Sentence, noun: Token): Attitude | undefined {
  const next = sentence.tokens[noun.index + 1];
  if (next?.tag !== "IN" || (next.lower !== "that" && next.lower !== "whether")) return undefined;
  const content = behind(sentence, noun, next.index);
  const owner = child(sentence, noun, "nmod:poss");
  if (content.length === 0 || (owner && owner.index > noun.index)) return undefined;
  const phrase = owner ? fullNounPhrase(sentence, owner).filter(({ tag }) => tag !== "POS") : [];
  const [first, last] = [phrase[0], phrase[phrase.length - 1]];
  return attitude(sentence, first && last ? { from: first.index, to: last.index } : undefined, { from: noun.index, to: noun.index }, [
    content,
  ]);
}

/** The preposition or particle right behind a word is a part of its cue. */
function pastPreposition({ tokens }: Sentence, word: Token, end: number): number {
  const next = tokens[end + 1];
  return next && next.pos === "ADP" && next.lower !== "that" && next.tag !== "TO" && next.index === word.index + 1 ? end + 1 : end;
}

/** All that the word governs, to the end of the telling. */
function behind(sentence: Sentence, word: Token, from: number): readonly Token[] {
  const told = trimMarks(sentence.tokens.slice(from, tellingEnd({ sentence, verb: word, others: new Set() }, from)));
  return told.some((token) => token.pos !== "ADV" && token.pos !== "PUNCT") ? told : [];
}

const attitude = (sentence: Sentence, source: Run | undefined, cue: Run, content: readonly (readonly Token[])[]): Attitude => ({
  source: source ? spansOfTokens(trimMarks(sentence.tokens.slice(source.from, source.to + 1)), sentence) : [],
  cue: spansOfTokens(sentence.tokens.slice(cue.from, cue.to + 1), sentence),
  content: content.flatMap((words) => spansOfTokens(words, sentence)),
});
