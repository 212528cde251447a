import type { Argument, Finding, FindingId, TieFinding, TieType } from "../../model/index.ts";
import type { Packs, WordRow } from "../../packs/index.ts";
import type { Document, Sentence, Token } from "../../text/document.ts";
import { child, children, headOf, spansOfTokens } from "../../text/tree.ts";
import { openLemmasOf } from "../../text/word-forms.ts";
import type { ReadingContext } from "../context.ts";
import { createRoles, type Roles } from "../roles.ts";
import { negationOf } from "../statements/cue.ts";
import { type Ends, endsOf } from "./ends.ts";
import { canBeOf, canBeOther, isHeld } from "./fitting.ts";
import { gifts } from "./gifts.ts";
import { hyphenated, prefixed } from "./hyphenated.ts";
import { isSaid } from "./reality.ts";

/** A tie as read off a sentence, before it is a finding. */
export interface TieRead {
  readonly row: WordRow;
  readonly cue: readonly Token[];
  readonly ends: Ends;
  readonly rule: string;
}

/**
 * Reads ties between actors from participles, adjectives, nouns, verbs and fixed phrases; the rows say which way a tie runs.
 *   "the Northern-backed militia"     supports: the North -> the militia
 *   "groups linked to the party"      linked to: groups -> the party
 *   "no longer under the command of"  commands, ended
 * Both ends must be somebody: "loyal to the cause" is no tie.
 */
export function tieReader(document: Document, findings: readonly Finding[], context: ReadingContext): TieFinding[] {
  const roles = createRoles(document, findings);
  return document.sentences.flatMap((sentence) => {
    const reads = [cued, hyphenated, prefixed, gifts]
      .flatMap((find) => [...find(sentence, context.packs, roles)])
      .sort((a, b) => (a.cue[0] as Token).index - (b.cue[0] as Token).index);
    return reads
      .filter((read) => isSaid(sentence, read.ends.verb, context.packs))
      .flatMap((read) => read.ends.of.map((of) => tie(sentence, read, of, context, roles)));
  });
}

function* cued(sentence: Sentence, packs: Packs, roles: Roles): Generator<TieRead> {
  const index = packs.wordIndex("tie-cues");
  const lemmas = openLemmasOf(sentence);
  for (let at = 0; at < sentence.tokens.length; at++) {
    for (const match of index.all(lemmas, at)) {
      const cue = sentence.tokens.slice(at, at + match.length);
      for (const row of match.rows) {
        const ends = endsOf(sentence, cue, row, packs, roles);
        const of = ends?.of.filter((one) => canBeOf(sentence, one, row, packs, roles) && !isSame(one, ends.other, roles)) ?? [];
        if (row.says.held === "place" && ends && ![...of, ends.other].some((one) => isHeld(one, row, roles))) continue;
        if (ends && of.length > 0 && canBeOther(sentence, ends.other, row, packs, roles)) {
          yield { row, cue, ends: { ...ends, of }, rule: `ties/${row.words.replaceAll(" ", "-")}-${row.as ?? "word"}` };
          break;
        }
      }
    }
  }
}

/** Two ends that overlap or are one actor make no tie. */
const isSame = (of: Argument, other: Argument, roles: Roles): boolean => {
  const entity = roles.entity(of);
  return entity !== undefined && entity === roles.entity(other);
};

function tie(sentence: Sentence, { row, cue, ends, rule }: TieRead, of: Argument, context: ReadingContext, roles: Roles): TieFinding {
  const [from, to] = row.says.direction === "back" ? [ends.other, of] : [of, ends.other];
  const { verb } = ends;
  const base = context.make.base("tie", rule, [
    { role: "trigger", spans: spansOfTokens(cue, sentence) },
    { role: "argument", spans: [...from.spans, ...to.spans] },
  ]);
  const degree = degreeOf(sentence, [verb, ...cue], context.packs);
  const ended = hasEnded(sentence, [verb, ...cue]);
  const negated = !ended && (ends.denied === true || negationOf(sentence, verb, context.packs) !== undefined);
  return {
    ...base,
    type: ends.tie ?? (row.says.tie as TieType),
    from,
    to,
    polarity: negated ? "negated" : "affirmed",
    state: ended ? "ended" : (turnOf(sentence, cue, context.packs) ?? (row.says.state as TieFinding["state"] | undefined) ?? "asserted"),
    ...(degree ? { degree } : {}),
    ...spanOfTime(sentence, [verb, ...cue], row, roles),
  };
}

/** "has funded it since 2020", "split from it in 2019", "was allied with it until May": when the tie began or ended. */
function spanOfTime(sentence: Sentence, words: readonly Token[], row: WordRow, roles: Roles): { since?: FindingId; until?: FindingId } {
  const times = words
    .flatMap((word) => children(sentence, word, "obl", "nmod", "advmod"))
    .flatMap((token) => {
      const date = roles.at("date", token);
      const word = child(sentence, token, "case", "mark")?.lower ?? "";
      return date ? [{ date: date.id, word }] : [];
    });
  const since = times.find(({ word }) => word === "since" || (row.says.tie === "split from" && (word === "in" || word === "on")));
  const until = times.find(({ word }) => word === "until" || word === "till");
  return { ...(since ? { since: since.date } : {}), ...(until ? { until: until.date } : {}) };
}

/** "nominally subject to": the word that limits the tie. */
function degreeOf(sentence: Sentence, words: readonly Token[], packs: Packs): string | undefined {
  const index = packs.wordIndex("hedges");
  return words
    .flatMap((token) => children(sentence, token, "advmod", "amod"))
    .find((token) => index.match([token.lower], 0)?.rows[0]?.says.hedge !== undefined)?.lower;
}

/** "the capital's support for the clans has waned": what the verb of the noun says becomes of the tie. */
function turnOf(sentence: Sentence, cue: readonly Token[], packs: Packs): TieFinding["state"] | undefined {
  const noun = cue[cue.length - 1] as Token;
  const verb =
    noun.pos === "NOUN" && (noun.label === "nsubj" || noun.label === "nsubj:pass" || noun.label === "obj")
      ? headOf(sentence, noun)
      : undefined;
  return (
    verb && (packs.wordIndex("tie-turns").match([verb.lemma.toLowerCase()], 0)?.rows[0]?.says.state as TieFinding["state"] | undefined)
  );
}

/** "no longer", "former", "once", or what split off. */
function hasEnded(sentence: Sentence, words: readonly Token[]): boolean {
  return words.some((token) =>
    children(sentence, token, "advmod", "amod").some(
      (word) =>
        ["longer", "former", "formerly", "previously", "once", "anymore"].includes(word.lower) &&
        (word.lower !== "longer" ||
          child(sentence, word, "advmod", "det")?.lower === "no" ||
          sentence.tokens[word.index - 1]?.lower === "no"),
    ),
  );
}
