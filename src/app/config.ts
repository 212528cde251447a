import { dirname, join, resolve } from "node:path";
import { parse } from "yaml";
import { HearsayError } from "../model/index.ts";
import { type Effects, systemCode } from "./effects.ts";

/** What the user set for all cases. */
export interface Config {
  /** Goes into judgements as "by whom". */
  readonly name: string;
  /** Where the name comes from, for `hearsay status`. */
  readonly nameFrom: string;
  /** Folders with packs of the user's own. */
  readonly packs: readonly string[];
  /** Path of the config file, whether or not it exists. */
  readonly file: string;
}

/** The user's config from `~/.config/hearsay/config.yaml` and the environment; throws HearsayError `bad-config`. */
export async function readConfig(effects: Effects): Promise<Config> {
  const file = join(effects.env["XDG_CONFIG_HOME"] || join(effects.home(), ".config"), "hearsay", "config.yaml");
  const fields = configFields(file, await wordsOf(file, effects));
  return { ...nameOf(fields.name, effects), packs: fields.packs.map((path) => resolve(dirname(file), path)), file };
}

function nameOf(configured: string | undefined, effects: Effects): { readonly name: string; readonly nameFrom: string } {
  const choices: readonly (readonly [string | undefined, string])[] = [
    [effects.env["HEARSAY_NAME"], "HEARSAY_NAME"],
    [configured, "config.yaml"],
    [effects.env["GIT_AUTHOR_NAME"], "GIT_AUTHOR_NAME"],
    [effects.env["USER"] || effects.env["LOGNAME"] || effects.env["USERNAME"], "the login name"],
    [effects.login(), "the login name"],
  ];
  for (const [name, nameFrom] of choices) {
    if (name?.trim()) return { name: name.trim(), nameFrom };
  }
  return { name: "unknown", nameFrom: "nothing: set name: in config.yaml" };
}

async function wordsOf(file: string, effects: Effects): Promise<string> {
  try {
    return new TextDecoder().decode(await effects.files.read(file));
  } catch (error) {
    const code = systemCode(error);
    if (code === "ENOENT") return "";
    if (code === undefined) throw error;
    throw new HearsayError("bad-config", `${file} cannot be read (${code}).`, "Change its permissions or remove it.", { cause: error });
  }
}

function configFields(file: string, words: string): { readonly name?: string; readonly packs: readonly string[] } {
  const refuse = (why: string): never => {
    throw new HearsayError("bad-config", `${file}: ${why}.`, `It may hold "name: Your Name" and "packs: [folder]".`);
  };
  let found: unknown;
  try {
    found = parse(words, { logLevel: "silent" });
  } catch (error) {
    return refuse(error instanceof Error ? (error.message.split("\n")[0] ?? "not YAML") : "not YAML");
  }
  if (found === null || found === undefined) return { packs: [] };
  if (typeof found !== "object" || Array.isArray(found)) return refuse("is not a list of fields");
  const fields = new Map(Object.entries(found));
  const unknown = [...fields.keys()].find((key) => key !== "name" && key !== "packs");
  if (unknown !== undefined) return refuse(`unknown field "${unknown}"`);
  const name: unknown = fields.get("name");
  const packs: unknown = fields.get("packs") ?? [];
  if (name !== undefined && typeof name !== "string") return refuse("name is not a plain text");
  if (!Array.isArray(packs) || !packs.every((path) => typeof path === "string")) return refuse("packs is not a list of folders");
  return { ...(name === undefined ? {} : { name }), packs };
}
