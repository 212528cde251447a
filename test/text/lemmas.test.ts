import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { loadLanguage } from "../../src/text/language.ts";
import { ruleLemma } from "../../src/text/lemmas.ts";

const language = loadLanguage(new Uint8Array(readFileSync(new URL("../../models/en/weights.bin", import.meta.url))));

test.each(
  "denied VBD deny, said VBD say, fired VBD fire, shelled VBN shell, stopped VBD stop, killed VBN kill, was VBD be, has VBZ have, wounded VBN wound, claimed VBD claim, accused VBN accuse, dying VBG die, firing VBG fire, bombing VBG bomb, planning VBG plan, attacks VBZ attack, launches VBZ launch, men NNS man, villages NNS village, cities NNS city, casualties NNS casualty, biggest JJS big, better JJR good, Houses NNS house, Orlens NNPS Orlens, Zemar NNP Zemar, n't RB not, an DT a, ’s VBZ be, fled VBD flee, bases NNS base, corps NNS corps, overthrown VBN overthrow, Freed VBN free, found VBD find"
    .split(", ")
    .map((line) => line.split(" ")),
)("%s %s is %s", (word = "", tag = "", lemma) => {
  expect(language.lemma(word, tag)).toBe(lemma);
});

test.each(
  "raided VBD raid, seized VBD seize, shelling VBG shell, urged VBD urge, hoped VBD hope, targeting VBG target, merged VBN merge, agreed VBD agree, continued VBD continue, bombarded VBN bombard, ambushes NNS ambush, retreated VBD retreat, imposed VBN impose, released VBN release, evacuated VBN evacuate, developing VBG develop, defied VBD defy, patrolled VBD patrol, expelled VBN expel, installed VBN install, recalled VBD recall, killing VBG kill, tortured VBN torture, provoking VBG provoke, conceding VBG concede, exceeded VBD exceed, undertaking VBG undertake, soaked VBN soak, trafficking VBG traffic, kicked VBD kick, militiamen NNS militiaman, 1990s NNS 1990s"
    .split(", ")
    .map((line) => line.split(" ")),
)("without exceptions: %s %s is %s", (word = "", tag = "", lemma) => {
  expect(ruleLemma(word, tag)).toBe(lemma);
});

test("hostile words do not throw", () => {
  for (const word of ["", "__proto__", "s", "ed", "ing", "\ud800"]) expect(typeof language.lemma(word, "VBD")).toBe("string");
});
