/**
 * Repairs of clauses and of names behind offices:
 *   "On 7 April General Marvan vowed"                7: a second subject with a preposition -> obl
 *   "Spokesman of the Front, Orlen, accused him"     Spokesman: a bare obl before a verb without a subject -> nsubj
 *   "the envoy in Dorsk, Hedda Lorr, said"           Lorr: apposition of Dorsk -> of envoy ("talks in Dorsk, Orlenia" stays)
 *   "hung on the release of men, but none was freed" freed: joined to the noun -> to the verb above it
 *   "on Camp Orlen on 13 April"                      on: conj of Orlen -> case of 13
 *   "talks between A and B are planned"              planned: joined to talks -> root, talks: its subject, B: joined to A
 *   "killed six and wounded 22 others"               others: obl:unmarked -> obj ("fought two days" stays)
 *   "The governor called upon all to leave."         called: acl of governor -> root, governor: nsubj
 *   "killed in the attack, which was claimed by"     claimed: advcl -> relative clause of attack
 *   "Two guards and a cook were killed"              cook: a second subject behind "and" -> joined to the first
 *   "killed a priest, three nuns and a driver"       nuns: of priest -> joined to it
 *   "rejected reports that it had signed"            signed: ccomp of rejected -> of reports ("told reporters that ..." stays)
 */
import { below, hang, labelOf, lower, relabel, type Tree, takePlace } from "./growing.ts";

/** Repairs around one verb. */
export function mendClause(tree: Tree, verb: number): void {
  setSubject(tree, verb);
  setCountedObject(tree, verb);
  joinToVerb(tree, verb);
  freeFromPair(tree, verb);
  freeFromSubject(tree, verb);
  hangOnNoun(tree, verb);
  hangRelative(tree, verb);
}

const posOf = ({ tags }: Tree, index: number): string => (index < 0 ? "" : (tags[index]?.pos ?? ""));
const isName = (tree: Tree, index: number): boolean => posOf(tree, index) === "PROPN";
const isNominal = (tree: Tree, index: number): boolean => isName(tree, index) || posOf(tree, index) === "NOUN";
const hasBelow = (tree: Tree, head: number, ...labels: string[]): boolean =>
  below(tree, head).some((index) => labels.includes(labelOf(tree, index)));
const isSubject = (tree: Tree, index: number): boolean => labelOf(tree, index).startsWith("nsubj");
const endsWithStop = ({ words }: Tree): boolean => words[words.length - 1] === ".";

/** Nouns of time and measure, which stand bare beside a verb without being its subject or object. */
const MEASURES = new Set(
  "second minute hour day night week weekend fortnight month year decade century time morning evening afternoon noon midnight today tomorrow yesterday monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december percent kilometer kilometre mile metre meter km dollar euro pound spring summer autumn winter".split(
    " ",
  ),
);
const isMeasure = (tree: Tree, index: number): boolean => MEASURES.has(lower(tree, index).replace(/s$/, ""));

function setSubject(tree: Tree, verb: number): void {
  const own = below(tree, verb);
  const subjects = own.filter((index) => isSubject(tree, index) && index < verb);
  if (subjects.length > 1) {
    for (const index of subjects) {
      const adposition = below(tree, index).some((mark) => labelOf(tree, mark) === "case" && posOf(tree, mark) === "ADP" && mark < index);
      if (adposition) relabel(tree, index, "obl");
    }
    joinSubjects(tree, verb, subjects);
    return;
  }
  if (subjects.length > 0 || labelOf(tree, verb) !== "root" || hasBelow(tree, verb, "aux", "cop", "nsubj", "csubj", "expl")) return;
  const bare = own.filter(
    (index) =>
      index < verb &&
      ["obl", "obl:unmarked"].includes(labelOf(tree, index)) &&
      isNominal(tree, index) &&
      !isMeasure(tree, index) &&
      !hasBelow(tree, index, "case"),
  );
  const last = bare.at(-1);
  if (last !== undefined) relabel(tree, last, "nsubj");
}

/** Two subjects of one verb with "and" right between them are one. */
function joinSubjects(tree: Tree, verb: number, subjects: readonly number[]): void {
  const [first, second] = subjects.filter((index) => isSubject(tree, index));
  if (first === undefined || second === undefined) return;
  const and = below(tree, verb).find((index) => labelOf(tree, index) === "cc" && index > first && index < second);
  if (and === undefined || Math.min(second, ...below(tree, second)) !== and + 1) return;
  hang(tree, second, first, "conj");
  hang(tree, and, second, "cc");
}

function setCountedObject(tree: Tree, verb: number): void {
  if (hasBelow(tree, verb, "obj", "ccomp", "aux:pass", "nsubj:pass") || !(hasBelow(tree, verb, "nsubj") || labelOf(tree, verb) === "conj"))
    return;
  const noun = below(tree, verb).find((index) => index > verb);
  if (noun === undefined || labelOf(tree, noun) !== "obl:unmarked" || posOf(tree, noun) !== "NOUN" || isMeasure(tree, noun)) return;
  if (Math.min(noun, ...below(tree, noun)) === verb + 1 && !hasBelow(tree, noun, "case")) relabel(tree, noun, "obj");
}

/** Whether a verb makes a full clause: a subject of its own before it, and a finite form. */
function isFullClause(tree: Tree, verb: number): boolean {
  const own = below(tree, verb);
  if (!own.some((index) => isSubject(tree, index) && index < verb)) return false;
  return tree.tags[verb]?.tag === "VBD" || own.some((index) => labelOf(tree, index).startsWith("aux") && index < verb);
}

function joinToVerb(tree: Tree, verb: number): void {
  if (labelOf(tree, verb) !== "conj" || !isFullClause(tree, verb)) return;
  const noun = (tree.arcs[verb]?.head ?? -1) as number;
  if (!isNominal(tree, noun) || hasBelow(tree, noun, "cop", "nsubj")) return;
  let above = tree.arcs[noun]?.head ?? -1;
  while (above >= 0 && posOf(tree, above) !== "VERB" && !hasBelow(tree, above, "cop")) above = tree.arcs[above]?.head ?? -1;
  if (above >= 0 && above < verb) hang(tree, verb, above, "conj");
}

function freeFromPair(tree: Tree, verb: number): void {
  const top = tree.arcs[verb]?.head ?? -1;
  if (labelOf(tree, verb) !== "conj" || labelOf(tree, top) !== "root" || !isNominal(tree, top) || hasBelow(tree, top, "cop", "nsubj"))
    return;
  if (!isFullClause(tree, verb) || !endsWithStop(tree)) return;
  const own = below(tree, verb);
  const and = own.find((index) => labelOf(tree, index) === "cc");
  const subject = own.find((index) => isSubject(tree, index));
  const first = below(tree, top).findLast((index) => labelOf(tree, index) === "nmod" && and !== undefined && index < and);
  if (and === undefined || subject === undefined || first === undefined || !isNominal(tree, subject)) return;
  if (Math.min(subject, ...below(tree, subject)) !== and + 1) return;
  const label = labelOf(tree, subject);
  takePlace(tree, verb, top, label);
  hang(tree, subject, first, "conj");
  hang(tree, and, subject, "cc");
}

function freeFromSubject(tree: Tree, verb: number): void {
  const noun = tree.arcs[verb]?.head ?? -1;
  if (labelOf(tree, verb) !== "acl" || noun !== verb - 1 || labelOf(tree, noun) !== "root" || !isNominal(tree, noun)) return;
  if (!["VBN", "VBD"].includes(tree.tags[verb]?.tag ?? "") || !endsWithStop(tree) || hasBelow(tree, noun, "cop", "nsubj")) return;
  const governs = below(tree, verb).some(
    (index) =>
      index > verb &&
      (labelOf(tree, index) === "obj" ||
        (["xcomp", "ccomp", "advcl"].includes(labelOf(tree, index)) && below(tree, index).some((mark) => labelOf(tree, mark) === "mark"))),
  );
  if (governs) takePlace(tree, verb, noun, "nsubj");
}

/** Nouns that have a that-clause. */
const TELLINGS = new Set(
  "report claim allegation accusation charge rumour rumor suggestion assertion statement notion idea suspicion news evidence belief fear hope warning".split(
    " ",
  ),
);

function hangOnNoun(tree: Tree, verb: number): void {
  const own = below(tree, verb);
  const noun = own.find((index) => labelOf(tree, index) === "obj");
  const clause = own.find((index) => labelOf(tree, index) === "ccomp");
  if (noun === undefined || clause === undefined || !TELLINGS.has(lower(tree, noun).replace(/s$/, ""))) return;
  if (lower(tree, noun + 1) === "that" && below(tree, clause).includes(noun + 1)) hang(tree, clause, noun, "ccomp");
}

/** Whether a word hangs on another one, at any distance. */
function isUnder({ arcs }: Tree, index: number, above: number): boolean {
  for (let at = index, steps = 0; at >= 0 && steps <= arcs.length; at = arcs[at]?.head ?? -1, steps++) if (at === above) return true;
  return false;
}

function hangRelative(tree: Tree, verb: number): void {
  if (labelOf(tree, verb) !== "advcl") return;
  const pronoun = below(tree, verb).find((index) => isSubject(tree, index));
  if (pronoun === undefined || !["which", "who"].includes(lower(tree, pronoun)) || tree.words[pronoun - 1] !== ",") return;
  const noun = pronoun - 2;
  if (isNominal(tree, noun) && !isUnder(tree, noun, verb)) hang(tree, verb, noun, "acl:relcl");
}

/** Whoever holds an office or a task, by the noun. */
const HOLDERS = new Set(
  "spokesman spokeswoman spokesperson chief head leader commander general minister premier president governor mayor envoy ambassador representative secretary director chairman chairwoman deputy aide adviser advisor official officer member founder emir sheikh king prince lawmaker judge editor correspondent consul attache speaker boss".split(
    " ",
  ),
);

/** Repairs around one noun: who holds an office, and a preposition that took the place of its noun. */
export function mendNoun(tree: Tree, noun: number): void {
  nameHolder(tree, noun);
  joinList(tree, noun);
  const preposition = tree.arcs[noun]?.head ?? -1;
  if (preposition < 0 || preposition !== noun - 1 || posOf(tree, preposition) !== "ADP" || labelOf(tree, preposition) !== "conj") return;
  const above = tree.arcs[preposition]?.head ?? -1;
  if (labelOf(tree, noun) !== "flat" || !isNominal(tree, above)) return;
  hang(tree, noun, above, "nmod");
  hang(tree, preposition, noun, "case");
}

/** A noun behind a comma, without a preposition, that another one is joined to stands in a list with the noun before it. */
function joinList(tree: Tree, noun: number): void {
  if (!labelOf(tree, noun).startsWith("nmod") || labelOf(tree, noun) === "nmod:poss" || hasBelow(tree, noun, "case")) return;
  const first = Math.min(noun, ...below(tree, noun).filter((index) => labelOf(tree, index) !== "punct"));
  const above = tree.arcs[noun]?.head ?? -1;
  const joined = below(tree, noun).some(
    (index) => labelOf(tree, index) === "conj" && below(tree, index).some((mark) => lower(tree, mark) === "and"),
  );
  if (tree.words[first - 1] === "," && above >= 0 && above < first && isNominal(tree, above) && joined) relabel(tree, noun, "conj");
}

/** A name behind a comma that hangs on the place or body of an office tells who holds it. */
function nameHolder(tree: Tree, name: number): void {
  if (labelOf(tree, name) !== "appos" || !isName(tree, name)) return;
  const body = tree.arcs[name]?.head ?? -1;
  const holder = tree.arcs[body]?.head ?? -1;
  if (labelOf(tree, body) !== "nmod" || !isName(tree, body) || !HOLDERS.has(lower(tree, holder)) || holder > body) return;
  hang(tree, name, holder, "appos");
}
