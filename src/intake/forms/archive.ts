import { HearsayError, type ReportData } from "../../model/index.ts";
import { parseSidecar } from "../data/sidecar.ts";
import { unpack } from "./inflate.ts";
import { type BrokenPart, batch, distinctSuffixes, MOST_UNPACKED, type Opened, type Part } from "./member.ts";
import { type ZipEntry, zipBytes, zipEntries } from "./zip.ts";

const SIDECAR = ".meta.yaml";

/** The files in a zip archive: folders, hidden files and sidecars left out; of a web archive (WACZ) only its WARC files. */
export function zipParts(bytes: Uint8Array, name: string, from: number): Opened {
  const all = zipEntries(bytes, name);
  const entries = all.filter(wanted(all));
  if (entries.length === 0) throw new HearsayError("empty", `${name} is an archive without a file to read.`, "Put the reports into it.");
  const suffixes = distinctSuffixes(entries.map(({ path }) => `!/${path.toWellFormed()}`));
  const sidecars = new Map(all.filter(({ path }) => path.endsWith(SIDECAR)).map((entry) => [entry.path.slice(0, -SIDECAR.length), entry]));
  return batch(entries.length, from, (index): Part => {
    const entry = entries[index] as ZipEntry;
    const suffix = suffixes[index] ?? "";
    return guarded(suffix, () => {
      const content = zipBytes(bytes, entry, name + suffix);
      const sidecar = sidecars.get(entry.path);
      const given = sidecar && sidecarOf(bytes, sidecar, name);
      return { kind: "member", suffix, bytes: content, ...(given ? { given } : {}) };
    });
  });
}

function wanted(all: readonly ZipEntry[]): (entry: ZipEntry) => boolean {
  const wacz = all.some(({ path }) => path === "datapackage.json") && all.some(({ path }) => /^archive\/.+\.warc(?:\.gz)?$/i.test(path));
  if (wacz) return ({ path }) => /^archive\/.+\.warc(?:\.gz)?$/i.test(path);
  return ({ path }) => !path.endsWith("/") && !path.endsWith(SIDECAR) && !/(?:^|\/)(?:\.[^/.][^/]*|__MACOSX)(?:\/|$)/.test(path);
}

function sidecarOf(bytes: Uint8Array, entry: ZipEntry, name: string): ReportData {
  const path = `${name}!/${entry.path}`;
  return parseSidecar(new TextDecoder().decode(zipBytes(bytes, entry, path)), path);
}

/** The one file inside a gzip file, under its name without `.gz`. */
export function gzipParts(bytes: Uint8Array, name: string): Opened {
  const inner = (name.split("/").at(-1) ?? name).replace(/\.gz$/i, "") || "content";
  const content = unpack(bytes, "gzip", { name, most: MOST_UNPACKED / 4 });
  return { parts: [{ kind: "member", suffix: `!/${inner}`, bytes: content }] };
}

/** Runs one step; a refusal becomes a broken part. */
export function guarded(suffix: string, step: () => Part): Part {
  try {
    return step();
  } catch (error) {
    if (error instanceof HearsayError) return brokenBy(suffix, error);
    throw error;
  }
}

/** A refusal as a part of a file. */
export const brokenBy = (suffix: string, { code, message, hint }: HearsayError): BrokenPart => ({
  kind: "broken",
  suffix,
  code,
  message,
  hint,
});
