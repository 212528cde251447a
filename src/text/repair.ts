import { below, hang, labelOf, lower, relabel, type Tree, takePlace } from "./growing.ts";
import type { Arc } from "./language.ts";
import { mendClause, mendNoun } from "./mending.ts";
import { freeInfinitive, freePredicate, joinName, setMeasure, takeSubjectFromClause } from "./regrowing.ts";
import type { Tag } from "./tagger.ts";

/**
 * Sets right what the tree of a sentence gets wrong against plain grammar, in this order:
 *   "factions have vowed"                            a perfect without "been" is active: nsubj:pass -> nsubj
 *   "is being used"                                  a form of "be" right over a past participle is passive: aux -> aux:pass
 *   "accused neighbouring Sorn of"                   neighbouring: xcomp -> amod of Sorn, Sorn: obj
 *   "has blamed the Front for"                       a bare noun right behind its verb: obl -> obj
 *   what mending.ts and regrowing.ts list
 *   "The leaders of two groups denied that ..."      denied: acl -> root, leaders: nsubj
 *   "The Front, the largest of them, denied it"      denied: parataxis -> root, largest: appos
 *   "On 7 April General Marvan met"                  Marvan: of the day -> nsubj
 *   "On 14 June police arrested two"                 June: compound of police -> of the day
 */
export function repaired(words: readonly string[], tags: readonly Tag[], arcs: readonly Arc[]): Arc[] {
  const tree: Tree = { words, tags, arcs: [...arcs], below: arcs.map(() => []) };
  arcs.forEach((arc, index) => {
    tree.below[arc.head]?.push(index);
  });
  words.forEach((word, index) => {
    if (word === "neighbouring" || word === "neighboring") makeAdjective(tree, index);
  });
  for (let word = 0; word < arcs.length; word++) {
    mendNoun(tree, word);
    setMeasure(tree, word);
    joinName(tree, word);
  }
  for (let verb = 0; verb < arcs.length; verb++) {
    if (tags[verb]?.pos !== "VERB") continue;
    freeInfinitive(tree, verb);
    freePredicate(tree, verb);
    takeSubjectFromClause(tree, verb);
    mendClause(tree, verb);
    if (tags[verb]?.tag === "VBN") setVoice(tree, verb);
    setObject(tree, verb);
    if (tags[verb]?.tag !== "VBN" && tags[verb]?.tag !== "VBD") continue;
    if (below(tree, verb).some((index) => labelOf(tree, index).startsWith("aux"))) continue;
    freeFromNoun(tree, verb);
    freeFromAside(tree, verb);
    takeSubjectFromDay(tree, verb);
  }
  // repairs that together made a circle are all left out
  return isTree(tree.arcs) ? tree.arcs : [...arcs];
}

/** Whether every word leads to a root. */
const isTree = (arcs: readonly Arc[]): boolean =>
  arcs.every((_, index) => {
    let steps = 0;
    for (let at = index; at >= 0 && steps <= arcs.length; at = (arcs[at] as Arc).head) steps++;
    return steps <= arcs.length;
  });

function setVoice(tree: Tree, verb: number): void {
  const own = below(tree, verb);
  const auxiliaries = own.filter((index) => index < verb && labelOf(tree, index).startsWith("aux"));
  const last = auxiliaries[auxiliaries.length - 1];
  if (last === undefined) {
    makeActive(tree, verb);
    return;
  }
  const passive =
    BE.has(lower(tree, last)) || (["'s", "’s", "'re", "’re"].includes(tree.words[last] ?? "") && labelOf(tree, last) === "aux:pass");
  if (passive) relabel(tree, last, "aux:pass");
  for (const index of auxiliaries) if (!passive && labelOf(tree, index) === "aux:pass") relabel(tree, index, "aux");
  for (const index of own) {
    if (passive && labelOf(tree, index) === "nsubj") relabel(tree, index, "nsubj:pass");
    if (!passive && labelOf(tree, index) === "nsubj:pass") relabel(tree, index, "nsubj");
  }
}

/** "The minister, speaking in Dorsk, vowed to ...": without an auxiliary, in a full sentence, a verb with an object or infinitive is no passive. */
function makeActive(tree: Tree, verb: number): void {
  const own = below(tree, verb);
  const subject = own.find((index) => labelOf(tree, index) === "nsubj:pass");
  const governs = own.some((index) => index > verb && ["obj", "xcomp", "ccomp"].includes(labelOf(tree, index)));
  if (subject !== undefined && governs && labelOf(tree, verb) === "root" && tree.words[tree.words.length - 1] === ".")
    relabel(tree, subject, "nsubj");
}

const BE = new Set(["be", "am", "is", "are", "was", "were", "been", "being", "get", "gets", "got", "getting"]);

/** "accused neighbouring Sorn of arming them", "backed by neighbouring Sorn": the participle only says which state. */
function makeAdjective(tree: Tree, index: number): void {
  const noun = below(tree, index).find((other) => labelOf(tree, other) === "obj" && other > index && other - index < 4);
  const arc = tree.arcs[index];
  if (noun === undefined || !arc || arc.head < 0 || !["xcomp", "advcl", "acl", "obl", "parataxis"].includes(arc.label)) return;
  hang(tree, noun, arc.head, arc.label === "xcomp" || arc.label === "parataxis" ? "obj" : "obl");
  for (const other of [...below(tree, index)]) {
    if (other > noun) hang(tree, other, arc.head, labelOf(tree, other));
    else if (labelOf(tree, other) === "mark") hang(tree, other, noun, "case");
  }
  hang(tree, index, noun, "amod");
}

/** Only behind an active verb without an object, and with nothing but the noun's own words between. */
function setObject(tree: Tree, verb: number): void {
  const own = below(tree, verb);
  const labels = own.map((index) => labelOf(tree, index));
  if (labels.some((label) => ["obj", "aux:pass", "nsubj:pass", "ccomp"].includes(label)) || !labels.includes("nsubj")) return;
  const noun = own.find((index) => index > verb);
  if (noun === undefined || labelOf(tree, noun) !== "obl" || !NOUNS.has(tree.tags[noun]?.pos ?? "")) return;
  const phrase = below(tree, noun);
  const first = Math.min(noun, ...phrase);
  if (first === verb + 1 && !phrase.some((index) => labelOf(tree, index) === "case" || labelOf(tree, index) === "nummod"))
    relabel(tree, noun, "obj");
}

const NOUNS = new Set(["NOUN", "PROPN"]);

/** Verbs that take a clause also as participles: "the captains told that talks were over". */
const TOLD = new Set(["told", "informed", "assured", "warned", "convinced", "reminded", "notified", "persuaded"]);

/** A participle on a noun that has a that-clause of its own, or an infinitive behind a comma, is the verb of that noun. */
function freeFromNoun(tree: Tree, verb: number): void {
  if (labelOf(tree, verb) !== "acl" || TOLD.has(lower(tree, verb)) || !(tellsThat(tree, verb) || vowsTo(tree, verb))) return;
  let noun = (tree.arcs[verb] as Arc).head;
  while (["nmod", "appos"].includes(labelOf(tree, noun))) noun = (tree.arcs[noun] as Arc).head;
  const top = tree.arcs[noun];
  if (!top) return;
  const root = tree.arcs.findIndex((arc) => arc.head < 0);
  if (top.head < 0) hang(tree, verb, top.head, top.label);
  else if (
    top.label.startsWith("nsubj") &&
    top.head > verb &&
    below(tree, top.head).some((index) => labelOf(tree, index) === "cc" && index > verb)
  ) {
    // "Marvan, the commander, denied that ..., and said": the second verb is joined to the first
    takePlace(tree, verb, top.head, "conj");
  } else if (
    !top.label.startsWith("nsubj") &&
    root >= 0 &&
    root < noun &&
    tree.words.slice(root, noun).includes(",") &&
    isOpened(tree, root)
  ) {
    // "Although it was blamed, the leaders denied that ...": the clause in front hangs on the verb behind
    takePlace(tree, verb, root, "advcl");
  } else return;
  const adjunct = below(tree, noun).some((index) => index < noun && labelOf(tree, index) === "case");
  hang(tree, noun, verb, adjunct ? "obl" : "nsubj");
}

const tellsThat = (tree: Tree, verb: number): boolean =>
  below(tree, verb).some(
    (clause) =>
      labelOf(tree, clause) === "ccomp" &&
      below(tree, clause).some((mark) => mark > verb && labelOf(tree, mark) === "mark" && lower(tree, mark) === "that"),
  );

/** Behind a comma, with an infinitive of its own: "General Marvan, speaking in Dorsk, vowed to send troops". */
const vowsTo = (tree: Tree, verb: number): boolean =>
  tree.words[verb - 1] === "," &&
  below(tree, verb).some(
    (clause) =>
      labelOf(tree, clause) === "xcomp" && below(tree, clause).some((mark) => labelOf(tree, mark) === "mark" && lower(tree, mark) === "to"),
  );

/** Whether a conjunction opens the clause: "although", "after", "when". */
const isOpened = (tree: Tree, verb: number): boolean =>
  below(tree, verb).some(
    (index) => index < verb && (labelOf(tree, index) === "mark" || (labelOf(tree, index) === "advmod" && lower(tree, index) === "when")),
  );

/** A verb behind a comma that hangs on what is no more than an apposition of the subject takes over from it. */
function freeFromAside(tree: Tree, verb: number): void {
  if (labelOf(tree, verb) !== "parataxis" || tree.words[verb - 1] !== ",") return;
  const root = (tree.arcs[verb] as Arc).head;
  if (tree.arcs[root]?.head !== -1 || root > verb || !["ADJ", "NOUN", "PROPN"].includes(tree.tags[root]?.pos ?? "")) return;
  const own = below(tree, root);
  const subject = own.find((index) => labelOf(tree, index) === "nsubj" && index < root);
  if (subject === undefined || own.some((index) => labelOf(tree, index) === "cop") || !tree.words.slice(subject, root).includes(","))
    return;
  if (below(tree, verb).some((index) => labelOf(tree, index).startsWith("nsubj"))) return;
  takePlace(tree, verb, root, "appos");
  hang(tree, root, subject, "appos");
  hang(tree, subject, verb, "nsubj");
}

/** A name right behind a day and month, as the part of the date that the tree takes it for, is the subject that the verb lacks. */
function takeSubjectFromDay(tree: Tree, verb: number): void {
  const own = below(tree, verb);
  const subject = own.find((index) => labelOf(tree, index).startsWith("nsubj"));
  if (subject !== undefined) {
    takeMonthFromSubject(tree, subject, verb);
    return;
  }
  const day = own.find(
    (index) => index < verb && labelOf(tree, index) === "obl" && tree.tags[index]?.pos === "NUM" && MONTHS.has(lower(tree, index + 1)),
  );
  const name =
    day === undefined
      ? undefined
      : below(tree, day).find(
          (index) => index > day + 1 && NOUNS.has(tree.tags[index]?.pos ?? "") && labelOf(tree, index).startsWith("nmod"),
        );
  if (day === undefined || name === undefined || below(tree, name).some((index) => labelOf(tree, index) === "case")) return;
  hang(tree, name, verb, "nsubj");
  hang(tree, day + 1, day, "nmod:unmarked");
}

/** "On 14 | June police | arrested", "On 3 May | rebels | shelled": day and month hang on the verb, not on its subject. */
function takeMonthFromSubject(tree: Tree, subject: number, verb: number): void {
  const month = below(tree, subject).find((index) => labelOf(tree, index) === "compound" && MONTHS.has(lower(tree, index)));
  const day = month === undefined ? -1 : month - 1;
  if (month === undefined || tree.tags[day]?.pos !== "NUM" || !below(tree, day).some((index) => labelOf(tree, index) === "case")) return;
  if (below(tree, subject).some((index) => index < day)) return;
  hang(tree, day, verb, "obl");
  hang(tree, month, day, "nmod:unmarked");
}

const MONTHS = new Set([
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
]);
