import { describe, expect, test } from "vitest";
import type { Sentence, Token } from "../../../src/text/document.ts";
import { matcher } from "../../../src/text/patterns/match.ts";
import { parsePattern } from "../../../src/text/patterns/syntax.ts";

/** A sentence from rows "word lemma POS TAG head label", heads counted from 1 as in CoNLL-U. */
function sentenceOf(rows: string): Sentence {
  const tokens = rows
    .trim()
    .split("\n")
    .map((row, index): Token => {
      const [word = "", lemma = "", pos = "", tag = "", head = "0", label = ""] = row.trim().split(" ");
      return { index, start: index, end: index + 1, word, lower: word.toLowerCase(), lemma, pos, tag, head: Number(head) - 1, label };
    });
  return { index: 0, spans: [{ start: 0, end: tokens.length }], tokens, zone: "body", paragraph: 0 };
}

const burned = sentenceOf(`
  The the DET DT 2 det
  Guard guard PROPN NNP 3 nsubj
  burned burn VERB VBD 0 root
  two two NUM CD 5 nummod
  mills mill NOUN NNS 3 obj
  to to PART TO 7 mark
  punish punish VERB VB 3 advcl
  Orlu Orlu PROPN NNP 7 obj`);

/** The words kept at the first token where the pattern holds, as "name=word". */
function kept(line: string, lists = {}): string[] | undefined {
  const match = matcher(line, lists);
  const found = burned.tokens.map((token) => match(burned, token)).find((captures) => captures !== undefined);
  return found && [...found].map(([name, token]) => `${name}=${token.word}`).sort();
}

describe("a pattern over a tree", () => {
  test.each([
    ["a lemma", "verb=burn", ["verb=burned"]],
    ["one of several lemmas", "verb=shell|burn", ["verb=burned"]],
    ["a form", 'word="mills"', ["word=mills"]],
    ["a part of speech and a Penn tag", "verb=VERB & VB", ["verb=punish"]],
    ["dependents", "verb=burn >nsubj by=* >obj what=NOUN", ["by=Guard", "verb=burned", "what=mills"]],
    ["a branch", 'burn >advcl (goal=VB >mark "to" >obj whom=*)', ["goal=punish", "whom=Orlu"]],
    ["the head", "goal=VB <advcl (VERB >nsubj by=*)", ["by=Guard", "goal=punish"]],
    ["a word at any depth", "burn >> whom=punish", ["whom=punish"]],
    ["the next and the previous word", 'to="to" + goal=VERB - what=NOUN', ["goal=punish", "to=to", "what=mills"]],
    ["what may be missing", "verb=burn ?>obl place=* ?>obj what=*", ["verb=burned", "what=mills"]],
    ["what must be missing", "verb=burn !>aux:pass *", ["verb=burned"]],
  ])("keeps %s", (_, line, expected) => {
    expect(kept(line)).toEqual(expected);
  });

  test.each([
    ["another lemma", "shell"],
    ["a dependent that is not there", "burn >obl *"],
    ["one that must be missing", "burn !>obj *"],
    ["another relation to the head", "punish <xcomp *"],
    ["all of several tests", "burn & NOUN"],
  ])("does not hold with %s", (_, line) => {
    expect(kept(line)).toBeUndefined();
  });

  test("a label stands for its subtypes", () => {
    const passive = sentenceOf("Mills mill NOUN NNS 3 nsubj:pass\nwere be AUX VBD 3 aux:pass\nburned burn VERB VBN 0 root");
    const verb = passive.tokens[2] as Token;
    expect(matcher("burn >nsubj what=*")(passive, verb)?.get("what")?.word).toBe("Mills");
    expect(matcher("burn >nsubj:outer what=*")(passive, verb)).toBeUndefined();
  });

  test("a list is asked by name", () => {
    const named = { violent: (token: Token) => token.lemma === "burn" };
    expect(kept("verb={violent}", named)).toEqual(["verb=burned"]);
    expect(() => matcher("{peaceful}", named)).toThrow('no list "peaceful"');
  });

  test("words of a branch that does not hold are not kept", () => {
    expect(kept("verb=burn ?>obj (what=mill >amod *)")).toEqual(["verb=burned"]);
  });
});

test.each([
  ["", "a word expected"],
  ["burn >", "the end expected"],
  ["burn >obj", "the end expected"],
  ["burn >obj (mill", '")" expected'],
  ["burn mill", "the end expected"],
  ["burn &", "a word expected"],
  ['"burn', "no test of a word"],
])("a line that is no pattern is refused: %s", (line, message) => {
  expect(() => parsePattern(line)).toThrow(message);
});
