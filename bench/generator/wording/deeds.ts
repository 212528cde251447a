import type { Random } from "../random.ts";
import { one, type Part, type Slots, sentence } from "./slots.ts";

/** How one deed may be told: who or what did it, to what, and whether in the town or near it. */
interface Deed {
  readonly near: boolean;
  /** "Rockets hit". */
  readonly active: readonly Part[];
  /** "was hit by rockets". */
  readonly passive: readonly Part[];
  readonly target: readonly Part[];
  readonly victims: readonly string[];
}

/** Deeds of attacks; a story keeps to one of them, its tellings choose their words. */
const attacks: readonly Deed[] = [
  {
    near: true,
    active: [
      "rockets hit",
      "a volley of rockets struck",
      "several rockets struck",
      "rockets fired from a lorry hit",
      "two salvos of rockets hit",
    ],
    passive: ["was hit by rockets", "was struck by a volley of rockets", "came under rocket fire", "was attacked with rockets"],
    target: ["an army base", "a military base", "a base of the army", "the army's main base", "a base that houses two battalions"],
    victims: ["soldiers", "people", "conscripts", "troops"],
  },
  {
    near: false,
    active: ["gunmen attacked", "armed men attacked", "masked gunmen stormed", "gunmen in two cars attacked", "a dozen armed men attacked"],
    passive: ["was attacked by gunmen", "was stormed by masked men", "came under attack by armed men", "was attacked by men with rifles"],
    target: ["a checkpoint", "an army checkpoint", "a police checkpoint", "the checkpoint at the bridge", "a roadblock of the police"],
    victims: ["soldiers", "policemen", "guards", "officers"],
  },
  {
    near: true,
    active: ["a roadside bomb struck", "a bomb hit", "a buried bomb struck", "an explosion hit", "a roadside bomb tore through"],
    passive: ["was hit by a roadside bomb", "was struck by a bomb", "was hit by an explosion", "was bombed"],
    target: ["an army convoy", "a supply convoy", "a convoy of the army", "a convoy of six lorries", "a military convoy"],
    victims: ["soldiers", "drivers", "troops", "people"],
  },
  {
    near: false,
    active: ["a drone hit", "an armed drone struck", "two drones struck", "a drone strike hit", "a small drone hit"],
    passive: ["was hit by a drone", "was struck by two drones", "was attacked by an armed drone", "was hit in a drone strike"],
    target: ["a fuel depot", "an oil depot", "the fuel depot by the station", "a store of fuel", "a depot"],
    victims: ["guards", "workers", "people", "watchmen"],
  },
  {
    near: false,
    active: ["mortar shells hit", "mortar bombs struck", "a round of mortar fire hit", "five mortar shells struck", "shelling hit"],
    passive: ["was hit by mortar fire", "was shelled", "was struck by mortar bombs", "came under mortar fire"],
    target: ["a police station", "the police headquarters", "a police barracks", "the station of the border police", "a police post"],
    victims: ["policemen", "recruits", "people", "prisoners"],
  },
  {
    near: true,
    active: ["warplanes bombed", "an air strike hit", "air strikes hit", "a warplane struck", "aircraft bombed"],
    passive: ["was hit by an air strike", "was bombed by warplanes", "was struck from the air", "was hit in two air strikes"],
    target: ["a training camp", "a camp of fighters", "a camp in the hills", "a training ground", "an arms store"],
    victims: ["fighters", "people", "men", "recruits"],
  },
];

/** How many deeds of attacks there are. */
export const ATTACKS = attacks.length;

const day: readonly Part[] = [
  (s) => `on ${s.when}`,
  (s) => `on ${s.when}`,
  (s) => `early on ${s.when}`,
  (s) => `late on ${s.when}`,
  (s) => `before dawn on ${s.when}`,
  (s) => `at noon on ${s.when}`,
  (s) => `shortly after dark on ${s.when}`,
];

const toll = (victims: readonly string[]): readonly Part[] => [
  (s, r) => `killing ${s.killed} ${r.pick(victims)} and wounding ${s.wounded}`,
  (s, r) => `killing ${s.killed} ${r.pick(victims)}`,
  (s, r) => `and ${s.killed} ${r.pick(victims)} were killed`,
  (s, r) => `leaving ${s.killed} ${r.pick(victims)} dead and ${s.wounded} wounded`,
  (s, r) => `and at least ${s.killed} ${r.pick(victims)} died`,
  (s, r) => `in which ${s.killed} ${r.pick(victims)} lost their lives`,
  (s) => `wounding ${s.wounded} people`,
];

/** Who tells it, to stand at the end of a sentence; none where the report tells it in its own voice. */
export const sources: readonly Part[] = [
  "the army said",
  "according to the defence ministry",
  "security officials said",
  "police said",
  "a security source said",
  "the interior ministry said",
  "the provincial council said",
  (s) => `${s.speaker} said`,
  (s) => `said ${s.local}, a doctor at the hospital`,
  (s) => `according to ${s.local}, who lives nearby`,
  (s) => `a local official told ${s.outlet}`,
  (s) => `residents of ${s.town} told ${s.outlet}`,
  (s) => `${s.local}, the deputy mayor, said`,
  (s) => `witnesses in ${s.town} said`,
];

/** An attack told in one sentence. */
export function attackOpening(variant: number, slots: Slots, random: Random): string {
  const deed = attacks[variant % ATTACKS] as Deed;
  const say = (parts: readonly Part[]): string => one(parts, slots, random);
  const where = `${deed.near ? "near" : "in"} ${slots.town}`;
  const harm = random.chance(65) ? `, ${say(toll(deed.victims))}` : "";
  const told = random.chance(75) ? `, ${say(sources)}` : "";
  const [when, target] = [say(day), say(deed.target)];
  switch (random.below(4)) {
    case 0:
      return sentence(`${when}, ${say(deed.active)} ${target} ${where}${harm}${told}`);
    case 1:
      return sentence(`${say(deed.active)} ${target} ${where} ${when}${harm}${told}`);
    case 2:
      return sentence(`${target} ${where} ${say(deed.passive)} ${when}${harm}${told}`);
    default:
      return sentence(`${when} ${target} ${where} ${say(deed.passive)}${harm}${told}`);
  }
}

const dead: readonly (readonly [life: readonly string[], active: readonly Part[], passive: readonly Part[]])[] = [
  [
    ["a former member of parliament", "a former deputy", "a retired lawmaker"],
    ["gunmen killed", "two gunmen shot dead", "gunmen on a motorcycle killed", "unknown gunmen shot dead"],
    ["was shot dead", "was killed by gunmen", "was gunned down", "was shot dead outside his home"],
  ],
  [
    ["an army officer", "a colonel of the army", "an officer of the border guard"],
    ["a car bomb killed", "a bomb under his car killed", "an explosion killed", "a bomb killed"],
    [
      "was killed by a car bomb",
      "was killed when a bomb exploded under his car",
      "died in the blast of a car bomb",
      "was killed by a bomb",
    ],
  ],
  [
    ["a judge", "a judge of the provincial court", "a magistrate"],
    ["armed men killed", "a sniper killed", "two men killed", "attackers shot dead"],
    ["was killed by a sniper", "was murdered", "was shot dead by two men", "was assassinated"],
  ],
];

/** The killing of a person told in one sentence. */
export function killingOpening(variant: number, slots: Slots, random: Random): string {
  const [life, active, passive] = dead[variant % dead.length] as (typeof dead)[number];
  const say = (parts: readonly Part[]): string => one(parts, slots, random);
  const told = random.chance(80) ? `, ${say(sources)}` : "";
  const who = random.chance(60) ? `${slots.person}, ${random.pick(life)},` : slots.person;
  return random.chance(50)
    ? sentence(`${who} ${say(passive)} in ${slots.town} ${say(day)}${told}`)
    : sentence(`${say(active)} ${who.endsWith(",") ? who : `${who}`} in ${slots.town} ${say(day)}${told}`);
}

const meetings: readonly Part[] = [
  (s) => `${s.person} met leaders of the ${s.doer} in ${s.town}`,
  (s) => `leaders of the ${s.doer} held talks with ${s.person} in ${s.town}`,
  (s) => `${s.person} and commanders of the ${s.doer} met in ${s.town}`,
  (s) => `a delegation of the ${s.doer} was received by ${s.person} in ${s.town}`,
  (s) => `${s.person} travelled to ${s.town} and met the leadership of the ${s.doer}`,
  (s) => `the ${s.doer} sent its leaders to ${s.town} for talks with ${s.person}`,
];
const truces: readonly (readonly Part[])[] = [
  [
    (s) => `the ${s.doer} and the ${s.other} agreed to a truce in ${s.town}`,
    (s) => `a truce between the ${s.doer} and the ${s.other} was reached in ${s.town}`,
    (s) => `fighters of the ${s.doer} and of the ${s.other} accepted a truce in ${s.town}`,
    (s) => `the ${s.other} entered into a truce with the ${s.doer} in ${s.town}`,
    (s) => `with ${s.person} as mediator, the ${s.doer} and the ${s.other} reached a truce in ${s.town}`,
  ],
  [
    (s) => `the government and the ${s.doer} reached a ceasefire in ${s.town}`,
    (s) => `the ${s.doer} accepted a ceasefire with the government in ${s.town}`,
    (s) => `a ceasefire between the government and the ${s.doer}, brokered by ${s.person}, was signed in ${s.town}`,
    (s) => `envoys of the government and the ${s.doer} agreed to a ceasefire in ${s.town}`,
  ],
];

/** A meeting told in one sentence. */
export const meetingOpening = (slots: Slots, random: Random): string => dated(one(meetings, slots, random), slots, random);

/** A truce told in one sentence. */
export const truceOpening = (variant: number, slots: Slots, random: Random): string =>
  dated(one(truces[variant % truces.length] as readonly Part[], slots, random), slots, random);

function dated(words: string, slots: Slots, random: Random): string {
  const told = random.chance(75) ? `, ${one(sources, slots, random)}` : "";
  const when = one(day, slots, random);
  return random.chance(60) ? sentence(`${words} ${when}${told}`) : sentence(`${when}, ${words}${told}`);
}
