import type { Argument, FindingOf } from "../../model/index.ts";
import type { Packs } from "../../packs/index.ts";
import type { Sentence, Token } from "../../text/document.ts";
import { child, children, climb, hasLabel, headOf, subtree } from "../../text/tree.ts";
import { argumentOf, type Roles } from "../roles.ts";
import type { Cast } from "./roles.ts";
import type { Trigger } from "./trigger.ts";

/** The place or date that hangs on the deed, or on the verb that carries it. */
export function settingOf({ sentence, token, light, form }: Trigger, kind: "place" | "date", roles: Roles): Argument | undefined {
  const heads = light ? [token, light.verb] : [token];
  let relative: Argument | undefined;
  for (const head of heads) {
    for (const one of children(sentence, head, "obl", "nmod", "advmod", "obj", "nsubj", "compound", "amod", "conj")) {
      const word = child(sentence, one, "case")?.lower ?? "";
      if (word === "according" || (form === "noun" && word === "since")) continue;
      if (
        (one.label === "conj" && form === "noun") ||
        (kind === "date" &&
          !["obl", "obl:agent", "nmod", "advmod", "compound", "obl:tmod", "obl:unmarked"].some((label) => one.label === label))
      )
        continue;
      const inside = subtree(sentence, one, (below) => hasLabel(below, "acl") || below.label === "ccomp" || below.label === "parataxis");
      const finding = inside
        .filter((below) => kind === "date" || !isPartOfName(sentence, below, one))
        .map((below) => roles.at(kind, below))
        .find((hit) => hit !== undefined);
      // "a 15-minute shootout" says how long
      if (finding?.kind === "date" && finding.type === "duration" && (hasLabel(one, "compound") || hasLabel(one, "amod"))) continue;
      if (!finding || !(kind === "date" || hasLabel(one, "obl") || hasLabel(one, "nmod") || hasLabel(one, "obj") || hasLabel(one, "nsubj")))
        continue;
      // "Six days later, on 13 April": the day itself says more than the distance
      if (
        finding.kind === "place" ||
        (/\d|day/i.test(finding.value ?? "") && !/ later$| earlier$| after$| before$/.test(argumentOf(finding).words))
      )
        return argumentOf(finding);
      relative ??= argumentOf(finding);
    }
  }
  return relative;
}

/** "met Dorsk Mayor Hanno Belis in Sorrin": a place that stands before a name tells whose mayor he is, not where they met. */
const isPartOfName = (sentence: Sentence, token: Token, one: Token): boolean =>
  token !== one &&
  hasLabel(token, "compound") &&
  (hasLabel(one, "obj") || hasLabel(one, "nsubj")) &&
  headOf(sentence, token)?.pos === "PROPN";

/** "an attack on the embassy in Sorrin": where the target is, the deed is. */
export function placeOfTarget(sentence: Sentence, cast: Cast, roles: Roles): Argument | undefined {
  const spans = [...cast.target, ...cast.victim].flatMap((one) => one.spans);
  // "the attack that targeted Camp Belm": what is hit is a place itself
  const itself = sentence.tokens.find((token) => {
    const place = roles.at("place", token);
    return (
      place &&
      place.placeKind !== "country" &&
      cast.target.some((one) => one.spans[0]?.start === token.start && one.words === argumentOf(place).words)
    );
  });
  if (itself) return argumentOf(roles.at("place", itself) as FindingOf<"place">);
  const inside = sentence.tokens.find(
    (token) => roles.at("place", token) && spans.some((span) => span.start < token.start && token.end <= span.end),
  );
  const place =
    inside && ["in", "at", "near"].includes(child(sentence, inside, "case")?.lower ?? "") ? roles.at("place", inside) : undefined;
  return place && argumentOf(place);
}

/** "a missile attack in November": the date right behind the noun. */
export function dateBehind({ sentence, token, tokens, form }: Trigger, roles: Roles): Argument | undefined {
  const last = Math.max(token.index, (tokens[tokens.length - 1] as Token).index);
  const word = sentence.tokens[last + 1];
  const next =
    form === "noun" && word && ["in", "on", "last", "this"].includes(word.lower)
      ? sentence.tokens[word.pos === "ADP" ? last + 2 : last + 1]
      : undefined;
  const date = next && roles.at("date", next);
  return date ? argumentOf(date) : undefined;
}

/**
 * Where and when, if the tree hung them elsewhere.
 *   "the attack that targeted the camp on Sunday", "the attack on the camp on 13 April, was"   what stands behind the noun
 *   "Rockets struck a base that houses troops near Belm on Sunday night"                      the only place and day of the sentence
 * Not: "denied on Monday that", "said in Belm", "shelled the town after the raid on Friday": these belong to another verb or deed.
 */
export function looseSetting(trigger: Trigger, kind: "place" | "date", roles: Roles, packs: Packs): Argument | undefined {
  const found = trigger.form === "noun" ? behindNoun(trigger, kind, roles) : onlyOfSentence(trigger, kind, roles, packs);
  return found && argumentOf(found);
}

const BRINGS_TARGET = new Set(["target", "hit", "strike"]);
const OTHER_TIME = new Set(["after", "before", "since", "following", "during", "until", "from"]);

function behindNoun({ sentence, tokens }: Trigger, kind: "place" | "date", roles: Roles): Setting | undefined {
  for (let at = (tokens[tokens.length - 1] as Token).index + 1; at < sentence.tokens.length; at++) {
    const token = sentence.tokens[at] as Token;
    if (["PUNCT", "AUX", "SCONJ", "CCONJ"].includes(token.pos) || OTHER_TIME.has(token.lower) || token.quote !== undefined)
      return undefined;
    if (token.pos === "VERB" && !BRINGS_TARGET.has(token.lemma)) return undefined;
    const finding = roles.at(kind, token);
    if (finding && isPoint(finding) && isLocated(sentence, token, kind)) return finding;
  }
  return undefined;
}

type Setting = FindingOf<"place" | "date">;

function onlyOfSentence({ sentence, token }: Trigger, kind: "place" | "date", roles: Roles, packs: Packs): Setting | undefined {
  if (sentence.quote !== undefined || !isMain(sentence, token, packs)) return undefined;
  let only: { readonly finding: Setting; readonly token: Token } | undefined;
  for (const one of sentence.tokens) {
    const finding = one.quote === undefined ? roles.at(kind, one) : undefined;
    if (!finding || finding.id === only?.finding.id) continue;
    if (only) return undefined;
    only = { finding, token: one };
  }
  if (!only || !isPoint(only.finding) || !isLocated(sentence, only.token, kind)) return undefined;
  const deeds = packs.wordIndex("event-triggers");
  const isDeed = (word: Token): boolean => deeds.match([word.lemma.toLowerCase()], 0) !== undefined;
  const holder = climb(sentence, only.token, (at) => at.pos !== "VERB" && !isDeed(at));
  if (holder.index === token.index) return only.finding;
  return isDeed(holder) || isCue(holder, packs) || holder.label === "conj" ? undefined : only.finding;
}

/** The root, or what a root that only tells of it tells. */
function isMain(sentence: Sentence, token: Token, packs: Packs): boolean {
  const above = headOf(sentence, token);
  return (
    !above ||
    (above.head < 0 &&
      (hasLabel(token, "ccomp") || (token.label === "advcl" && child(sentence, token, "mark") === undefined)) &&
      isCue(above, packs))
  );
}

const isCue = (token: Token, packs: Packs): boolean => packs.wordIndex("speech-cues").match([token.lemma.toLowerCase()], 0) !== undefined;

const isPoint = (finding: Setting): boolean => finding.kind !== "date" || finding.type !== "duration";

const LOCATES = new Set(["in", "at", "near", "outside", "inside", "on", "of"]);

/** "near the town of Belm": a place stands behind a preposition that says where, by itself or through the noun it names. */
function isLocated(sentence: Sentence, token: Token, kind: "place" | "date"): boolean {
  if (kind === "date") return true;
  const head = climb(sentence, token, (at) => ["flat", "compound", "appos"].some((label) => hasLabel(at, label)));
  const word = child(sentence, head, "case")?.lower ?? "";
  const above = word === "of" ? headOf(sentence, head) : undefined;
  return (
    LOCATES.has(above ? (child(sentence, above, "case")?.lower ?? "") : word) &&
    (above === undefined || PLACE_NOUNS.has(above.lemma.toLowerCase()))
  );
}

const PLACE_NOUNS = new Set([
  "town",
  "city",
  "village",
  "province",
  "district",
  "port",
  "south",
  "north",
  "east",
  "west",
  "outskirts",
  "island",
  "region",
]);
