import type { Arc } from "./language.ts";
import type { Tag } from "./tagger.ts";

/**
 * Sets right what the labels of a tree get wrong against plain grammar:
 *   "factions have vowed"   a perfect without "been" is active: nsubj:pass -> nsubj
 *   "is being used"         a form of "be" right over a past participle is passive: aux -> aux:pass, nsubj -> nsubj:pass
 */
export function repaired(words: readonly string[], tags: readonly Tag[], arcs: readonly Arc[]): Arc[] {
  const below: number[][] = arcs.map(() => []);
  arcs.forEach((arc, index) => below[arc.head]?.push(index));
  const out = [...arcs];
  const relabel = (index: number, label: string) => {
    out[index] = { head: (arcs[index] as Arc).head, label };
  };
  arcs.forEach((_, verb) => {
    if (tags[verb]?.pos !== "VERB" || tags[verb]?.tag !== "VBN") return;
    const auxiliaries = (below[verb] ?? []).filter((index) => index < verb && (arcs[index] as Arc).label.startsWith("aux"));
    const last = auxiliaries[auxiliaries.length - 1];
    if (last === undefined) return;
    const passive = BE.has((words[last] ?? "").toLowerCase()) || (["'s", "’s", "'re", "’re"].includes(words[last] ?? "") && (arcs[last] as Arc).label === "aux:pass");
    if (passive) relabel(last, "aux:pass");
    for (const index of auxiliaries) if (!passive && (arcs[index] as Arc).label === "aux:pass") relabel(index, "aux");
    for (const index of below[verb] ?? []) {
      const { label } = arcs[index] as Arc;
      if (passive && label === "nsubj") relabel(index, "nsubj:pass");
      if (!passive && label === "nsubj:pass") relabel(index, "nsubj");
    }
  });
  return out;
}

const BE = new Set(["be", "am", "is", "are", "was", "were", "been", "being", "get", "gets", "got", "getting"]);
