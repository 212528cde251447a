import type { Packs } from "../../packs/index.ts";
import type { Sentence, Token } from "../../text/document.ts";
import { headOf } from "../../text/tree.ts";
import { plainArgument, type Roles } from "../roles.ts";
import type { TieRead } from "./ties.ts";

/**
 * Ties in hyphenated words before a noun, with the other end a name, a demonym or a word for a body before the hyphen.
 *   "North-backed militias", "Northern-aligned groups", "state-supported forces"
 * Not: "twice-supported", "long-controlled".
 */
export function hyphenated(sentence: Sentence, packs: Packs, roles: Roles): TieRead[] {
  const index = packs.wordIndex("tie-cues");
  const words = sentence.tokens.map((token) => token.word);
  const found: TieRead[] = [];
  for (const hyphen of sentence.tokens) {
    if (hyphen.word !== "-" && hyphen.word !== "‑") continue;
    const before = sentence.tokens[hyphen.index - 1];
    const cue = sentence.tokens[hyphen.index + 1];
    if (!before || !cue || before.end !== hyphen.start || cue.start !== hyphen.end) continue;
    const row =
      index.match([cue.lemma.toLowerCase()], 0)?.rows.find((one) => one.as === "participle") ??
      index.match([cue.lower.replace(/ed$/, "")], 0)?.rows.find((one) => one.as === "participle");
    const noun = row && nounBehind(sentence, cue);
    if (!row || !noun || !(isName(words, before.index, packs) || isCapital(before))) continue;
    const of = roles.argument(sentence, noun);
    // "the governor of the League-held coast": a mention that began before, of somebody else
    if (
      sentence.tokens.some(
        (one) => one.pos === "ADP" && one.index < before.index && of.spans.some((span) => span.start < one.start && one.end <= span.end),
      )
    )
      continue;
    if (!roles.actor(of)) continue;
    const named = roles.at("actor", before);
    const other = named?.form === "name" && named.id !== of.finding ? roles.argument(sentence, before) : plainArgument(sentence, [before]);
    found.push({ row, cue: [before, hyphen, cue], ends: { of: [of], other, verb: cue }, rule: `ties/${row.words}-hyphen` });
  }
  return found;
}

/** The noun the hyphenated word stands before. */
function nounBehind(sentence: Sentence, cue: Token): Token | undefined {
  const head = headOf(sentence, cue);
  if (head && head.index > cue.index && ["NOUN", "PROPN"].includes(head.pos)) return head;
  for (let at = cue.index + 1; at < cue.index + 6; at++) {
    const token = sentence.tokens[at];
    if (!token || !["ADJ", "NOUN", "PROPN", "VERB", "PUNCT"].includes(token.pos) || token.word === ",") return undefined;
    const next = sentence.tokens[at + 1];
    if (token.pos === "NOUN" && !["NOUN", "PROPN"].includes(next?.pos ?? "")) return token;
  }
  return undefined;
}

/** A name of no pack: "Sarrean-backed"; a capital at the start of a sentence proves a name only where the tag says so too. */
const isCapital = (token: Token): boolean =>
  token.word !== token.lower && (token.pos === "PROPN" || (token.index > 0 && token.pos !== "ADV" && token.pos !== "DET"));

/** A name or demonym of a pack ends at the token. */
function isName(words: readonly string[], at: number, packs: Packs): boolean {
  for (let from = Math.max(0, at - 4); from <= at; from++) {
    const match = packs.nameIndex.match(words, from);
    if (match && from + match.length - 1 === at) return true;
  }
  return false;
}

/**
 * Ties by a prefix: "pro-government militias" support the government, "the anti-League front" opposes the League.
 * Not: "pro-reform voters", "anti-tank rockets".
 */
export function prefixed(sentence: Sentence, packs: Packs, roles: Roles): TieRead[] {
  const index = packs.wordIndex("tie-prefixes");
  return sentence.tokens.flatMap((token): TieRead[] => {
    const [prefix, tail] = token.lower.split("-");
    const next = sentence.tokens[token.index + 1];
    const parted = tail === undefined && (next?.word === "-" || next?.word === "‑") ? sentence.tokens[token.index + 2] : undefined;
    const row = prefix && (parted || tail) ? index.match([prefix], 0)?.rows[0] : undefined;
    const last = parted ?? token;
    const noun = row && nounBehind(sentence, last);
    if (!row || !noun) return [];
    const word = parted?.word ?? token.word.slice(token.word.indexOf("-") + 1);
    if (word === word.toLowerCase() && !packs.wordIndex("kind-nouns").match([word], 0)) return [];
    const of = roles.argument(sentence, noun);
    if (!roles.actor(of)) return [];
    const other = parted
      ? roles.at("actor", parted)?.form === "name" && roles.at("actor", parted)?.id !== of.finding
        ? roles.argument(sentence, parted)
        : plainArgument(sentence, [parted])
      : { words: word, spans: [{ start: token.end - word.length, end: token.end }] };
    const cue = sentence.tokens.slice(token.index, last.index + 1);
    return [{ row, cue, ends: { of: [of], other, verb: last }, rule: `ties/${row.words}-prefix` }];
  });
}
