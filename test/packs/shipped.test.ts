import { readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { describe, expect, test } from "vitest";
import { checkPacks, joinPacks, loadPack } from "../../src/packs/index.ts";

const root = join(import.meta.dirname, "../../packs");
const paths = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".yaml"));
const folders = paths
  .filter((path) => path.endsWith("pack.yaml"))
  .map((path) => path.slice(0, -"pack.yaml".length))
  .sort();
const loaded = folders.map((folder) =>
  loadPack(
    paths
      .filter((path) => path.startsWith(folder))
      .map((path) => ({ path: path.split(sep).join("/"), text: readFileSync(join(root, path), "utf8") })),
  ),
);
const packs = loaded.flatMap(({ pack }) => (pack ? [pack] : []));

test("every YAML file stands in the folder of one pack", () => {
  expect(paths.filter((path) => folders.filter((folder) => path.startsWith(folder)).length !== 1)).toEqual([]);
  expect(packs.map((pack) => pack.name).sort()).toEqual(["conflict", "en", "iraq", "sudan", "world"]);
});

test("no shipped pack has a problem", () => {
  expect(loaded.flatMap(({ problems }) => problems)).toEqual([]);
  expect(checkPacks(packs)).toEqual([]);
});

describe("what the shipped packs must know", () => {
  const joined = joinPacks(packs);

  test("every state has a name in the index, and a country by the same name", () => {
    const states = packs.flatMap((pack) => pack.actors).filter((actor) => actor.kind === "state");
    expect(states.length).toBeGreaterThan(190);
    for (const state of states) {
      const entries = joined.nameIndex.match((state.names[0]?.text ?? "").split(" "), 0)?.entries ?? [];
      expect(entries.map((entry) => `${entry.of} ${entry.id}`)).toEqual(
        expect.arrayContaining([`actor ${state.id}`, `place ${state.id}-country`]),
      );
    }
  });

  test("every name of every row is found by its own index", () => {
    const rows = packs.flatMap((pack) => [...pack.actors, ...pack.places, ...pack.outlets]);
    const lost = rows.flatMap((row) =>
      row.names
        .filter((name) => !joined.nameIndex.match(name.text.split(" "), 0)?.entries.some((entry) => entry.id === row.id))
        .map((name) => `${row.id}: ${name.text}`),
    );
    expect(lost).toEqual([]);
  });

  test("every list says something of every word, months and weekdays are whole", () => {
    expect(new Set(joined.words("months").map((row) => row.says.n)).size).toBe(12);
    expect(new Set(joined.words("weekdays").map((row) => row.says.n)).size).toBe(7);
    for (const list of ["kind-nouns", "titles", "organisation-words", "name-particles", "role-nouns", "numbers", "units"])
      expect(joined.words(list).length).toBeGreaterThan(10);
  });
});
