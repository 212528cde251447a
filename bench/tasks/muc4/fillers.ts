import type { ActorFinding, Argument, EventFinding, Finding, Span } from "../../../src/model/index.ts";
import { overlap } from "../../../src/model/index.ts";
import type { Packs } from "../../../src/packs/index.ts";

/** Fillers of one incident, each by the words that stand in the text. */
export interface Fillers {
  readonly PerpInd: Set<string>;
  readonly PerpOrg: Set<string>;
  readonly Target: Set<string>;
  readonly Victim: Set<string>;
  readonly Weapon: Set<string>;
}

/** What a text's findings say about words. */
export interface Lexicon {
  readonly packs: Packs;
  readonly actors: readonly ActorFinding[];
  /** Names of an actor, the one that is used, by the id of its first mention. */
  readonly named: ReadonlyMap<string, ActorFinding>;
  /** Runs of capitalised words of the text, the longest first. */
  readonly runs: readonly string[];
}

export const noFillers = (): Fillers => ({
  PerpInd: new Set(),
  PerpOrg: new Set(),
  Target: new Set(),
  Victim: new Set(),
  Weapon: new Set(),
});

export function lexiconOf(text: string, findings: readonly Finding[], packs: Packs): Lexicon {
  const actors = findings.filter((finding): finding is ActorFinding => finding.kind === "actor");
  const named = new Map<string, ActorFinding>();
  for (const actor of actors) if (actor.form === "name" && !named.has(actor.entity)) named.set(actor.entity, actor);
  const runs = [...text.matchAll(/\b[A-Z][a-z'-]+(?: (?:(?:de|del|la|los) )*[A-Z][a-z'-]+){1,4}/g)].map((found) => found[0]);
  return { packs, actors, named, runs: [...new Set(runs)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)) };
}

/** "Merl" -> "Ana Pia Merl": the fullest way in which the text writes a person's name. */
function fullest(name: string, lexicon: Lexicon): string {
  const given = (word: string): boolean => lexicon.packs.wordIndex("given-names").match([word.toLowerCase()], 0) !== undefined;
  for (const run of lexicon.runs) {
    const person = untitled(run, lexicon);
    if (person.split(" ").length < 5 && ` ${person} `.includes(` ${name} `) && (person.split(" ")[0] !== name || given(name)))
      return person;
  }
  return name;
}

/** "Ana Merl Last Wednesday": a name without the day that stands behind it. */
const undated = (name: string): string => name.replace(/ (?:Last|On|In|When|Who|That|Yesterday|Today|After)\b.*$/, "");

/** Adds what an event tells to the fillers of its incident. */
export function addFillers(fillers: Fillers, event: EventFinding, lexicon: Lexicon): void {
  for (const one of event.perpetrator) addPerpetrator(fillers, one, lexicon);
  for (const one of [...event.victim, ...event.target]) {
    const person = personOf(one, lexicon);
    if (person && isTitle([person, ""], 0, lexicon) === 0) fillers.Victim.add(undated(fullest(person, lexicon)));
    else if (isThing(one, lexicon)) fillers.Target.add(uncounted(trimmed(one.words)));
  }
  for (const one of event.instrument) {
    const weapon = uncounted(trimmed(one.words)).replace(/ (?:attacks?|explosions?)$/i, "");
    if (!UNSAID.has(weapon.toLowerCase()) && !/\b(?:man|men|persons?|member)\b/i.test(weapon)) fillers.Weapon.add(weapon);
  }
}

const UNSAID = new Set(["air", "suicide", "weapon", "weapons"]);

/** Groups by name, also inside a description ("members of the X"); people by their description. */
export function addPerpetrator(fillers: Fillers, argument: Argument, lexicon: Lexicon): void {
  for (const org of organisationsIn(argument.spans, lexicon)) fillers.PerpOrg.add(org);
  const own = lexicon.actors.find((actor) => actor.id === argument.finding);
  if (own?.form === "pronoun") {
    const first = lexicon.actors.find((actor) => actor.id === own.entity);
    if (first && first.form !== "pronoun") addPerpetrator(fillers, argumentOf(first), lexicon);
    return;
  }
  const words = trimmed(argument.words);
  if (own?.form === "name" && isGroup(own)) return;
  if (INSTITUTION.test(words)) {
    fillers.PerpOrg.add(words);
    return;
  }
  const who = own?.form === "name" ? nameOf(own, lexicon) : words;
  if (who !== "" && !PRONOUNS.has(who.toLowerCase())) fillers.PerpInd.add(who);
}

/** A mention of an actor as an argument. */
export const argumentOf = (actor: ActorFinding): Argument => ({
  words: actor.evidence.parts[0]?.words.join(" ") ?? actor.name,
  spans: actor.evidence.parts[0]?.spans ?? [],
  finding: actor.id,
});

const PRONOUNS = new Set([
  "they",
  "he",
  "she",
  "it",
  "who",
  "them",
  "him",
  "her",
  "we",
  "i",
  "you",
  "their",
  "his",
  "its",
  "others",
  "some",
  "that",
  "this",
  "which",
]);

const isGroup = (actor: ActorFinding): boolean =>
  actor.actorKind !== "person" && actor.actorKind !== "population" && actor.actorKind !== "outlet";

/** Names of groups that stand within the spans. */
export function organisationsIn(spans: readonly Span[], lexicon: Lexicon): string[] {
  return lexicon.actors
    .filter(
      (actor) =>
        actor.form === "name" &&
        isGroup(actor) &&
        actor.actorKind !== "state" &&
        isNamed(actor, lexicon) &&
        spans.some((span) => overlap(span, actor.evidence.hull) > 0),
    )
    .map((actor) => nameOf(actor, lexicon));
}

/** A name of a pack, an acronym, or of more than one word: a capital alone is too little in a text whose case was restored. */
const isNamed = (actor: ActorFinding, lexicon: Lexicon): boolean => {
  const name = bare(lexicon.named.get(actor.entity)?.name ?? actor.name);
  if (actor.pack === undefined && / \S+ /.test(name) && untitled(name, lexicon).split(" ").length > 1 && untitled(name, lexicon) !== name)
    return false;
  return (actor.pack !== undefined || / /.test(name) || /^[A-Z0-9-]+$/.test(name)) && isTitle([name, ""], 0, lexicon) === 0;
};

/** The fullest name of an actor, without titles. */
export function nameOf(actor: ActorFinding, lexicon: Lexicon): string {
  const name = lexicon.named.get(actor.entity)?.name ?? actor.name;
  return isGroup(actor) ? bare(name) : untitled(bare(name), lexicon);
}

/** "Guatemalan President Ana Merl" -> "Ana Merl": a name without what it follows of titles, offices and nations. */
function untitled(name: string, lexicon: Lexicon): string {
  const words = name.split(" ");
  let start = 0;
  for (let at = 0; at < words.length - 1; at++) {
    const length = isTitle(words, at, lexicon);
    if (length > 0 && at + length < words.length) start = at + length;
  }
  return words.slice(start).join(" ");
}

/** How many words of a title, an office or a nation stand at a place. */
function isTitle(words: readonly string[], at: number, { packs }: Lexicon): number {
  const small = words.map((word) => word.toLowerCase().replace(/\.$/, ""));
  const forms = singulars([small[at] as string]).map(([word]) => [...small.slice(0, at), word as string, ...small.slice(at + 1)]);
  const lengths = ["titles", "role-nouns", "kind-nouns"].flatMap((list) =>
    forms.map((one) => packs.wordIndex(list).match(one, at)?.length ?? 0),
  );
  const nation = packs.nameIndex.match(words, at)?.entries.some((entry) => entry.of === "demonym") === true;
  return Math.max(...lengths, nation ? 1 : 0);
}

function personOf(argument: Argument, lexicon: Lexicon): string | undefined {
  const own = lexicon.actors.find((actor) => actor.id === argument.finding);
  const named = own && (lexicon.named.get(own.entity) ?? own);
  if (named?.form === "name" && (named.actorKind === "person" || (named.actorKind === undefined && / /.test(named.name))))
    return nameOf(named, lexicon);
  if (!own && /^(?:[A-Z][a-z]+ ?){2,4}$/.test(bare(argument.words)) && !isThing(argument, lexicon)) return bare(argument.words);
  const inside = lexicon.actors.find(
    (actor) =>
      actor.form === "name" && actor.actorKind === "person" && argument.spans.some((span) => overlap(span, actor.evidence.hull) > 0),
  );
  return inside ? nameOf(inside, lexicon) : undefined;
}

/** Buildings, vehicles, lines and roads, by the head of the words. */
function isThing(argument: Argument, lexicon: Lexicon): boolean {
  const words = bare(argument.words).toLowerCase().split(" ");
  const end = words.findIndex(
    (word, at) =>
      at > 0 && ["of", "in", "at", "on", "that", "which", "near", "belonging", "owned", "located", "for", "and", "where"].includes(word),
  );
  const head = words.slice(0, end < 0 ? words.length : end).slice(-2);
  const index = lexicon.packs.wordIndex("target-nouns");
  return head.some((_, at) => singulars(head.slice(at)).some((form) => index.match(form, 0)?.length === head.length - at));
}

const singulars = (words: readonly string[]): string[][] => {
  const last = words.at(-1) ?? "";
  return [last, last.replace(/s$/, ""), last.replace(/es$/, ""), last.replace(/ies$/, "y"), last.replace(/men$/, "man")].map((form) => [
    ...words.slice(0, -1),
    form,
  ]);
};

/** Bodies of a state that have no name of their own. */
const INSTITUTION =
  /^(?:(?:\w+ )?(?:army|police|armed forces|government|air force|navy|national guard|treasury police|national police|security forces))$/i;

/** A description up to what only tells where, when or how: "guerrillas from the hills last night" -> "guerrillas". */
export function trimmed(words: string): string {
  const text = bare(words);
  const cut = text
    .slice(1)
    .search(
      /[,(]| (?:from|in|on|at|with|since|for|who|that|which|near|last|now|wearing|belonging|just|yesterday|today|early|this|outside|armed with|traveling|aboard|by|as|and|during|against|near|to|operating|dressed|carrying|inside|before|after|among)\b/i,
    );
  const short = cut < 0 ? text : text.slice(0, cut + 1);
  const of = short.search(/ of /i);
  return (
    of > 0 &&
    !/^(?:\S+ ){0,3}(?:group|members?|column|unit|commandos?|squad|band|gang|elements?|number|total|office|offices|headquarters|branch|facilities|dozens?|one|some)$/i.test(
      short.slice(0, of),
    ) &&
    /\b(?:guerrillas?|terrorists?|rebels|men|individuals|persons|subversives)$/i.test(short.slice(0, of))
      ? short.slice(0, of)
      : short
  ).trim();
}

/** "at least three power lines" -> "power lines": things are named without their number. */
export const uncounted = (words: string): string =>
  words.replace(
    /^(?:(?:at least|about|approximately|some|several|many|other|another|dozens of|over|more than|\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten|powerful|only|total of)\s+)+(?=\w)/i,
    "",
  );

/** The words without article, possessive and marks. */
export function bare(words: string): string {
  return words
    .replace(/\s+/g, " ")
    .replace(/^["'([]+|["')\],.]+$/g, "")
    .replace(/^(?:the|a|an|this|that|these|those|their|his|her|its)\s+/i, "")
    .trim();
}
