import type { FindingId, Link, OriginId, ReportId } from "../model/index.ts";
import { stems } from "./bonds.ts";
import type { CaseReader, Seen } from "./case.ts";
import { ofKind } from "./facts.ts";
import { fewPairs } from "./few-pairs.ts";
import type { Keyed, Layer } from "./layer.ts";
import { link } from "./link.ts";

/** A statement that no group of a sort claims attacks. */
interface Unclaimed {
  readonly id: FindingId;
  readonly report: ReportId;
  readonly origin?: OriginId;
  /** Telling words for the groups. */
  readonly groups: readonly string[];
}

/** "no known faction", "none of the groups", "all the factions (have not)"; a named group speaks for itself only. */
const EVERY = /^(?:no|none|all|any|neither|not one)\b/i;

/**
 * Statements of different reports that none of the groups of one sort claims attacks: those of two origins corroborate each other.
 * They speak of groups, not of one attack, so they stand beside the ledgers.
 */
export function unclaimedLayer(reader: CaseReader): Layer<Unclaimed> {
  return {
    name: "unclaimed",
    cap: 60,
    kinds: ["link"],
    async nodes(report): Promise<readonly Keyed<Unclaimed>[]> {
      const seen = await reader.seen(report);
      return seen ? unclaimedIn(seen).map((found) => ({ node: found.id, keys: found.groups, digest: found })) : [];
    },
    settle: (component) => linksOf(component.map(({ digest }) => digest)),
    owns: () => false,
  };
}

function unclaimedIn(seen: Seen): readonly Unclaimed[] {
  return ofKind(seen, "statement").flatMap((statement) => {
    const { speaker } = statement;
    if (statement.act !== "no-claim" || speaker === undefined || speaker === "outlet" || !EVERY.test(speaker.words)) return [];
    const origin = seen.origin(statement.id);
    return [
      {
        id: statement.id,
        report: statement.report,
        ...(origin === undefined ? {} : { origin }),
        groups: stems(speaker.words).filter((word) => word !== "known"),
      },
    ];
  });
}

function linksOf(all: readonly Unclaimed[]): readonly Link[] {
  return fewPairs(all, ({ groups }) => groups)
    .filter(([a, b]) => a.report !== b.report && a.origin !== b.origin && a.origin !== undefined && b.origin !== undefined)
    .map(([a, b]) => link("corroborates", a.id, b.id, "by two origins, none of these groups claims the attacks they speak of"));
}
