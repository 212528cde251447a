import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";

/** Root of the checkout. */
export const root: string = fileURLToPath(new URL("../../", import.meta.url));

/** One source file. */
export interface SourceFile {
  /** Relative to the root, with slashes. */
  readonly path: string;
  /** First folder under `src/`. */
  readonly room: string;
  readonly text: string;
  /** The text with comments blanked out, offsets kept. */
  readonly code: string;
}

/** One import or re-export. */
export interface Import {
  readonly from: string;
  /** Gone after compiling. */
  readonly typeOnly: boolean;
}

/** The TypeScript files under a folder of the checkout. */
export const sourceFiles = (folder: string): SourceFile[] =>
  [...filesUnder(folder, ".ts"), ...filesUnder(folder, ".tsx")].map((path) => {
    const text = readFileSync(join(root, path), "utf8");
    return { path, room: path.split("/")[1] ?? "", text, code: withoutComments(text) };
  });

/** Paths, relative to the root, of the files under a folder whose names end with `ending`. */
export const filesUnder = (folder: string, ending: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll(sep, "/"))
    .sort();

/** What a file imports, statically and dynamically. */
export function importsOf(code: string): Import[] {
  const found: Import[] = [];
  for (const match of code.matchAll(/^\s*(?:import|export)\s+(type\s)?[^"';=]*?\bfrom\s*"([^"]+)"/gm)) {
    found.push({ from: match[2] ?? "", typeOnly: match[1] !== undefined });
  }
  for (const match of code.matchAll(/^\s*import\s*"([^"]+)"|\bimport\s*\(\s*"([^"]+)"/gm))
    found.push({ from: match[1] ?? match[2] ?? "", typeOnly: false });
  return found;
}

/** Blanks out comments; strings, templates and regular expressions stay. */
export function withoutComments(text: string): string {
  const token =
    /\/\*[\s\S]*?\*\/|\/\/[^\n]*|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`|(?<=[=(,:!&|?;{}\n]\s*)\/(?![/*])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\[\n])+\//g;
  return text.replace(token, (found) => (found.startsWith("/*") || found.startsWith("//") ? found.replace(/[^\n]/g, " ") : found));
}
