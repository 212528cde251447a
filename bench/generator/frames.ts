import type { Random } from "./random.ts";

/** What the sentences of one report are filled with. */
export interface Slots {
  /** Name of the day ("Tuesday") or date ("7 May") of the deed, as the report tells it. */
  readonly when: string;
  readonly town: string;
  /** Who is said to have done it, another faction, and a third. */
  readonly doer: string;
  readonly other: string;
  readonly third: string;
  readonly person: string;
  readonly speaker: string;
  readonly killed: string;
  readonly wounded: string;
  readonly outlet: string;
}

export type StoryKind = "attack" | "killing" | "meeting" | "truce";

type Frame = (slots: Slots) => string;

/** Openings by kind of story, then by what was done; each deed in two wordings that both name day and place. */
const openings: Readonly<Record<StoryKind, readonly (readonly Frame[])[]>> = {
  attack: [
    [
      (s) => `Rockets hit an army base near ${s.town} on ${s.when}, killing ${s.killed} people and wounding ${s.wounded}, the army said.`,
      (s) => `An army base near ${s.town} was hit by rockets on ${s.when}, according to the defence ministry.`,
    ],
    [
      (s) => `Gunmen attacked a checkpoint in ${s.town} on ${s.when}, security officials said.`,
      (s) => `At least ${s.killed} soldiers were killed when gunmen attacked a checkpoint in ${s.town} on ${s.when}.`,
    ],
    [
      (s) => `A roadside bomb struck an army convoy near ${s.town} on ${s.when}, killing ${s.killed} soldiers, according to the army.`,
      (s) => `A bomb exploded beside an army convoy near ${s.town} on ${s.when}, a security source said.`,
    ],
    [
      (s) => `A drone hit a fuel depot in ${s.town} on ${s.when}, a local official said.`,
      (s) => `A fuel depot in ${s.town} was struck by a drone on ${s.when}, and ${s.killed} guards were killed.`,
    ],
  ],
  killing: [
    [
      (s) => `${s.person}, a former member of parliament, was shot dead in ${s.town} on ${s.when}, police said.`,
      (s) => `Gunmen on a motorcycle killed ${s.person} outside his home in ${s.town} on ${s.when}, the interior ministry said.`,
    ],
    [
      (s) => `${s.person}, an army officer, was killed by a car bomb in ${s.town} on ${s.when}.`,
      (s) => `A car bomb killed ${s.person}, an army officer, in ${s.town} on ${s.when}, the army said.`,
    ],
  ],
  meeting: [
    [
      (s) => `${s.person} met leaders of the ${s.doer} in ${s.town} on ${s.when}, two officials said.`,
      (s) => `Leaders of the ${s.doer} held talks with ${s.person} in ${s.town} on ${s.when}.`,
    ],
  ],
  truce: [
    [
      (s) => `The ${s.doer} and the ${s.other} agreed to a truce in ${s.town} on ${s.when}, ${s.person} said.`,
      (s) => `A truce between the ${s.doer} and the ${s.other} was reached in ${s.town} on ${s.when}, and ${s.person} had mediated it.`,
    ],
    [
      (s) => `The government and the ${s.doer} reached a ceasefire, brokered by ${s.person}, in ${s.town} on ${s.when}.`,
      (s) => `The ${s.doer} accepted a ceasefire with the government in ${s.town} on ${s.when}, ${s.person} said.`,
    ],
  ],
};

/** What may follow an attack or a killing: at most one of each row, in this order, so that a telling does not contradict itself. */
const answers: readonly (readonly Frame[])[] = [
  [
    (s) => `The ${s.doer} claimed responsibility for the attack.`,
    (s) => `In a statement, the ${s.third} said that its fighters had carried out the attack.`,
    () => "No group has claimed responsibility for the attack.",
  ],
  [
    (s) => `The government blamed the ${s.other} for the attack.`,
    (s) => `${s.speaker} accused the ${s.other} of carrying out the attack.`,
    (s) =>
      `A security official, who spoke on condition of anonymity because he was not allowed to talk to reporters, said he suspected the ${s.other}.`,
  ],
  [
    (s) => `The ${s.other} denied any role in the attack.`,
    (s) => `A spokesman for the ${s.other}, ${s.speaker}, denied that the faction had been involved.`,
    (s) => `${s.speaker}, a leader of the ${s.third}, denied that the ${s.other} had any part in the attack.`,
  ],
  [
    (s) => `The attack was the third in ${s.town} since the start of the year.`,
    (s) => `Another ${s.wounded} people were wounded in the attack, a hospital official said.`,
  ],
];

/** What may follow a meeting or a truce. */
const terms: readonly Frame[] = [
  (s) => `The truce will hold if the army leaves ${s.town} within thirty days, ${s.speaker} told ${s.outlet}.`,
  (s) => `The ${s.other} said that it was no longer bound by the truce.`,
  (s) => `${s.speaker} ordered the ${s.doer} to stop its attacks on convoys.`,
  (s) => `The ${s.third} refused to take part and warned that its fighters would answer any attack.`,
  (s) => `A commander who attended the meeting said that the ${s.other} had asked for the release of its prisoners.`,
  (s) => `${s.speaker}, who leads the ${s.doer}, promised to hold fire until the end of the month.`,
];

const background: readonly Frame[] = [
  (s) => `The ${s.doer} split from the ${s.third} four years ago.`,
  (s) => `The ${s.other} is backed by neighbouring Nordrelle, which denies sending weapons across the border.`,
  (s) => `Residents of ${s.town} said that shops had stayed closed and that the road to the north was blocked.`,
  (s) => `${s.speaker} is expected to travel to ${s.town} in the coming days.`,
  () => "Dozens of people have been killed in the province since the start of the year.",
  (s) => `Analysts say that the rift between the ${s.doer} and the ${s.other} has grown since the elections.`,
  () => "The prime minister called for calm and promised an inquiry.",
];

/** The paragraphs of one telling of a deed (`variant` says which of its kind): an opening, what follows from it, background. */
export function paragraphsOf(kind: StoryKind, variant: number, slots: Slots, random: Random): readonly string[] {
  const deeds = openings[kind];
  const opening = random.pick(deeds[variant % deeds.length] as readonly Frame[]);
  const violent = kind === "attack" || kind === "killing";
  const follow = violent
    ? answers.filter(() => random.chance(70)).map((row) => random.pick(row))
    : someOf(terms, 2 + random.below(3), random);
  return [opening, ...follow, ...someOf(background, 1 + random.below(3), random)].map((frame) => frame(slots));
}

/** Up to `count` different frames, starting anywhere in the list. */
function someOf(frames: readonly Frame[], count: number, random: Random): readonly Frame[] {
  const start = random.below(frames.length);
  return Array.from({ length: Math.min(count, frames.length) }, (_, at) => frames[(start + at) % frames.length] as Frame);
}

const headlines: Readonly<Record<StoryKind, readonly Frame[]>> = {
  attack: [(s) => `${s.other} in the spotlight after attack in ${s.town}`, (s) => `Attack near ${s.town} raises fears of more violence`],
  killing: [(s) => `${s.person} killed in ${s.town}`, (s) => `Gunmen kill ${s.person}`],
  meeting: [(s) => `${s.doer} leaders hold talks in ${s.town}`],
  truce: [(s) => `${s.doer} agrees to truce`, (s) => `Truce reached in ${s.town}`],
};

/** A headline for a telling, without a full stop. */
export const headlineOf = (kind: StoryKind, slots: Slots, random: Random): string => random.pick(headlines[kind])(slots);
