import { readOrdinal } from "../../numbers.ts";
import type { Atom } from "../atoms.ts";
import { directions, seasons } from "../calendar-words.ts";
import type { Draft, Reckoning } from "../expression.ts";
import { fixed, reckoned, wordAt } from "../rule.ts";

// last summer, the spring of 1789     XXXX-SU, 1789-SP
// the third quarter, Q3 2019          XXXX-Q3, 2019-Q3        the first half of 2020     2020-H1
// not: "they fall", "the fall of the town", "a spring", "a quarter of the votes"

const leads = new Set(["in", "the", "of", "from", "during", "by", "since", "until", "early", "late", "mid", "and", "each", "through"]);
/** Words that name nothing else. */
const sure = new Set(["summer", "winter", "autumn", "wintertime", "summertime", "springtime"]);
const YEAR = /^[12]\d{3}$/;

/** Seasons, quarters and halves of a year. */
export function season(atoms: readonly Atom[], at: number): Draft | undefined {
  const the = wordAt(atoms, at) === "the" ? 1 : 0;
  const direction = directions.get(wordAt(atoms, at + the));
  const skip = the + (direction === undefined ? 0 : 1);
  const found = seasons.get(wordAt(atoms, at + skip));
  if (found !== undefined) {
    const draft = ofYear(atoms, at, skip + 1, { how: "season", season: found, direction: direction ?? "near" }, `-${found}`);
    if (draft.reckoning.how !== "fixed") {
      if (found === "FA" && wordAt(atoms, at + skip) === "fall" && wordAt(atoms, at + skip + 1) === "of") return undefined;
      if (skip === 0 && !leads.has(wordAt(atoms, at - 1)) && !sure.has(wordAt(atoms, at))) return undefined;
    }
    return draft;
  }
  return quarter(atoms, at, the) ?? yearsQuarter(atoms, at);
}

function quarter(atoms: readonly Atom[], at: number, the: number): Draft | undefined {
  const short = /^([qh])([1-4])$/.exec(wordAt(atoms, at));
  if (short) return part(atoms, at, 1, Number(short[2]), short[1] === "h");
  const ordinal = readOrdinal(atoms, at + the);
  const second = wordAt(atoms, at + the) === "second" ? { n: 2, length: 1 } : ordinal;
  if (!second || second.n > 4) return undefined;
  const fiscal = wordAt(atoms, at + the + second.length) === "fiscal" ? 1 : 0;
  const end = the + second.length + fiscal;
  const word = wordAt(atoms, at + end);
  if (word === "quarter") return part(atoms, at, end + 1, second.n, false);
  return word === "half" && second.n < 3 && wordAt(atoms, at + end + 1) === "of" && YEAR.test(wordAt(atoms, at + end + 2))
    ? part(atoms, at, end + 1, second.n, true)
    : undefined;
}

/** "last year's third quarter", "2031's second quarter", "the 2031 second quarter". */
function yearsQuarter(atoms: readonly Atom[], at: number): Draft | undefined {
  const the = wordAt(atoms, at) === "the" ? 1 : 0;
  const direction = directions.get(wordAt(atoms, at));
  const named = YEAR.test(wordAt(atoms, at + the));
  if (!named && (direction === undefined || wordAt(atoms, at + 1) !== "year")) return undefined;
  const end = named ? the + 1 : 2;
  const skip = end + (/^['’]s$/.test(wordAt(atoms, at + end)) ? 1 : 0);
  const found = skip > end || named ? quarter(atoms, at + skip, 0) : undefined;
  if (found?.reckoning.how !== "quarter") return undefined;
  if (named) return fixed(skip + found.length, `${wordAt(atoms, at + the)}-Q${found.reckoning.quarter}`, "quarter");
  return { ...found, length: skip + found.length, reckoning: { ...found.reckoning, direction: direction ?? "near" } };
}

const part = (atoms: readonly Atom[], at: number, length: number, n: number, half: boolean): Draft =>
  ofYear(
    atoms,
    at,
    length,
    { how: "quarter", quarter: n, direction: "near", ...(half ? { half: true as const } : {}) },
    `-${half ? "H" : "Q"}${n}`,
  );

/** Adds "of 1789", "1789", "of last year". */
function ofYear(
  atoms: readonly Atom[],
  at: number,
  length: number,
  reckoning: Extract<Reckoning, { readonly how: "season" | "quarter" }>,
  code: string,
): Draft {
  const grain = reckoning.how === "season" ? "season" : "quarter";
  const of = wordAt(atoms, at + length) === "of" || wordAt(atoms, at + length) === "," ? 1 : 0;
  const year = wordAt(atoms, at + length + of);
  if (YEAR.test(year)) return fixed(length + of + 1, `${year}${code}`, grain);
  const turned = directions.get(year);
  if (turned !== undefined && wordAt(atoms, at + length + of + 1) === "year")
    return reckoned(length + of + 2, grain, { ...reckoning, direction: turned });
  return reckoned(length, grain, reckoning);
}
