import { dayOf } from "./calendar.ts";
import { agencies, factions, outlets, persons, somebody, towns } from "./names.ts";
import { Random } from "./random.ts";
import { ATTACKS } from "./wording/deeds.ts";
import type { Slots } from "./wording/slots.ts";
import { headlineOf, openingOf, paragraphsOf, type StoryKind } from "./wording/telling.ts";

/** One generated report, with what only its maker knows: how it came to be, and of which report it is a copy. */
export interface GeneratedReport {
  /** File name, unique: `report-000042.txt`. */
  readonly name: string;
  readonly text: string;
  /** `YYYY-MM-DD`. */
  readonly published: string;
  readonly outlet: string;
  readonly made: "giant" | "copy" | "lifted" | "retold" | "own";
  /** Name of the report that it was copied, lifted or retold from. */
  readonly of?: string;
}

interface Story {
  readonly kind: StoryKind;
  /** Which deed of this kind. */
  readonly variant: number;
  /** Number of the day. */
  readonly day: number;
  readonly town: string;
  readonly doer: string;
  readonly other: string;
  readonly person: string;
  readonly killed: number;
  readonly wounded: number;
}

interface Telling {
  readonly name: string;
  readonly day: number;
  readonly outlet: string;
  readonly headline: string;
  readonly dateline: string;
  readonly paragraphs: readonly string[];
  readonly story: Story;
}

/** Shares of all reports, in per cent; what is left is of its own. */
const SHARES = { giant: 5, copy: 15, lifted: 3, retold: 4 } as const;
const KEPT_TELLINGS = 60;
const KEPT_STORIES = 40;
const MOST_DAYS_LATER = 3;
/** New stories of a day: six to eighteen. */
const FEWEST_A_DAY = 6;
const SPREAD_A_DAY = 13;

/** What the reports are, in one line. */
export const distributions =
  `12 new stories a day (6 to 18) at about 31 reports a day; ${SHARES.giant} % retell one giant story, ${SHARES.copy} % are reprints, ` +
  `${SHARES.lifted} % lift one or two sentences, ${SHARES.retold} % retell a report by its name; a wire report is reprinted by 0 / 1 / 2-3 / 4-8 / 9-20 / 21-45 others in ` +
  "55 / 18 / 14 / 9 / 3 / 1 % of cases; 144 factions, 400 persons, 96 towns, 36 outlets by Zipf's law (weight 1/rank), and an open tail of persons of one report each";

/** How many others reprint a wire report: least, most, per cent. */
const CLUSTERS: readonly (readonly [least: number, most: number, percent: number])[] = [
  [0, 0, 55],
  [1, 1, 18],
  [2, 3, 14],
  [4, 8, 9],
  [9, 20, 3],
  [21, 45, 1],
];

/**
 * Invented reports for the benchmark; the same count and seed give the same reports, and a longer row begins with a shorter one.
 *
 * - Time goes on with the row: a day ends when its new stories (6 to 18, evenly) are told, so that 10,000 reports are about a year.
 * - 5 % of all reports tell one giant story (an attack on the second day) again, in their own words and under its date.
 * - 15 % are reprints of wire reports: 0 to 3 days later, by another outlet, under another headline (half of them), with a paragraph dropped
 *   (half), a bracketed remark put in (a third), reader comments (a fifth). How many reprint one report is drawn when it is made, see `CLUSTERS`.
 * - 3 % lift one or two sentences of one of the last 60 tellings into a report of their own; 4 % retell one, naming its outlet.
 * - The others are of their own: 55 % of them open a new story, 45 % tell one of the last 40 again in other words; 13 % come from an agency.
 * - Stories: 50 % attacks (six deeds), 20 % killings, 15 % meetings, 15 % truces; tolls of one story differ between tellings by at most one.
 * - Factions, persons, towns and outlets are drawn by Zipf's law; a telling names one to four persons that hardly any other does.
 * - Sentences are put together from parts that are drawn one by one (see `wording/`); one anonymity phrase in forty is an agency's standing one.
 */
export function* generateReports({ count, seed }: { readonly count: number; readonly seed: number }): Generator<GeneratedReport> {
  const random = new Random(seed);
  const press = new Press(random);
  for (let number = 0; number < count; number++) yield press.next(`report-${String(number).padStart(6, "0")}.txt`);
}

/** Everything that is going on while reports are made. */
class Press {
  readonly #random: Random;
  readonly #giant: Story;
  readonly #stories: Story[] = [];
  readonly #kept: Telling[] = [];
  /** One entry for each reprint that is still to come. */
  readonly #orders: Telling[] = [];
  #day = 1;
  #left: number;

  constructor(random: Random) {
    this.#random = random;
    this.#giant = { ...newStory(random, 1), kind: "attack" };
    this.#left = FEWEST_A_DAY + random.below(SPREAD_A_DAY);
  }

  next(name: string): GeneratedReport {
    const random = this.#random;
    const lot = random.below(100);
    if (lot < SHARES.giant) return reportOf(tell(this.#giant, name, this.#day, true, random), "giant");
    if (lot < SHARES.giant + SHARES.copy && this.#orders.length > 0) {
      const [original] = this.#orders.splice(random.below(this.#orders.length), 1) as [Telling];
      return copyOf(original, name, random);
    }
    const earlier = this.#kept.length > 0 ? random.pick(this.#kept) : undefined;
    const from = SHARES.giant + SHARES.copy;
    if (earlier && lot >= from && lot < from + SHARES.lifted)
      return this.#printed(lifting(earlier, this.#story(), name, random), "lifted", earlier);
    if (earlier && lot >= from + SHARES.lifted && lot < from + SHARES.lifted + SHARES.retold)
      return this.#printed(retelling(earlier, name, random), "retold", earlier);
    return this.#printed(tell(this.#story(), name, this.#day, false, random), "own");
  }

  #printed(telling: Telling, made: "own" | "lifted" | "retold", of?: Telling): GeneratedReport {
    keep(this.#kept, telling, KEPT_TELLINGS);
    if (agencies.includes(telling.outlet)) for (let n = reprints(this.#random); n > 0; n--) this.#orders.push(telling);
    return reportOf(telling, made, of);
  }

  #story(): Story {
    const random = this.#random;
    if (this.#stories.length > 0 && random.chance(45)) return random.pick(this.#stories);
    if (this.#left-- === 0) {
      this.#day++;
      this.#left = FEWEST_A_DAY + random.below(SPREAD_A_DAY);
    }
    const story = newStory(random, this.#day);
    keep(this.#stories, story, KEPT_STORIES);
    return story;
  }
}

function keep<T>(list: T[], item: T, most: number): void {
  list.push(item);
  if (list.length > most) list.shift();
}

function reprints(random: Random): number {
  let lot = random.below(100);
  for (const [least, most, percent] of CLUSTERS) {
    if (lot < percent) return least + random.below(most - least + 1);
    lot -= percent;
  }
  return 0;
}

function newStory(random: Random, day: number): Story {
  const lot = random.below(100);
  const kind = lot < 50 ? "attack" : lot < 70 ? "killing" : lot < 85 ? "meeting" : "truce";
  const doer = random.zipf(factions);
  return {
    kind,
    variant: random.below(ATTACKS),
    day,
    town: random.zipf(towns),
    doer,
    other: anotherThan(doer, random),
    person: random.zipf(persons),
    killed: 2 + random.below(random.chance(20) ? 60 : 12),
    wounded: 3 + random.below(random.chance(20) ? 150 : 30),
  };
}

function anotherThan(name: string, random: Random): string {
  const drawn = random.zipf(factions);
  return drawn === name ? (factions[(factions.indexOf(name) + 1) % factions.length] as string) : drawn;
}

function slotsOf({ day, town, doer, other, person, killed, wounded }: Story, outlet: string, dated: boolean, random: Random): Slots {
  const happened = dayOf(day);
  return {
    when: dated || random.chance(30) ? happened.short : happened.weekday,
    town,
    doer,
    other,
    person,
    outlet,
    third: anotherThan(other, random),
    speaker: random.zipf(persons),
    local: somebody(random),
    killed: String(killed + random.below(2)),
    wounded: String(wounded),
  };
}

function tell(story: Story, name: string, today: number, dated: boolean, random: Random): Telling {
  const outlet = random.chance(13) ? random.pick(agencies) : random.zipf(outlets);
  const slots = slotsOf(story, outlet, dated, random);
  const day = dated ? today : story.day + random.below(MOST_DAYS_LATER + 1);
  return {
    name,
    day,
    outlet,
    story,
    headline: headlineOf(story.kind, slots, random),
    dateline: `${story.town.toUpperCase()}, ${dayOf(day).short} (${outlet}) - `,
    paragraphs: paragraphsOf(story.kind, story.variant, slots, random),
  };
}

/** A telling of a story with one or two sentences of another report in it. */
function lifting(from: Telling, story: Story, name: string, random: Random): Telling {
  const telling = tell(story, name, story.day, false, random);
  const start = random.below(from.paragraphs.length);
  const lifted = from.paragraphs.slice(start, start + 1 + random.below(2));
  const at = 1 + random.below(telling.paragraphs.length);
  return {
    ...telling,
    day: Math.max(telling.day, from.day),
    paragraphs: [...telling.paragraphs.slice(0, at), ...lifted, ...telling.paragraphs.slice(at)],
  };
}

/** A telling of the story of another report that names its outlet for it. */
function retelling(from: Telling, name: string, random: Random): Telling {
  const telling = tell(from.story, name, from.story.day, false, random);
  const { kind, variant } = from.story;
  const [, ...rest] = telling.paragraphs;
  const opening = openingOf(kind, variant, slotsOf(from.story, from.outlet, false, random), random);
  const told = random.chance(50)
    ? `The ${from.outlet} reported that ${opening.charAt(0).toLowerCase()}${opening.slice(1)}`
    : `According to the ${from.outlet}, ${opening.charAt(0).toLowerCase()}${opening.slice(1)}`;
  return { ...telling, day: Math.max(telling.day, from.day), paragraphs: [told, ...rest] };
}

const reportOf = (
  { name, day, outlet, headline, dateline, paragraphs }: Telling,
  made: Exclude<GeneratedReport["made"], "copy">,
  of?: Telling,
): GeneratedReport => ({
  name,
  published: dayOf(day).iso,
  outlet,
  made,
  ...(of === undefined ? {} : { of: of.name }),
  text: `${headline}\n\n${dateline}${paragraphs.join("\n\n")}\n`,
});

const REMARKS = ["[as if anybody believed that]", "[they always say so]", "[our readers know better]"] as const;
const COMMENTS = ["Nobody asks who sold them the rockets.", "The army did it, everyone in town knows.", "When will this end?"] as const;

function copyOf(original: Telling, name: string, random: Random): GeneratedReport {
  const day = original.day + random.below(MOST_DAYS_LATER + 1);
  const paragraphs = [...original.paragraphs];
  if (random.chance(50) && paragraphs.length > 3) paragraphs.splice(1 + random.below(paragraphs.length - 1), 1);
  if (random.chance(33)) {
    const at = random.below(paragraphs.length);
    paragraphs[at] = `${paragraphs[at]} ${random.pick(REMARKS)}`;
  }
  const headline = random.chance(50) ? `Report: ${original.headline}` : original.headline;
  const comments = random.chance(20)
    ? `\n2 comments\n\n1. reader says\n\n${random.pick(COMMENTS)}\n\n2. reader says\n\n${random.pick(COMMENTS)}\n`
    : "";
  return {
    name,
    published: dayOf(day).iso,
    outlet: random.zipf(outlets),
    made: "copy",
    of: original.name,
    text: `${headline}\n\n${paragraphs.join("\n\n")}\n${comments}`,
  };
}
