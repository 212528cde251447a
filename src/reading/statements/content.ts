import type { Sentence, Token } from "../../text/document.ts";
import { trimMarks } from "../../text/phrases.ts";
import { child, children, hasLabel, headOf, subtree } from "../../text/tree.ts";
import { governed, objectOf, prepositional } from "./complements.ts";
import type { Content } from "./content-kind.ts";
import { type Cue, takes } from "./cue.ts";
import { isParenthetic } from "./frames/frames.ts";
import { quotesBeside } from "./quotes-beside.ts";
import type { StatementReading } from "./reading.ts";
import { openingActor } from "./tail.ts";

/** The contents of a cue that its row allows; empty when the verb does not speak here. */
export function contentsOf(cue: Cue, reading: StatementReading): Content[] {
  const { sentence, verb, row } = cue;
  const found: Content[] = [];
  if (takes(row, "clause")) {
    found.push(...quotesBeside(cue), ...clauseOf(cue, reading));
    if (found.length === 0) found.push(...behindThat(cue));
    if (found.length === 0 && isParenthetic(cue)) found.push(...tailOf(cue, reading));
    if (!found.some((content) => content.joined === "tail" || content.joined === "clause") && isParenthetic(cue))
      found.push(...around(cue));
  }
  const asked =
    row.says.object === "addressee"
      ? children(sentence, verb, "obj").flatMap((token) =>
          children(sentence, token, "acl").filter((infinitive) => isInfinitive(sentence, infinitive)),
        )
      : [];
  for (const complement of [...children(sentence, verb, "xcomp", "ccomp", "advcl"), ...asked]) {
    if (cue.others.has(complement.index) && complement.tag === "VBG" && complement.index > verb.index + 1) continue;
    if (takes(row, "gerund") && complement.tag === "VBG" && complement.index > verb.index && !hasMark(sentence, complement))
      found.push(clause(sentence, complement, "gerund"));
    if ((takes(row, "infinitive") || isHeldTo(cue)) && isInfinitive(sentence, complement))
      found.push(clause(sentence, complement, "infinitive"));
  }
  if (found.length === 0 || row.says.object === "about" || row.says.object === "addressee")
    found.push(...objectOf(cue, reading), ...prepositional(cue));
  if (found.length === 0 && !takes(row, "alone")) found.push(...governed(cue));
  if (found.length === 0 && takes(row, "alone")) found.push({ tokens: [], joined: "alone" });
  return found;
}

/** "is believed to be a front", "was said to have fled": what is held of somebody by nobody named. */
const isHeldTo = ({ passive, mode, row }: Cue): boolean => passive && (mode === "belief" || HELD.has(row.words));

const HELD = new Set(["say", "report", "allege", "estimate", "assess", "judge"]);

const hasMark = (sentence: Sentence, token: Token): boolean => children(sentence, token, "mark").some((word) => word.lower !== "that");

const isInfinitive = (sentence: Sentence, token: Token): boolean => children(sentence, token, "mark").some((word) => word.lower === "to");

function clause(sentence: Sentence, head: Token, joined: Content["joined"]): Content {
  const all = subtree(sentence, head).filter((token) => !(token.lower === "that" && token.label === "mark" && token.head === head.index));
  const stop = all.findIndex((token) => token.word === ";" && token.index > head.index);
  const words = stop < 0 ? all : all.slice(0, stop);
  const first = words[0];
  const denied = joined === "infinitive" && first ? sentence.tokens[first.index - 1] : undefined;
  if (denied?.lower === "not" && denied.tag === "RB") words.unshift(denied);
  const told = words[0]?.lower === "that" && words[0].tag !== "DT" ? words.slice(1) : words;
  return { tokens: trimMarks(told.slice(asideLength(told))), joined, head };
}

/** "said - on condition of anonymity - the depot was empty": length of what stands between dashes or commas in front and says how it was said. */
function asideLength(words: readonly Token[]): number {
  if (words[0]?.lower !== "on" || words[1]?.lemma !== "condition") return 0;
  return words.slice(0, 12).findIndex((token) => ["-", "–", "—", ","].includes(token.word)) + 1;
}

const WHEN = new Set([
  "when",
  "while",
  "as",
  "after",
  "before",
  "since",
  "until",
  "if",
  "unless",
  "although",
  "though",
  "because",
  "where",
]);

/** "said (that) the depot was empty"; an infinitive or a clause of time is not what is said. */
function clauseOf(cue: Cue, reading: StatementReading): Content[] {
  const { sentence, verb } = cue;
  const told = children(sentence, verb, "ccomp", "advcl")
    .filter((token) => hasLabel(token, "ccomp") || isToldInFront(sentence, token, verb))
    .filter(
      (token) =>
        token.quote === undefined &&
        !isInfinitive(sentence, token) &&
        !opensWithTime(sentence, token) &&
        !isRelative(sentence, token) &&
        (token.index > verb.index ? !isTellerBehind(cue, token, reading) : takesFront(sentence, token, verb)),
    );
  return told.map((token) => withParticiple(cue, withLostSubject(cue, behindVerb(cue, clause(sentence, token, "clause")))));
}

/** What stands before the verb is no part of a clause behind it: "In a video, a masked man said | his group had nothing to do with it". */
function behindVerb({ verb }: Cue, told: Content): Content {
  return told.head && told.head.index > verb.index
    ? { ...told, tokens: trimMarks(told.tokens.filter((token) => token.index > verb.index)) }
    : told;
}

/** "said that rebels had shelled the town, | killing five": a participle right behind what is said goes on with it, but for one that speaks itself ("adding that"). */
function withParticiple({ sentence, verb, others }: Cue, told: Content): Content {
  const last = told.tokens[told.tokens.length - 1];
  if (!last || !told.head || told.head.index < verb.index) return told;
  const next = sentence.tokens[last.index + 1]?.word === "," ? sentence.tokens[last.index + 2] : undefined;
  if (next?.tag !== "VBG" || next.head !== verb.index || !hasLabel(next, "advcl") || others.has(next.index)) return told;
  const more = subtree(sentence, next);
  return {
    ...told,
    tokens: trimMarks(sentence.tokens.slice(told.tokens[0]?.index ?? 0, (more[more.length - 1]?.index ?? next.index) + 1)),
  };
}

/** "says at least 400 men | have been killed", where the tree has made the men an object of the saying. */
function withLostSubject({ sentence, verb, row }: Cue, told: Content): Content {
  const first = told.tokens[0];
  const object =
    row.says.object === "addressee" || row.says.object === "about" || !told.head || child(sentence, told.head, "nsubj")
      ? undefined
      : child(sentence, verb, "obj", "iobj");
  if (!first || !object || object.quote !== undefined || object.index < verb.index || object.index > first.index) return told;
  const start = subtree(sentence, object)[0];
  return start && start.index > verb.index
    ? { ...told, tokens: [...sentence.tokens.slice(start.index, first.index), ...told.tokens] }
    : told;
}

/** "denied firing, an official told Harbour Wire": a verb of telling with its own speaker behind a comma is no part of what is denied. */
const isTellerBehind = ({ sentence, others }: Cue, token: Token, reading: StatementReading): boolean =>
  others.has(token.index) &&
  openingActor(sentence, token, reading)?.behindMark === true &&
  sentence.tokens[(openingActor(sentence, token, reading)?.from ?? 0) - 1]?.word === ",";

/** "..., said Marvan, | who spoke for the three": says more of a person and is nothing said. */
function isRelative(sentence: Sentence, head: Token): boolean {
  const first = subtree(sentence, head).find((token) => token.pos !== "PUNCT");
  return first !== undefined && ["who", "which", "whose"].includes(first.lower) && sentence.tokens[first.index - 1]?.word === ",";
}

function opensWithTime(sentence: Sentence, head: Token): boolean {
  const first = subtree(sentence, head).find((token) => token.pos !== "PUNCT");
  return first !== undefined && WHEN.has(first.lower) && first.index < head.index && first.head === head.index;
}

/** "The men came at dawn, | said Marvan": a full clause right before the verb whose speaker stands behind it. */
function isToldInFront(sentence: Sentence, clause: Token, verb: Token): boolean {
  const speaker = child(sentence, verb, "nsubj");
  return (
    clause.index < verb.index &&
    sentence.tokens[verb.index - 1]?.word === "," &&
    speaker !== undefined &&
    speaker.index > verb.index &&
    child(sentence, clause, "nsubj") !== undefined &&
    child(sentence, clause, "mark") === undefined
  );
}

/** A clause before the verb is what is said only behind a mark and before the subject: "The depot was empty, he said". */
function takesFront(sentence: Sentence, head: Token, verb: Token): boolean {
  const subject = child(sentence, verb, "nsubj");
  return (
    (subject === undefined || subject.index > head.index) &&
    sentence.tokens.slice(head.index + 1, verb.index).some((token) => token.pos === "PUNCT")
  );
}

/** "..., military sources said.": all before the comma, when nothing is said behind the verb. */
function tailOf(cue: Cue, reading: StatementReading): Content[] {
  const { sentence, verb } = cue;
  const speaker = cue.passive ? undefined : openingActor(sentence, verb, reading);
  if (!speaker?.behindMark) return [];
  const end = sentence.tokens
    .slice(verb.index + 1)
    .findIndex((token) => token.pos === "VERB" || ["that", "and", "but"].includes(token.lower));
  if (end >= 0 && end < 3) return [];
  const words = trimMarks(sentence.tokens.slice(0, speaker.from - 1));
  if (words.length < 2 || !words.some((token) => token.pos === "VERB" || token.pos === "AUX")) return [];
  const head = words.find((token) => token.head < 0) ?? words.find((token) => token.pos === "VERB");
  return [{ tokens: words, joined: "tail", ...(head ? { head } : {}) }];
}

/** "insisted instead that the Front did it", "told the captains that talks would go on": all behind "that", where the tree has lost the clause. */
function behindThat({ sentence, verb, row }: Cue): Content[] {
  let at = verb.index + 1;
  const passed = row.says.object === "addressee" ? ["ADV", "DET", "ADJ", "NOUN", "PROPN", "PRON", "NUM"] : ["ADV"];
  while (
    at - verb.index < 7 &&
    sentence.tokens[at]?.lower !== "that" &&
    (passed.includes(sentence.tokens[at]?.pos ?? "") || sentence.tokens[at]?.label === "amod")
  )
    at++;
  if (sentence.tokens[at]?.lower !== "that" || sentence.tokens[at]?.tag === "DT") return [];
  let to = at + 1;
  while (to < sentence.tokens.length && !ends(sentence, to)) to++;
  const words = trimMarks(sentence.tokens.slice(at + 1, to));
  const head =
    words.find((token) => ["VBD", "VBZ", "VBP"].includes(token.tag)) ?? words.find((token) => token.pos === "VERB" || token.pos === "AUX");
  return head ? [{ tokens: words, joined: "clause", head }] : [];
}

/** Where a told clause without a tree ends: at a stop, or a comma before a participle or a conjunction. */
function ends(sentence: Sentence, at: number): boolean {
  const token = sentence.tokens[at] as Token;
  const next = sentence.tokens[at + 1];
  return [".", "!", "?", ";"].includes(token.word) || (token.word === "," && (next?.tag === "VBG" || next?.pos === "CCONJ"));
}

/** "The convoy turned east, residents said": the cue stands inside or behind what is said. */
function around(cue: Cue): Content[] {
  const { sentence, verb } = cue;
  if (verb.label !== "parataxis" && verb.label !== "discourse") return [];
  const head = headOf(sentence, verb);
  if (!head) return [];
  const words = trimMarks(subtree(sentence, head, (token) => token.index === verb.index));
  const told = words.filter((token) => token.quote === undefined);
  return told.length > 1 ? [{ tokens: words, joined: "around", head }] : [];
}
