import type { Argument, EventFinding, Finding, StatementFinding } from "../../../src/model/index.ts";
import { ofKind } from "../../reader.ts";
import { before, holds } from "./words.ts";

/** Classes of CASE 2021 task 2, by their codes: ACLED's 25 sub-event types, then five that ACLED has not. */
export const classes = [
  "ABDUCT_DISSAP",
  "AGREEMENT",
  "AIR_STRIKE",
  "ARMED_CLASH",
  "ARREST",
  "ART_MISS_ATTACK",
  "ATTACK",
  "CHANGE_TO_GROUP_ACT",
  "CHEM_WEAP",
  "DISR_WEAP",
  "FORCE_AGAINST_PROTEST",
  "GOV_REGAINS_TERIT",
  "GRENADE",
  "HQ_ESTABLISHED",
  "MOB_VIOL",
  "NON_STATE_ACTOR_OVERTAKES_TER",
  "NON_VIOL_TERRIT_TRANSFER",
  "OTHER",
  "PEACE_PROTEST",
  "PROPERTY_DISTRUCT",
  "PROTEST_WITH_INTER",
  "REM_EXPLOS",
  "SEX_VIOL",
  "SUIC_BOMB",
  "VIOL_DEMONSTR",
  "ORG_CRIME",
  "NATURAL_DISASTER",
  "MAN_MADE_DISASTER",
  "ATTRIB",
  "DIPLO",
] as const;
export type Class = (typeof classes)[number];

/** What a snippet is judged by: its words, and the deeds that are told as done. */
interface Snippet {
  readonly text: string;
  readonly deeds: readonly EventFinding[];
  readonly statements: readonly StatementFinding[];
}

type Rule = (snippet: Snippet) => Class | undefined;

/**
 * The class of a snippet: the first of the rules below that fits, from what only one class is (a suicide bomb) to what many are (an attack).
 * Where none fits it is OTHER, as in ACLED.
 */
export function classOf(text: string, findings: readonly Finding[]): Class {
  const told = ofKind(findings, "event").filter((event) => event.polarity === "happened" && DONE.has(event.modality));
  const snippet = { text, deeds: told, statements: ofKind(findings, "statement") };
  for (const rule of rules) {
    const found = rule(snippet);
    if (found !== undefined) return found;
  }
  return "OTHER";
}

const DONE: ReadonlySet<string> = new Set(["actual", "attempted"]);

/** "The Falcons claimed responsibility for the blast": the news is who did it, and the deed itself is only named. */
const attributed: Rule = ({ text, statements, deeds }) => {
  const [first] = statements
    .filter(({ act, speaker }) => ANSWERS.has(act) && speaker !== undefined)
    .sort((a, b) => a.evidence.hull.start - b.evidence.hull.start);
  // told in the first clause: further on it ends a report of the deed itself
  if (!first || first.evidence.hull.start >= FIRST) return undefined;
  const answers = (event: EventFinding): boolean =>
    event.event === "assault" &&
    first.content.some(({ start, end }) => start <= event.evidence.hull.start && event.evidence.hull.end <= end);
  return holds("attribution", text) || deeds.some(answers) ? "ATTRIB" : undefined;
};
const ANSWERS: ReadonlySet<string> = new Set(["claims", "accuses", "blames", "denies", "denies-for", "suspects", "admits"]);
const FIRST = 60;

const hurtsAnyone = ({ deeds }: Snippet): boolean => deeds.some(({ event, victim }) => event === "assault" && victim.length > 0);

const isArmed = (list: readonly Argument[]): boolean => list.some(({ words }) => holds("armed", words));

const hasDeed = ({ deeds }: Snippet, ...modes: readonly string[]): boolean =>
  deeds.some(({ event, mode }) => modes.includes(event) || (mode !== undefined && modes.includes(mode)));

const armedWith = ({ deeds, text }: Snippet, list: string): boolean =>
  deeds.some(({ event, instrument }) => event === "assault" && instrument.some(({ words }) => holds(list, words))) ||
  (deeds.some(({ event }) => event === "assault") && holds(list, text));

/** Protests: peaceful, broken up, met with deadly force, violent themselves. */
const protest: Rule = (snippet) => {
  const { text } = snippet;
  if (!holds("protesters", text)) return undefined;
  const met = ["intervention", "lethal-force"].some((list) => holds(list, text));
  if (!met && hasDeed(snippet, "assault") && !hasDeed(snippet, "protest") && !holds("violent-crowd", text)) return undefined;
  if (holds("lethal-force", text) && holds("armed", text)) return "FORCE_AGAINST_PROTEST";
  if (holds("violent-crowd", text) || hasDeed(snippet, "riot")) return "VIOL_DEMONSTR";
  return holds("intervention", text) ? "PROTEST_WITH_INTER" : "PEACE_PROTEST";
};

/** People without arms who beat or fight others. */
const riot: Rule = ({ deeds, text }) => {
  if (holds("mob", text)) return "MOB_VIOL";
  if (deeds.some(({ mode }) => mode === "riot")) return "VIOL_DEMONSTR";
  const fights = deeds.filter(({ mode }) => mode === "clash" || mode === "beating" || mode === "killing");
  const civil = ({ perpetrator }: EventFinding): boolean =>
    perpetrator.length > 0 && holds("civilians", perpetrator.map((one) => one.words).join(" "));
  return fights.some((fight) => civil(fight) && !isArmed(fight.perpetrator)) ? "MOB_VIOL" : undefined;
};

/** Who holds a place afterwards, and whether it was fought for. */
const territory: Rule = (snippet) => {
  const { text, deeds } = snippet;
  if (holds("peaceful-takeover", text) && holds("armed", text)) return "NON_VIOL_TERRIT_TRANSFER";
  const taken = deeds.find(({ mode }) => mode === "capture");
  if (!taken && !holds("fought-takeover", text)) return undefined;
  const by =
    taken && taken.perpetrator.length > 0 ? taken.perpetrator.map(({ words }) => words).join(" ") : before("fought-takeover", text);
  return holds("state-side", by) ? "GOV_REGAINS_TERIT" : "NON_STATE_ACTOR_OVERTAKES_TER";
};

/** Disasters and crime, which are no deeds of politics: only where nobody fights. */
const accident: Rule = (snippet) => {
  const { text, deeds } = snippet;
  if (holds("natural-disaster", text) && !fought(snippet)) return "NATURAL_DISASTER";
  if (holds("man-made-disaster", text) && !fought(snippet)) return "MAN_MADE_DISASTER";
  if (holds("fire", text) && !fought(snippet) && !deeds.some(({ perpetrator }) => perpetrator.length > 0)) return "MAN_MADE_DISASTER";
  return holds("organised-crime", text) && !hasDeed(snippet, "clash") ? "ORG_CRIME" : undefined;
};

const fought = ({ deeds }: Snippet): boolean =>
  deeds.some(({ event, perpetrator, instrument }) => event === "assault" && (isArmed(perpetrator) || instrument.length > 0));

/** Armed against armed, or armed against civilians. */
const violence: Rule = (snippet) => {
  const { deeds } = snippet;
  if (hasDeed(snippet, "clash", "ambush", "offensive", "invasion")) return "ARMED_CLASH";
  const assault = deeds.find(({ event, mode }) => event === "assault" && mode !== "damage" && mode !== "destruction");
  if (!assault) return undefined;
  const hurt = deeds.filter(({ event }) => event === "assault").flatMap(({ target, victim }) => [...target, ...victim]);
  return isArmed(hurt) ? "ARMED_CLASH" : "ATTACK";
};

const words =
  (list: string, code: Class): Rule =>
  ({ text }) =>
    holds(list, text) ? code : undefined;

const disrupted: Rule = (snippet) =>
  hasDeed(snippet, "interception") || (holds("disrupted", snippet.text) && holds("weapons", snippet.text)) ? "DISR_WEAP" : undefined;

const transfer: Rule = (snippet) =>
  hasDeed(snippet, "withdrawal") && !hasDeed(snippet, "assault") ? "NON_VIOL_TERRIT_TRANSFER" : undefined;

const agreed: Rule = (snippet) => {
  if (!hasDeed(snippet, "agree", "negotiation", "mediation", "consult") && !holds("talks", snippet.text)) return undefined;
  if (holds("talks", snippet.text) && !holds("diplomatic", snippet.text)) return "AGREEMENT";
  return hasDeed(snippet, "agree") ? "AGREEMENT" : undefined;
};

const diplomatic: Rule = (snippet) =>
  holds("diplomatic", snippet.text) &&
  (hasDeed(snippet, "consult", "sanction", "cooperate", "support", "aid", "agree") || snippet.statements.length > 0)
    ? "DIPLO"
    : undefined;

const rules: readonly Rule[] = [
  attributed,
  words("suicide", "SUIC_BOMB"),
  words("chemical", "CHEM_WEAP"),
  words("sexual", "SEX_VIOL"),
  protest,
  disrupted,
  territory,
  accident,
  words("abduction", "ABDUCT_DISSAP"),
  (snippet) => (armedWith(snippet, "air") ? "AIR_STRIKE" : undefined),
  (snippet) => (armedWith(snippet, "grenade") ? "GRENADE" : undefined),
  (snippet) => (armedWith(snippet, "artillery") ? "ART_MISS_ATTACK" : undefined),
  (snippet) => (armedWith(snippet, "remote") ? "REM_EXPLOS" : undefined),
  riot,
  words("established", "HQ_ESTABLISHED"),
  (snippet) => (hasDeed(snippet, "arrest") && !hurtsAnyone(snippet) ? "ARREST" : undefined),
  (snippet) => (holds("property", snippet.text) && !hurtsAnyone(snippet) ? "PROPERTY_DISTRUCT" : undefined),
  violence,
  (snippet) => (hasDeed(snippet, "arrest") || holds("arrest", snippet.text) ? "ARREST" : undefined),
  transfer,
  agreed,
  (snippet) => (hasDeed(snippet, "mobilize") || holds("group-change", snippet.text) ? "CHANGE_TO_GROUP_ACT" : undefined),
  diplomatic,
];
