import type { ActorFinding, Argument, EventFinding, Finding, Span } from "../../../src/model/index.ts";

/** What the rules of relevance see of a report besides one event. */
export interface Surroundings {
  readonly text: string;
  readonly findings: readonly Finding[];
  readonly events: readonly EventFinding[];
  readonly published: string | undefined;
}

/**
 * Whether an event is an incident by the guidelines of MUC-4: violence told as one of its own, lately, and not of soldiers and guerrillas against
 * each other.
 */
export function isIncident(event: EventFinding, around: Surroundings): boolean {
  if (!MODES.has(event.mode ?? "") || event.polarity === "not" || !isReal(event)) return false;
  if (event.phase === "habitual") return false;
  const hurt = [...event.target, ...event.victim];
  if (event.series !== undefined && hurt.length === 0) return false;
  if (isOld(event, around) || isAccident(event, around.text)) return false;
  const doers = event.perpetrator.map((one) => wordsOf(one, around.findings));
  const ofState = doers.some((words) => FORCES.test(words));
  if (ofState && event.mode === "raid") return false;
  const soft = hurt.filter((one) => !isMilitary(wordsOf(one, around.findings)));
  if (hurt.length > 0 && soft.length === 0) return false;
  if (inCombat(event, around) && !soft.some((one) => CIVILIANS.test(one.words))) return false;
  return !(ofState && event.mode !== "killing" && !event.victim.some((one) => /[A-Z]/.test(one.words) || CIVILIANS.test(one.words)));
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

/** The words of an argument, those of the first mention where it is a pronoun. */
function wordsOf(argument: Argument, findings: readonly Finding[]): string {
  const own = findings.find((one): one is ActorFinding => one.kind === "actor" && one.id === argument.finding);
  if (own?.form !== "pronoun") return argument.words;
  const first = findings.find((one): one is ActorFinding => one.kind === "actor" && one.id === own.entity);
  return first && first.form !== "pronoun" ? first.name : argument.words;
}

/** Forces of a state: what they attack counts only where civilians are named or killed. */
const FORCES =
  /\b(?:army|troops|soldiers|police|policemen|authorities|armed forces|air force|security forces|patrol|battalion|brigade|government|detectives)\b/i;

/** Who and what takes part in a war. */
const MILITARY =
  /\b(?:soldiers?|troops?|guerrillas?|rebels?|army|terrorists?|insurgents?|military|combatants?|subversives?|extremists?|patrols?|battalion|brigade|garrisons?|barracks|drug traffickers?|fighters?|officers?|sergeant|lieutenant|corporal|crew\w*|pilots?|helicopters?|warplanes?|enemy|positions|outposts?|recruits|squad members?|air base|naval base|contras)\b/i;

const isMilitary = (words: string): boolean => MILITARY.test(words) && !CIVILIANS.test(words);

const CIVILIANS =
  /\b(?:civilians?|peasants?|children|child|women|woman|girls?|boys?|priests?|nuns?|students?|workers?|journalists?|reporters?|residents?|villagers?|families|family|passengers?|judges?|teachers?|businessm[ae]n|farmers?|mayors?|candidates?|citizens?|population|homes?|houses?|neighborhoods?|ambassador|president|minister|leaders?|bus(?:es)?|retired|former|wife|son|daughter|indians)\b/i;

/** A fight of two sides in the same sentence, or one the event is a part of: harm done there is that of a battle. */
function inCombat(event: EventFinding, { text, events }: Surroundings): boolean {
  const sentence = sentenceAround(text, event.evidence.hull);
  return events.some((one) => one.mode === "clash" && (one.id === event.refersTo || within(one.evidence.hull.start, sentence)));
}

/** What took place, was tried or threatened, and a plan with somebody on either side. */
const isReal = ({ modality, perpetrator, target, victim }: EventFinding): boolean =>
  ["actual", "attempted", "threatened"].includes(modality) ||
  (modality === "planned" && perpetrator.length > 0 && target.length + victim.length > 0);

const within = (at: number, span: Span): boolean => at >= span.start && at < span.end;

/** Harm by a crash, a storm or an illness, with nobody who did it. */
const isAccident = (event: EventFinding, text: string): boolean => {
  const { start, end } = sentenceAround(text, event.evidence.hull);
  return (
    event.perpetrator.length === 0 &&
    ["killing", "death", "wounding", "damage", "destruction"].includes(event.mode ?? "") &&
    /\b(?:accident|crash(?:ed)?|earthquake|hurricane|flood|storm|collision|illness|heart attack|cancer)\b/i.test(text.slice(start, end))
  );
};

/** Longest time, in days, before a report that it still tells of as news. */
const NEWS = 90;

function isOld(event: EventFinding, { findings, published }: Surroundings): boolean {
  const date = findings.find((finding) => finding.id === event.date?.finding);
  if (date?.kind !== "date") return false;
  const to = date.interval?.to;
  return published !== undefined && to !== undefined && daysApart(to, published) > NEWS;
}

/** Days from one civil date to a later one, by months of 30 days. */
export function daysApart(from: string, to: string): number {
  const days = (date: string): number => {
    const [year, month, day] = date.split("-").map(Number);
    return (year ?? 0) * 365 + (month ?? 1) * 30 + (day ?? 1);
  };
  return days(to) - days(from);
}

/** The sentence, by its stops, in which a stretch stands. */
export function sentenceAround(text: string, { start, end }: Span): Span {
  const before = text.slice(0, start).search(/(?:[.!?]\s|\n\s*\n)(?:(?![.!?]\s|\n\s*\n)[\s\S])*$/);
  const after = text.slice(end).search(/[.!?](?:\s|$)|\n\s*\n/);
  return { start: Math.max(0, before), end: after < 0 ? text.length : end + after };
}
