import { DAYS, dayOf } from "./calendar.ts";
import { headlineOf, paragraphsOf, type Slots, type StoryKind } from "./frames.ts";
import { agencies, factions, outlets, persons, towns } from "./names.ts";
import { Random } from "./random.ts";

/** One generated report, with what only its maker knows: how it came to be, and of which report it is a copy. */
export interface GeneratedReport {
  /** File name, unique: `report-000042.txt`. */
  readonly name: string;
  readonly text: string;
  /** `YYYY-MM-DD`. */
  readonly published: string;
  readonly outlet: string;
  readonly made: "giant" | "copy" | "own";
  /** Name of the report that a copy was made from. */
  readonly of?: string;
}

interface Story {
  readonly kind: StoryKind;
  /** Which deed of this kind. */
  readonly variant: number;
  /** Number of the day in the year. */
  readonly day: number;
  readonly town: string;
  readonly doer: string;
  readonly other: string;
  readonly person: string;
}

interface Kept {
  readonly name: string;
  readonly day: number;
  readonly headline: string;
  readonly paragraphs: readonly string[];
}

const KEPT_REPORTS = 60;
const KEPT_STORIES = 20;
const MOST_DAYS_LATER = 3;

/**
 * Invented reports for the benchmark; the same count and seed give the same reports, and a longer row begins with a shorter one.
 *
 * - 5 % of all reports tell one giant story (an attack in the middle of the year), each in its own words.
 * - 30 % are copies of one of the last 60 reports of their own: published 0 to 3 days later by another outlet, under another
 *   headline (half of them), with a paragraph dropped (half), a bracketed remark put in (a third), reader comments (a fifth).
 * - 65 % are reports of their own: 60 % of them open a new story, 40 % tell one of the last 20 stories again in other words.
 * - Stories: 50 % attacks, 20 % killings, 15 % meetings, 15 % truces, on days spread evenly over the year.
 * - Factions, persons, towns and outlets are drawn by Zipf's law (weight 1/rank), outlets of their own reports from agencies in 30 %.
 * - Tolls of one story differ between its tellings by at most one killed; a telling has 2 to 8 paragraphs of one sentence.
 */
export function* generateReports({ count, seed }: { readonly count: number; readonly seed: number }): Generator<GeneratedReport> {
  const random = new Random(seed);
  const giant: Story = { ...newStory(random), kind: "attack", day: DAYS >> 1 };
  const stories: Story[] = [];
  const kept: Kept[] = [];
  for (let number = 0; number < count; number++) {
    const name = `report-${String(number).padStart(6, "0")}.txt`;
    const lot = random.below(100);
    const original = lot >= 5 && lot < 35 && kept.length > 0 ? random.pick(kept) : undefined;
    if (original) {
      yield copyOf(original, name, random);
      continue;
    }
    const story = lot < 5 ? giant : storyOf(stories, random);
    const telling = tell(story, name, random);
    yield reportOf(telling, lot < 5 ? "giant" : "own");
    if (story !== giant) keep(kept, telling, KEPT_REPORTS);
  }
}

function keep<T>(list: T[], item: T, most: number): void {
  list.push(item);
  if (list.length > most) list.shift();
}

function storyOf(stories: Story[], random: Random): Story {
  if (stories.length > 0 && random.chance(40)) return random.pick(stories);
  const story = newStory(random);
  keep(stories, story, KEPT_STORIES);
  return story;
}

function newStory(random: Random): Story {
  const lot = random.below(100);
  const kind = lot < 50 ? "attack" : lot < 70 ? "killing" : lot < 85 ? "meeting" : "truce";
  const doer = random.zipf(factions);
  return {
    kind,
    variant: random.below(12),
    day: random.below(DAYS - MOST_DAYS_LATER),
    town: random.zipf(towns),
    doer,
    other: anotherThan(doer, random),
    person: random.zipf(persons),
  };
}

function anotherThan(name: string, random: Random): string {
  const drawn = random.zipf(factions);
  return drawn === name ? (factions[(factions.indexOf(name) + 1) % factions.length] as string) : drawn;
}

interface Telling extends Kept {
  readonly outlet: string;
  readonly dateline: string;
}

function tell(story: Story, name: string, random: Random): Telling {
  const outlet = random.chance(30) ? random.pick(agencies) : random.zipf(outlets);
  const day = story.day + random.below(MOST_DAYS_LATER + 1);
  const happened = dayOf(story.day);
  const killed = 2 + (story.day % 7) + random.below(2);
  const { town, doer, other, person } = story;
  const slots: Slots = {
    when: random.chance(70) ? happened.weekday : happened.short,
    town,
    doer,
    other,
    person,
    outlet,
    third: anotherThan(other, random),
    speaker: random.zipf(persons),
    killed: String(killed),
    wounded: String(killed + 3),
  };
  const headline = headlineOf(story.kind, slots, random);
  return {
    name,
    day,
    outlet,
    headline,
    dateline: `${town.toUpperCase()}, ${dayOf(day).short} (${outlet}) - `,
    paragraphs: paragraphsOf(story.kind, story.variant, slots, random),
  };
}

const reportOf = ({ name, day, outlet, headline, dateline, paragraphs }: Telling, made: "giant" | "own"): GeneratedReport => ({
  name,
  published: dayOf(day).iso,
  outlet,
  made,
  text: `${headline}\n\n${dateline}${paragraphs.join("\n\n")}\n`,
});

const REMARKS = ["[as if anybody believed that]", "[they always say so]", "[our readers know better]"] as const;
const COMMENTS = ["Nobody asks who sold them the rockets.", "The army did it, everyone in town knows.", "When will this end?"] as const;

function copyOf(original: Kept, name: string, random: Random): GeneratedReport {
  const day = original.day + random.below(MOST_DAYS_LATER + 1);
  const outlet = random.zipf(outlets);
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
    outlet,
    made: "copy",
    of: original.name,
    text: `${headline}\n\n${paragraphs.join("\n\n")}\n${comments}`,
  };
}
