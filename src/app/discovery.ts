import { basename, join, relative, resolve, sep } from "node:path";
import { limits, parseSidecar, webAddress } from "../intake/index.ts";
import { byCodeUnit, HearsayError, hashBytes, type ReportData } from "../model/index.ts";
import { type Effects, systemCode } from "./effects.ts";
import type { Source, Trouble } from "./source.ts";

const SIDECAR = ".meta.yaml";
const MEGABYTE = 1_000_000;

/** What to look for: paths as the user wrote them (`-` is standard input), and data given for all of them. */
export interface Request {
  readonly paths: readonly string[];
  readonly given: ReportData;
  /** YAML of a mapping for tables of coded rows. */
  readonly mapping?: string;
  /** Whether pages that files list are fetched. */
  readonly follow?: boolean;
  /** Makes a source of a web address. */
  readonly web?: (address: string, given: ReportData) => Source;
}

/** What was found, ordered by address whatever the order of the paths, and what could not be. */
export interface Discovery {
  readonly sources: readonly Source[];
  readonly troubles: readonly Trouble[];
}

/** Files under the paths: folders at any depth, hidden files, sidecars and cases left out, links out of a folder refused. */
export async function discover(request: Request, effects: Effects): Promise<Discovery> {
  const search: Search = { request, effects, found: new Map(), troubles: [] };
  for (const path of request.paths) {
    if (path === "-") await addPasted(search);
    else if (/^https?:\/\//i.test(path)) await addWeb(search, path);
    else await addArgument(search, resolve(effects.cwd(), path), path);
  }
  const sources = [...search.found.values()].sort((a, b) => byCodeUnit(a.address, b.address));
  return { sources, troubles: search.troubles.sort((a, b) => byCodeUnit(a.name, b.name)) };
}

interface Search {
  readonly request: Request;
  readonly effects: Effects;
  /** By address, so that a file reached twice is read once. */
  readonly found: Map<string, Source>;
  readonly troubles: Trouble[];
}

/** A folder being walked: the argument it belongs to, with links followed, and the folders already walked. */
interface Walk {
  readonly root: string;
  readonly shown: string;
  readonly walked: Set<string>;
  /** Files and refused things met on the way. */
  readonly entries: Set<string>;
}

async function addPasted({ request, effects, found }: Search): Promise<void> {
  const bytes = await effects.stdin();
  const address = `pasted:${hashBytes(bytes)}`;
  found.set(address, { name: "pasted", address, get: async () => ({ bytes }), given: request.given });
}

async function addWeb(search: Search, path: string): Promise<void> {
  await guarded(search, path, async () => {
    const { web, given, mapping, follow = false } = search.request;
    const address = webAddress(path).href;
    const source = web?.(address, given);
    if (source) search.found.set(address, { ...source, follow, ...(mapping === undefined ? {} : { mapping }) });
  });
}

async function addArgument(search: Search, path: string, shown: string): Promise<void> {
  await guarded(search, shown, async () => {
    const { files } = search.effects;
    const real = await files.real(path);
    const { kind, size } = await files.kind(real);
    if (kind === "file") await addFile(search, real, shown, size);
    else if (kind === "folder") {
      const at: Walk = { root: real, shown, walked: new Set(), entries: new Set() };
      await walk(search, at, real);
      if (at.entries.size === 0) {
        throw new HearsayError(
          "not-found",
          `${shown} holds no file to read.`,
          "Hidden files, sidecars (*.meta.yaml) and cases (*.case) are not read; name the folder that holds the reports.",
        );
      }
    } else throw notAFile(shown);
  });
}

async function walk(search: Search, at: Walk, folder: string): Promise<void> {
  if (at.walked.has(folder)) return;
  at.walked.add(folder);
  const names = [...(await search.effects.files.list(folder))].sort(byCodeUnit);
  for (const name of names) {
    if (name.startsWith(".") || name.endsWith(SIDECAR) || name.endsWith(".case")) continue;
    const path = join(folder, name);
    await guarded(search, shownPath(at, path), () => addEntry(search, at, path));
  }
}

async function addEntry(search: Search, at: Walk, path: string): Promise<void> {
  const { files } = search.effects;
  const shown = shownPath(at, path);
  let real = path;
  let entry = await files.kind(path);
  if (entry.kind !== "folder") at.entries.add(path);
  if (entry.kind === "link") {
    real = await files.real(path);
    if (!isInside(at.root, real)) {
      throw new HearsayError(
        "outside-folder",
        `${shown} is a link that leads out of ${at.shown}.`,
        "Links out of the folder are not followed; give the file itself on the command line if you mean it.",
      );
    }
    entry = await files.kind(real);
  }
  if (entry.kind === "file") await addFile(search, real, shown, entry.size);
  else if (entry.kind === "folder") await walk(search, at, real);
  else throw notAFile(shown);
}

async function addFile({ request, effects, found }: Search, path: string, shown: string, size: number): Promise<void> {
  if (found.has(path)) return;
  if (size > limits.bytes) {
    throw new HearsayError(
      "too-large",
      `${shown} has ${megabytes(size)} MB; at most ${megabytes(limits.bytes)} MB are read.`,
      "Cut it into the reports it holds.",
    );
  }
  const sidecar = await readIfThere(effects, path + SIDECAR);
  const own = sidecar ? parseSidecar(new TextDecoder().decode(sidecar), basename(path) + SIDECAR) : {};
  const get = async () => {
    try {
      return { bytes: await effects.files.read(path) };
    } catch (error) {
      throw refusal(shown, error);
    }
  };
  const { mapping, follow = false } = request;
  const how = { follow, ...(mapping === undefined ? {} : { mapping }) };
  found.set(path, { name: basename(path), address: path, get, given: { ...own, ...request.given }, ...how });
}

async function readIfThere(effects: Effects, path: string): Promise<Uint8Array | undefined> {
  try {
    return await effects.files.read(path);
  } catch (error) {
    if (systemCode(error) === "ENOENT") return undefined;
    throw error;
  }
}

/** Runs one step of the search; a refusal becomes a trouble under the name shown, and the search goes on. */
async function guarded(search: Search, shown: string, step: () => Promise<void>): Promise<void> {
  try {
    await step();
  } catch (error) {
    search.troubles.push({ name: shown, error: refusal(shown, error) });
  }
}

function refusal(shown: string, error: unknown): HearsayError {
  if (error instanceof HearsayError) return error;
  const code = systemCode(error);
  if (code === "ENOENT")
    return new HearsayError("not-found", `${shown} does not exist.`, "Check the spelling; a broken link counts as not there.", {
      cause: error,
    });
  if (code === "EACCES" || code === "EPERM") {
    return new HearsayError("not-readable", `${shown} may not be read by this user.`, "Change its permissions (chmod) or leave it out.", {
      cause: error,
    });
  }
  if (code === "ELOOP")
    return new HearsayError("not-readable", `${shown} is a link that leads back to itself.`, "Remove the link.", { cause: error });
  return new HearsayError("not-readable", `${shown} cannot be read (${code ?? "unknown cause"}).`, "Check the disk and try again.", {
    cause: error,
  });
}

const notAFile = (shown: string): HearsayError =>
  new HearsayError(
    "not-readable",
    `${shown} is neither a file nor a folder.`,
    "Pipes, sockets and devices are not read; use - for standard input.",
  );

const isInside = (root: string, path: string): boolean => path === root || path.startsWith(root.endsWith(sep) ? root : root + sep);

const shownPath = (at: Walk, path: string): string => join(at.shown, relative(at.root, path));

const megabytes = (bytes: number): string => (bytes / MEGABYTE).toFixed(1);
