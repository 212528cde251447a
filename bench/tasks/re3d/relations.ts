import type { Argument, Finding, Span } from "../../../src/model/index.ts";
import type { Document, Sentence, Token } from "../../../src/text/document.ts";
import { child, children, hasLabel, headOf } from "../../../src/text/tree.ts";
import { ofKind } from "../../reader.ts";
import type { Lookup } from "./standing.ts";

/** One relation of re3d: its type and the stretches of its two sides. */
export interface Relation {
  readonly type: string;
  readonly a: readonly [number, number];
  readonly b: readonly [number, number];
}

/** Relations as the annotators of re3d draw them: from ties, offices, deeds and statements, and from how nouns stand to one another. */
export function relationsOf(document: Document, findings: readonly Finding[], at: Lookup): Relation[] {
  const found = new Map<string, Relation>();
  const add = (type: string, a: Span | undefined, b: Span | undefined): void => {
    if (!a || !b || (a.start < b.end && b.start < a.end)) return;
    const key = [type, ...[a.start, b.start].sort((one, other) => one - other)].join(" ");
    if (!found.has(key)) found.set(key, { type, a: [a.start, a.end], b: [b.start, b.end] });
  };
  fromFindings(findings, add);
  for (const sentence of document.sentences) for (const token of sentence.tokens) fromTree(sentence, token, at, add);
  return [...found.values()].sort((one, other) => one.a[0] - other.a[0] || one.b[0] - other.b[0]);
}

type Add = (type: string, a: Span | undefined, b: Span | undefined) => void;

const TIES: Readonly<Record<string, string>> = {
  commands: "InChargeOf",
  leads: "InChargeOf",
  controls: "InChargeOf",
  "speaks for": "BelongsTo",
  "part of": "BelongsTo",
  "fronts for": "BelongsTo",
  supports: "AlliesOf",
  funds: "AlliesOf",
  arms: "AlliesOf",
  "allied with": "AlliesOf",
  "partner of": "AlliesOf",
  "loyal to": "AlliesOf",
  protects: "AlliesOf",
  "rival of": "FightingAgainst",
  opposes: "FightingAgainst",
};

const hull = (argument: Argument | undefined): Span | undefined => {
  const [first] = argument?.spans ?? [];
  return first && { start: first.start, end: argument?.spans.at(-1)?.end ?? first.end };
};

function fromFindings(findings: readonly Finding[], add: Add): void {
  for (const tie of ofKind(findings, "tie")) if (tie.polarity === "affirmed") add(TIES[tie.type] ?? "", hull(tie.from), hull(tie.to));
  for (const office of ofKind(findings, "office")) add("BelongsTo", hull(office.holder), hull(office.body));
  for (const event of ofKind(findings, "event")) {
    const hurt = [...event.target, ...event.victim];
    const doers = event.perpetrator.length > 0 ? event.perpetrator : event.instrument;
    const type =
      event.event === "assault"
        ? "FightingAgainst"
        : event.event === "consult" || event.event === "agree"
          ? "CommWith"
          : event.event === "aid" || event.event === "support"
            ? "AlliesOf"
            : undefined;
    if (type) for (const a of doers) for (const b of hurt) add(type, hull(a), hull(b));
    if (type === "CommWith" || event.mode === "clash")
      for (const b of event.perpetrator.slice(1)) add(type ?? "", hull(event.perpetrator[0]), hull(b));
    if (event.event === "assault" || event.event === "consult")
      for (const one of [...doers, ...hurt]) add("CoLocated", hull(one), hull(event.place));
  }
  for (const said of ofKind(findings, "statement")) {
    const speaker = said.speaker === "outlet" ? undefined : hull(said.speaker);
    if (said.addressee) add("CommWith", speaker, hull(said.addressee));
    const type = ["condemns", "accuses", "criticises", "blames"].includes(said.act)
      ? "Dislikes"
      : said.act === "praises"
        ? "Likes"
        : undefined;
    if (type) for (const about of said.about) add(type, speaker, hull(about));
  }
}

const WHERE = new Set(["in", "at", "near", "across", "inside", "around", "on", "into", "throughout", "to", "within", "over"]);
const AWAY = new Set(["from", "outside"]);
const NOUNS = new Set(["NOUN", "PROPN", "PRON"]);

function fromTree(sentence: Sentence, token: Token, at: Lookup, add: Add): void {
  const place = at("place", token);
  const head = headOf(sentence, token);
  const word = child(sentence, token, "case")?.lower ?? "";
  const where = place?.evidence.hull ?? token;
  if (
    head &&
    (place || NEARBY.has(token.lemma.toLowerCase()) || (token.pos === "PROPN" && !at("date", token) && !at("actor", token))) &&
    (WHERE.has(word) || AWAY.has(word))
  ) {
    const type = AWAY.has(word) ? "Apart" : "CoLocated";
    const thing = NOUNS.has(head.pos) ? [head] : head.pos === "VERB" ? partiesOf(sentence, head) : [];
    for (const one of thing)
      for (const each of [one, ...children(sentence, one, "conj")])
        if (!at("date", each) && !isIdea(each)) add(type, meant(sentence, each), where);
  }
  if (
    place &&
    head &&
    (hasLabel(token, "appos") || token.label === "nmod" || hasLabel(token, "nmod:unmarked")) &&
    at("place", head) &&
    word === ""
  )
    add("CoLocated", head, token);
  // "strikes destroyed a tank", "forces fighting the group"
  if (token.pos === "VERB" && HARMS.has(token.lemma)) {
    const doer = doerOf(sentence, token) ?? (hasLabel(token, "acl") ? head : undefined);
    for (const one of children(sentence, token, "obj"))
      for (const each of [one, ...children(sentence, one, "conj")]) add("FightingAgainst", doer && meant(sentence, doer), each);
  }
  if (token.pos === "VERB") fromVerb(sentence, token, at, add);
  if (token.pos === "NOUN" || token.pos === "PROPN") fromNoun(sentence, token, at, add);
  if (word === "against" && head && (at("actor", token) || token.pos === "PROPN")) {
    const verb = head.pos === "VERB" ? head : headOf(sentence, head);
    const doer = child(sentence, head, "nmod:poss", "compound") ?? (verb?.pos === "VERB" ? child(sentence, verb, "nsubj") : undefined);
    add("FightingAgainst", doer, token);
  }
}

/** Who does a verb, also where the verb before it has the subject: "strikes engaged a unit and destroyed two vehicles". */
function doerOf(sentence: Sentence, verb: Token): Token | undefined {
  const own = child(sentence, verb, "nsubj");
  if (own || !["conj", "parataxis", "xcomp"].includes(verb.label)) return own;
  const above = headOf(sentence, verb);
  return above?.pos === "VERB" ? child(sentence, above, "nsubj") : undefined;
}

/** Subject and objects of a verb and of the verbs beside it. */
const partiesOf = (sentence: Sentence, verb: Token): Token[] =>
  [verb, ...children(sentence, verb, "conj", "parataxis").filter((one) => one.pos === "VERB")]
    .flatMap((one) => children(sentence, one, "nsubj", "obj"))
    .filter((one) => NOUNS.has(one.pos));

const NEARBY = new Set(["city", "town", "village", "province", "region", "area", "camp", "base", "district"]);
const HARMS = new Set([
  "destroy",
  "strike",
  "engage",
  "damage",
  "defeat",
  "degrade",
  "kill",
  "fight",
  "attack",
  "target",
  "bomb",
  "hit",
  "suppress",
  "liberate",
  "counter",
  "combat",
  "deny",
]);

function fromNoun(sentence: Sentence, token: Token, at: Lookup, add: Add): void {
  if (at("count", token)) for (const one of children(sentence, token, "nummod")) add("HasAttrOf", token, one);
  for (const one of children(sentence, token, "appos")) if (at("actor", one) || at("actor", token)) add("IsSynonymOf", token, one);
  for (const one of children(sentence, token, "nmod:poss"))
    if (one.pos !== "PRON" && at("actor", one) && at("actor", token)) add("BelongsTo", token, one);
  if (PART.has(token.lemma))
    for (const one of children(sentence, token, "nmod"))
      if (child(sentence, one, "case")?.lower === "of" && (at("actor", one) || one.pos === "PROPN")) add("BelongsTo", token, one);
}

const SPEAKS = new Set([
  "tell",
  "thank",
  "ask",
  "meet",
  "update",
  "inform",
  "brief",
  "warn",
  "urge",
  "call",
  "telephone",
  "congratulate",
  "join",
  "train",
]);
const SPEAKS_TO = new Set(["speak", "talk", "meet", "discuss", "work", "say", "write", "negotiate", "sign", "agree"]);
const HELPS = new Set(["support", "assist", "back", "aid", "help"]);

/** "told the campaign", "spoke to the minister", "the two signed", "is supporting the force". */
function fromVerb(sentence: Sentence, verb: Token, at: Lookup, add: Add): void {
  const doer = doerOf(sentence, verb);
  const isSide = (one: Token): boolean => one.pos === "PRON" || one.pos === "PROPN" || at("actor", one) !== undefined;
  if (!doer || !NOUNS.has(doer.pos)) return;
  const lemma = verb.lemma.toLowerCase();
  if (SPEAKS.has(lemma)) for (const one of children(sentence, verb, "obj", "iobj").filter(isSide)) add("CommWith", doer, one);
  if (SPEAKS_TO.has(lemma)) {
    for (const one of children(sentence, verb, "obl").filter(
      (two) => ["to", "with"].includes(child(sentence, two, "case")?.lower ?? "") && isSide(two),
    ))
      add("CommWith", doer, one);
    if (lemma !== "say") for (const one of children(sentence, doer, "conj").filter(isSide)) add("CommWith", doer, one);
  }
  if (HELPS.has(lemma)) for (const one of children(sentence, verb, "obj").filter(isSide)) add("AlliesOf", doer, one);
  if (HARMS.has(lemma) || HELPS.has(lemma) || lemma === "commit")
    for (const one of children(sentence, doer, "conj").filter((two) => at("actor", two))) add("AlliesOf", doer, one);
}

/** What is no person, place or thing, and so no side of a relation. */
const isIdea = ({ lemma, pos }: Token): boolean =>
  pos === "NOUN" && (IDEAS.has(lemma) || /(?:tion|ment|ity|ence|ance|ing|ism|ness|ship)$/.test(lemma));
const IDEAS = new Set([
  "attack",
  "strike",
  "airstrike",
  "way",
  "effort",
  "campaign",
  "war",
  "conflict",
  "crisis",
  "peace",
  "talk",
  "support",
  "progress",
  "visit",
  "end",
  "heart",
  "part",
  "step",
  "need",
  "access",
  "life",
  "death",
  "time",
  "rule",
  "role",
  "fight",
  "battle",
  "deal",
  "plan",
  "policy",
  "aid",
  "work",
  "case",
  "story",
  "home",
]);

/** The noun a relative pronoun stands for. */
function meant(sentence: Sentence, token: Token): Token {
  if (!["who", "which", "that"].includes(token.lower)) return token;
  for (let at = headOf(sentence, token), steps = 0; at && steps < 4; at = headOf(sentence, at), steps++)
    if (hasLabel(at, "acl")) return headOf(sentence, at) ?? token;
  return token;
}

const PART = new Set(["member", "fighter", "group", "unit", "wing", "part", "branch", "leader", "soldier", "troop", "force", "personnel"]);
