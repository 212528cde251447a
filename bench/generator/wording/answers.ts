import type { Random } from "../random.ts";
import { one, type Part, type Slots, sentence } from "./slots.ts";

const through: readonly Part[] = [
  "in a statement",
  "on its channel",
  "in a leaflet",
  "in a short video",
  (s) => `in a message to ${s.outlet}`,
  "through a spokesman",
  "over its radio",
  (s) => `by telephone to a reporter in ${s.town}`,
];
const attack: readonly string[] = ["the attack", "the assault", "this attack", "the raid", "the operation"];
const voice: readonly Part[] = [
  (s) => s.speaker,
  (s) => s.local,
  (s) => `${s.local}, an adviser to the governor,`,
  (s) => `${s.speaker}, who follows the talks,`,
  "the government",
  "the governor's office",
  "the army's command",
  "a member of the provincial council",
  "two lawmakers",
];

/** Why an official will not be named: of one in forty-odd reports in the same words, an agency's standing phrase. */
const hidden: readonly string[] = [
  "who spoke on condition of anonymity because he was not allowed to talk to reporters",
  "who would not be named",
  "who asked not to be named",
  "speaking anonymously",
  "who feared for his post",
  "who gave no name",
  "not allowed to speak in public",
];

/** What may follow an attack or a killing: at most one of each row, in this order, so that a telling does not contradict itself. */
const rows: readonly (readonly Part[])[] = [
  [
    (s, r) => `the ${s.doer} claimed responsibility for ${r.pick(attack)} ${one(through, s, r)}`,
    (s, r) =>
      `${one(through, s, r)}, the ${s.third} said ${r.pick(["its fighters", "its men", "a cell of its own", "two of its squads"])} had ${r.pick(["carried out", "done", "led"])} ${r.pick(attack)}`,
    (s, r) => `responsibility for ${r.pick(attack)} was claimed by the ${s.doer} ${one(through, s, r)}`,
    (s, r) => `${s.local}, who speaks for the ${s.doer}, claimed ${r.pick(attack)}`,
    (_, r) => `no group has claimed responsibility for ${r.pick(attack)}`,
    (s, r) => `by ${r.pick(["nightfall", "the next morning", "the weekend", "evening"])} nobody in ${s.town} had claimed ${r.pick(attack)}`,
  ],
  [
    (s, r) => `${one(voice, s, r)} blamed the ${s.other} for ${r.pick(attack)}`,
    (s, r) => `${one(voice, s, r)} accused the ${s.other} of carrying out ${r.pick(attack)}`,
    (s, r) => `the ${s.other} was blamed by ${s.speaker} for ${r.pick(attack)}`,
    (s, r) =>
      `a security official ${r.below(40) === 0 ? hidden[0] : r.pick(hidden.slice(1))} ${r.pick(["pointed at", "suspected", "named"])} the ${s.other}`,
    (s, r) => `an officer ${r.pick(hidden.slice(1))} said he suspected the ${s.other}`,
    (s, r) => `${one(voice, s, r)} held the ${s.other} responsible for ${r.pick(attack)}`,
  ],
  [
    (s, r) => `the ${s.other} denied any role in ${r.pick(attack)}`,
    (s, r) =>
      `${r.pick(["a spokesman for", "the press office of", "a voice of"])} the ${s.other}, ${s.speaker}, denied ${one(through, s, r)} ${r.pick(["that it had been involved", "that it was there", "any part in it", "having a hand in it"])}`,
    (s, r) =>
      `${s.speaker}, ${r.pick(["a leader", "a founder", "the deputy head", "a veteran"])} of the ${s.third}, denied that ${r.pick([`the ${s.other}`, `men of the ${s.other}`])} ${r.pick(["had any part in", "were behind", "had a hand in", "took part in"])} ${r.pick(attack)}`,
    (s, r) => `${one(through, s, r)}, the ${s.other} denied it`,
    (s, r) =>
      `${s.local}, ${r.pick(["a commander", "a captain", "the secretary", "a poet"])} of the ${s.other}, ${r.pick(["called the charge", "called this", "thought the word of the police"])} ${r.pick(["a lie", "absurd", "an insult", "a fairy tale"])} and denied ${r.pick(["involvement", "any role", "everything"])}`,
  ],
  [
    (s, r) =>
      `${r.pick(attack)} was the ${r.pick(["second", "third", "fourth", "fifth"])} in ${s.town} since the ${r.pick(["spring", "elections", "start of the year", "harvest"])}`,
    (s) => `another ${s.wounded} people were wounded, ${s.local} of the hospital said`,
    (s, r) =>
      `${s.local}, who ${r.pick(["sells bread", "keeps a tea house", "drives a taxi", "teaches"])} in ${s.town}, ${r.pick(["swept up glass", "had heard nothing", "lost two windows", "saw smoke", "ran to the cellar"])}`,
    (s, r) =>
      `the ${r.pick(["road", "bridge", "market", "school"])} stayed closed for ${r.pick(["two hours", "the day", "three days", "the night"])}, ${s.local} said`,
  ],
];

/** What follows an attack or a killing, up to four sentences. */
export const answersTo = (slots: Slots, random: Random): readonly string[] =>
  rows.filter(() => random.chance(70)).map((row) => sentence(one(row, slots, random)));

const within = ["ten days", "thirty days", "two weeks", "a month", "a fortnight", "forty days"];
const until = ["the end of the month", "the feast", "the vote", "the first snow", "the harvest", "the pilgrims are home"];
const wishes = [
  "the release of its prisoners",
  "seats on the council",
  "the pay of its men",
  "two border posts",
  "an amnesty",
  "a share of the customs",
];
const aims = ["convoys", "the garrison", "the oil fields", "bases of the army", "lorries", "the airport"];
const blows = ["attack", "raid", "arrest", "ambush", "shelling"];

const terms: readonly Part[] = [
  (s, r) =>
    `the truce will ${r.pick(["hold", "last", "stand"])} if ${r.pick(["the army leaves", "soldiers leave", "the garrison withdraws from"])} ${s.town} within ${r.pick(within)}, ${s.speaker} told ${s.outlet}`,
  (s, r) =>
    `${s.local} ${r.pick(["of the council", "at the ministry", "of the union"])} ${r.pick(["thinks", "wrote that", "is sure"])} the ${r.pick(["truce", "peace", "deal"])} ${r.pick(["depends on", "turns on", "needs"])} ${r.pick(wishes)}`,
  (s, r) =>
    `unless ${r.pick(["the army leaves", "the garrison quits", "soldiers leave"])} ${s.town} within ${r.pick(within)}, ${s.local} warned, ${r.pick(["the truce is over", "there is no truce", "guns will speak again"])}`,
  (s, r) => `${one(through, s, r)}, the ${s.other} said that it was no longer bound by the truce`,
  (s, r) =>
    `the ${s.other} ${r.pick(["declared", "let it be known", "announced", "swore"])} ${one(through, s, r)} that it had ${r.pick(["left", "quit", "abandoned"])} the truce`,
  (s, r) => `the ${s.other} called the truce dead ${one(through, s, r)}`,
  (s, r) =>
    `${s.speaker} ordered the ${s.doer} to ${r.pick(["stop", "end", "halt"])} its ${r.pick(["attacks", "raids", "ambushes", "strikes"])} on ${r.pick(aims)}`,
  (s, r) => `fighters of the ${s.doer} were told by ${s.speaker} to leave ${r.pick(aims)} alone`,
  (s, r) => `an order of ${s.speaker} bars the ${s.doer} from firing at ${r.pick(aims)}`,
  (s, r) =>
    `the ${s.third} refused to ${r.pick(["take part", "come", "sign", "sit down"])} and warned ${one(through, s, r)} that ${r.pick(["it would answer", "its men would avenge", "it would not forgive"])} any ${r.pick(blows)}`,
  (s, r) =>
    `the ${s.third} ${r.pick(["stayed away", "sent nobody", "left early"])}; ${s.local}, ${r.pick(["its envoy", "one of its founders", "its treasurer"])}, threatened ${r.pick(["revenge for", "to answer", "blood for"])} any ${r.pick(blows)}`,
  (s, r) =>
    `${r.pick(["no seat was kept", "no chair stood", "nobody spoke"])} for the ${s.third}, whose ${r.pick(["leader", "elder", "envoy"])} ${s.local} ${r.pick(["spoke of", "complained of", "shouted of"])} ${r.pick(["betrayal", "a farce", "a trap", "theatre"])}`,
  (s, r) =>
    `${r.pick(["a commander", "an elder", "one guest", "a secretary"])} at ${r.pick(["the meeting", "the talks", "the table"])} ${r.pick(["said that", "told how", "recalled that"])} the ${s.other} had ${r.pick(["asked for", "insisted on", "named as its price"])} ${r.pick(wishes)}`,
  (s, r) => `${s.local} said the ${s.other} wanted ${r.pick(wishes)} in return`,
  (s, r) => `among the demands of the ${s.other} was ${r.pick(wishes)}, according to ${s.local}`,
  (s, r) =>
    `${s.speaker}, who ${r.pick(["leads", "commands", "founded"])} the ${s.doer}, ${r.pick(["promised", "vowed", "agreed"])} to ${r.pick(["hold fire", "keep the peace", "rest his men"])} until ${r.pick(until)}`,
  (s, r) => `until ${r.pick(until)}, ${s.speaker} pledged, the ${s.doer} will keep its guns silent`,
  (s, r) =>
    `${s.local}, who ${r.pick(["was in the room", "poured the tea", "took the notes", "kept the door"])}, ${r.pick(["said that", "recalled that", "told friends that"])} ${s.person} had ${r.pick(["spoken for an hour", "hardly spoken", "shouted", "wept", "read from a sheet"])}`,
  (s, r) =>
    `${s.person} left after ${r.pick(["an hour", "the meal", "two days", "midnight"])} without a word to ${s.local} and other reporters`,
];

/** Two to four sentences on what was agreed at a meeting or in a truce. */
export const termsOf = (slots: Slots, random: Random): readonly string[] =>
  several(terms, 2 + random.below(3), random).map((part) => sentence(one([part], slots, random)));

/** Up to `count` different parts, in any order. */
export function several(parts: readonly Part[], count: number, random: Random): readonly Part[] {
  const left = [...parts];
  return Array.from({ length: Math.min(count, parts.length) }, () => left.splice(random.below(left.length), 1)[0] as Part);
}
