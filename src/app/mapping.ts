import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { HearsayError } from "../model/index.ts";
import { type Effects, systemCode } from "./effects.ts";

/** Folder of the mappings that come with Hearsay. */
const OWN = fileURLToPath(new URL("../../mappings/", import.meta.url));

/** The YAML of a mapping for coded rows: one that comes with Hearsay by its name, or a file. Throws HearsayError `not-found` or `not-readable`. */
export async function mappingNamed(name: string, effects: Effects): Promise<string> {
  const own = /^[a-z][a-z0-9-]*$/.test(name);
  const path = own ? join(OWN, `${name}.yaml`) : resolve(effects.cwd(), name);
  try {
    return new TextDecoder().decode(await effects.files.read(path));
  } catch (error) {
    const code = systemCode(error);
    if (code === undefined) throw error;
    const known = (await effects.files.list(OWN)).map((file) => file.replace(/\.yaml$/, "")).sort();
    const hint = `Give a YAML file (see docs/inputs.md), or one of ${known.join(", ")}.`;
    throw new HearsayError(code === "ENOENT" ? "not-found" : "not-readable", `The mapping ${name} cannot be read (${code}).`, hint, {
      cause: error,
    });
  }
}
