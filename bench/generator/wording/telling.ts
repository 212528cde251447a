import type { Random } from "../random.ts";
import { answersTo, termsOf } from "./answers.ts";
import { backgroundOf } from "./colour.ts";
import { attackOpening, killingOpening, meetingOpening, truceOpening } from "./deeds.ts";
import type { Slots } from "./slots.ts";

export type StoryKind = "attack" | "killing" | "meeting" | "truce";

/** The paragraphs of one telling of a deed (`variant` says which of its kind): an opening, what follows from it, background. */
export function paragraphsOf(kind: StoryKind, variant: number, slots: Slots, random: Random): readonly string[] {
  const follow = kind === "attack" || kind === "killing" ? answersTo(slots, random) : termsOf(slots, random);
  return [openingOf(kind, variant, slots, random), ...follow, ...backgroundOf(slots, random)];
}

/** One sentence that names deed, day and place. */
export function openingOf(kind: StoryKind, variant: number, slots: Slots, random: Random): string {
  if (kind === "attack") return attackOpening(variant, slots, random);
  if (kind === "killing") return killingOpening(variant, slots, random);
  return kind === "meeting" ? meetingOpening(slots, random) : truceOpening(variant, slots, random);
}

type Headline = (slots: Slots) => string;
const headlines: Readonly<Record<StoryKind, readonly Headline[]>> = {
  attack: [
    (s) => `${s.other} in the spotlight after attack in ${s.town}`,
    (s) => `Attack in ${s.town} raises fears of more violence`,
    (s) => `${s.town} counts its dead`,
    (s) => `Who struck ${s.town}?`,
  ],
  killing: [
    (s) => `${s.person} killed in ${s.town}`,
    (s) => `Gunmen kill ${s.person}`,
    (s) => `${s.town} mourns ${s.person}`,
    (s) => `${s.person} dead, questions in ${s.town}`,
  ],
  meeting: [(s) => `${s.doer} leaders hold talks in ${s.town}`, (s) => `${s.person} in ${s.town}`, (s) => `Talks in ${s.town}`],
  truce: [(s) => `${s.doer} agrees to truce`, (s) => `Truce reached in ${s.town}`, (s) => `Guns fall silent in ${s.town}`],
};

/** A headline for a telling, without a full stop. */
export const headlineOf = (kind: StoryKind, slots: Slots, random: Random): string => random.pick(headlines[kind])(slots);
