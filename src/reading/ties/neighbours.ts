import type { Sentence, Token } from "../../text/document.ts";
import { child, hasLabel, headOf } from "../../text/tree.ts";
import { antecedent, type Roles } from "../roles.ts";

/** Words that lead on from a noun to what is another matter: "head of sales in the north". */
const FURTHER = new Set(["of", "in", "at", "for", "from", "on"]);

/** How many words may lie between a cue and the actor it governs: "at least two of the most powerful northern clans". */
const REACH = 12;

/** The head word of the mention of an actor that a token belongs to, as far as the tree tells; else the token. */
export function headOfMention(sentence: Sentence, token: Token, roles: Roles): Token {
  const actor = roles.at("actor", token);
  let at = token;
  for (let up = headOf(sentence, at); actor && up && roles.at("actor", up)?.id === actor.id; up = headOf(sentence, up)) at = up;
  return at;
}

/** Stands before another noun or owns it: "Northern" of "Northern-backed clans", "the North" of "the North's guards". */
function leansAhead(sentence: Sentence, token: Token): boolean {
  const next = sentence.tokens[token.index + 1];
  if (next?.tag === "POS" || next?.word === "-") return true;
  const head = headOf(sentence, token);
  return (
    (token.label === "amod" || hasLabel(token, "compound") || token.label === "nmod:poss") &&
    head !== undefined &&
    head.index > token.index &&
    head.pos !== "VERB"
  );
}

/**
 * The first actor behind a cue, over articles, adjectives, numbers and "of": "linked to at least two of the largest clans".
 * Not over a verb, a mark, or another noun: "loyal to the cause of the Front" is no loyalty to the Front.
 */
export function actorAhead(sentence: Sentence, cue: Token, roles: Roles): Token | undefined {
  for (let at = cue.index + 1; at <= cue.index + REACH; at++) {
    const token = sentence.tokens[at];
    // "backed by neighbouring Morva": a participle right before a name
    if (token?.tag === "VBG" && at === cue.index + 1 && sentence.tokens[at + 1]?.pos === "PROPN") continue;
    // an article belongs to the mention behind it, though one that began before the cue may hold it
    if (token?.pos === "DET") continue;
    if (!token || (token.pos === "VERB" && sentence.tokens[at - 1]?.word !== "-") || (token.pos === "PUNCT" && token.word !== "-"))
      return undefined;
    const actor = roles.at("actor", token);
    const head = actor && headOfMention(sentence, token, roles);
    if (head && head.index > cue.index && !leansAhead(sentence, head) && !leansAhead(sentence, token)) return head;
    if (!actor && (token.pos === "NOUN" || token.pos === "PROPN") && FURTHER.has(sentence.tokens[at + 1]?.lower ?? "")) return undefined;
  }
  return undefined;
}

/** The actor whose words end right before a cue, adverbs and forms of "be" passed over: "leaders long beholden to". */
export function actorBefore(sentence: Sentence, cue: Token, roles: Roles): Token | undefined {
  let at = cue.index - 1;
  while (sentence.tokens[at]?.pos === "ADV" || sentence.tokens[at]?.pos === "AUX") at--;
  const token = sentence.tokens[at];
  return token && roles.at("actor", token) ? headOfMention(sentence, token, roles) : undefined;
}

/** Parts of speech that may stand between the comma and the noun of a description behind it. */
const OF_A_NOUN = new Set(["DET", "ADJ", "NOUN", "PROPN", "PART", "ADV", "NUM", "PRON"]);

const QUOTES = new Set(['"', "“", "”", "''", "``", "’", "‘"]);

/** The actor before the comma that a description stands behind: "the Front, the old partner of the Guard" -> the Front. */
export function apposedTo(sentence: Sentence, token: Token, roles: Roles): Token | undefined {
  for (let at = token.index; at > Math.max(0, token.index - REACH); at--) {
    const word = sentence.tokens[at] as Token;
    if (at !== token.index && !OF_A_NOUN.has(word.pos) && word.word !== "," && word.lower !== "of" && !QUOTES.has(word.word))
      return undefined;
    if (word.word !== ",") continue;
    const before = sentence.tokens[QUOTES.has(sentence.tokens[at - 1]?.word ?? "") ? at - 2 : at - 1];
    return before && roles.at("actor", before) ? headOfMention(sentence, before, roles) : undefined;
  }
  return undefined;
}

/** The subject of the clause that a second predicate goes on with: "the brigade is linked to X and is under the command of Y". */
export function subjectBefore(sentence: Sentence, cue: Token): Token | undefined {
  let at = cue.index - 1;
  while (["AUX", "ADV"].includes(sentence.tokens[at]?.pos ?? "") || sentence.tokens[at]?.lower === "to") at--;
  if (sentence.tokens[at]?.pos !== "CCONJ") return undefined;
  for (at--; at >= 0; at--) {
    const verb = sentence.tokens[at] as Token;
    const subject = ["VERB", "ADJ"].includes(verb.pos) ? child(sentence, verb, "nsubj") : undefined;
    if (subject && subject.index < at) return antecedent(sentence, subject);
  }
  return undefined;
}

/** All actors of an enumeration that ends with this one, whatever the tree makes of it: "Amar, Fell and Hask have drifted to". */
export function enumerated(sentence: Sentence, last: Token, roles: Roles): Token[] {
  const all = [last];
  let first = startOf(sentence, last, roles);
  for (let steps = 0; steps < 8; steps++) {
    let at = first - 1;
    if (sentence.tokens[at]?.lower === "and") at--;
    if (sentence.tokens[at]?.word === ",") at--;
    const token = sentence.tokens[at];
    const actor = token && at < first - 1 ? roles.at("actor", token) : undefined;
    if (!token || actor?.form !== "name" || leansAhead(sentence, token) || token.pos === "ADJ") break;
    const head = headOfMention(sentence, token, roles);
    all.unshift(head);
    first = startOf(sentence, token, roles);
  }
  return all.length > 2 || (all.length === 2 && sentence.tokens[startOf(sentence, last, roles) - 1]?.lower === "and") ? all : [last];
}

function startOf(sentence: Sentence, token: Token, roles: Roles): number {
  const actor = roles.at("actor", token);
  let at = token.index;
  while (actor && at > 0 && roles.at("actor", sentence.tokens[at - 1] as Token)?.id === actor.id) at--;
  return at;
}

/** "a cell | believed to be", "unknown cells, widely | believed to be": the noun that a participle is said of, the one it hangs on or the one before its comma. */
export function nounOfParticiple(sentence: Sentence, verb: Token): Token | undefined {
  if (hasLabel(verb, "acl")) return headOf(sentence, verb);
  let at = verb.index - 1;
  while (sentence.tokens[at]?.pos === "ADV") at--;
  const noun = sentence.tokens[at]?.word === "," ? sentence.tokens[at - 1] : undefined;
  return noun && (noun.pos === "NOUN" || noun.pos === "PROPN") ? noun : undefined;
}

/** "led by former Oke ally Ilo Banda": the person whose name ends the phrase that begins with another name. */
export function personBehind(sentence: Sentence, name: Token, roles: Roles): Token | undefined {
  const first = roles.at("actor", name);
  for (let at = name.index + 1; at <= name.index + 5; at++) {
    const token = sentence.tokens[at];
    if (!token || ["PUNCT", "VERB", "AUX", "ADP", "CCONJ", "PRON", "DET"].includes(token.pos)) return undefined;
    const actor = roles.at("actor", token);
    if (actor && actor !== first && actor.form === "name" && actor.actorKind === "person") return headOfMention(sentence, token, roles);
  }
  return undefined;
}
