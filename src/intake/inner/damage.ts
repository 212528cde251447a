import type { Piece } from "./piece.ts";
import { isAbbreviation, roughSentences } from "./sentences.ts";

/** A sign of damage in one sentence; says what it saw, or undefined. */
type Sign = (sentence: string, before: string | undefined) => string | undefined;

const FUNCTION =
  "From|With|Without|And|But|Because|To|Of|By|For|Which|Whether|Before|After|While|Who|Than|Nor|Or|Into|Upon|Were|Was|Is|Are|Has|Have|Had";
// "were hit hard From the air": a capital inside a sentence, lower case on both sides
const CAPITAL = new RegExp(`[a-z]{2} (?:${FUNCTION}) (?:[a-z]{2}|a )`);
// "the the", "of of"
const TWICE = /\b(the|a|an|of|to|in|on|by|for|with|from|and|or|is|was|were|are|at|as) \1\b(?!-)|\bThe the\b/;
// "... of the group.” ." and "a meeting , ."
const MARKS = /(?<!\.\s?)[.!?]["”’]?\s+\.(?![\s.]{0,3}\.)(?!\d)|,\s?[.,](?![\d.])/;
// "either before. Local forces": a sentence that ends on a word that opens something
const CUT =
  /\b(?:the|an|and|or|nor|because|whose|their|than|(?:whether|either|and|or|of|the) (?:before|after|by|from|with|in|on|to|at))\.["”’]?\s*$/;
// "Local forces near Port Arden, and provides for ...": a plural that never gets its verb
const ORPHAN =
  /^(?:[A-Za-z][\w-]* ){0,4}(?:forces|troops|soldiers|fighters|militias|factions|officials|sources|leaders|authorities|politicians|groups|parties) (?:near|in|at|from|of|around|outside|inside|over) (?:the )?[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)*, (?:and|which|but) [a-z]{3,}s (?:for|that|the|an?|to|in|on|at|with|by|its|their)\b/;
const OTHER = /[\u0370-\u03FF\u0400-\u052F\u0590-\u06FF\u0750-\u077F\u3040-\u30FF\u4E00-\u9FFF]/;
const STARTS = /^(?:For|Without|With|From|By|Of|Whether)\s(?!that\b|now\b)/;
const VERB =
  /\b(?:is|are|was|were|be|has|have|had|will|would|can|could|may|might|must|should|do|does|did|he|she|they|it|we|I|you|there|said|says|told|fell|fled|left|went|came|took|made|gave|saw|knew|began|met|held|fought|won|lost|led|sent|struck|hit|shot|set|put|kept|rose|grew|spoke|wrote|ran|brought|found|stood|became|got|paid|built|bought|let|cut|drew|broke|chose|drove|flew|threw|withdrew)\b/;

const signs: readonly Sign[] = [
  (sentence) => (CAPITAL.test(sentence) ? "a capital inside the sentence" : undefined),
  (sentence) => (TWICE.test(sentence) ? "a small word printed twice" : undefined),
  (sentence) => (MARKS.test(sentence) ? "stops and marks in a row" : undefined),
  (sentence) => (ORPHAN.test(sentence) ? "a plural that never gets its verb" : undefined),
  (sentence) => (CUT.test(sentence) ? "the sentence stops in the middle" : undefined),
  (sentence) => (lowerAfterStop(sentence) ? "a stop before a lower-case word" : undefined),
  (sentence, before) =>
    before !== undefined && CUT.test(before) && sentence.length <= 60 ? "the rest of a sentence that stops in the middle" : undefined,
  (sentence, before) => (before !== undefined && isFragment(sentence) ? "a piece of a sentence without its verb after a stop" : undefined),
  (sentence) => (strayScript(sentence) ? "a stray word of another script" : undefined),
];

/** Damaged sentences of a body paragraph: each is a body piece with the flag `garbled`. Only what is sure is flagged. */
export function damage(paragraph: string, from: number): readonly Piece[] {
  const pieces: Piece[] = [];
  let before: string | undefined;
  for (const { start, end } of roughSentences(paragraph)) {
    const sentence = paragraph.slice(start, end);
    if (sentence.length <= 3000) {
      const saw = signs.map((sign) => sign(sentence, before)).find((reason) => reason !== undefined);
      if (saw !== undefined)
        pieces.push({ start: from + start, end: from + end, role: "body", reason: `damaged: ${saw}`, flags: ["garbled"] });
    }
    before = sentence;
  }
  return pieces;
}

/** "the report. and the group": not after an abbreviation or a capital ("Okla."), nor before "al-" and names that begin small. */
function lowerAfterStop(sentence: string): boolean {
  const stop = /(?<=[\s"“‘(-][a-z]{1,30}\)?)\.\s+([a-z]{2,})(?![-’'A-Za-z.])/g;
  for (let found = stop.exec(sentence); found; found = stop.exec(sentence)) {
    const small = found[1] ?? "";
    if (!isAbbreviation(sentence, found.index) && !/^(?:al|el|bin|ibn|de|van|von|der|da|di|del|la|le|i)$/.test(small)) return true;
  }
  return false;
}

/** "For the truce that the groups had offered last month." and "Without any roof.": a preposition first, no comma, no verb outside "that ...". */
function isFragment(sentence: string): boolean {
  if (!STARTS.test(sentence) || sentence.includes(",") || sentence.length > 200) return false;
  const clause = sentence.replace(/(?<=\s\S+\s\S+\s)(?:that|which|who|whom)\b.*$/, "");
  const rest = sentence.slice(clause.length);
  if (rest === "" && !/^With(?:out)?(?: [a-z]+){1,3}\.\s*$/.test(sentence)) return false;
  return !VERB.test(clause) && !/\b[a-z]{2,}ed\b/.test(clause) && (rest.match(/\b[a-z]{2,}ed\b/g) ?? []).length <= 1;
}

/** A word of Arabic, Hebrew, Cyrillic, Greek or Chinese letters in a Latin sentence, outside brackets and quotation marks. */
function strayScript(sentence: string): boolean {
  if (!OTHER.test(sentence)) return false;
  let latin = 0;
  let foreign = 0;
  let inside = 0;
  let stray = false;
  for (let at = 0; at < sentence.length; at++) {
    const character = sentence.charAt(at);
    if (/[A-Za-z]/.test(character)) latin++;
    else if ("([“«".includes(character)) inside++;
    else if (")]”»".includes(character)) inside = Math.max(0, inside - 1);
    else if (OTHER.test(character)) {
      foreign++;
      if (inside === 0) stray = true;
    }
  }
  return stray && foreign * 4 <= latin;
}
