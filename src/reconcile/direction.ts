/** What tells which of two reports draws on the other. */
export interface Bearings {
  /** Publication as known: a day, a month, a year. */
  readonly published?: string;
  /** Key of its own outlet, and of outlets, agencies and reports that it names as where it comes from. */
  readonly outlet?: string;
  readonly names: readonly string[];
  /** Number of insertions: another voice in brackets or italics inside the text. */
  readonly inserted?: number;
}

/** Which of two reports draws on the other. */
export interface Direction {
  /** Whether it is the second that draws on the first; else the first on the second, or nobody knows. */
  readonly turned: boolean;
  /** Whether it names the other. */
  readonly names: boolean;
  /** Said of the two in their new order. */
  readonly why: string;
}

/** One kind of evidence: what says that the first draws on the second, as a sentence about the two. */
type Sign = readonly [holds: (one: Bearings, other: Bearings) => boolean, why: string];

const DAY = 10;

const NAMED: Sign = [
  (one, other) => other.outlet !== undefined && one.names.includes(other.outlet),
  "the first names the second as where it comes from",
];
/** Whoever prints a text puts his own words into it; whoever wrote it did not. */
const INSERTED: Sign = [
  (one, other) => (one.inserted ?? 0) > 0 && (other.inserted ?? 0) === 0,
  "the first has words of a re-publisher put in, and the second none",
];
const CREDITED: Sign = [
  (one, other) => one.names.length > 0 && other.names.length === 0 && other.outlet === undefined,
  "the first names where it comes from, and the second nobody",
];
const LATER: Sign = [
  ({ published: one }, { published: other }) =>
    one !== undefined && other !== undefined && one.length === DAY && other.length === DAY && one > other,
  "the first was published later",
];

const UNKNOWN = "which copies which is not known";

/**
 * Which of two reports draws on the other: the one that names the other; else the one into which a re-publisher put his words or which alone
 * names whence it comes, or that was published on a later day, where these do not speak against each other.
 */
export function directionOf(left: Bearings, right: Bearings): Direction {
  const said = ([holds, why]: Sign) => {
    const [there, back] = [holds(left, right), holds(right, left)];
    return there === back ? [] : [{ turned: back, why }];
  };
  const [named] = said(NAMED);
  if (named) return { ...named, names: true };
  const signs = [INSERTED, CREDITED, LATER].flatMap(said);
  const [first] = signs;
  if (!first) return { turned: false, names: false, why: UNKNOWN };
  if (signs.some(({ turned }) => turned !== first.turned))
    return { turned: false, names: false, why: `${UNKNOWN}: signs of it speak against each other` };
  return { turned: first.turned, names: false, why: signs.map(({ why }) => why).join(", ") };
}
