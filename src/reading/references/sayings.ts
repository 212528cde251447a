import type { Argument, Finding, FindingId, StatementFinding } from "../../model/index.ts";
import type { Roles } from "../roles.ts";
import type { Mention } from "./mentions.ts";
import { type Meant, nearest } from "./nearest.ts";

/** How far behind, in characters, a noun of speech may look. */
const REACH = 1500;

/** Likewise for a telling that is no claim, charge or threat of its own, where the noun has no owner: "the remark". */
const NEAR = 300;
const PLAIN: ReadonlySet<string> = new Set(["says", "reports", "argues"]);

/** What the search for earlier statements looks at. */
export interface Sayings {
  /** Statements in the order of the text. */
  readonly statements: readonly StatementFinding[];
  readonly roles: Roles;
  readonly sentenceOf: (finding: Finding) => number;
  /** First mentions of the actors that a statement speaks of: in its content, or as whom it is about. */
  readonly spokenOf: (statement: StatementFinding) => ReadonlySet<FindingId>;
}

const JUDGING: ReadonlySet<string> = new Set(["denies", "denies-for", "confirms", "refuses", "retracts", "declines"]);
const OWN: ReadonlySet<string> = new Set(["retracts", "confirms", "says", "claims", "argues", "reports"]);

/**
 * The statement before that "the claim", "the army's accusation" means: the nearest of an act the noun can stand for, said by its
 * owner where it has one, and of the one it is aimed at; whoever denies it is rather one of those it speaks of.
 */
export function sayingOf(mention: Mention, { statements, roles, sentenceOf, spokenOf }: Sayings): Meant<StatementFinding> | undefined {
  const { teller, token, row, sentence, owner, against, plural } = mention;
  if (row.says.judged === true && !JUDGING.has(teller.act)) return undefined;
  const acts = row.says.act as readonly string[] | string;
  const order = typeof acts === "string" ? [acts] : acts;
  const whose = owner && roles.entity(roles.argument(sentence, owner));
  const aimed = against && roles.entity(roles.argument(sentence, against));
  if ((owner && whose === undefined) || (against && aimed === undefined)) return undefined;
  const self = entityOf(teller.speaker, roles);
  const outer = new Set<FindingId>([teller.id, ...teller.told]);
  const fits = statements.filter((one) => {
    const at = one.cue[0]?.start ?? one.evidence.hull.start;
    const by = entityOf(one.speaker, roles);
    return (
      at < token.start &&
      token.start - at < (PLAIN.has(one.act) && whose === undefined ? NEAR : REACH) &&
      !outer.has(one.id) &&
      one.zone === teller.zone &&
      one.polarity === "affirmed" &&
      one.speaker !== "outlet" &&
      order.includes(one.act) &&
      (whose === undefined ? by === undefined || by !== self || OWN.has(teller.act) : by === whose) &&
      (aimed === undefined || spokenOf(one).has(aimed))
    );
  });
  const concerned = self !== undefined && JUDGING.has(teller.act) ? fits.filter((one) => spokenOf(one).has(self)) : [];
  // "the general's remarks" are all he said
  if (plural && whose !== undefined) return fits.length > 0 ? { found: fits, open: false } : undefined;
  return nearest(concerned.length > 0 ? concerned : fits, plural, { sentenceOf, rank: ({ act }) => order.indexOf(act) });
}

export const entityOf = (who: Argument | "outlet" | undefined, roles: Roles): FindingId | undefined =>
  who === undefined || who === "outlet" ? undefined : roles.entity(who);
