import type { NameForm, NamePart } from "./name-parts.ts";

/** Consonants by what spellings confuse; vowels, h, w and y are left out. A digraph with two readings gives two skeletons. */
const CLASSES: readonly (readonly [letters: string, classes: string])[] = [
  ["sch", "s"],
  ["tch", "s"],
  ["kh", "kg"],
  ["gh", "kg"],
  ["ch", "sk"],
  ["sh", "s"],
  ["dh", "ds"],
  ["th", "ds"],
  ["zh", "s"],
  ["ph", "b"],
  ["dj", "s"],
  ["ts", "s"],
  ["tz", "s"],
  ["ck", "k"],
  ["b", "b"],
  ["p", "b"],
  ["f", "b"],
  ["v", "b"],
  ["c", "ks"],
  ["k", "k"],
  ["q", "k"],
  ["g", "ks"],
  ["j", "s"],
  ["d", "d"],
  ["t", "d"],
  ["s", "s"],
  ["z", "s"],
  ["x", "sk"],
  ["l", "l"],
  ["m", "m"],
  ["n", "n"],
  ["r", "r"],
];
/** A word gives at most this many skeletons. */
const MOST = 4;

/** The consonant skeletons of a folded word, in code-unit order: "khazali" gives ksl; one vowel stands for a word of vowels. */
export function skeletons(word: string): readonly string[] {
  let found = [""];
  for (let at = 0; at < word.length; ) {
    const [letters, classes] = CLASSES.find(([start]) => word.startsWith(start, at)) ?? [word[at] as string, ""];
    at += letters.length;
    if (classes === "") continue;
    const grown = [...classes].flatMap((one) => found.map((before) => (before.endsWith(one) ? before : before + one)));
    found = [...new Set(grown)].slice(0, MOST);
  }
  return found.map((skeleton) => (skeleton === "" ? `-${word[0] ?? ""}` : skeleton)).sort();
}

/**
 * Keys under which full names that may be one meet, in code-unit order: the skeletons of each two words. Empty for names of one word,
 * and for words that name only what an organisation is.
 */
export function pairKeys({ parts }: NameForm): readonly string[] {
  const keys = new Set<string>();
  const told = parts.filter(({ initial }) => !initial);
  told.forEach((one, at) => {
    for (const other of told.slice(at + 1))
      for (const left of skeletonsOf(one))
        for (const right of skeletonsOf(other)) keys.add(left < right ? `${left} ${right}` : `${right} ${left}`);
  });
  return [...keys].sort();
}

/** A name gives at most this many keys of all its words. */
const MOST_WHOLE = 8;

/**
 * Keys under which full names meet that are written with the same consonants throughout, few names to a key: the skeletons of all words
 * in a row, so that two words and the same written as one meet too. Empty for names of one word.
 */
export function wholeKeys({ parts }: NameForm): readonly string[] {
  if (parts.length < 2) return [];
  let found = [""];
  for (const part of parts) {
    const grown = skeletonsOf(part).flatMap((next) =>
      found.map((before) => before + (before.endsWith(next[0] ?? "") ? next.slice(1) : next)),
    );
    found = [...new Set(grown)].slice(0, MOST_WHOLE);
  }
  return found.sort();
}

/** A generic word goes by its meaning, so that a name meets its translation. */
const skeletonsOf = ({ word, generic }: NamePart): readonly string[] => skeletons(generic ?? word);
