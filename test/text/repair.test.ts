import { expect, test } from "vitest";
import { repaired } from "../../src/text/repair.ts";

/** A tree written as "word/POS/TAG<label head", heads by index, -1 for the root; gives the same shape back after repair. */
function repair(tree: string): string[] {
  const rows = tree.split(" ").map((row) => /^(.+)\/(.+)\/(.+)<(.+)=(-?\d+)$/.exec(row) as RegExpExecArray);
  const words = rows.map((row) => row[1] as string);
  const tags = rows.map((row) => ({ pos: row[2] as string, tag: row[3] as string }));
  const arcs = rows.map((row) => ({ head: Number(row[5]), label: row[4] as string }));
  return repaired(words, tags, arcs).map(({ head, label }, at) => `${words[at]} <${label} ${head < 0 ? "-" : words[head]}`);
}

test.each([
  [
    "a perfect is active",
    "factions/NOUN/NNS<nsubj:pass=2 have/AUX/VBP<aux:pass=2 vowed/VERB/VBN<root=-1",
    ["factions <nsubj vowed", "have <aux vowed"],
  ],
  [
    "a form of be makes a passive",
    "it/PRON/PRP<nsubj=2 is/AUX/VBZ<aux=2 used/VERB/VBN<root=-1",
    ["it <nsubj:pass used", "is <aux:pass used"],
  ],
  [
    "a bare noun behind its verb is the object",
    "Orlen/PROPN/NNP<nsubj=1 blamed/VERB/VBD<root=-1 the/DET/DT<det=3 Front/PROPN/NNP<obl=1 for/ADP/IN<case=5 it/PRON/PRP<obl=1",
    ["Front <obj blamed", "it <obl blamed"],
  ],
  [
    "a participle with a that-clause is the verb of its noun",
    "leaders/NOUN/NNS<root=-1 denied/VERB/VBN<acl=0 that/SCONJ/IN<mark=4 it/PRON/PRP<nsubj=4 fired/VERB/VBD<ccomp=1",
    ["leaders <nsubj denied", "denied <root -"],
  ],
  [
    "what one is told stays with the noun",
    "captains/NOUN/NNS<root=-1 told/VERB/VBN<acl=0 that/SCONJ/IN<mark=4 it/PRON/PRP<nsubj=4 fired/VERB/VBD<ccomp=1",
    ["captains <root -", "told <acl captains"],
  ],
  [
    "an apposition is not the main word",
    "Front/PROPN/NNP<nsubj=2 ,/PUNCT/,<punct=0 largest/ADJ/JJS<root=-1 ,/PUNCT/,<punct=4 denied/VERB/VBD<parataxis=2 it/PRON/PRP<obj=4",
    ["Front <nsubj denied", "largest <appos Front", "denied <root -"],
  ],
  [
    "a name behind a date is the subject",
    "On/ADP/IN<case=1 7/NUM/CD<obl=4 April/PROPN/NNP<compound=3 Marvan/PROPN/NNP<nmod:unmarked=1 met/VERB/VBD<root=-1",
    ["April <nmod:unmarked 7", "Marvan <nsubj met"],
  ],
  [
    "neighbouring is an adjective",
    "accused/VERB/VBD<root=-1 neighbouring/VERB/VBG<xcomp=0 Sorn/PROPN/NNP<obj=1 of/SCONJ/IN<mark=4 arming/VERB/VBG<advcl=1",
    ["neighbouring <amod Sorn", "Sorn <obj accused", "arming <advcl accused"],
  ],
  [
    "an infinitive is no part of the noun behind it",
    "vowed/VERB/VBD<root=-1 to/PART/TO<mark=2 cease/VERB/VB<compound=3 raids/NOUN/NNS<obj=0",
    ["cease <xcomp vowed", "raids <obj cease", "to <mark cease"],
  ],
  [
    "a clause behind a name gives back what stands before the name",
    "rival/NOUN/NN<root=-1 is/AUX/VBZ<cop=5 Marvan/PROPN/NNP<nsubj=5 ,/PUNCT/,<punct=5 who/PRON/WP<nsubj=5 runs/VERB/VBZ<acl:relcl=0 it/PRON/PRP<obj=5",
    ["Marvan <root -", "rival <nsubj Marvan", "is <cop Marvan", "runs <acl:relcl Marvan", "who <nsubj runs"],
  ],
  [
    "a finite verb takes its subject from the clause in front",
    "it/PRON/PRP<nsubj=1 rained/VERB/VBD<advcl=5 ,/PUNCT/,<punct=1 raids/NOUN/NNS<obl=1 have/AUX/VBP<aux=5 begun/VERB/VBN<root=-1",
    ["raids <nsubj begun"],
  ],
  [
    "a joined noun stays in the clause in front",
    "it/PRON/PRP<nsubj=1 rained/VERB/VBD<advcl=5 and/CCONJ/CC<cc=3 raids/NOUN/NNS<conj=1 have/AUX/VBP<aux=5 begun/VERB/VBN<root=-1",
    ["raids <conj rained"],
  ],
  [
    "a name keeps its first part behind the preposition",
    "raid/NOUN/NN<root=-1 on/ADP/IN<case=2 Camp/PROPN/NNP<nmod=3 Orlen/PROPN/NNP<appos=0 on/ADP/IN<case=5 13/NUM/CD<nmod=3",
    ["on <case Orlen", "Camp <compound Orlen", "Orlen <nmod raid", "13 <nmod raid"],
  ],
  [
    "a clause hangs on no word that hangs on it",
    "raids/NOUN/NNS<obl=5 in/ADP/IN<case=2 May/PROPN/NNP<nmod=0 ,/PUNCT/,<punct=5 which/PRON/WDT<nsubj=5 ended/VERB/VBD<advcl=6 grew/VERB/VBD<root=-1",
    ["ended <advcl grew", "May <nmod raids"],
  ],
  [
    "a stretch of time belongs to no name",
    "ally/NOUN/NN<root=-1 for/ADP/IN<case=2 more/ADJ/JJR<nmod=0 than/ADP/IN<case=4 years/NOUN/NNS<obl=2 of/ADP/IN<case=6 Marvan/PROPN/NNP<nmod=4",
    ["years <nmod ally", "for <case years", "more <advmod years", "than <fixed more", "Marvan <nmod ally"],
  ],
])("%s", (_, tree, expected) => {
  const found = repair(tree);
  for (const arc of expected) expect(found).toContain(arc);
});
