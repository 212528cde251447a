import { loadPack, type Pack } from "../../src/packs/index.ts";

const head = "version: 0.1.0\nlicence: CC0-1.0\nabout: Invented for tests.\nsources: { own: { title: Invented, licence: CC0-1.0 } }\n";

/** A pack of invented rows given as the bodies of its lists; throws when it has problems. */
export function invented(files: Record<string, string>, name = "orlen"): Pack {
  const { pack, problems } = loadPack([
    { path: `${name}/pack.yaml`, text: `name: ${name}\n${head}` },
    ...Object.entries(files).map(([file, text]) => ({ path: `${name}/${file}.yaml`, text: `source: own\n${text}` })),
  ]);
  if (!pack || problems.length > 0) throw new Error(JSON.stringify(problems));
  return pack;
}
