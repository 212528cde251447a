import { readFile } from "node:fs/promises";
import { parse } from "yaml";
import type { DataSource } from "../model/index.ts";
import type { Config } from "./config.ts";
import type { Effects } from "./effects.ts";
import { loadPacks, ownPacks } from "./pack-folders.ts";

const OF_MODELS = new URL("../../models/sources.yaml", import.meta.url);

/** What the models rest on, as the file beside them tells. */
const modelSources = async (): Promise<readonly DataSource[]> => parse(await readFile(OF_MODELS, "utf8")) as DataSource[];

/** The packs and models a case is read with, what each rests on and under which licence. Throws HearsayError `bad-pack`. */
export async function dataSources({ packs }: Pick<Config, "packs">, effects: Effects): Promise<readonly DataSource[]> {
  const loaded = await Promise.all([ownPacks, ...packs].map((folder) => loadPacks(folder, effects)));
  const ofPacks = loaded.flat().flatMap(({ pack }) => (pack ? [pack] : []));
  return [
    ...ofPacks.map(({ name, version, licence, about, sources }) => ({ name, version, licence, about, sources: [...sources.values()] })),
    ...(await modelSources()),
  ];
}

/** What must be named beside data of the models, in one line. */
export const credit = async (): Promise<string> => (await modelSources()).flatMap((source) => source.credit ?? []).join(". ");
