import type { SourceFinding, SourcePart, Span, Zone } from "../model/index.ts";
import type { Document, Sentence, Token } from "../text/document.ts";
import { spansOfTokens } from "../text/tree.ts";
import { lowersOf } from "../text/word-forms.ts";
import { isTitleCase } from "./actors/headline-names.ts";
import { unlistedCandidates } from "./actors/unlisted.ts";
import type { ReadingContext } from "./context.ts";
import { listedNames } from "./names.ts";

/**
 * How the report came to be, from the zones that say so: byline, dateline, source line, credit; and from its first words:
 *   "Source: Harbour Wire"                           agency
 *   "A report by the Harbour Post website revealed"  origin: the report is a retelling
 *   "told Harbour Wire", "Harbour Wire quoted"       relay: an outlet that words came through, unless it is the report's own
 * A picture's credit is marked as one and is no source of the text.
 */
export function sourceReader(document: Document, context: ReadingContext): SourceFinding[] {
  return [...dataSources(document, context), ...zoneSources(document, context), ...textSources(document, context)].sort(
    (a, b) => a.evidence.hull.start - b.evidence.hull.start,
  );
}

/** Report data that the text itself says: its date, outlet, byline. */
function dataSources(document: Document, context: ReadingContext): SourceFinding[] {
  const found: SourceFinding[] = [];
  const zoned = (span: Span): boolean =>
    document.zones.some(
      (zone) => ["byline", "dateline", "source-line", "credit"].includes(zone.role) && zone.start <= span.start && span.start < zone.end,
    );
  for (const [part, datum] of [
    ["published", context.data.published],
    ["outlet", context.data.outlet],
    ["byline", context.data.byline],
  ] as const) {
    if (!datum?.span || datum.how !== "said" || (part === "byline" && zoned(datum.span))) continue;
    const base = context.make.base("source", `sources/${part}`, [{ role: "trigger", spans: [datum.span] }]);
    found.push({ ...base, part, ...(part === "published" ? { value: datum.value } : { name: datum.value }) });
  }
  return found;
}

const PARTS: Readonly<Partial<Record<Zone["role"], SourcePart>>> = {
  byline: "byline",
  dateline: "dateline",
  "source-line": "agency",
  credit: "credit",
};

function zoneSources(document: Document, context: ReadingContext): SourceFinding[] {
  return document.zones.flatMap((zone) => {
    const part = PARTS[zone.role];
    const span = trimmed(document.text, zone);
    if (!part || !span) return [];
    const agency = part === "dateline" ? agencyInBracket(document.text, span, context) : undefined;
    const words = document.text.slice(span.start, span.end);
    const name = (agency ? words.slice(0, words.indexOf("(")) : words)
      .replace(/^(by|source|via|from)\b\s*:?\s*/i, "")
      .replace(/[\s–—-]+$/, "")
      .replace(/^[([]+|[)\]]+$/g, "");
    const known = listed(name, context);
    const base = context.make.base("source", `sources/${part}`, [{ role: "trigger", spans: [span] }]);
    return [{ ...base, part, name: known?.name ?? name, ...(known ? { pack: known.id } : {}) }, ...(agency ? [agency] : [])];
  });
}

/** "DORSK, April 2 (Shore Press) -": the agency in the bracket of a dateline, when a pack knows it as an outlet. */
function agencyInBracket(text: string, span: Span, context: ReadingContext): SourceFinding | undefined {
  const open = text.indexOf("(", span.start);
  const close = text.indexOf(")", open);
  if (open < 0 || close < 0 || close >= span.end) return undefined;
  const known = listed(text.slice(open + 1, close), context);
  if (!known) return undefined;
  const base = context.make.base("source", "sources/dateline-agency", [{ role: "trigger", spans: [{ start: open + 1, end: close }] }]);
  return { ...base, part: "agency", name: known.name, pack: known.id };
}

function listed(name: string, context: ReadingContext): { id: string; name: string } | undefined {
  const words = name.split(/\s+/).filter((word) => word !== "");
  for (let at = 0; at < words.length; at++) {
    const entry = context.packs.nameIndex.match(words, at)?.entries.find((one) => one.of === "outlet");
    if (entry) return { id: entry.id, name: entry.name.text };
  }
  return undefined;
}

/** A name of an outlet in the running text, listed or read as one by its words. */
interface OutletName {
  readonly sentence: Sentence;
  readonly tokens: readonly Token[];
  readonly name: string;
  readonly pack?: string;
}

/** The outlets of a document that words may come through; `sentences` are those with a word that passes words on. */
function outletNames(document: Document, sentences: readonly Sentence[], context: ReadingContext): OutletName[] {
  const all = listedNames(document, context.packs);
  const listed = all.flatMap(({ sentence, tokens, entries, use }): OutletName[] => {
    const entry = use === "outlet" ? entries.find((one) => one.of === "outlet") : undefined;
    return entry ? [{ sentence, tokens, name: entry.name.text, pack: entry.id }] : [];
  });
  const taken = new Set(all.flatMap(({ tokens }) => tokens));
  const unlisted = unlistedCandidates(sentences.some(isTitleCase) ? document : { ...document, sentences }, context, taken)
    .filter((one) => one.kind === "outlet")
    .map(({ sentence, tokens, name }) => ({ sentence, tokens, name }));
  return [...listed, ...unlisted].sort((one, other) => (one.tokens[0]?.start ?? 0) - (other.tokens[0]?.start ?? 0));
}

/** Outlets named in the running text in a frame of passing on, and "the report concluded" of a report retold before. */
function textSources(document: Document, context: ReadingContext): SourceFinding[] {
  const passing = document.sentences.filter((sentence) => sentence.quote === undefined && mayPassOn(sentence, context));
  if (passing.length === 0) return [];
  const found: SourceFinding[] = [];
  const origins = new Set<string>();
  let last: OutletName | undefined;
  const own = context.data.outlet && listed(context.data.outlet.value, context);
  const names = outletNames(document, passing, context).filter(
    (outlet) => outlet.name !== context.data.outlet?.value && (own === undefined || outlet.pack !== own.id),
  );
  const bySentence = new Map<Sentence, OutletName[]>();
  for (const one of names) bySentence.set(one.sentence, [...(bySentence.get(one.sentence) ?? []), one]);
  for (const sentence of document.sentences) {
    if (sentence.quote !== undefined) continue;
    for (const outlet of bySentence.get(sentence) ?? []) {
      const frame = frameOf(sentence, outlet.tokens, context);
      if (!frame) continue;
      const part = frame.part === "origin" && sentence.paragraph > 1 && !origins.has(outlet.pack ?? outlet.name) ? "relay" : frame.part;
      if (part === "origin") {
        origins.add(outlet.pack ?? outlet.name);
        last = outlet;
      }
      found.push(sourceOf(part, frame.tokens, sentence, outlet, context));
    }
    const again = last && last.sentence !== sentence ? reportAgain(sentence) : [];
    if (last && again.length > 0) found.push(sourceOf("origin", again, sentence, last, context));
  }
  return found;
}

function sourceOf(
  part: SourcePart,
  tokens: readonly Token[],
  sentence: Sentence,
  outlet: OutletName,
  context: ReadingContext,
): SourceFinding {
  const base = context.make.base("source", `sources/text-${part}`, [{ role: "trigger", spans: spansOfTokens(tokens, sentence) }]);
  return { ...base, part, name: outlet.name, ...(outlet.pack ? { pack: outlet.pack } : {}) };
}

const CONCLUDING = new Set(["conclude", "add", "say", "state", "note", "reveal", "mention", "indicate", "point", "find", "explain"]);

/** "The report concluded": the words of the report that this one retells. */
function reportAgain(sentence: Sentence): readonly Token[] {
  const noun = sentence.tokens.find(
    (token) => DOCUMENTS.has(token.lemma) && sentence.tokens[token.index - 1]?.lower === "the" && token.index < 8,
  );
  const verb = noun && sentence.tokens[noun.index + 1];
  return noun && verb?.pos === "VERB" && CONCLUDING.has(verb.lemma) ? sentence.tokens.slice(noun.index - 1, verb.index + 1) : [];
}

const DOCUMENTS = new Set(["report", "investigation", "article", "story", "dispatch"]);
const PASSING = new Set(["tell", "quote", "cite"]);

/** Whether a sentence has a word without which no frame below stands. */
function mayPassOn(sentence: Sentence, { packs }: ReadingContext): boolean {
  if (sentence.tokens.some(({ lemma }) => DOCUMENTS.has(lemma) || PASSING.has(lemma))) return true;
  const frames = packs.wordIndex("source-frames");
  const words = lowersOf(sentence);
  return words.some((_, at) => frames.match(words, at) !== undefined);
}

/** The words that make an outlet a way of words: a report by it, told to it, quoted or cited by it, according to it, reported by it. */
function frameOf(
  sentence: Sentence,
  tokens: readonly Token[],
  context: ReadingContext,
): { part: SourcePart; tokens: readonly Token[] } | undefined {
  const first = (tokens[0] as Token).index;
  const last = (tokens[tokens.length - 1] as Token).index;
  const before = sentence.tokens.slice(Math.max(0, first - 6), first);
  const report = before.findLast((token) => DOCUMENTS.has(token.lemma) && token.pos === "NOUN");
  if (report && before.some((token) => token.index > report.index && ["by", "in", "from"].includes(token.lower))) {
    const start = sentence.tokens[report.index - 1]?.pos === "DET" ? report.index - 1 : report.index;
    return { part: "origin", tokens: sentence.tokens.slice(start, verbAfter(sentence, last) + 1) };
  }
  const verb = before.findLast((token) => token.pos === "VERB");
  if (verb && PASSING.has(verb.lemma) && verb.index >= first - 3)
    return { part: "relay", tokens: sentence.tokens.slice(verb.index, last + 1) };
  const next = sentence.tokens[last + 1];
  const article = sentence.tokens[first - 1]?.lower === "the" ? first - 1 : first;
  if (next && (PASSING.has(next.lemma) || next.lemma === "report") && next.pos === "VERB")
    return { part: "relay", tokens: sentence.tokens.slice(article, next.index + 1) };
  for (let at = article; at >= Math.max(0, article - 4); at--) {
    const frame = context.packs.wordIndex("source-frames").match(
      sentence.tokens.slice(at, at + 4).map((token) => token.lower),
      0,
    );
    if (frame && at + frame.length === article) return { part: "origin", tokens: sentence.tokens.slice(at, last + 1) };
  }
  return undefined;
}

/** Index of the verb right behind an outlet, or of its last word. */
function verbAfter(sentence: Sentence, last: number): number {
  for (let at = last + 1; at <= last + 3; at++) if (sentence.tokens[at]?.pos === "VERB") return at;
  return last;
}

function trimmed(text: string, zone: Span): Span | undefined {
  const words = text.slice(zone.start, zone.end);
  const lead = words.length - words.trimStart().length;
  const span = { start: zone.start + lead, end: zone.start + words.trimEnd().length };
  return span.start < span.end ? span : undefined;
}
