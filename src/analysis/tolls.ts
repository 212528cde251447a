import { byCodeUnit, type FindingId, type Incident, quantityWords } from "../model/index.ts";
import type { Citing } from "./citing.ts";

/** A number of those harmed, by one account: never averaged with another. */
export interface TollRow {
  readonly effect: string;
  /** "12", "at least 40". */
  readonly count: string;
  /** Who gives it; absent where reports say it in their own voice. */
  readonly by?: string;
  /** Names of the origins that give it so. */
  readonly origins: readonly string[];
  /** The events that tell it, one from each report and teller. */
  readonly tellings: readonly FindingId[];
}

/** The numbers told of an incident by whose account: by effect, those from most origins first. */
export async function tollRows(citing: Citing, { tolls }: Incident): Promise<readonly TollRow[]> {
  const rows = new Map<string, { effect: string; count: string; by: string | undefined; origins: Set<string>; tellings: FindingId[] }>();
  for (const { effect, quantity, event, origin } of tolls) {
    const finding = quantity && (await citing.view.finding(event));
    if (!quantity || !finding) continue;
    const count = quantityWords(quantity);
    const by = await citing.teller(finding);
    const key = [effect, count, by ?? ""].join("\0");
    const row = rows.get(key) ?? { effect, count, by, origins: new Set(), tellings: [] };
    rows.set(key, row);
    if (origin !== undefined) row.origins.add(await citing.originName(origin));
    row.tellings.push(event);
  }
  return [...rows.values()]
    .map(({ by, origins, ...row }) => ({ ...row, ...(by === undefined ? {} : { by }), origins: [...origins].sort(byCodeUnit) }))
    .sort(
      (a, b) =>
        byCodeUnit(a.effect, b.effect) ||
        b.origins.length - a.origins.length ||
        byCodeUnit(a.count, b.count) ||
        byCodeUnit(a.by ?? "", b.by ?? ""),
    );
}

/** Each effect once, with every number that is told of it ("2 or 4 killed"); without a number only where no telling gives one. */
export function tollsOf({ tolls }: Incident): readonly string[] {
  const effects = [...new Set(tolls.map(({ effect }) => effect))].sort(byCodeUnit);
  return effects.map((effect) => {
    const numbers = new Set(tolls.flatMap((toll) => (toll.effect === effect && toll.quantity ? [quantityWords(toll.quantity)] : [])));
    const told = [...numbers].sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10) || byCodeUnit(a, b));
    const last = told.pop();
    if (last === undefined) return effect;
    return told.length === 0 ? `${last} ${effect}` : `${told.join(", ")} or ${last} ${effect}`;
  });
}
