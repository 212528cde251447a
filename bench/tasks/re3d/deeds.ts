import type { Sentence, Token } from "../../../src/text/document.ts";
import { child, children, headOf } from "../../../src/text/tree.ts";
import type { Mentions } from "./mentions.ts";
import type { Add } from "./relations.ts";

const words = (text: string): ReadonlySet<string> => new Set(text.split(" "));

const HARMS = words(
  "destroy strike engage damage defeat degrade kill fight attack target bomb hit suppress liberate counter combat deny eliminate finish capture retake shell murder wound injure abduct execute besiege confront",
);
const SPEAKS = words("tell thank ask meet update inform brief warn urge call telephone congratulate join train visit");
const MEETS = words("meet visit join greet welcome");
const SPEAKS_TO = words("speak talk meet discuss work say write negotiate sign agree");
const HELPS = words("support assist back aid help");
const HOLDS = words("control seize take occupy hold retake capture recapture govern rule command lead head");

/** Relations that verbs draw between their sides: fighting, speaking, helping, holding. */
export function fromDeeds(sentence: Sentence, mentions: Mentions, add: Add): void {
  for (const token of sentence.tokens) {
    if (token.pos === "VERB") fromVerb(sentence, token, mentions, add);
    if (["against", "with"].includes(child(sentence, token, "case")?.lower ?? "") && mentions.isSide(token))
      opposed(sentence, token, mentions, add);
    if (token.lower === "control" && token.pos === "NOUN") held(sentence, token, mentions, add);
  }
}

const STRUGGLES = words("fight battle war campaign strike operation attack struggle mission offensive raid");

/** "the campaign against the League", "in their battle with the army". */
function opposed(sentence: Sentence, token: Token, mentions: Mentions, add: Add): void {
  const head = headOf(sentence, token);
  const word = child(sentence, token, "case")?.lower;
  if (!head || (word === "with" && !STRUGGLES.has(head.lemma) && head.lemma !== "clash")) return;
  const owner = child(sentence, head, "nmod:poss", "compound");
  const doer =
    owner && (mentions.isSide(owner) || owner.pos === "PRON")
      ? owner
      : mentions.doer(head.pos === "VERB" ? head : (headOf(sentence, head) ?? head));
  if (doer && doer.index !== token.index)
    for (const each of mentions.all(token)) add("FightingAgainst", mentions.span(doer), mentions.span(each));
}

/** "has full control of the town", "the town under League control". */
function held(sentence: Sentence, control: Token, { span, isSide, isPlace, doer }: Mentions, add: Add): void {
  const place = children(sentence, control, "nmod").find(isPlace);
  const verb = headOf(sentence, control);
  const by = children(sentence, control, "compound", "nmod:poss", "amod").find(isSide) ?? (verb?.pos === "VERB" ? doer(verb) : undefined);
  if (place && by) add("InChargeOf", span(by), span(place));
}

function fromVerb(sentence: Sentence, verb: Token, mentions: Mentions, add: Add): void {
  const { span, isSide, isPlace, isThing, all } = mentions;
  const lemma = verb.lemma.toLowerCase();
  const passive = child(sentence, verb, "aux:pass", "nsubj:pass") !== undefined;
  const doer = mentions.doer(verb);
  const objects = children(sentence, verb, ...(passive ? ["nsubj:pass"] : ["obj"])).flatMap(all);
  if (!doer) return;
  const sides = all(doer);
  if (HARMS.has(lemma))
    for (const one of objects) if (isThing(one) || isSide(one)) for (const each of sides) add("FightingAgainst", span(each), span(one));
  if (HOLDS.has(lemma)) for (const one of objects) if (isPlace(one)) add("InChargeOf", span(doer), span(one));
  if (passive) return;
  if (SPEAKS.has(lemma))
    for (const one of [...objects, ...children(sentence, verb, "iobj")].filter(isSide)) {
      add("CommWith", span(doer), span(one));
      if (MEETS.has(lemma)) add("CoLocated", span(doer), span(one));
    }
  if (SPEAKS_TO.has(lemma)) {
    for (const one of children(sentence, verb, "obl"))
      if (["to", "with"].includes(child(sentence, one, "case")?.lower ?? ""))
        for (const each of all(one).filter(isSide)) add("CommWith", span(doer), span(each));
    if (lemma !== "say") for (const one of sides.slice(1).filter(isSide)) add("CommWith", span(doer), span(one));
  }
  if (HELPS.has(lemma)) for (const one of objects.filter(isSide)) add("AlliesOf", span(doer), span(one));
}
