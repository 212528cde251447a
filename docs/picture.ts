// Makes docs/workbench.png: the overview of the sample case, as a Chromium on this machine draws it.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { sampleReports, sampleSettings } from "../src/app/case-settings.ts";
import { openDesk } from "../src/app/desk.ts";
import { type Effects, machine } from "../src/app/effects.ts";
import { startServer } from "../src/app/server/index.ts";
import { openBrowser } from "../test/web/chromium.ts";

const folder = mkdtempSync(join(tmpdir(), "hearsay-picture-"));
const effects: Effects = { ...machine, cwd: () => folder, home: () => folder, env: { HEARSAY_NAME: "You" } };
try {
  const desk = await openDesk({ folder: "sample.case", mode: "create", settings: sampleSettings }, effects);
  await desk.read({ paths: [sampleReports] });
  await desk.close();
  const server = await startServer({ folder: "sample.case", effects, said: (line) => console.log(line) });
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
