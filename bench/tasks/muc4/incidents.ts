import type { Argument, EventFinding, Finding, Span } from "../../../src/model/index.ts";
import type { Packs } from "../../../src/packs/index.ts";
import { ofKind } from "../../reader.ts";
import { type ConfidenceOf, confidences } from "./confidence.ts";
import { addFillers, type Fillers, type Lexicon, lexiconOf, nameOf, noFillers, organisationsIn, trimmed } from "./fillers.ts";

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
  const events = ofKind(findings, "event").filter((event) => isIncident(event, findings, published));
  const incidents: Incident[] = [];
  for (const event of events) {
    const type = typeOf(event, text);
    const home =
      incidents.find((one) => one.events.some((other) => other.id === event.refersTo)) ??
      incidents.findLast((one) => one.type === type && belongs(event, one)) ??
      (EFFECTS.has(event.mode ?? "") ? incidents.findLast((one) => near(event, one)) : undefined);
    if (home) home.events.push(event);
    else incidents.push({ type, events: [event], fillers: noFillers() });
  }
  for (const incident of incidents) for (const event of incident.events) addFillers(incident.fillers, event, lexicon);
  const sure = confidences(text, findings, lexicon);
  const armed = armedGroup(lexicon);
  const told = incidents.filter(isTold);
  for (const { fillers, events } of told)
    if (fillers.PerpInd.size === 0) for (const one of suspectsNear(events, lexicon)) fillers.PerpInd.add(one);
  for (const { fillers } of told)
    if (armed && fillers.PerpOrg.size === 0 && ([...fillers.PerpInd].some((one) => IRREGULARS.test(one)) || fillers.PerpInd.size === 0))
      fillers.PerpOrg.add(armed);
  for (const { names, at } of madeResponsible(findings, lexicon)) {
    const home = [...told].sort((a, b) => distance(a, at) - distance(b, at))[0];
    if (home && home.fillers.PerpOrg.size < 2) for (const name of names) home.fillers.PerpOrg.add(name);
  }
  return told.map((incident) => templateOf(incident, sure));
}

const IRREGULARS = /\b(?:guerrillas?|rebels?|terrorists?|subversives?|insurgents?|commandos?|column)\b/i;

/** "gunmen", "unidentified individuals" spoken of in or right beside the words that tell a deed: who did it, where the deed names nobody. */
function suspectsNear(events: readonly EventFinding[], lexicon: Lexicon): string[] {
  const near = lexicon.actors.filter(
    (actor) =>
      actor.form === "description" &&
      SUSPECTS.test(actor.name) &&
      events.some(
        ({ evidence: { hull }, victim, target }) =>
          actor.evidence.hull.start > hull.start - 200 &&
          actor.evidence.hull.end < hull.end + 200 &&
          ![...victim, ...target].some((one) => one.finding === actor.id),
      ),
  );
  return near.slice(0, 1).map((actor) => trimmed(actor.name));
}

const SUSPECTS =
  /\b(?:guerrillas?|rebels?|terrorists?|subversives?|insurgents?|gunm[ae]n|assailants?|attackers?|assassins?|kidnappers?|commandos?)\b|\b(?:unidentified|unknown|armed|hooded|masked)\b.*\b(?:men|man|individuals?|persons?|people|youths?)\b/i;

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

const BOMBS = /\b(?:bombs?|dynamite|explosives?|mines?|tnt|car bombs?|explosive device|devices?|grenades?|charges?)\b/i;

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

function sentenceAround(text: string, { start, end }: Span): Span {
  const before = text.slice(0, start).search(/[.!?]\s[^.!?]*$/);
  const after = text.slice(end).search(/[.!?](?:\s|$)/);
  return { start: Math.max(0, before), end: after < 0 ? text.length : end + after };
}

const MODES = new Set([
  "attack",
  "bombing",
  "killing",
  "wounding",
  "death",
  "shooting",
  "ambush",
  "raid",
  "arson",
  "abduction",
  "destruction",
  "damage",
  "sabotage",
  "torture",
  "stabbing",
  "beating",
  "shelling",
  "air-strike",
  "robbery",
  "looting",
  "hijacking",
  "disappearance",
  "sexual-violence",
  "suicide-attack",
]);

function isIncident(event: EventFinding, findings: readonly Finding[], published: string | undefined): boolean {
  if (!MODES.has(event.mode ?? "") || event.polarity === "not" || ["hypothetical", "conditional", "demanded"].includes(event.modality))
    return false;
  if (event.series !== undefined && event.target.length + event.victim.length === 0) return false;
  const date = findings.find((finding) => finding.id === event.date?.finding);
  if (published && date?.kind === "date" && date.interval?.to !== undefined && daysApart(date.interval.to, published) > 90) return false;
  const hurt = [...event.target, ...event.victim];
  if (event.modality === "planned" && event.perpetrator.length + hurt.length === 0) return false;
  if (
    event.perpetrator.some((one) => FORCES.test(one.words)) &&
    !event.victim.some((one) => /[A-Z]/.test(one.words)) &&
    event.mode !== "killing"
  )
    return false;
  return hurt.length === 0 || !hurt.every((one) => SOLDIERS.test(one.words));
}

/** Forces of a state: what they attack counts only where civilians are named or killed. */
const FORCES = /\b(?:army|troops|soldiers|police|policemen|authorities|armed forces|patrol|battalion|brigade|government)\b/i;

const SOLDIERS =
  /\b(?:soldiers?|troops?|guerrillas?|rebels?|army|terrorists?|insurgents?|military|combatants?|subversives?|patrols?|battalion|brigade|garrison|barracks|drug traffickers?)\b/i;

/** Days from one civil date to a later one, by months of 30 days. */
function daysApart(from: string, to: string): number {
  const days = (date: string): number => {
    const [year, month, day] = date.split("-").map(Number);
    return (year ?? 0) * 365 + (month ?? 1) * 30 + (day ?? 1);
  };
  return days(to) - days(from);
}

function belongs(event: EventFinding, incident: Incident): boolean {
  return !incident.events.some((other) => differs(event.place, other.place));
}

const differs = (a: Argument | undefined, b: Argument | undefined): boolean =>
  a !== undefined &&
  b !== undefined &&
  !a.words.toLowerCase().includes(b.words.toLowerCase()) &&
  !b.words.toLowerCase().includes(a.words.toLowerCase());

/** An incident of which nothing is known but that there was one is none; nor is an abduction of nobody, or an attack of which only the doer is known. */
const isTold = ({ type, fillers, events }: Incident): boolean =>
  (type !== "kidnapping" || fillers.Victim.size > 0 || events.some((event) => event.victim.length > 0)) &&
  (type !== "robbery" || fillers.Target.size > 0) &&
  (type !== "attack" ||
    fillers.PerpInd.size === 0 ||
    fillers.PerpOrg.size + fillers.Target.size + fillers.Victim.size + fillers.Weapon.size > 0) &&
  isKnown(fillers, events);

const isKnown = (fillers: Fillers, events: readonly EventFinding[]): boolean =>
  Object.values(fillers).some((set) => set.size > 0) ||
  events.some((event) => event.victim.length > 0 || (event.place !== undefined && event.date !== undefined));
