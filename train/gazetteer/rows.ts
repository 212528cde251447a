import { readFileSync } from "node:fs";

/** One hand-written row: its fields between bars, lists split at semicolons by who reads them. */
export type Fields = readonly string[];

/** The rows of a table in `models/gazetteer/rows`; lines that begin with # are remarks. */
export function rowsOf(folder: string, name: string): Fields[] {
  return readFileSync(`${folder}/rows/${name}.txt`, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "" && !line.startsWith("#"))
    .map((line) => line.split("|"));
}

/** "33,44" as two numbers; throws on anything else, so that a slip in a row cannot pass. */
export function pointOf(text: string | undefined): { latitude: number; longitude: number } {
  const [latitude, longitude, ...more] = (text ?? "").split(",").map(Number);
  if (latitude === undefined || longitude === undefined || more.length > 0 || !(Math.abs(latitude) <= 90) || !(Math.abs(longitude) <= 180))
    throw new Error(`not a point: ${text}`);
  return { latitude, longitude };
}

export const listOf = (text: string | undefined): string[] => (text ?? "").split(";").filter((one) => one !== "");
