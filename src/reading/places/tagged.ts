import type { Token } from "../../text/document.ts";
import type { NamedEntity } from "../../text/entities/entities.ts";
import type { Spot } from "./spots.ts";

/**
 * Points that a name tagger gives to a name as that of a place: it is right more often than not, and no more.
 *   tagged as a place                                2
 *   tagged as a person, alone or inside its name    -3
 *   the whole of a body's name                      -1
 *   not tagged, though other names are               0
 */
export function taggedPoints({ tokens }: Spot, tagged: ReadonlyMap<Token, NamedEntity>): number {
  const entity = tagged.get(tokens[0] as Token);
  if (!entity) return 0;
  if (entity.type === "LOC") return 2;
  if (entity.type === "PER") return -3;
  return entity.tokens.length === tokens.length ? -1 : 0;
}
