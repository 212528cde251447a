import type { ActorId, Link, Stance, StatementFinding } from "../model/index.ts";
import type { CaseReader, Seen } from "./case.ts";
import { ofKind } from "./facts.ts";
import { AGAINST, FOR } from "./incidents/incident-links.ts";
import { unitsIn } from "./incidents/layer.ts";
import { heldBy, unitsAbout } from "./incidents/ledger.ts";
import type { Keyed, Layer } from "./layer.ts";
import { link } from "./link.ts";

/** A statement that holds actors responsible or clears them. */
interface Accusation {
  readonly statement: StatementFinding;
  readonly stance: Stance;
  readonly actors: readonly ActorId[];
  /** Whether it stands in the ledger of an incident, which then compares it. */
  readonly placed: boolean;
}

/**
 * Blame and denial of one actor in one report contradict each other also where the report does not say of which event: "the Front
 * was blamed ... its leaders denied having a part in these attacks". Across reports only incidents are compared.
 */
export function accusationLayer(reader: CaseReader): Layer<readonly Link[]> {
  return {
    name: "accusation",
    cap: 1,
    kinds: ["link"],
    async nodes(report): Promise<readonly Keyed<readonly Link[]>[]> {
      const seen = await reader.seen(report);
      const links = seen ? linksOf(accusationsIn(seen)) : [];
      return links.length === 0 ? [] : [{ node: report, keys: [], digest: links, stands: links.flatMap(({ a, b }) => [a, b]) }];
    },
    settle: (component) => component.flatMap(({ digest }) => digest),
    owns: (record) => record.kind === "link" && record.type === "contradicts",
  };
}

function accusationsIn(seen: Seen): readonly Accusation[] {
  const units = unitsIn(seen);
  return ofKind(seen, "statement").flatMap((statement) => {
    const held = heldBy(seen, statement);
    const actors = held?.responsible.filter((actor) => actor !== undefined) ?? [];
    return held && actors.length > 0
      ? [{ statement, stance: held.stance, actors, placed: unitsAbout(seen, statement, units).length > 0 }]
      : [];
  });
}

function linksOf(accusations: readonly Accusation[]): readonly Link[] {
  // "claims" with no deed is only an assertion, and holds nobody responsible
  const held = accusations.filter(({ stance, placed }) => FOR.has(stance) && (placed || stance !== "self-claim"));
  const cleared = accusations.filter(({ stance }) => AGAINST.has(stance));
  return held.flatMap((a) =>
    cleared
      .filter((b) => !(a.placed && b.placed) && a.actors.some((actor) => b.actors.includes(actor)))
      .map((b) => link("contradicts", a.statement.id, b.statement.id, `${a.stance} against ${b.stance} of one actor in one report`)),
  );
}
