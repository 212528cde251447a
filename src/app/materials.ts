import { readFile } from "node:fs/promises";
import { HearsayError } from "../model/index.ts";
import { checkPacks, joinPacks, type Pack, type Packs } from "../packs/index.ts";
import { createReader, type ReportReader } from "../reading/read.ts";
import type { Config } from "./config.ts";
import type { Effects } from "./effects.ts";
import { loadPacks, type Opened, ownPacks, problemLine } from "./pack-folders.ts";

/** What reading and reconcile need besides the reports: the packs joined, and a reader over packs and models. */
export interface Materials {
  readonly packs: Packs;
  readonly reader: ReportReader;
}

const MODELS = new URL("../../models/", import.meta.url);

/** Opens Hearsay's own packs, the user's packs, the weights and the gazetteer; throws HearsayError `bad-pack` or `not-readable`. */
export async function openMaterials(config: Pick<Config, "packs">, effects: Effects): Promise<Materials> {
  const packs = joinPacks(await openPacks(config.packs, effects));
  const [weights, names, gazetteer] = await Promise.all([
    modelOf("en/weights.bin"),
    modelOf("en/names.bin"),
    modelOf("gazetteer/places.bin"),
  ]);
  return { packs, reader: createReader({ weights, names, gazetteer, packs }) };
}

/** Own packs as they stand (a test checks them), the user's only when nothing is wrong with them, alone and beside the others. */
async function openPacks(folders: readonly string[], effects: Effects): Promise<Pack[]> {
  const own = packsOf(await loadPacks(ownPacks, effects));
  if (folders.length === 0) return own;
  const loaded = (await Promise.all(folders.map((folder) => loadPacks(folder, effects)))).flat();
  const packs = [...own, ...packsOf(loaded)];
  const problems = [...loaded.flatMap((one) => one.problems), ...checkPacks(packs)];
  const [first] = problems;
  if (!first) return packs;
  const more = problems.length > 1 ? ` and ${problems.length - 1} more` : "";
  throw new HearsayError("bad-pack", `${problemLine(first)}${more}.`, 'See all of it with "hearsay packs check DIR".');
}

// With the digest, a reading is stale as soon as a row changes, whether or not the author raised the version.
const packsOf = (loaded: readonly Opened[]): Pack[] =>
  loaded.flatMap(({ pack, digest }) => (pack ? [{ ...pack, version: `${pack.version}+${digest}` }] : []));

async function modelOf(name: string): Promise<Uint8Array> {
  const file = new URL(name, MODELS);
  try {
    return new Uint8Array(await readFile(file));
  } catch (error) {
    throw new HearsayError(
      "not-readable",
      `the model ${name} is missing.`,
      "Install Hearsay again, or get the models folder of the checkout back.",
      { cause: error },
    );
  }
}
