import type { RelationRow, TollRow } from "../../analysis/index.ts";
import { plural } from "./cited-lines.ts";

/** A number with whoever gives it: "30 by the rebels (1 origin)". */
export const countWords = ({ count, by, origins }: TollRow): string => `${count} ${from(by, origins)}`;

/** How an incident hangs together with another: "two days after: the raid on the camp, by the army (1 origin)". */
export const relationWords = ({ words, other, hedge, by, origins }: RelationRow): string =>
  `${words}${hedge === undefined ? "" : ` (${hedge})`}: ${other}, ${from(by, origins)}`;

const from = (by: string | undefined, origins: readonly string[]): string =>
  `by ${by ?? "the report itself"} (${plural(origins.length, "origin")})`;
