import type { Argument, EventFinding, Finding } from "../../../src/model/index.ts";
import type { Packs } from "../../../src/packs/index.ts";
import { ofKind } from "../../reader.ts";
import { type ConfidenceOf, confidences } from "./confidence.ts";
import { addFillers, addPerpetrator, type Fillers, type Lexicon, lexiconOf, nameOf, noFillers, organisationsIn } from "./fillers.ts";
import { BOMBS, implicatedIn, suspectsNear, thingsNear, weaponsNear } from "./nearby.ts";
import { daysApart, isIncident, sentenceAround } from "./relevance.ts";

/** One answer template of MUC-4. */
export interface Template {
  readonly type: string;
  readonly PerpInd: readonly (readonly string[])[];
  readonly PerpOrg: readonly { readonly names: readonly string[]; readonly confidence: string }[];
  readonly Target: readonly (readonly string[])[];
  readonly Victim: readonly (readonly string[])[];
  readonly Weapon: readonly (readonly string[])[];
}

interface Incident {
  readonly type: string;
  readonly events: EventFinding[];
  readonly fillers: Fillers;
}

/** The incidents of a report as the answer keys of MUC-4 count them: violence against others than soldiers, told as one of its own. */
export function templatesOf(text: string, findings: readonly Finding[], packs: Packs, published: string | undefined): Template[] {
  const lexicon = lexiconOf(text, findings, packs);
  const all = ofKind(findings, "event");
  const around = { text, findings, events: all, published };
  const events = all.filter((event) => isIncident(event, around));
  const incidents: Incident[] = [];
  for (const event of events) {
    const type = typeOf(event, text);
    const home =
      incidents.find((one) => one.events.some((other) => other.id === event.refersTo)) ??
      incidents.findLast(
        (one) =>
          one.type === type && belongs(event, one, findings) && !isAnother(event, one, text) && !isOfOthers(event, one, lexicon, text),
      ) ??
      (EFFECTS.has(event.mode ?? "") ? incidents.findLast((one) => near(event, one)) : undefined);
    if (home) home.events.push(event);
    else incidents.push({ type, events: [event], fillers: noFillers() });
  }
  for (const incident of incidents) for (const event of incident.events) addFillers(incident.fillers, event, lexicon);
  const sure = confidences(text, findings, lexicon);
  const armed = armedGroup(lexicon);
  const whole = incidents.filter((one) => isWhole(one) && isKnown(one));
  const told = whole.filter((one) => isOfItsOwn(one, whole));
  for (const { fillers, events, type } of told) {
    if (fillers.Target.size === 0) for (const one of thingsNear(events, type, text, lexicon)) fillers.Target.add(one);
    if (fillers.Weapon.size === 0) for (const one of weaponsNear(events, type, text, lexicon)) fillers.Weapon.add(one);
    if (fillers.PerpInd.size + fillers.PerpOrg.size === 0)
      for (const one of implicatedIn(events, text, lexicon)) addPerpetrator(fillers, one, lexicon);
    if (fillers.PerpInd.size === 0) for (const one of suspectsNear(events, lexicon)) fillers.PerpInd.add(one);
    const irregular = fillers.PerpInd.size === 0 || [...fillers.PerpInd].some((one) => IRREGULARS.test(one));
    if (armed && fillers.PerpOrg.size === 0 && irregular) fillers.PerpOrg.add(armed);
  }
  for (const { names, at } of madeResponsible(findings, lexicon)) {
    const home = [...told].sort((a, b) => distance(a, at) - distance(b, at))[0];
    if (home && home.fillers.PerpOrg.size < 2) for (const name of names) home.fillers.PerpOrg.add(name);
  }
  return told.map((incident) => templateOf(incident, sure));
}

const IRREGULARS = /\b(?:guerrillas?|rebels?|terrorists?|subversives?|insurgents?|commandos?|column)\b/i;

/** How far an incident is told from a place in the text, in characters. */
const distance = ({ events }: Incident, at: number): number => Math.min(...events.map((event) => Math.abs(event.evidence.hull.start - at)));

/** Groups that claim a deed, or are accused or suspected of one. */
function madeResponsible(findings: readonly Finding[], lexicon: Lexicon): { names: string[]; at: number }[] {
  return ofKind(findings, "statement").flatMap(({ act, speaker, about, evidence }) => {
    const claims =
      (act === "claims" || act === "admits") &&
      speaker !== undefined &&
      speaker !== "outlet" &&
      /responsib|credit/i.test(evidence.parts.flatMap((part) => part.words).join(" "));
    const blamed = act === "accuses" || act === "blames" || act === "suspects";
    const spans = claims ? (speaker as Argument).spans : blamed ? about.flatMap((one) => one.spans) : [];
    const names = organisationsIn(spans, lexicon);
    return names.length > 0 ? [{ names, at: evidence.hull.start }] : [];
  });
}

/** The armed group of a report that names one alone: the guerrillas it speaks of are its. */
function armedGroup(lexicon: Lexicon): string | undefined {
  const groups = new Map<string, string>();
  for (const actor of lexicon.actors)
    if (actor.form === "name" && actor.actorKind === "group" && actor.pack !== undefined) groups.set(actor.entity, nameOf(actor, lexicon));
  return groups.size === 1 ? [...groups.values()][0] : undefined;
}

/** What comes of another deed: told right behind it, it is part of it. */
const EFFECTS = new Set(["attack", "killing", "wounding", "death", "destruction", "damage"]);
const near = (event: EventFinding, { events }: Incident): boolean =>
  event.evidence.hull.start - Math.max(...events.map((other) => other.evidence.hull.end)) < 350;

const list = (set: ReadonlySet<string>): string[][] => [...set].map((one) => [one]);

const templateOf = ({ type, fillers }: Incident, sure: ConfidenceOf): Template => ({
  type,
  PerpInd: list(fillers.PerpInd),
  PerpOrg: [...fillers.PerpOrg].map((name) => ({ names: [name], confidence: sure(name) })),
  Target: list(fillers.Target),
  Victim: list(fillers.Victim),
  Weapon: list(fillers.Weapon),
});

function typeOf(event: EventFinding, text: string): string {
  if (event.mode === "abduction" || event.mode === "disappearance") return "kidnapping";
  if (event.mode === "arson") return "arson";
  if (event.mode === "robbery" || event.mode === "looting") return "robbery";
  if (event.mode === "hijacking") return "hijacking";
  if (event.mode === "bombing" || event.instrument.some((one) => BOMBS.test(one.words))) return "bombing";
  const own = HARMS.has(event.mode ?? "") ? event.evidence.hull : sentenceAround(text, event.evidence.hull);
  return BOMBS.test(text.slice(own.start, own.end)) && event.mode !== "killing" ? "bombing" : "attack";
}

/** Harm to people may have another cause than the bomb that its sentence tells of too. */
const HARMS = new Set(["killing", "wounding", "death", "shooting", "ambush", "stabbing", "beating"]);

function belongs(event: EventFinding, incident: Incident, findings: readonly Finding[]): boolean {
  return !incident.events.some(
    (other) =>
      (differs(event.place, other.place) && !isWide(event.place, findings) && !isWide(other.place, findings)) ||
      isOtherDay(event.date, other.date, findings),
  );
}

/** "another bomb exploded at the bank", "meanwhile, gunmen killed": a deed with a target of its own, in a sentence that sets it beside the one before. */
function isAnother(event: EventFinding, { events }: Incident, text: string): boolean {
  const hurt = [...event.target, ...event.victim];
  if (hurt.length + event.instrument.length === 0 || event.refersTo !== undefined) return false;
  const sentence = sentenceAround(text, event.evidence.hull);
  if (events.some((other) => other.evidence.hull.start >= sentence.start && other.evidence.hull.start < sentence.end)) return false;
  return BESIDE.test(text.slice(sentence.start, event.evidence.hull.end));
}

/** The killing or abduction of a named person told in another sentence than that of other named persons: each is killed or taken once. */
function isOfOthers(event: EventFinding, { events }: Incident, lexicon: Lexicon, text: string): boolean {
  if (!ENDS.has(event.mode ?? "") || event.refersTo !== undefined) return false;
  const own = namesOf(event, lexicon);
  const sentence = sentenceAround(text, event.evidence.hull);
  const told = events.filter((other) => ENDS.has(other.mode ?? ""));
  return (
    own.length > 0 &&
    told.some((other) => namesOf(other, lexicon).length > 0) &&
    !told.some(
      (other) =>
        (other.evidence.hull.start >= sentence.start && other.evidence.hull.start < sentence.end) ||
        namesOf(other, lexicon).some((name) => own.some((one) => one.includes(name) || name.includes(one))),
    )
  );
}

const ENDS = new Set(["killing", "abduction"]);

/** The named persons an event harms. */
const namesOf = ({ victim, target }: EventFinding, lexicon: Lexicon): string[] =>
  [...victim, ...target].flatMap((one) => {
    const actor = lexicon.actors.find((other) => other.id === one.finding);
    const named = actor && (lexicon.named.get(actor.entity) ?? actor);
    return named?.form === "name" && named.actorKind === "person" ? [nameOf(named, lexicon)] : [];
  });

const BESIDE =
  /\b(?:another|second|third|also|meanwhile|in addition|moreover|elsewhere|later|earlier|previously|separately|same day|other)\b/i;

/** A country holds any place within it. */
const isWide = (place: Argument | undefined, findings: readonly Finding[]): boolean => {
  const found = findings.find((one) => one.kind === "place" && one.id === place?.finding);
  return found?.kind === "place" && (found.placeKind === "country" || found.placeKind === "region");
};

/** Days that are known and have no day in common, with one to spare: "last night" is told of either day. */
function isOtherDay(a: Argument | undefined, b: Argument | undefined, findings: readonly Finding[]): boolean {
  const [one, other] = [a, b].map((date) => findings.find((found) => found.kind === "date" && found.id === date?.finding));
  if (one?.kind !== "date" || other?.kind !== "date") return false;
  const [from, to, begin, end] = [one.interval?.from, one.interval?.to, other.interval?.from, other.interval?.to];
  return (
    from !== undefined &&
    to !== undefined &&
    begin !== undefined &&
    end !== undefined &&
    (daysApart(to, begin) > 1 || daysApart(end, from) > 1)
  );
}

const differs = (a: Argument | undefined, b: Argument | undefined): boolean =>
  a !== undefined &&
  b !== undefined &&
  !a.words.toLowerCase().includes(b.words.toLowerCase()) &&
  !b.words.toLowerCase().includes(a.words.toLowerCase());

/** An incident of which nothing is known but that there was one is none; nor is an abduction of nobody, or an attack of which only the doer is known. */
const isWhole = ({ type, fillers, events }: Incident): boolean =>
  (type !== "kidnapping" || fillers.Victim.size > 0 || events.some((event) => event.victim.length > 0)) &&
  (type !== "robbery" || fillers.Target.size > 0) &&
  (type !== "attack" ||
    fillers.PerpInd.size === 0 ||
    fillers.PerpOrg.size + fillers.Target.size + fillers.Victim.size + fillers.Weapon.size > 0);

/** Not an attack of which others of the report tell all that it tells: "the attack", "the murder of the abducted judge". */
function isOfItsOwn({ type, fillers, events }: Incident, all: readonly Incident[]): boolean {
  if (type !== "attack" || all.length < 2) return true;
  const others = all.filter((one) => one.fillers !== fillers);
  const victims = [...fillers.Victim];
  if (victims.length > 0 && fillers.Target.size === 0)
    return !others.some((one) => one.type === "kidnapping" && victims.every((name) => one.fillers.Victim.has(name)));
  return fillers.Target.size + fillers.Victim.size + fillers.Weapon.size > 0 || events.length > 1;
}

const isKnown = ({ fillers, events }: Incident): boolean =>
  Object.values(fillers).some((set) => set.size > 0) ||
  events.length > 1 ||
  events.some((event) => event.victim.length > 0 || event.place !== undefined || event.date !== undefined);
