import { fileURLToPath } from "node:url";
import { HearsayError } from "../../../model/index.ts";
import type { Run } from "./columns.ts";

const MOST_PAGES = 3000;
const files = (folder: string): string => fileURLToPath(new URL(`./${folder}/`, import.meta.resolve("pdfjs-dist/package.json")));

/** The library names these classes of a browser as it loads, and uses them only to draw, which is never done here. */
function stubDrawing(): void {
  for (const name of ["DOMMatrix", "ImageData", "Path2D"]) if (!(name in globalThis)) Object.assign(globalThis, { [name]: class {} });
}

interface Item {
  readonly str: string;
  readonly width: number;
  readonly height: number;
  readonly transform: readonly number[];
}

/** The runs of every page of a PDF. Throws HearsayError `encrypted`, `damaged` or `too-large`. */
export async function pdfPages(bytes: Uint8Array, name: string): Promise<readonly (readonly Run[])[]> {
  stubDrawing();
  const { getDocument, VerbosityLevel } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const loading = getDocument({
    data: bytes.slice(),
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    enableXfa: false,
    useWorkerFetch: false,
    cMapUrl: files("cmaps"),
    cMapPacked: true,
    standardFontDataUrl: files("standard_fonts"),
    verbosity: VerbosityLevel.ERRORS,
  });
  try {
    const document = await loading.promise;
    if (document.numPages > MOST_PAGES)
      throw new HearsayError(
        "too-large",
        `${name} has ${document.numPages} pages; at most ${MOST_PAGES} are read.`,
        "Cut it into the reports it holds.",
      );
    const pages: Run[][] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      pages.push(runsOf(items.filter((item): item is typeof item & Item => "str" in item)));
      page.cleanup();
    }
    return pages;
  } catch (error) {
    throw refusal(error, name);
  } finally {
    await loading.destroy();
  }
}

function refusal(error: unknown, name: string): Error {
  if (error instanceof HearsayError) return error;
  const why = error instanceof Error ? error : new Error(String(error));
  if (why.name === "PasswordException")
    return new HearsayError("encrypted", `${name} is locked with a password.`, "Save a copy without a password and read that.", {
      cause: error,
    });
  return new HearsayError(
    "damaged",
    `${name} is a damaged PDF (${why.message.split("\n", 1)[0]}).`,
    "Get the file again, or save its text as .txt.",
    { cause: error },
  );
}

/** Neighbouring items on one baseline joined to runs; a wide gap, as between columns, starts a new one. */
function runsOf(items: readonly Item[]): Run[] {
  const runs: { words: string; left: number; right: number; y: number; size: number }[] = [];
  for (const { str, width, height, transform } of items) {
    const [a = 0, b = 0, , , left = 0, y = 0] = transform;
    // Turned text (a mark along the margin) is no line of the page.
    if (str.trim() === "" || Math.abs(b) > Math.abs(a)) continue;
    const size = height || Math.hypot(a, b) || 10;
    const last = runs.at(-1);
    const gap = last ? left - last.right : 0;
    if (last && Math.abs(last.y - y) < 0.4 * size && gap > -0.5 * size && gap < 1.2 * size) {
      last.words += (gap > 0.15 * size && !last.words.endsWith(" ") && !str.startsWith(" ") ? " " : "") + str;
      last.right = left + width;
      last.size = Math.max(last.size, size);
    } else runs.push({ words: str, left, right: left + width, y, size });
  }
  return runs.map((run) => ({ ...run, words: run.words.replace(/\s+/g, " ").trim() })).filter(({ words }) => words !== "");
}
