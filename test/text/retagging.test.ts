import { expect, test } from "vitest";
import { retagged } from "../../src/text/retagging.ts";

/** Words written as "word/POS/TAG"; gives those back whose tag has changed, as "word/TAG". */
function changed(sentence: string): string[] {
  const rows = sentence.split(" ").map((row) => row.split("/") as [string, string, string]);
  const tags = rows.map(([, pos, tag]) => ({ pos, tag }));
  const words = rows.map(([word]) => word);
  return retagged(words, tags).flatMap(({ tag }, at) => (tag === tags[at]?.tag ? [] : [`${words[at]}/${tag}`]));
}

test.each([
  ["a deed that begins", "Fighting/VERB/VBG broke/VERB/VBD out/ADP/RP ././PUNCT/.", ["Fighting/NN"]],
  ["a deed with its place", "Fighting/VERB/VBG in/ADP/IN Orl/PROPN/NNP ended/VERB/VBD ././PUNCT/.", ["Fighting/NN"]],
  ["a deed and its object", "Shelling/VERB/VBG killed/VERB/VBN two/NUM/CD ././PUNCT/.", ["Shelling/NN", "killed/VBD"]],
  ["what somebody does besides", "Speaking/VERB/VBG in/ADP/IN Orl/PROPN/NNP the/DET/DT envoy/NOUN/NN agreed/VERB/VBD ././PUNCT/.", []],
  [
    "what somebody does besides, behind a comma",
    "Fighting/VERB/VBG in/ADP/IN Orl/PROPN/NNP ,/PUNCT/, he/PRON/PRP fell/VERB/VBD ././PUNCT/.",
    [],
  ],
  ["no object ever", "Farmers/NOUN/NNS marched/VERB/VBN in/ADP/IN Orl/PROPN/NNP ././PUNCT/.", ["marched/VBD"]],
  ["a passive without its verb", "Rebels/NOUN/NNS captured/VERB/VBN in/ADP/IN Orl/PROPN/NNP ././PUNCT/.", []],
  ["shot dead", "Gunmen/NOUN/NNS shot/NOUN/NN dead/ADJ/JJ a/DET/DT clerk/NOUN/NN ././PUNCT/.", ["shot/VBD"]],
  ["a shot", "A/DET/DT shot/NOUN/NN rang/VERB/VBD out/ADP/RP ././PUNCT/.", []],
  ["which men", "Two/NUM/CD masked/VERB/VBD men/NOUN/NNS fled/VERB/VBD ././PUNCT/.", ["masked/VBN"]],
  ["a verb with its object", "Marvan/PROPN/NNP masked/VERB/VBD men/NOUN/NNS ././PUNCT/.", []],
])("%s", (_, sentence, wanted) => {
  expect(changed(sentence.replace("././PUNCT", "./PUNCT"))).toEqual(wanted);
});
