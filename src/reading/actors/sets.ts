import type { ActorSet, FindingId } from "../../model/index.ts";
import type { Token } from "../../text/document.ts";
import { spansOfTokens } from "../../text/tree.ts";
import { type Candidate, wordsOf } from "./candidate.ts";
import type { Resolved } from "./coreference.ts";
import type { Entity } from "./entity.ts";
import { setOf } from "./unlisted.ts";

/** Which mentions are members of which set, and which set is cut out of which. */
export interface Sets {
  of(candidate: Candidate, first: ReadonlyMap<Entity, FindingId>): ActorSet | undefined;
}

/**
 * The sets of a report with the members the text gives them.
 *   "three captains, including Hadd and Bell"   3, members Hadd and Bell, open
 *   "one of the five captains"                  1, some of "the five captains"
 *   "Hadd and Bell" as one speaker              members Hadd and Bell, closed
 */
export function setsOf(resolved: readonly Resolved[]): Sets {
  const members = new Map<Token, Entity[]>();
  const byHead = new Map<Token, Resolved>();
  for (const one of resolved) {
    const { candidate, entity } = one;
    if (candidate.rule !== "actors/part-of-set") byHead.set(candidate.head, one);
    const whole = candidate.form === "pronoun" ? undefined : setOf(candidate.sentence, candidate.head);
    if (whole && entity) members.set(whole, [...(members.get(whole) ?? []), entity]);
  }
  return {
    of(candidate, first) {
      if (candidate.form !== "set") return undefined;
      const inside = candidate.joins
        ? candidate.joins.flatMap((head) => byHead.get(head)?.entity ?? [])
        : (members.get(candidate.head) ?? []);
      const ids = inside.map((entity) => first.get(entity)).filter((id) => id !== undefined);
      const whole = candidate.partOf && byHead.get(candidate.partOf);
      const larger = whole?.entity && first.get(whole.entity);
      return {
        members: [...new Set(ids)],
        bounds: candidate.joins ? "closed" : "open",
        ...(candidate.quantity ? { count: candidate.quantity } : {}),
        ...(whole
          ? {
              cut: {
                how: "some-of" as const,
                of: {
                  words: wordsOf(whole.candidate.tokens),
                  spans: spansOfTokens(whole.candidate.tokens, whole.candidate.sentence),
                  ...(larger ? { finding: larger } : {}),
                },
              },
            }
          : {}),
      };
    },
  };
}
