import { spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import { extname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import type { Hono } from "hono";
import { HearsayError } from "../../model/index.ts";

const fromSource = import.meta.url.endsWith(".ts");
const root = fileURLToPath(new URL("../../../", import.meta.url));
const built = join(root, "dist", "web");
/** What the pages are made of, in a checkout. */
const sources = ["src/web", "src/api", "src/model", "vite.config.ts", "package-lock.json"];

/**
 * The folder of the built pages. In a checkout they are built first where they are missing or older than their source, `said` is called
 * with a line about it. Throws HearsayError `not-found` when an installed package has lost them.
 */
export async function webFolder(said: (line: string) => void): Promise<string> {
  const index = join(built, "index.html");
  if (existsSync(index) && (!fromSource || newest(sources.map((path) => join(root, path))) <= statSync(index).mtimeMs)) return built;
  if (!fromSource)
    throw new HearsayError("not-found", "The pages of the workbench are missing from this installation.", "Install Hearsay again.");
  said("Building the pages of the workbench (once, a few seconds) ...");
  await buildPages();
  return built;
}

/**
 * Runs Vite in a process of its own, so that nothing of this one (its NODE_ENV, say) gets into the pages, into a folder of its own that then
 * takes the place of the old one: two workbenches may start at once.
 */
async function buildPages(): Promise<void> {
  const vite = join(root, "node_modules", "vite", "bin", "vite.js");
  const made = `${built}-${process.pid}`;
  const problem = new HearsayError(
    "not-found",
    "The pages of the workbench could not be built.",
    'Run "npm ci", then "npx vite build" for the details.',
  );
  if (!existsSync(vite)) throw problem;
  const child = spawn(process.execPath, [vite, "build", "--logLevel", "error", "--outDir", made], {
    cwd: root,
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, NODE_ENV: "production" },
  });
  const code = await new Promise((resolve, reject) => child.on("error", reject).on("close", resolve));
  if (code !== 0) throw problem;
  rmSync(built, { recursive: true, force: true });
  try {
    renameSync(made, built);
  } catch (error) {
    // Another one was faster, and its pages are the same.
    rmSync(made, { recursive: true, force: true });
    if (!existsSync(join(built, "index.html"))) throw error;
  }
}

function newest(paths: readonly string[]): number {
  let time = 0;
  for (const path of paths.filter((one) => existsSync(one))) {
    const found = statSync(path);
    time = Math.max(time, found.mtimeMs, ...(found.isDirectory() ? [newest(readdirSync(path).map((name) => join(path, name)))] : []));
  }
  return time;
}

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
};

/** Serves the built pages from memory: assets by their exact path, the page itself for every other address. */
export function addSite(app: Hono, folder: string): void {
  const files = new Map(
    filesUnder(folder).map((path) => [
      `/${relative(folder, path).split(sep).join("/")}`,
      { bytes: new Uint8Array(readFileSync(path)), type: TYPES[extname(path)] ?? "application/octet-stream" },
    ]),
  );
  const page = files.get("/index.html");
  app.get("*", (c) => {
    const asset = files.get(c.req.path);
    const file = asset ?? (c.req.path.startsWith("/assets/") ? undefined : page);
    if (!file) return c.text("There is nothing here.\n", 404);
    c.header("Content-Type", file.type);
    c.header("Cache-Control", c.req.path.startsWith("/assets/") ? "private, max-age=31536000, immutable" : "no-store");
    return c.body(file.bytes);
  });
}

const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
