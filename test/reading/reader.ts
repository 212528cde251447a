import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { gunzipSync } from "node:zlib";
import {
  type Finding,
  type Report,
  type ReportData,
  reportId,
  type Text,
  textId,
  versionId,
  type ZoneRole,
} from "../../src/model/index.ts";
import { joinPacks, loadPack, type Packs } from "../../src/packs/index.ts";
import { createReader } from "../../src/reading/read.ts";

const root = new URL("../../", import.meta.url).pathname;

/** The bundled packs, read from their folders. */
export function bundledPacks(
  folders: readonly string[] = ["packs/en", "packs/conflict", "packs/world", "packs/theatres/iraq", "packs/theatres/sudan"],
): Packs {
  return joinPacks(
    folders.map((folder) => {
      const loaded = loadPack(
        yamlIn(join(root, folder)).map((path) => ({ path: relative(join(root, folder), path), text: readFileSync(path, "utf8") })),
      );
      if (!loaded.pack) throw new Error(`${folder}: ${loaded.problems[0]?.message}`);
      return loaded.pack;
    }),
  );
}

const yamlIn = (folder: string): string[] =>
  readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const path = join(folder, name);
      return statSync(path).isDirectory() ? yamlIn(path) : path.endsWith(".yaml") ? [path] : [];
    });

/** The bundled weights, unpacked. */
export function bundledWeights(): Uint8Array {
  const bytes = readFileSync(join(root, "models/en/weights.bin"));
  return new Uint8Array(bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes);
}

/** The bundled gazetteer. */
export const bundledGazetteer = (): Uint8Array => new Uint8Array(readFileSync(join(root, "models/gazetteer/places.bin")));

/** The bundled weights of the name tagger. */
export const bundledNames = (): Uint8Array => new Uint8Array(readFileSync(join(root, "models/en/names.bin")));

export const bundledReader = createReader({
  weights: bundledWeights(),
  names: bundledNames(),
  gazetteer: bundledGazetteer(),
  packs: bundledPacks(),
});

/** A text of one zone as a report and a text, as intake would give them. */
export function inOneZone(text: string, data: ReportData = {}, zone: ZoneRole = "body"): { report: Report; text: Text } {
  const version = versionId(new TextEncoder().encode(text));
  const id = reportId("case.txt", version, 0);
  const own = textId(version, "test");
  const zones = text === "" ? [] : [{ start: 0, end: text.length, role: zone, reason: "given" }];
  return {
    report: { kind: "report", id, name: "case.txt", version, text: own, data, versions: [version] },
    text: { kind: "text", id: own, version, text, intake: "test", encoding: "utf-8", zones, data, notes: [] },
  };
}

/** The findings of a text of one zone. */
export function read(text: string, data: ReportData = {}, zone: ZoneRole = "body"): readonly Finding[] {
  const given = inOneZone(text, data, zone);
  return bundledReader.read(given.report, given.text).findings;
}
