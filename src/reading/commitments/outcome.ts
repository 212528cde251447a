import type { CommitmentStatus } from "../../model/index.ts";
import type { Packs } from "../../packs/index.ts";
import type { Sentence, Token } from "../../text/document.ts";
import { child, children, hasLabel, headOf, subtree } from "../../text/tree.ts";
import { negationOf } from "../statements/cue.ts";

/** How a clause puts what a verb says: done, denied, ended, promised, asked for, refused, threatened, not managed, or only thought of. */
export type Reality = "actual" | "denied" | "no-longer" | "ahead" | "bidden" | "refused" | "threatened" | "failed" | "imagined";

const STEPS = 5;

/**
 * Reads how real a verb is, from its auxiliaries, its denial, the words that open its clause and the verbs and nouns it hangs on.
 *   "asked them to break it" bidden    "would observe it" ahead, "may observe it" imagined    "refused to sign it" refused
 *   "no longer honours it" no-longer    "a threat to end it" threatened    "anyone who broke it" imagined
 */
export function realityOf(sentence: Sentence, verb: Token, packs: Packs): Reality {
  let at: Token | undefined = verb;
  for (let steps = 0; at && steps < STEPS; steps++) {
    const own = ownReality(sentence, at, packs);
    if (own !== "actual") return own;
    const step = stepUp(sentence, at, packs);
    if (!step) return "actual";
    if (step.reality) return negationOf(sentence, step.at, packs) && step.reality !== "bidden" ? "imagined" : step.reality;
    at = step.at;
  }
  return "actual";
}

const OPEN = new Set(["if", "unless", "whether", "until", "till", "before", "lest", "once", "without", "whoever"]);
const AHEAD = new Set(["will", "shall", "wo", "'ll", "’ll", "would", "'d", "’d"]);
const IMAGINED = new Set(["may", "might", "could", "can", "ca"]);
const BIDDEN = new Set(["must", "should"]);

function ownReality(sentence: Sentence, verb: Token, packs: Packs): Reality {
  const auxiliaries = children(sentence, verb, "aux").map((word) => word.lower);
  const marks = children(sentence, verb, "mark", "case", "advmod").map((word) => word.lower);
  if (isNoLonger(sentence, verb)) return "no-longer";
  if (negationOf(sentence, verb, packs) || hasNobody(sentence, verb))
    return auxiliaries.some((word) => AHEAD.has(word)) ? "refused" : "denied";
  if (marks.some((word) => OPEN.has(word)) || opensBefore(sentence, verb) || isAnybody(sentence, verb)) return "imagined";
  if (auxiliaries.some((word) => IMAGINED.has(word))) return "imagined";
  if (auxiliaries.some((word) => BIDDEN.has(word))) return "bidden";
  return auxiliaries.some((word) => AHEAD.has(word)) ? "ahead" : "actual";
}

/** "waited until the mayor promised": the word that opens the clause, where the tree hung it elsewhere. */
function opensBefore(sentence: Sentence, verb: Token): boolean {
  const first = child(sentence, verb, "nsubj", "nsubj:pass") ? subtree(sentence, verb)[0] : undefined;
  const before = first && sentence.tokens[first.index - 1];
  return before !== undefined && ["until", "till", "unless", "if", "whether"].includes(before.lower);
}

/** "no longer", "not any longer", "not anymore". */
const isNoLonger = (sentence: Sentence, verb: Token): boolean =>
  children(sentence, verb, "advmod").some(
    (word) => word.lower === "anymore" || (word.lower === "longer" && sentence.tokens[word.index - 1]?.lower === "no"),
  );

const NOBODY = new Set(["neither", "no", "none", "nobody", "nor"]);

/** "Neither the mayor nor the clans asked". */
function hasNobody(sentence: Sentence, verb: Token): boolean {
  const subject = child(sentence, verb, "nsubj", "nsubj:pass");
  const first = subject && subtree(sentence, subject)[0];
  return first !== undefined && NOBODY.has(first.lower);
}

/** "Anyone who broke the truce", "those who break it": nobody is said to have done it. */
function isAnybody(sentence: Sentence, verb: Token): boolean {
  const noun = hasLabel(verb, "acl:relcl") || hasLabel(verb, "acl") ? headOf(sentence, verb) : undefined;
  return (
    noun !== undefined &&
    (["anyone", "anybody", "whoever", "those"].includes(noun.lower) || ["any", "every"].includes(child(sentence, noun, "det")?.lower ?? ""))
  );
}

/** Verbs whose infinitive does take place, and that say nothing of their own about it. */
const DOING = new Set(["seem", "appear", "continue", "begin", "go", "come", "start", "proceed", "have", "manage", "help"]);
/** "is believed to be a front", "claims to hold the town": said of what is. */
const BELIEVED = new Set([
  "believe",
  "suspect",
  "say",
  "think",
  "report",
  "consider",
  "know",
  "deem",
  "allege",
  "claim",
  "understand",
  "prove",
]);
const DENIES = new Set(["deny", "reject", "dismiss", "refute", "dispute"]);

interface Step {
  readonly at: Token;
  readonly reality?: Reality;
}

/** The verb, adjective or noun above, with what it makes of the verb below; nothing where the clause stands on its own. */
function stepUp(sentence: Sentence, verb: Token, packs: Packs): Step | undefined {
  const head = headOf(sentence, verb);
  if (!head) return undefined;
  const marked = children(sentence, verb, "mark").some((word) => word.lower === "to");
  const infinitive = verb.tag === "VB" || marked;
  if (verb.label === "conj" && head.pos === verb.pos && head.tag === verb.tag && !child(sentence, verb, "aux")) return { at: head };
  if (head.pos === "NOUN" || head.pos === "PROPN") return nounStep(sentence, verb, head, infinitive, packs);
  if (!hasLabel(verb, "xcomp") && !hasLabel(verb, "ccomp") && !(marked && (hasLabel(verb, "advcl") || hasLabel(verb, "obl"))))
    return undefined;
  if (DENIES.has(head.lemma)) return { at: head, reality: "denied" };
  if (DOING.has(head.lemma) || (infinitive && BELIEVED.has(head.lemma))) return { at: head };
  if (head.pos === "ADJ") return { at: head, reality: adjectiveReality(head) };
  const row = packs
    .wordIndex("modality")
    .match([head.lemma.toLowerCase()], 0)
    ?.rows.find((one) => (one.as ?? "verb") === "verb");
  const made = row && (infinitive || verb.tag === "VBG") ? realityFrom(row.says, head) : undefined;
  // "warned that it would end": what the clause says of itself stands
  if (made) return { at: head, reality: made };
  // "convinced them to sign", "met to hammer it out": not said to be done
  return infinitive ? { at: head, reality: "ahead" } : undefined;
}

const UNABLE = new Set(["unable", "unwilling", "reluctant"]);
const adjectiveReality = (adjective: Token): Reality => (UNABLE.has(adjective.lower) ? "refused" : "ahead");

/** "a threat to break it", "reports that it broke it", "their refusal to sign": what the noun above says of the clause. */
function nounStep(sentence: Sentence, verb: Token, noun: Token, infinitive: boolean, packs: Packs): Step | undefined {
  const above = headOf(sentence, noun);
  if (hasLabel(verb, "acl") || hasLabel(verb, "ccomp")) {
    if (above && DENIES.has(above.lemma) && hasLabel(noun, "obj")) return { at: above, reality: "denied" };
    if (!infinitive) return undefined;
    if (noun.lemma === "refusal") return { at: noun, reality: "refused" };
    const row = packs
      .wordIndex("modality")
      .match([noun.lemma.toLowerCase()], 0)
      ?.rows.find((one) => one.as === "noun");
    return { at: noun, reality: row ? realityFrom(row.says, noun) : "ahead" };
  }
  return undefined;
}

function realityFrom(says: Readonly<Record<string, unknown>>, word: Token): Reality {
  if (says.polarity === "not") return word.lemma === "fail" ? "failed" : word.lemma === "avoid" ? "denied" : "refused";
  if (says.modality === "demanded") return "bidden";
  if (says.modality === "threatened") return "threatened";
  return ["planned"].includes(String(says.modality)) ? (HOPES.has(word.lemma) ? "imagined" : "ahead") : "imagined";
}

const HOPES = new Set(["hope", "want", "aim", "seek"]);

const ENDS: ReadonlySet<CommitmentStatus> = new Set(["void", "revoked", "expired", "suspended"]);
const BREAKS: ReadonlySet<CommitmentStatus> = new Set(["breached", "defied"]);

/**
 * What becomes of a commitment of which a verb says `status`, by how real the verb is; nothing where the words set up no commitment.
 *   breached, bidden -> in-force    obeyed, ahead -> offered (an order stays in force)    obeyed, failed -> breached or defied
 */
export function becomes(status: CommitmentStatus, reality: Reality, mutual: boolean): CommitmentStatus | undefined {
  if (reality === "actual") return status;
  if (status === "obeyed") return obedience(reality, mutual);
  if (BREAKS.has(status)) return reality === "denied" && !mutual ? "obeyed" : "in-force";
  if (ENDS.has(status)) return "in-force";
  if (status === "resumed") return reality === "ahead" ? "offered" : "suspended";
  if (status === "refused") return reality === "denied" ? "offered" : "in-force";
  if (status === "offered") return undefined;
  return MADE[reality];
}

/** What is signed, given or agreed only in the way the clause puts it. */
const MADE: Readonly<Partial<Record<Reality, CommitmentStatus>>> = { ahead: "offered", refused: "refused", "no-longer": "void" };

function obedience(reality: Reality, mutual: boolean): CommitmentStatus {
  if (reality === "denied" || reality === "failed") return mutual ? "breached" : "defied";
  if (reality === "refused") return "refused";
  if (reality === "no-longer") return mutual ? "void" : "defied";
  return reality === "ahead" && mutual ? "offered" : "in-force";
}
