import { type CommitmentFinding, type CommitmentStatus, commitmentStatuses, type FindingId } from "../../model/index.ts";
import type { Roles } from "../roles.ts";

/** What becomes of an earlier commitment, and so speaks of one: every status but the first two. */
const LATER: ReadonlySet<CommitmentStatus> = new Set(commitmentStatuses.filter((status) => status !== "offered" && status !== "in-force"));

/**
 * Ties what a report says later of an order or truce to the one it spoke of before.
 *   "ordered them to stop ... they disregard his order"     the second is a state of the first
 *   "The truce ended": without parties of its own it is the last truce spoken of, and its parties are inferred from that
 * Orders are one only when the same actor gave them; truces when they share a party or one of them names none. What is spoken of as new is a state of nothing.
 */
export function withEarlier(found: readonly CommitmentFinding[], roles: Roles, fresh: ReadonlySet<FindingId>): CommitmentFinding[] {
  const done: CommitmentFinding[] = [];
  for (const one of found) {
    const earlier =
      isLater(one) && !fresh.has(one.id) ? done.findLast((other) => other.of === undefined && isOf(one, other, roles)) : undefined;
    // a refusal that names nothing needs an order before it
    if (!earlier && one.rule === "commitments/refusal") continue;
    done.push(earlier ? stateOf(one, earlier) : one);
  }
  return done;
}

const isLater = (one: CommitmentFinding): boolean =>
  (one.status !== undefined && LATER.has(one.status)) || (one.type === "truce" && one.from === undefined);

/** How far behind an order, in characters, a refusal may stand. */
const REACH = 500;

const ORDERS: ReadonlySet<string> = new Set(["order", "request", "rule"]);

function isOf(one: CommitmentFinding, other: CommitmentFinding, roles: Roles): boolean {
  const [a, b] = [roles.entity(one.from), roles.entity(other.from)];
  if (one.rule === "commitments/refusal")
    return (
      other.type === "order" &&
      other.zone === "body" &&
      other.from !== undefined &&
      one.evidence.hull.start - other.evidence.hull.end < REACH
    );
  if (ORDERS.has(one.type)) return ORDERS.has(other.type) && a !== undefined && a === b;
  if (one.type !== other.type || one.type !== "truce") return false;
  const parties = [b, roles.entity(other.to)];
  return (one.from === undefined && isParty(one, parties, roles)) || (a !== undefined && parties.includes(a));
}

/** A truce that names its other side is the earlier one only if that side was in it. */
const isParty = (one: CommitmentFinding, parties: readonly unknown[], roles: Roles): boolean =>
  one.to === undefined || parties.includes(roles.entity(one.to));

function stateOf(one: CommitmentFinding, earlier: CommitmentFinding): CommitmentFinding {
  if (one.from || !earlier.from) return { ...one, of: earlier.id };
  const clue = one.type === "truce" ? "the truce: the last one spoken of" : "refused: the last order spoken of";
  return { ...one, of: earlier.id, from: earlier.from, inferred: [...one.inferred, { field: "from", clue }] };
}
