import type { Argument, CommitmentFinding, Finding, StatementFinding } from "../../model/index.ts";
import type { Token } from "../../text/document.ts";
import type { Roles } from "../roles.ts";

const FIRST = new Set(["i", "we", "us", "me", "my", "our", "ours"]);
const PRONOUN = new Set([
  ...FIRST,
  "he",
  "she",
  "it",
  "they",
  "them",
  "him",
  "her",
  "his",
  "hers",
  "its",
  "their",
  "theirs",
  "you",
  "your",
]);

/** "we", "our": whoever speaks. */
export const isFirst = (token: Token): boolean => FIRST.has(token.lower);

/**
 * Puts the speaker for "we" and "our", and takes away a pronoun of which the report does not tell whom it means.
 *   "“We offered a truce,” the League said"   from the League, inferred
 * What has neither side left is no commitment, but for a truce and for what became of one.
 */
export function withVoices(found: readonly CommitmentFinding[], findings: readonly Finding[], roles: Roles): CommitmentFinding[] {
  const told = findings.filter((one): one is StatementFinding => one.kind === "statement");
  return found.flatMap((one) => {
    const from = teller(one, told, roles) ?? sideOf(one.from, told, roles);
    const to = sideOf(one.to, told, roles);
    const { from: _from, to: _to, ...rest } = one;
    const inferred = [
      ...(from && from !== one.from && FIRST.has(one.from?.words.toLowerCase() ?? "")
        ? [{ field: "from", clue: `${one.from?.words}: whoever speaks` }]
        : []),
      ...(to && to !== one.to ? [{ field: "to", clue: `${one.to?.words}: whoever speaks` }] : []),
    ];
    if (!from && !to && one.type !== "truce" && (one.from || one.to)) return isState(one) ? [one] : [];
    return [{ ...rest, ...(from ? { from } : {}), ...(to ? { to } : {}), inferred: [...one.inferred, ...inferred] }];
  });
}

/** "withdrew its offer": that it was withdrawn is told, whosever it was. */
const isState = (one: CommitmentFinding): boolean => one.status !== undefined && one.status !== "in-force" && one.status !== "offered";

/** Who says what binds is who gives it: the speaker of the statement of the same verb, where the two are not read alike. */
function teller(one: CommitmentFinding, told: readonly StatementFinding[], roles: Roles): Argument | undefined {
  const statement = one.setBy && one.from && one.rule.endsWith("-verb") ? told.find(({ id }) => id === one.setBy) : undefined;
  const speaker = statement?.speaker;
  return speaker && speaker !== "outlet" && roles.actor(speaker)?.form === "name" && roles.actor(one.from)?.actorKind !== "person"
    ? speaker
    : undefined;
}

function sideOf(side: Argument | undefined, told: readonly StatementFinding[], roles: Roles): Argument | undefined {
  const word = side?.words.toLowerCase() ?? "";
  if (!side || roles.actor(side) || !PRONOUN.has(word)) return side;
  const speaker = FIRST.has(word) ? speakerOver(side, told) : undefined;
  return speaker && roles.actor(speaker) ? speaker : undefined;
}

/** The speaker of the innermost statement whose content holds the words. */
function speakerOver(side: Argument, told: readonly StatementFinding[]): Argument | undefined {
  const span = side.spans[0];
  const length = (one: StatementFinding): number => one.content.reduce((sum, { start, end }) => sum + end - start, 0);
  const holding = told.filter((one) => span && one.content.some(({ start, end }) => start <= span.start && span.end <= end));
  const speaker = holding.sort((a, b) => length(a) - length(b))[0]?.speaker;
  return speaker === "outlet" ? undefined : speaker;
}
