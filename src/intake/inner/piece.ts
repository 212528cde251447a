import type { Flag, Span, ZoneRole } from "../../model/index.ts";

/** A stretch inside a body or caption block that is something else, or damaged. */
export interface Piece extends Span {
  readonly role: ZoneRole;
  readonly reason: string;
  readonly flags?: readonly Flag[];
}
