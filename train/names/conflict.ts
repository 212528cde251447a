/** Names in the openly licensed reports of re3d, whose entities are whole noun phrases, with and without names. */
import { isUpper } from "../../src/text/characters.ts";
import { wordKey } from "../../src/text/entities/entity-input.ts";
import type { EntityType, NameSpan } from "../../src/text/entities/labels.ts";
import { KNOWN, knownOf, type WordLists } from "../../src/text/entities/word-lists.ts";
import { lowerHash } from "../../src/text/features.ts";
import { splitSentences } from "../../src/text/sentences.ts";
import { type RawToken, tokenize } from "../../src/text/tokens.ts";
import { linesOf, type NamedSentence } from "./records.ts";

interface Report {
  readonly id: string;
  readonly licence: string;
  readonly text: string;
  readonly entities: readonly { readonly start: number; readonly end: number; readonly type: string; readonly conf: number }[];
}

const TYPE: Readonly<Record<string, EntityType>> = { Person: "PER", Organisation: "ORG", Location: "LOC", Nationality: "MISC" };

/** Sentences of the reports whose licence lets weights be trained on them. */
export const readConflict = (data: string, lists: WordLists): NamedSentence[] =>
  linesOf<Report>(data, "re3d/train.jsonl.gz")
    .filter(({ licence }) => !licence.includes("NC"))
    .flatMap((report) => sentencesOf(report, lists));

function sentencesOf(report: Report, lists: WordLists): NamedSentence[] {
  const entities = report.entities
    .filter(({ type, conf }) => TYPE[type] !== undefined && (conf >= 0.5 || type === "Nationality"))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const sentences: NamedSentence[] = [];
  let at = 0;
  for (const line of report.text.split("\n")) {
    const tokens = tokenize(report.text, { start: at, end: at + line.length });
    at += line.length + 1;
    const starts = splitSentences(report.text, tokens);
    starts.forEach((from, s) => {
      const own = tokens.slice(from, starts[s + 1] ?? tokens.length);
      if (own.length > 0)
        sentences.push({
          words: own.map(({ start, end }) => report.text.slice(start, end)),
          names: namesOf(own, entities, report.text, lists),
          document: report.id,
        });
    });
  }
  return sentences;
}

/** The capitalised end of each entity, without titles and without articles: "Iraqi President | Fuad Masum"; none for "Iraqi forces". */
function namesOf(tokens: readonly RawToken[], entities: Report["entities"], text: string, lists: WordLists): NameSpan[] {
  const names: NameSpan[] = [];
  const known = (i: number): number => knownOf(lists, wordKey(lowerHash(wordAt(i))));
  const wordAt = (i: number): string => text.slice((tokens[i] as RawToken).start, (tokens[i] as RawToken).end);
  const isCapital = (i: number): boolean => isUpper(wordAt(i).charCodeAt(0));
  for (const entity of entities) {
    const inside = tokens.flatMap(({ start, end }, i) => (start >= entity.start && end <= entity.end ? [i] : []));
    const last = inside[inside.length - 1];
    if (last === undefined || !isCapital(last)) continue;
    let from = last;
    for (let i = last - 1; i >= (inside[0] as number); i--) {
      if (isCapital(i)) from = i;
      else if (!/^(?:of|the|for|and|al|-|bin|ibn|de)$/.test(wordAt(i)) || (entity.type === "Person" && wordAt(i) === "of")) break;
    }
    while (
      from < last &&
      (!isCapital(from) || wordAt(from) === "The" || (entity.type === "Person" && (known(from) & (KNOWN.role | KNOWN.people)) !== 0))
    )
      from++;
    const type = TYPE[entity.type] as EntityType;
    if ((known(from) & KNOWN.people) !== 0 && from === last && type !== "LOC") continue;
    if (names.every((name) => from >= name.to || last < name.from)) names.push({ from, to: last + 1, type });
  }
  return names;
}
