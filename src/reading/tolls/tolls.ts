import type { Act, Argument, EventFinding, Finding, StatementFinding, Toll } from "../../model/index.ts";
import type { Document, Sentence, Token } from "../../text/document.ts";
import { spansOfTokens } from "../../text/tree.ts";
import type { ReadingContext } from "../context.ts";
import { doerOf } from "../doer.ts";
import { ahead } from "../relations/ahead.ts";
import { isBackground } from "../relations/behind.ts";
import { type Ends, endsOf } from "../relations/ends.ts";
import { type RelationWords, relationWords } from "../relations/words.ts";
import { createRoles, plainArgument, type Roles } from "../roles.ts";
import { hopsOf, namedOf, startReading } from "../statements/reading.ts";
import { figuresOf, type ToldFigure } from "./figures.ts";

/**
 * Reads numbers of killed and wounded that are told apart from the deed, each with the one who gives it, as harm that refers to the deed.
 *   "Shells hit Ulvik. The ministry said 12 people died, but the rebels put it at 30."     30 killed in the shelling, as the rebels say
 * Not: a figure where no deed was told before.
 */
export function tollReader(document: Document, findings: readonly Finding[], context: ReadingContext): (EventFinding | StatementFinding)[] {
  const roles = createRoles(document, findings);
  const words = relationWords(context.packs);
  const ends = endsOf(findings, roles, context.packs, words);
  const background = backgroundIn(document, roles, words);
  const deeds = findings.filter(
    (one): one is EventFinding => one.kind === "event" && one.event === "assault" && isDone(one) && !background.has(one.id),
  );
  const made: (EventFinding | StatementFinding)[] = [];
  const reading = startReading(document, findings, context);
  const cued = new Set(findings.flatMap((one) => (one.kind === "statement" ? one.cue.map(({ start }) => start) : [])));
  let known: { readonly effect: Toll["effect"]; readonly sentence: number } | undefined;
  for (const sentence of document.sentences) {
    for (const deed of deeds)
      if (isIn(deed, sentence)) for (const { effect, quantity } of deed.toll) if (quantity) known = { effect, sentence: sentence.index };
    const last = known && sentence.index - known.sentence <= 1 ? known.effect : undefined;
    const figures = figuresOf(sentence, last, context.packs);
    for (const figure of figures) {
      const event = eventOf(figure, sentence, { deeds, ends, context });
      if (!event) continue;
      const teller = figure.teller && !cued.has(figure.teller.verb.start) ? tellerOf(sentence, figure.teller.verb, roles) : undefined;
      if (figure.teller && !teller && !cued.has(figure.teller.verb.start)) continue;
      made.push(event);
      known = { effect: figure.effect, sentence: sentence.index };
      if (!teller || !figure.teller) continue;
      cued.add(figure.teller.verb.start);
      const given = figures.filter((one) => one.teller?.verb === figure.teller?.verb);
      made.push(statementOf(given, figure.teller, teller, sentence, { context, reading }));
    }
  }
  return made;
}

/** Deeds that only say when or why others took place: no number told later is of them. */
function backgroundIn(document: Document, roles: Roles, words: RelationWords): ReadonlySet<string> {
  const found = new Set<string>();
  for (const sentence of document.sentences)
    for (const token of sentence.tokens) {
      const event = token.pos === "VERB" || token.pos === "NOUN" ? roles.at("event", token) : undefined;
      if (event && isBackground(sentence, token, words)) found.add(event.id);
    }
  return found;
}

const isDone = ({ polarity, modality }: EventFinding): boolean => polarity === "happened" && modality === "actual";

const isIn = ({ evidence }: EventFinding, { spans }: Sentence): boolean =>
  spans.some((span) => span.start <= evidence.hull.start && evidence.hull.start < span.end);

/** Who gives a number: an actor of the report, never a thing. */
function tellerOf(sentence: Sentence, verb: Token, roles: Roles): Argument | undefined {
  const doer = doerOf(sentence, verb, roles);
  const who = doer && roles.argument(sentence, doer);
  return who && roles.actor(who) ? who : undefined;
}

interface Given {
  readonly deeds: readonly EventFinding[];
  readonly ends: Ends;
  readonly context: ReadingContext;
}

function eventOf(figure: ToldFigure, sentence: Sentence, given: Given): EventFinding | undefined {
  const deed = deedNamed(figure, sentence, given) ?? deedBefore(figure, given.deeds);
  // what an event finding counts already needs no second one
  if (!deed || figure.tokens.some((token) => isCounted(token, given.deeds))) return undefined;
  const of = plainArgument(sentence, figure.of);
  const base = given.context.make.base("event", `tolls/${figure.rule}`, [
    { role: "trigger", spans: spansOfTokens(figure.of, sentence) },
    { role: "argument", spans: deed.spans },
  ]);
  return {
    ...base,
    event: "assault",
    mode: figure.effect === "killed" ? "death" : "wounding",
    perpetrator: [],
    target: [],
    victim: figure.people ? [of] : [],
    instrument: [],
    toll: [{ effect: figure.effect, quantity: figure.quantity, of }],
    polarity: "happened",
    modality: "actual",
    refersTo: deed.id,
    inferred: deed.inferred ? [{ field: "refersTo", clue: "the deed told last" }] : [],
  };
}

interface Deed {
  readonly id: EventFinding["id"];
  readonly spans: Argument["spans"];
  readonly inferred: boolean;
}

/** The deed that the sentence names with the number: "put the toll from | the bombing | at 25", "| the blast | left 14 dead". */
function deedNamed(figure: ToldFigure, sentence: Sentence, { ends }: Given): Deed | undefined {
  const before = figure.left ? ahead(sentence, figure.left.index, true, ends) : undefined;
  const first = figure.teller?.from ?? (figure.tokens[0] as Token).index;
  const named =
    before ?? sentence.tokens.slice(first, figure.end + NEAR).flatMap((token) => (token.pos === "NOUN" ? (ends.at(token) ?? []) : []))[0];
  if (named?.finding.kind !== "event" || named.finding.event !== "assault") return undefined;
  return { id: named.meant, spans: named.finding.evidence.parts[0]?.spans ?? [], inferred: false };
}

/** Words behind the number in which the deed may be named. */
const NEAR = 10;
/** Characters, some three paragraphs: farther back a deed is no longer what a number is of. */
const FAR = 900;

function deedBefore(figure: ToldFigure, deeds: readonly EventFinding[]): Deed | undefined {
  const at = (figure.tokens[0] as Token).start;
  const last = deeds.findLast(({ evidence }) => evidence.hull.start < at && at - evidence.hull.end < FAR);
  return last && { id: last.refersTo ?? last.id, spans: [], inferred: true };
}

const isCounted = ({ start }: Token, deeds: readonly EventFinding[]): boolean =>
  deeds.some(({ toll }) => toll.some(({ of }) => of.spans.some((span) => span.start <= start && start < span.end)));

function statementOf(
  figures: readonly ToldFigure[],
  { verb, act, from }: NonNullable<ToldFigure["teller"]>,
  speaker: Argument,
  sentence: Sentence,
  { context, reading }: { readonly context: ReadingContext; readonly reading: ReturnType<typeof startReading> },
): StatementFinding {
  const cue = spansOfTokens([verb], sentence);
  const end = Math.max(...figures.map((figure) => Math.max(figure.end, (figure.of.at(-1)?.index ?? 0) + 1)));
  const content = spansOfTokens(sentence.tokens.slice(from, end), sentence);
  const base = context.make.base("statement", "tolls/teller", [
    { role: "trigger", spans: cue },
    { role: "speaker", spans: speaker.spans },
    { role: "content", spans: content },
  ]);
  return {
    ...base,
    act: act as Act,
    mode: "speech",
    polarity: "affirmed",
    speaker,
    ...namedOf(speaker, reading),
    cue,
    content,
    manner: "indirect",
    hops: hopsOf(sentence, reading),
    about: [],
  };
}
