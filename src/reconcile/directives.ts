import {
  type ActorId,
  type CommitmentFinding,
  type CommitmentType,
  contains,
  type FindingId,
  type Link,
  type OriginId,
  type ReportId,
} from "../model/index.ts";
import { stems } from "./bonds.ts";
import type { CaseReader, Seen } from "./case.ts";
import { actorAt, ofKind, tellers } from "./facts.ts";
import { fewPairs } from "./few-pairs.ts";
import type { Keyed, Layer } from "./layer.ts";
import { link } from "./link.ts";

/** An order or request to hold back, or its defiance, as one report has it. */
interface Directive {
  readonly id: FindingId;
  readonly report: ReportId;
  readonly of: "restraint" | "defiance";
  readonly type?: CommitmentType;
  /** Who gives the order, or whose people do. */
  readonly side: ActorId;
  readonly origin?: OriginId;
  /** The named actor it is given to. */
  readonly whom?: ActorId;
  /** Telling words for those it is given to. */
  readonly to: readonly string[];
  /** A statement that it will not be kept, not a commitment read as defied. */
  readonly said: boolean;
}

const TYPES: ReadonlySet<CommitmentType> = new Set(["order", "request"]);
/** "not to fire", "to stop the attacks", "to maintain calm"; not "to fire", "not to withdraw". */
const RESTRAINT =
  /\b(?:not to (?:attack|fire|target|strike|shoot|escalate|respond|retaliate|harm|kill)|(?:stop|halt|cease|suspend|refrain|restrain|calm|de-escalat|hold (?:back|fire)|stand down))/i;
/** "they will not", "would never", "refuse to", "no longer": somebody will not do what was asked. */
const REFUSAL = /\b(?:will|would|shall) (?:not|never)\b|\bwon['\u2019]t\b|\brefus(?:e|es|ed) to\b|\bno longer\b/i;

/**
 * Orders across reports. Two reports that have one side tell like groups to hold back corroborate each other, and where one has it
 * ask and the other order, that is a change; two reports of which one has an order of a side defied, and the other has it defied or
 * somebody say that he will not keep an order of that side, corroborate each other.
 */
export function directiveLayer(reader: CaseReader): Layer<Directive> {
  return {
    name: "directive",
    cap: 60,
    kinds: ["link"],
    async nodes(report): Promise<readonly Keyed<Directive>[]> {
      const seen = await reader.seen(report);
      return seen ? directivesIn(seen).map((found) => ({ node: found.id, keys: [`${found.of}:${found.side}`], digest: found })) : [];
    },
    settle: (component) => linksOf(component.map(({ digest }) => digest)),
    owns: () => false,
  };
}

function directivesIn(seen: Seen): readonly Directive[] {
  const orders = ofKind(seen, "commitment").flatMap((finding) => {
    const side = TYPES.has(finding.type) ? sideOf(seen, finding) : undefined;
    return side === undefined ? [] : [{ finding, side }];
  });
  const told = orders.flatMap(({ finding, side }): readonly Directive[] => {
    const of = finding.status === "defied" ? "defiance" : RESTRAINT.test(finding.what?.words ?? "") ? "restraint" : undefined;
    const origin = seen.origin(tellers(seen, finding)[0]?.id) ?? seen.origin(seen.voice?.id);
    const { id, report, type } = finding;
    const to = stems(finding.to?.words ?? "").map((word) => word.slice(0, 4));
    const whom = actorAt(seen, finding.to)?.form === "name" ? seen.actor(finding.to) : undefined;
    return of === undefined
      ? []
      : [
          {
            id,
            report,
            of,
            type,
            side,
            to,
            said: false,
            ...(whom === undefined ? {} : { whom }),
            ...(origin === undefined ? {} : { origin }),
          },
        ];
  });
  return [...told, ...refusalsIn(seen, orders)];
}

/** Who gives an order: the named actor, else the one whose people the words for him say they are ("Vessia's envoy"). */
function sideOf(seen: Seen, { from }: CommitmentFinding): ActorId | undefined {
  if (!from) return undefined;
  if (actorAt(seen, from)?.form === "name") return seen.actor(from);
  const inside = ofKind(seen, "actor").filter(
    (actor) => actor.form === "name" && actor.id !== from.finding && from.spans.some((span) => contains(span, actor.evidence.hull)),
  );
  return inside[0] && seen.actor(inside[0].id);
}

/** Statements of others that they will not do something, in words of an order of the same report (two or more). */
function refusalsIn(seen: Seen, orders: readonly { readonly finding: CommitmentFinding; readonly side: ActorId }[]): readonly Directive[] {
  if (orders.length === 0) return [];
  return ofKind(seen, "statement").flatMap((statement): readonly Directive[] => {
    const words = statement.content.map((span) => seen.text.slice(span.start, span.end)).join(" ");
    const cut = REFUSAL.exec(words);
    const { speaker } = statement;
    if (!cut || speaker === undefined || speaker === "outlet" || statement.mode !== "speech") return [];
    const refused = new Set(stems(words.slice(cut.index + cut[0].length)));
    const order = orders.find(
      ({ finding, side }) =>
        seen.actor(speaker) !== side &&
        new Set(stems(`${finding.what?.words ?? ""} ${finding.condition?.words.words ?? ""}`).filter((word) => refused.has(word))).size >=
          2,
    );
    const origin = seen.origin(statement.id);
    return order
      ? [
          {
            id: statement.id,
            report: statement.report,
            of: "defiance",
            side: order.side,
            to: [],
            said: true,
            ...(origin ? { origin } : {}),
          },
        ]
      : [];
  });
}

function linksOf(directives: readonly Directive[]): readonly Link[] {
  return fewPairs(directives, ({ of, side }) => [`${of}|${side}`]).flatMap(([a, b]) => {
    if (a.report === b.report || a.of !== b.of || a.side !== b.side || (a.said && b.said)) return [];
    // the layer of commitments compares these
    if (a.type === b.type && a.whom !== undefined && a.whom === b.whom) return [];
    const independent = a.origin !== undefined && b.origin !== undefined && a.origin !== b.origin;
    if (a.of === "defiance")
      return independent ? [link("corroborates", a.id, b.id, "orders of one side are defied, by two origins in two reports")] : [];
    if (!a.to.some((word) => b.to.includes(word))) return [];
    return [
      ...(independent ? [link("corroborates", a.id, b.id, "one side tells its allies to hold back, by two origins in two reports")] : []),
      ...(a.type === b.type ? [] : [link("changes", a.id, b.id, `${a.type} in one report, ${b.type} in another: to hold back`)]),
    ];
  });
}
