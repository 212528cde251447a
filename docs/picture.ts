// Makes docs/workbench.png: the overview of the sample case, as a Chromium on this machine draws it.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { openDesk } from "../src/app/desk.ts";
import { type Effects, machine } from "../src/app/effects.ts";
import { startServer } from "../src/app/server/index.ts";
import { openBrowser } from "../test/web/chromium.ts";

const sample = fileURLToPath(new URL("../examples/sample/", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "hearsay-picture-"));
mkdirSync(join(folder, "config", "hearsay"), { recursive: true });
writeFileSync(join(folder, "config", "hearsay", "config.yaml"), `packs: [${JSON.stringify(join(sample, "pack"))}]\n`);
const effects: Effects = { ...machine, cwd: () => folder, env: { XDG_CONFIG_HOME: join(folder, "config"), HEARSAY_NAME: "You" } };
try {
  const desk = await openDesk({ folder: "sample.case", mode: "create" }, effects);
  await desk.read({ paths: [join(sample, "reports")] });
  await desk.close();
  const server = await startServer({ folder: "sample.case", effects, sample: true, said: (line) => console.log(line) });
  const browser = await openBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 860 }, colorScheme: "light" });
    await page.goto(server.address);
    await page.getByRole("heading", { level: 2, name: /Incidents/ }).waitFor();
    await page.screenshot({ path: fileURLToPath(new URL("workbench.png", import.meta.url)) });
  } finally {
    await browser.close();
    await server.close();
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
