/**
 * Repairs of clauses that were grown into one another:
 *   "vowed to cease attacks"                          cease: part of the noun -> xcomp of vowed, attacks: its object
 *   "His rival is Marvan, head of X, which runs Y"    runs: takes subject and copula of Marvan -> relative clause of X, Marvan: root
 *   "While it is open, raids, led by X, have begun"   raids: part of the clause in front -> subject of begun
 *   "for more than a decade of the Front"             more: over decade -> below it; a stretch of time belongs to no name
 *   "the raid on Camp Orlen on 13 April"              Camp: over Orlen by a preposition of its own -> part of the name; the day -> of the raid
 * and leaves
 *   "to cease-fire talks", "the party, which is large", "In April it was calm, and raids have begun"
 */
import { below, hang, labelOf, lower, relabel, type Tree, takePlace } from "./growing.ts";

const posOf = ({ tags }: Tree, index: number): string => (index < 0 ? "" : (tags[index]?.pos ?? ""));
const tagOf = ({ tags }: Tree, index: number): string => (index < 0 ? "" : (tags[index]?.tag ?? ""));
const headOf = ({ arcs }: Tree, index: number): number => (index < 0 ? -1 : (arcs[index]?.head ?? -1));
const isNominal = (tree: Tree, index: number): boolean => posOf(tree, index) === "NOUN" || posOf(tree, index) === "PROPN";
const isSubject = (tree: Tree, index: number): boolean => labelOf(tree, index).startsWith("nsubj");

/** An infinitive right before a noun is no part of it: it takes the noun's place, and the noun is what it acts on. */
export function freeInfinitive(tree: Tree, verb: number): void {
  const noun = headOf(tree, verb);
  if (tagOf(tree, verb) !== "VB" || tagOf(tree, verb - 1) !== "TO" || noun <= verb || posOf(tree, noun) !== "NOUN") return;
  if (!["compound", "amod"].includes(labelOf(tree, verb)) || labelOf(tree, noun) !== "obj") return;
  takePlace(tree, verb, noun, "obj");
  relabel(tree, verb, "xcomp");
}

/** A relative clause that has taken the subject and the copula of the name before it gives them back. */
export function freePredicate(tree: Tree, verb: number): void {
  if (!labelOf(tree, verb).startsWith("acl") || !["VBZ", "VBD", "VBP"].includes(tagOf(tree, verb))) return;
  const own = below(tree, verb);
  const copula = own.find((index) => labelOf(tree, index) === "cop");
  const [name, pronoun] = own.filter((index) => isSubject(tree, index));
  const top = headOf(tree, verb);
  if (copula === undefined || name === undefined || pronoun === undefined || copula > name || !isNominal(tree, name)) return;
  if (!["which", "who"].includes(lower(tree, pronoun)) || tree.words[pronoun - 1] !== "," || labelOf(tree, top) !== "root") return;
  hang(tree, name, -1, "root");
  hang(tree, top, name, "nsubj");
  for (const index of [...below(tree, verb)]) if (index < name) hang(tree, index, name, labelOf(tree, index));
  const noun = isNominal(tree, pronoun - 2) ? pronoun - 2 : name;
  hang(tree, verb, noun, "acl:relcl");
  for (const index of [...below(tree, top)]) if (index > name) hang(tree, index, name, labelOf(tree, index));
}

/** A finite verb without a subject takes the bare noun that stands behind the comma of the clause in front of it. */
export function takeSubjectFromClause(tree: Tree, verb: number): void {
  const own = below(tree, verb);
  if (labelOf(tree, verb) !== "root" || own.some((index) => isSubject(tree, index) || labelOf(tree, index).startsWith("csubj"))) return;
  if (!own.some((index) => index < verb && labelOf(tree, index) === "aux" && ["VBZ", "VBP", "VBD"].includes(tagOf(tree, index)))) return;
  const clause = own.findLast((index) => index < verb && labelOf(tree, index) === "advcl");
  if (clause === undefined || !below(tree, clause).some((index) => isSubject(tree, index))) return;
  const noun = below(tree, clause).findLast((index) => index > clause && index < verb && isNominal(tree, index));
  if (noun === undefined || !["obl", "obl:unmarked", "conj", "obj"].includes(labelOf(tree, noun))) return;
  const first = Math.min(noun, ...below(tree, noun));
  if (tree.words[first - 1] === "," && !below(tree, noun).some((index) => ["case", "cc"].includes(labelOf(tree, index))))
    hang(tree, noun, verb, "nsubj");
}

const TIMES = new Set("minute hour day night week month year decade century".split(" ").flatMap((word) => [word, `${word}s`]));

/** A name that hangs with its preposition on the name right behind it is the first part of that name. */
export function joinName(tree: Tree, first: number): void {
  const last = headOf(tree, first);
  if (last !== first + 1 || labelOf(tree, first) !== "nmod") return;
  const preposition = below(tree, first).find((index) => labelOf(tree, index) === "case" && index < first);
  if (preposition === undefined) return;
  if (posOf(tree, first) !== "PROPN" || posOf(tree, last) !== "PROPN" || labelOf(tree, last) !== "appos") return;
  const noun = headOf(tree, last);
  if (noun > preposition) return;
  relabel(tree, last, "nmod");
  relabel(tree, first, "compound");
  hang(tree, preposition, last, "case");
  const day = below(tree, last).find((index) => index > last && labelOf(tree, index) === "nmod" && posOf(tree, index) === "NUM");
  if (day !== undefined) hang(tree, day, noun, "nmod");
}

/** "More than a decade": the noun is the head, and what follows of a name belongs to the noun that lasted so long. */
export function setMeasure(tree: Tree, noun: number): void {
  if (below(tree, noun).length === 0 || !TIMES.has(lower(tree, noun))) return;
  const more = headOf(tree, noun);
  const than = below(tree, noun).find((index) => lower(tree, index) === "than");
  if (than !== undefined && more === than - 1 && ["more", "less", "fewer"].includes(lower(tree, more))) {
    takePlace(tree, noun, more, "advmod");
    for (const index of [...below(tree, more)]) if (labelOf(tree, index) === "case") hang(tree, index, noun, "case");
    hang(tree, than, more, "fixed");
  }
  const lasting = headOf(tree, noun);
  const name = below(tree, noun).find((index) => index > noun && labelOf(tree, index) === "nmod" && posOf(tree, index) === "PROPN");
  if (name === undefined || labelOf(tree, noun) !== "nmod" || !isNominal(tree, lasting) || lasting > noun) return;
  if (below(tree, name).some((index) => lower(tree, index) === "of")) hang(tree, name, lasting, "nmod");
}
