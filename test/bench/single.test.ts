import { expect, test } from "vitest";
import { classes, classOf } from "../../bench/tasks/single/classes.ts";
import { bundledReader, inOneZone } from "../reading/reader.ts";

/** Snippets by the class that they belong to, in our own words. */
const snippets: Readonly<Record<string, readonly string[]>> = {
  ABDUCT_DISSAP: [
    "On 4 May, gunmen kidnapped two teachers near the town of Tarm and demanded a ransom.",
    "A union organiser has been missing since masked men took him from his home in Orl; his whereabouts are unknown.",
  ],
  AGREEMENT: [
    "The Falcon Front and the Orlian army signed a ceasefire on Monday that is to hold for thirty days.",
    "Elders of the two clans agreed to a prisoner exchange after a week of talks in Senn.",
  ],
  AIR_STRIKE: [
    "Warplanes bombed a market in the rebel-held town of Darr on Friday, killing nine people.",
    "A drone strike hit a vehicle on the road to Senn; its two passengers died.",
  ],
  ARMED_CLASH: [
    "Fighting broke out between soldiers and the Falcon Front near Tarm, leaving four soldiers and seven rebels dead.",
    "Rebels ambushed an army patrol outside Orl and killed three soldiers.",
  ],
  ARREST: [
    "Police arrested twelve members of the opposition party in the capital overnight.",
    "Security forces detained the editor of a weekly newspaper in Orl on Tuesday.",
  ],
  ART_MISS_ATTACK: [
    "The army shelled villages in the Senn valley for a third day, wounding five residents.",
    "Rockets were fired from the hills at the port of Orl. No casualties were reported.",
  ],
  ATTACK: [
    "Gunmen stormed a farm near Darr and killed six villagers before fleeing.",
    "Unidentified armed men shot dead a priest outside his church in Tarm.",
  ],
  CHANGE_TO_GROUP_ACT: [
    "The army sent reinforcements to the border and redeployed two battalions from the coast.",
    "Three factions in the north merged and formed a new armed group under one commander.",
  ],
  CHEM_WEAP: ["Residents of Darr were treated for breathing trouble after chlorine barrels were dropped on the town."],
  DISR_WEAP: [
    "Engineers defused an improvised explosive device that had been left beside the railway at Tarm.",
    "Border guards seized a truck that carried rifles and ammunition.",
  ],
  FORCE_AGAINST_PROTEST: [
    "Police opened fire on protesters in Orl, killing two and wounding a dozen.",
    "Soldiers fired live rounds at a march of students; at least one demonstrator was shot dead.",
  ],
  GOV_REGAINS_TERIT: [
    "After two days of fighting government forces recaptured the town of Senn from the Falcon Front.",
    "The army regained control of the crossing at Tarm, driving out the rebels.",
  ],
  GRENADE: ["A hand grenade was thrown at the house of a judge in Darr; two relatives were wounded."],
  HQ_ESTABLISHED: ["The Falcon Front established a base in an abandoned school near Orl."],
  MOB_VIOL: [
    "An angry crowd lynched a man accused of stealing a motorcycle in Tarm.",
    "Rival supporters fought with sticks and knives after the match in Darr.",
  ],
  NON_STATE_ACTOR_OVERTAKES_TER: [
    "Rebels of the Falcon Front captured the district capital after heavy fighting with the army.",
    "Militants overran a garrison town in the east and now control it.",
  ],
  NON_VIOL_TERRIT_TRANSFER: ["The militia entered the village of Senn without a fight after the army withdrew from it."],
  PEACE_PROTEST: [
    "Hundreds of teachers rallied before the ministry in Orl to demand unpaid wages.",
    "Farmers demonstrated in Darr on Monday against the price of seed.",
  ],
  PROPERTY_DISTRUCT: [
    "Armed men looted shops and burned houses in the village of Tarm; nobody was hurt.",
    "Raiders stole more than two hundred cattle near Darr.",
  ],
  PROTEST_WITH_INTER: [
    "Police used tear gas to disperse a march of nurses in the capital.",
    "A sit-in at the university in Senn was broken up and thirty students were arrested.",
  ],
  REM_EXPLOS: [
    "A roadside bomb exploded beside an army convoy near Orl, killing four soldiers.",
    "A farmer was killed when a landmine went off in his field outside Darr.",
  ],
  SEX_VIOL: ["Fighters raped several women during a raid on the village of Tarm."],
  SUIC_BOMB: ["A suicide bomber blew himself up at the gate of a police academy in Senn, killing eleven."],
  VIOL_DEMONSTR: [
    "Demonstrators threw stones at police and burned tyres during a protest in Orl.",
    "Protesters set fire to the party's office in Darr and clashed with police.",
  ],
  ORG_CRIME: [
    "Customs officers found two tonnes of cocaine in a container that belongs to a smuggling ring.",
    "The leader of a cartel was sentenced for money laundering in Senn.",
  ],
  NATURAL_DISASTER: [
    "An earthquake of magnitude 6.1 shook the coast near Orl and left hundreds homeless.",
    "Floods after days of heavy rain swept away bridges in the Tarm valley, killing at least nine people.",
  ],
  MAN_MADE_DISASTER: [
    "A passenger train derailed outside Senn; thirty people were injured.",
    "A fire in a garment factory in Darr killed eighteen workers.",
  ],
  ATTRIB: [
    "The Falcon Front claimed responsibility for last week's bombing in Orl.",
    "The minister blamed the Northern Brigades for the killing of the mayor.",
  ],
  DIPLO: [
    "The foreign ministers of Fenn and Orlia met in Senn to discuss the border.",
    "Fenn recalled its ambassador from Orlia on Wednesday.",
  ],
  OTHER: ["Workmen found a mass grave with the remains of forty people near Tarm."],
};

test("every class of the task has a snippet, and no other", () => {
  expect(Object.keys(snippets).sort()).toEqual([...classes].sort());
});

test.each(Object.entries(snippets).flatMap(([code, list]) => list.map((words) => [code, words] as const)))("%s: %s", (code, words) => {
  const { report, text } = inOneZone(words);
  expect(classOf(words, bundledReader.read(report, text).findings)).toBe(code);
});
