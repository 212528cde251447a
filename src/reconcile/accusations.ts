import type { ActorId, Link, Stance, StatementFinding } from "../model/index.ts";
import type { CaseReader, Seen } from "./case.ts";
import { ofKind } from "./facts.ts";
import { AGAINST, FOR } from "./incidents/incident-links.ts";
import { unitsIn } from "./incidents/layer.ts";
import { heldBy, unitsAbout } from "./incidents/ledger.ts";
import type { OpenUnit } from "./incidents/units.ts";
import { meet } from "./incidents/when.ts";
import { otherSpot } from "./incidents/where.ts";
import type { Keyed, Layer } from "./layer.ts";
import { link } from "./link.ts";

/** A statement that holds actors responsible or clears them. */
interface Accusation {
  readonly statement: StatementFinding;
  readonly stance: Stance;
  readonly actors: readonly ActorId[];
  /** Events of the report that it speaks of. */
  readonly units: readonly OpenUnit[];
}

/**
 * Blame and denial of one actor in one report contradict each other, also where the report does not say of which event, unless it speaks of events of different days or places: "the Front
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
    owns: () => false,
  };
}

function accusationsIn(seen: Seen): readonly Accusation[] {
  const units = unitsIn(seen);
  return ofKind(seen, "statement").flatMap((statement) => {
    const about = unitsAbout(seen, statement, units).map(({ unit }) => unit);
    const held = about.length > 0 ? about.map((unit) => heldBy(seen, statement, unit)) : [heldBy(seen, statement)];
    const stance = held.find((found) => found !== undefined)?.stance;
    const actors = [...new Set(held.flatMap((found) => found?.responsible ?? []))].filter((actor) => actor !== undefined);
    return stance && actors.length > 0 ? [{ statement, stance, actors, units: about }] : [];
  });
}

function linksOf(accusations: readonly Accusation[]): readonly Link[] {
  // "claims" with no deed is only an assertion, and holds nobody responsible
  const held = accusations.filter(({ stance, units }) => FOR.has(stance) && (units.length > 0 || stance !== "self-claim"));
  const cleared = accusations.filter(({ stance }) => AGAINST.has(stance));
  return held.flatMap((a) =>
    cleared
      .filter((b) => !placedApart(a.units, b.units) && a.statement !== b.statement && a.actors.some((actor) => b.actors.includes(actor)))
      .map((b) => link("contradicts", a.statement.id, b.statement.id, `${a.stance} against ${b.stance} of one actor in one report`)),
  );
}

/** Whether two statements speak of events of different days or places. */
const placedApart = (a: readonly OpenUnit[], b: readonly OpenUnit[]): boolean =>
  a.length > 0 &&
  b.length > 0 &&
  a.every((one) =>
    b.every(
      (two) =>
        (one.days !== undefined && two.days !== undefined && !meet(one.days, two.days)) ||
        (one.spots.length > 0 && two.spots.length > 0 && one.spots.every((spot) => two.spots.every((other) => otherSpot(spot, other)))),
    ),
  );
