import { bySpan, type Finding, type Span, type StatementFinding, spansOf } from "../../../src/model/index.ts";
import type { Document, Sentence, Token } from "../../../src/text/document.ts";
import { children, hasLabel } from "../../../src/text/tree.ts";
import { contentSpans } from "./content.ts";
import { cueSpan } from "./cue.ts";
import { sourceSpan } from "./source.ts";

/** One attribution in the shape of the kit. */
export interface Attribution {
  readonly source: readonly (readonly [number, number])[];
  readonly cue: readonly (readonly [number, number])[];
  readonly content: readonly (readonly [number, number])[];
}

/** A place in the trees: a token and its sentence. */
export interface Place {
  readonly sentence: Sentence;
  readonly token: Token;
}

/** Finds the innermost sentence and token that begin at, or hold, a character; a masked quotation yields the token inside it. */
export type Places = (at: number) => Place | undefined;

/** The statements of a reading as attributions, in order of text; the benchmark notes the outermost only, never one inside what another says. */
export function attributionsOf(document: Document, findings: readonly Finding[]): Attribution[] {
  const places = placesOf(document);
  const cues = new Set(findings.flatMap((one) => (one.kind === "statement" ? (one.cue[0]?.start ?? []) : [])));
  return findings
    .filter((one): one is StatementFinding => one.kind === "statement" && one.told.length === 0)
    .flatMap((one) => {
      if (LAID_OUT.has(one.rule)) return [laidOut(one)];
      const first = places(one.cue[0]?.start ?? -1);
      const last = places((one.cue[one.cue.length - 1]?.end ?? 0) - 1);
      if (!first || !last || first.sentence !== last.sentence || first.sentence.quote !== undefined) return [];
      if (isOwnedInside(first)) return [];
      const verb = { sentence: first.sentence, token: first.token };
      const content = contentSpans(
        document,
        verb,
        one.content,
        new Set(first.sentence.tokens.filter((token) => cues.has(token.start)).map(({ index }) => index)),
      );
      const cue = cueSpan(verb, last.token, content);
      const source = sourceSpan(verb, spansOf(one.evidence, one.speaker === "outlet" ? "clue" : "speaker"), places, cue);
      return [{ source: source ? [pair(source)] : [], cue: [pair(cue)], content: content.map(pair) }];
    })
    .sort((a, b) => (a.cue[0]?.[0] ?? 0) - (b.cue[0]?.[0] ?? 0));
}

/** Rules by which the layout names the speaker, with no verb. */
const LAID_OUT = new Set(["statements/turn", "statements/headline-speaker", "statements/signed-quotation"]);

const laidOut = (one: StatementFinding): Attribution => ({
  source: spansOf(one.evidence, "speaker").map(pair),
  cue: one.cue.map(pair),
  content: one.content.map(pair),
});

/** "dismissed | the army's claim | that": what somebody else says or does something about is no attribution of its own. */
const isOwnedInside = ({ sentence, token }: Place): boolean =>
  token.pos === "NOUN" &&
  ["obj", "obl", "nmod", "conj"].some((label) => hasLabel(token, label)) &&
  children(sentence, token, "nmod:poss").length > 0;

const pair = ({ start, end }: Span): [number, number] => [start, end];

function placesOf(document: Document): Places {
  const all: Place[] = document.sentences
    .flatMap((sentence) => sentence.tokens.filter((token) => token.quote === undefined).map((token) => ({ sentence, token })))
    .sort((a, b) => bySpan(a.token, b.token));
  return (at) => {
    let low = 0;
    let high = all.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((all[middle] as Place).token.end <= at) low = middle + 1;
      else high = middle;
    }
    const found = all[low];
    return found && found.token.start <= at ? found : undefined;
  };
}
