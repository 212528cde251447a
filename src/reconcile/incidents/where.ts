import type { Argument, PlaceFinding } from "../../model/index.ts";
import type { Facts } from "../facts.ts";
import { foldedName } from "../words.ts";

/** A place as incidents compare it. */
export interface Spot {
  /** Pack id or folded name. */
  readonly key: string;
  readonly name: string;
  /** Folded names of the places that hold it. */
  readonly within: readonly string[];
  /** Countries, provinces and regions are too wide to make two events one. */
  readonly wide: boolean;
  /** "near", "outside": how the deed lies to the place, where it is not in it. */
  readonly relation?: string;
}

const WIDE: ReadonlySet<string> = new Set(["country", "province", "governorate", "state", "region", "continent", "border"]);

/** The place of an argument; undefined where it resolves to none. */
export function spotOf(facts: Facts, argument: Argument | undefined): Spot | undefined {
  const finding = argument?.finding === undefined ? undefined : facts.byId.get(argument.finding);
  return finding?.kind === "place" ? spotOfPlace(finding) : undefined;
}

const spotOfPlace = (place: PlaceFinding): Spot => ({
  key: place.pack === undefined ? foldedName(place.name) : `pack:${place.pack}`,
  name: place.name,
  within: place.within.map(foldedName),
  wide: WIDE.has(place.placeKind ?? ""),
  ...(place.relation === undefined ? {} : { relation: place.relation }),
});

/** Whether both are one place, and not a wide one; "near Kolby" is one with "near Kolby" only. */
export const sameSpot = (a: Spot, b: Spot): boolean =>
  !a.wide && !b.wide && a.relation === b.relation && (a.key === b.key || foldedName(a.name) === foldedName(b.name));

/** Whether the two can not be one place: other names, and neither holds the other. */
export function otherSpot(a: Spot, b: Spot): boolean {
  const [one, two] = [foldedName(a.name), foldedName(b.name)];
  return a.key !== b.key && one !== two && !a.within.includes(two) && !b.within.includes(one);
}
