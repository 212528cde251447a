import { isLower } from "../../characters.ts";
import { readCardinal, readOrdinal } from "../../numbers.ts";
import type { Atom } from "../atoms.ts";
import { units } from "../calendar-words.ts";
import type { Draft } from "../expression.ts";
import { fixed, wordAt } from "../rule.ts";
import { four } from "../values.ts";

// 2009, in 1861         2009, 1861       the 1990s, the '90s        199
// 481 BC                BC0481           the nineteenth century     18
// not: "2000 people", "$1999", "1,999", "2000 meters", "18:1999"

const leads = new Set([
  "in",
  "since",
  "of",
  "by",
  "until",
  "till",
  "from",
  "between",
  "to",
  "and",
  "circa",
  "around",
  "about",
  "early",
  "late",
  "mid",
  "during",
  "before",
  "after",
  "through",
  "year",
  "(",
  "-",
  "spring",
  "summer",
  "autumn",
  "fall",
  "winter",
  "for",
  "as",
]);
/** After these a year is a year, even before a plural: "in 2017 attacks fell". */
const sureLeads = new Set(["in", "since", "until", "during", "fiscal"]);
const YEAR = /^(1[0-9]|20)\d\d$/;
const measures = new Set([
  "people",
  "percent",
  "per",
  "%",
  "million",
  "billion",
  "thousand",
  "hundred",
  "miles",
  "km",
  "kilometers",
  "kilometres",
  "meters",
  "metres",
  "tons",
  "tonnes",
  "feet",
  "men",
  "women",
  "soldiers",
  "troops",
  "points",
  "dollars",
  "euros",
  "pounds",
  "gmt",
  "hours",
  "or",
]);
const money = new Set(["$", "£", "€", "#", "no", "nos", "number", "about", "some", "nearly", "almost", "than", "least", "over"]);
const spelled = new Map([
  ["twenties", 2],
  ["thirties", 3],
  ["forties", 4],
  ["fifties", 5],
  ["sixties", 6],
  ["seventies", 7],
  ["eighties", 8],
  ["nineties", 9],
]);

/** Years, decades and centuries. */
export function year(atoms: readonly Atom[], at: number): Draft | undefined {
  const the = wordAt(atoms, at) === "the" ? 1 : 0;
  if (the === 1 && wordAt(atoms, at + 1) === "year") {
    const named = plainYear(atoms, at + 2) ?? roundYear(atoms, at + 2);
    return named && { ...named, length: named.length + 2 };
  }
  const found = decade(atoms, at + the, the === 1) ?? century(atoms, at + the);
  if (found) return { ...found, length: found.length + the };
  return the === 1 ? undefined : (plainYear(atoms, at) ?? shortYear(atoms, at) ?? beforeChrist(atoms, at) ?? spelledYear(atoms, at));
}

function plainYear(atoms: readonly Atom[], at: number): Draft | undefined {
  const atom = atoms[at];
  if (!atom || !YEAR.test(atom.lower) || (atom.mark !== "" && atom.mark !== "-")) return undefined;
  const next = atoms[at + 1];
  const before = wordAt(atoms, at - 1);
  const recent = Number(atom.lower) >= 1900 && Number(atom.lower) < 2070;
  if (
    next &&
    ((next.tag === "NNS" && !sureLeads.has(before) && !(before === "the" && Number(atom.lower) >= 1500)) ||
      measures.has(next.lower) ||
      units.has(next.lower) ||
      next.mark === ":" ||
      next.mark === "/")
  )
    return undefined;
  if (/^(bc|b\.c\.?|bce)$/.test(next?.lower ?? "")) return beforeChrist(atoms, at);
  if (money.has(before)) return undefined;
  const spanned = (next?.mark === "-" && YEAR.test(next.lower)) || (atom.mark === "-" && YEAR.test(before));
  const named = before === "the" && Number(atom.lower) >= 1500 && /^NN/.test(next?.tag ?? "");
  return recent || named || spanned || leads.has(before) ? fixed(1, atom.lower, "year") : undefined;
}

/** The second year of "2007-08". */
function shortYear(atoms: readonly Atom[], at: number): Draft | undefined {
  const atom = atoms[at];
  const before = wordAt(atoms, at - 1);
  if (
    atom?.mark !== "-" ||
    !/^\d\d$/.test(atom.lower) ||
    !/^(19|20)\d\d$/.test(before) ||
    atoms[at - 1]?.mark !== "" ||
    atoms[at + 1]?.mark === "-"
  )
    return undefined;
  return Number(atom.lower) > Number(before.slice(2)) ? fixed(1, before.slice(0, 2) + atom.lower, "year") : undefined;
}

/** "nineteen ninety-one": two numbers of two digits. */
function spelledYear(atoms: readonly Atom[], at: number): Draft | undefined {
  if (!/^(eighteen|nineteen|twenty)$/.test(wordAt(atoms, at))) return undefined;
  const century = readCardinal(atoms, at);
  const rest = century?.length === 1 ? readCardinal(atoms, at + 1) : undefined;
  if (
    !century ||
    !rest ||
    rest.n < 10 ||
    rest.n > 99 ||
    /^\d/.test(wordAt(atoms, at + 1)) ||
    units.has(wordAt(atoms, at + 1 + rest.length))
  )
    return undefined;
  return fixed(1 + rest.length, `${100 * century.n + rest.n}`, "year");
}

/** "the year two thousand and one". */
function roundYear(atoms: readonly Atom[], at: number): Draft | undefined {
  const number = wordAt(atoms, at) === "two" ? readCardinal(atoms, at) : undefined;
  return number && number.n >= 2000 && number.n < 2100 ? fixed(number.length, `${number.n}`, "year") : spelledYear(atoms, at);
}

const ERA = /^(bc|b\.c\.?|bce)$/;

/** "481 BC"; of "480-479 BC" and "499 to 493 BC" each year by itself. */
function beforeChrist(atoms: readonly Atom[], at: number): Draft | undefined {
  const n = wordAt(atoms, at);
  if (!/^\d{1,4}$/.test(n)) return undefined;
  if (ERA.test(wordAt(atoms, at + 1))) return fixed(2, `BC${four(Number(n))}`, "year");
  const gap = ["to", "and", "or", "until"].includes(wordAt(atoms, at + 1)) ? 2 : atoms[at + 1]?.mark === "-" ? 1 : 0;
  const end = wordAt(atoms, at + gap);
  const range = gap > 0 && /^\d{1,4}$/.test(end) && Number(end) < Number(n) && ERA.test(wordAt(atoms, at + gap + 1));
  return range ? fixed(1, `BC${four(Number(n))}`, "year") : undefined;
}

/** "1990s", "1990's", "'90s", "nineties". */
function decade(atoms: readonly Atom[], at: number, definite: boolean): Draft | undefined {
  const word = wordAt(atoms, at);
  if (isLower(word.charCodeAt(0))) {
    const ten = definite ? spelled.get(word) : undefined;
    return ten === undefined ? undefined : fixed(1, `19${ten}`, "decade");
  }
  const long = /^(\d{3})0['’]?s$/.exec(word);
  if (long) return fixed(1, long[1] ?? "", "decade");
  if (definite && /^\d{3}0$/.test(word) && /^['’]s$/.test(wordAt(atoms, at + 1))) return fixed(2, word.slice(0, 3), "decade");
  const quote = /^['’‘`]$/.test(word) ? 1 : 0;
  const short = /^['’‘`]?(\d)0['’]?s$/.exec(wordAt(atoms, at + quote));
  return short && (definite || quote === 1) ? fixed(quote + 1, `19${short[1]}`, "decade") : undefined;
}

function century(atoms: readonly Atom[], at: number): Draft | undefined {
  const ordinal = readOrdinal(atoms, at);
  if (!ordinal || ordinal.n < 2 || ordinal.n > 30 || !/^centur(y|ies)$/.test(wordAt(atoms, at + ordinal.length))) return undefined;
  const era = /^(bc|b\.c\.?|bce)$/.test(wordAt(atoms, at + ordinal.length + 1));
  return era ? undefined : fixed(ordinal.length + 1, `${ordinal.n - 1}`.padStart(2, "0"), "century");
}
