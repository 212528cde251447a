import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { byCodeUnit, HearsayError, hashBytes } from "../model/index.ts";
import { checkPacks, type Loaded, loadPack, type Pack, type PackFile, type PackProblem } from "../packs/index.ts";
import { type Effects, systemCode } from "./effects.ts";

/** Folder of the packs that come with Hearsay. */
export const ownPacks: string = fileURLToPath(new URL("../../packs/", import.meta.url));

const HEAD = "pack.yaml";
const DEEPEST = 4;

/** A pack as loaded, with the first digits of the hash of its files. */
export interface Opened extends Loaded {
  readonly digest: string;
}

/** All packs at or under a folder (a pack is a folder that holds `pack.yaml`), in code-unit order of their paths. */
export async function loadPacks(folder: string, effects: Effects): Promise<readonly Opened[]> {
  const folders = await packFolders(folder, effects, 0);
  if (folders.length === 0)
    throw new HearsayError("bad-pack", `${folder} holds no pack.`, `A pack is a folder with a ${HEAD}; see docs and packs/ for examples.`);
  return Promise.all(
    folders.map(async (path) => {
      const files = await packFiles(path, folder, effects);
      return { ...loadPack(files), digest: digestOf(files) };
    }),
  );
}

const digestOf = (files: readonly PackFile[]): string => hashBytes(new TextEncoder().encode(JSON.stringify(files))).slice(0, 8);

/** The packs under `folder` checked by themselves and beside those that come with Hearsay; a pack of the same name takes their place. */
export async function checkFolder(
  folder: string,
  effects: Effects,
): Promise<{ readonly packs: readonly Pack[]; readonly problems: readonly PackProblem[] }> {
  const loaded = await loadPacks(folder, effects);
  const packs = loaded.flatMap(({ pack }) => pack ?? []);
  const names = new Set(packs.map(({ name }) => name));
  const others = (await loadPacks(ownPacks, effects)).flatMap(({ pack }) => (pack && !names.has(pack.name) ? pack : []));
  const files = new Set(packs.flatMap(filesOf));
  const together = checkPacks([...others, ...packs]).filter(({ file }) => files.has(file));
  return { packs, problems: [...loaded.flatMap(({ problems }) => problems), ...together] };
}

/** Problems as lines for a person: file, line, message. */
export const problemLine = ({ file, line, message }: PackProblem): string => `${file}:${line}: ${message}`;

const filesOf = (pack: Pack): string[] =>
  [...pack.actors, ...pack.offices, ...pack.places, ...pack.outlets, ...pack.words].map(({ at }) => at.slice(0, at.lastIndexOf(":")));

async function packFolders(folder: string, effects: Effects, depth: number): Promise<string[]> {
  const names = await listed(folder, effects);
  if (names.includes(HEAD)) return [folder];
  if (depth >= DEEPEST) return [];
  const found: string[] = [];
  for (const name of names) {
    const path = join(folder, name);
    if (!name.startsWith(".") && (await effects.files.kind(path)).kind === "folder")
      found.push(...(await packFolders(path, effects, depth + 1)));
  }
  return found;
}

async function packFiles(folder: string, root: string, effects: Effects): Promise<PackFile[]> {
  const files: PackFile[] = [];
  for (const name of await listed(folder, effects)) {
    const path = join(folder, name);
    const { kind } = await effects.files.kind(path);
    if (kind === "folder" && !name.startsWith(".")) files.push(...(await packFiles(path, root, effects)));
    else if (kind === "file" && /\.ya?ml$/.test(name))
      files.push({ path: shownPath(root, path), text: new TextDecoder().decode(await effects.files.read(path)) });
  }
  return files;
}

/** As messages name it; a file right in the folder asked for keeps that folder's name before it. */
const shownPath = (root: string, path: string): string => relative(join(root, ".."), path).replaceAll("\\", "/");

async function listed(folder: string, effects: Effects): Promise<string[]> {
  try {
    return [...(await effects.files.list(folder))].sort(byCodeUnit);
  } catch (error) {
    const code = systemCode(error);
    if (code === undefined) throw error;
    const why = code === "ENOENT" ? "does not exist" : code === "ENOTDIR" ? "is not a folder" : `cannot be read (${code})`;
    throw new HearsayError("bad-pack", `the pack folder ${folder} ${why}.`, "Check the path.", { cause: error });
  }
}
