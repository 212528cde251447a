import { fold } from "../characters.ts";
import type { Sentence, Token } from "../document.ts";
import { children, hasLabel, headOf } from "../tree.ts";
import type { Atom, Edge, Pattern, WordTest } from "./pattern.ts";
import { parsePattern } from "./syntax.ts";

/** Whether a token of a sentence belongs to a named list, as `{deed}` asks. */
export type ListTest = (token: Token, sentence: Sentence) => boolean;

/** The words that a pattern kept, by name. */
export type Captures = ReadonlyMap<string, Token>;

/** A pattern ready to be tried at a token: the words it keeps, or undefined where it does not hold. */
export type Matcher = (sentence: Sentence, token: Token) => Captures | undefined;

/**
 * Makes a matcher of a pattern's line. Each neighbour is the first word, in order of the sentence, for which the rest of its branch holds; branches do
 * not look at one another, so that the time is at most words times tests. Throws SyntaxError on a line that is no pattern or names an unknown list.
 */
export function matcher(line: string, lists: Readonly<Record<string, ListTest>> = {}): Matcher {
  const pattern = parsePattern(line);
  for (const list of listsOf(pattern)) if (!Object.hasOwn(lists, list)) throw new SyntaxError(`pattern "${line}": no list "${list}"`);
  return (sentence, token) => {
    const kept = new Map<string, Token>();
    return fits(pattern, sentence, token, lists, kept) ? kept : undefined;
  };
}

function* listsOf(pattern: Pattern): Generator<string> {
  for (const atoms of pattern.word.all) for (const atom of atoms) if (atom.kind === "list") yield atom.list;
  for (const edge of pattern.edges) yield* listsOf(edge.to);
}

type Lists = Readonly<Record<string, ListTest>>;

/** Keeps words only where the whole branch holds. */
function fits(pattern: Pattern, sentence: Sentence, token: Token, lists: Lists, kept: Map<string, Token>): boolean {
  if (!isWord(pattern.word, sentence, token, lists)) return false;
  const own = new Map<string, Token>();
  if (pattern.word.name !== undefined) own.set(pattern.word.name, token);
  for (const edge of pattern.edges) {
    const there = neighbours(edge, sentence, token).some((next) => fits(edge.to, sentence, next, lists, own));
    if (edge.want === "none" ? there : edge.want === "one" && !there) return false;
  }
  for (const [name, word] of own) kept.set(name, word);
  return true;
}

function neighbours({ step, labels }: Edge, sentence: Sentence, token: Token): readonly Token[] {
  const labelled = (one: Token): boolean => labels.length === 0 || labels.some((label) => hasLabel(one, label));
  switch (step) {
    case "dependent":
      return children(sentence, token, ...labels);
    case "below":
      return below(sentence, token).filter(labelled);
    case "head": {
      const head = labelled(token) ? headOf(sentence, token) : undefined;
      return head ? [head] : [];
    }
    case "next":
    case "previous": {
      const next = sentence.tokens[token.index + (step === "next" ? 1 : -1)];
      return next && labelled(next) ? [next] : [];
    }
    default:
      return step satisfies never;
  }
}

/** All words under a word, nearest level first. */
function below(sentence: Sentence, token: Token): Token[] {
  const found = [...children(sentence, token)];
  for (let at = 0; at < found.length; at++) found.push(...children(sentence, found[at] as Token));
  return found;
}

const isWord = ({ all }: WordTest, sentence: Sentence, token: Token, lists: Lists): boolean =>
  all.every((atoms) => atoms.some((atom) => holds(atom, sentence, token, lists)));

function holds(atom: Atom, sentence: Sentence, token: Token, lists: Lists): boolean {
  switch (atom.kind) {
    case "any":
      return true;
    case "form":
      return token.lower === atom.form;
    case "lemma":
      return fold(token.lemma) === atom.lemma;
    case "tag":
      return token.pos === atom.tag || token.tag === atom.tag;
    case "list":
      return lists[atom.list]?.(token, sentence) ?? false;
    default:
      return atom satisfies never;
  }
}
