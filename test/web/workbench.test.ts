import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openDesk } from "../../src/app/desk.ts";
import { type Running, startServer } from "../../src/app/server/index.ts";
import { write } from "../app/folders.ts";
import { effectsIn } from "../app/run.ts";
import { chromiumPath, openBrowser } from "./chromium.ts";
import { lampBefore, webReports } from "./reports.ts";

const name = "the workbench in Chromium";
if (chromiumPath === undefined) console.warn(`SKIPPED: ${name}. No Chromium was found; install one or set HEARSAY_CHROMIUM.`);

it.skipIf(process.env["HEARSAY_REQUIRE_BROWSER"] !== "1")("Chromium is there, as HEARSAY_REQUIRE_BROWSER demands", () => {
  expect(chromiumPath).toBeDefined();
});

describe.skipIf(chromiumPath === undefined)(chromiumPath ? name : `${name} (SKIPPED: none found)`, () => {
  let folder: string;
  let server: Running;
  let browser: Browser;
  let page: Page;
  let base: string;
  const requests: string[] = [];
  const errors: string[] = [];
  const ids: Record<string, string> = {};

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "hearsay-web-"));
    write(folder, Object.fromEntries(Object.entries(webReports).map(([path, text]) => [`reports/${path}`, text])));
    let time = Date.parse("2030-01-01T00:00:00Z");
    const now = (): string => {
      time += 1000;
      return new Date(time).toISOString();
    };
    const effects = effectsIn(folder, { now });
    const desk = await openDesk({ folder: "test.case", mode: "create" }, effects);
    write(folder, { "reports/lamp.txt": lampBefore });
    expect((await desk.read({ paths: ["reports"] })).troubles).toEqual([]);
    write(folder, { "reports/lamp.txt": webReports["lamp.txt"] ?? "" });
    expect((await desk.read({ paths: ["reports"] })).troubles).toEqual([]);
    for (const report of (await desk.view.reports()).items) ids[report.name] = report.id;
    await desk.close();
    server = await startServer({ folder: "test.case", effects, sample: true });
    base = `http://127.0.0.1:${server.port}`;
    browser = await openBrowser();
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    context.on("request", (request) => requests.push(request.url()));
    page = await context.newPage();
    page.setDefaultTimeout(10_000);
    page.on("pageerror", (error) => errors.push(error.message));
    page.on("console", (message) => void (message.type() === "error" && errors.push(message.text())));
    await page.goto(server.address);
    await page.getByRole("heading", { level: 1 }).waitFor();
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    await server?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  beforeEach(async () => {
    errors.length = 0;
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto(base);
    await page.getByRole("heading", { level: 2, name: /Incidents/ }).waitFor();
  });

  afterEach(() => {
    expect(errors).toEqual([]);
  });

  const openReport = async (file: string): Promise<void> => {
    await page.goto(`${base}/reports/${ids[file]}`);
    await page.locator(".words").first().waitFor();
  };
  const list = (): Locator => page.getByRole("list", { name: "Findings" });
  const toast = (words: string | RegExp): Promise<void> => page.locator(".toast", { hasText: words }).waitFor();
  const undoAll = async (): Promise<void> => {
    await page.locator(".toast").getByRole("button", { name: "Undo" }).click();
    await toast("Taken back.");
  };

  it("gave the token for a cookie and forgot it", async () => {
    expect(page.url()).toBe(`${base}/`);
    const [cookie] = await page.context().cookies();
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: "Strict", domain: "127.0.0.1" });
    expect(await page.evaluate("document.cookie")).toBe("");
  });

  it("leads in at most three actions to who claims and who denies, in which words, from how many origins", async () => {
    // Action one: the most contested incident.
    await page.locator("a.card").first().click();
    const claim = page.locator(".group", { has: page.getByText("Claims it", { exact: true }) });
    const denial = page.locator(".group", { has: page.getByText("Denies it", { exact: true }) });
    await claim.waitFor();
    expect(await claim.innerText()).toContain("Orlen Front");
    expect(await claim.locator(".count").innerText()).toMatch(/^\d+ origins?$/);
    expect(await denial.first().innerText()).toContain("Sand Brigade");
    expect(await denial.first().locator(".count").innerText()).toMatch(/^\d+ origins?$/);
    const words = (await denial.first().locator(".quote strong").first().innerText()).trim();
    // Action two: the exact words in their report.
    await denial.first().locator(".quote").first().click();
    const chosen = page.locator("mark.chosen");
    await chosen.first().waitFor();
    expect(page.url()).toContain("/reports/");
    expect((await page.locator(".words").allInnerTexts()).join("\n")).toContain(words);
  });

  it("moves the text when a finding is chosen in the list", async () => {
    await page.setViewportSize({ width: 1280, height: 400 });
    await openReport("harbour.txt");
    const row = list().locator("li").last().locator("button[data-item]");
    await row.click();
    const mark = page.locator("mark.chosen").first();
    await mark.waitFor();
    const box = await mark.boundingBox();
    expect(box && box.y > 40 && box.y < 400).toBe(true);
  });

  it("moves the list when words are chosen in the text", async () => {
    await openReport("harbour.txt");
    const mark = page.locator("mark", { hasText: "accused" }).first();
    await mark.click();
    const row = list().locator("li.chosen");
    await row.waitFor();
    expect(await row.innerText()).toContain("accuses");
    const [box, holder] = [await row.boundingBox(), await list().boundingBox()];
    expect(box && holder && box.y >= holder.y - 1 && box.y < holder.y + holder.height).toBe(true);
    expect(page.url()).toContain("at=f-");
  });

  it("shows what an edit of a report took out and put in, and says where there was none", async () => {
    await openReport("lamp.txt");
    const versions = page.getByRole("link", { name: "2, what changed" });
    await versions.focus();
    await page.keyboard.press("Enter");
    const change = page.locator(".change.rewritten").first();
    await change.waitFor();
    expect(await change.locator("del").allTextContents()).toEqual(["removed: wounding three"]);
    expect(await change.locator("ins").allTextContents()).toEqual(["added: killing two"]);
    await page.keyboard.press("j");
    expect(await page.locator(".change.rewritten:focus").count()).toBe(1);
    expect(await page.locator("#version-2").innerText()).toContain("edited · 2 sentences rewritten");
    await page.goBack();
    await versions.waitFor();
    await openReport("harbour.txt");
    await page.getByRole("link", { name: "only one" }).click();
    await page.getByText("There is only one version of this report.").waitFor();
  });

  it("lays a copy beside its original, with what it puts in and leaves out", async () => {
    await openReport("echo.txt");
    const beside = page.getByRole("link", { name: /lamp\.txt.*beside this one/ });
    await beside.focus();
    await page.keyboard.press("Enter");
    const rows = page.locator(".compare .aligned > li");
    await rows.first().waitFor();
    expect(await page.locator(".compare .a mark", { hasText: "The sea was calm" }).count()).toBe(1);
    expect(await page.locator(".compare .b mark", { hasText: "Nobody minded." }).count()).toBe(1);
    expect(await page.locator(".compare .a mark", { hasText: "black" }).count()).toBe(1);
    await page.keyboard.press("j");
    expect(await page.locator(".compare .aligned > li:focus").count()).toBe(1);
    await page.setViewportSize({ width: 400, height: 800 });
    expect(await page.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
    await page.getByRole("link", { name: "Change sides" }).click();
    await page.locator(".compare .b mark", { hasText: "The sea was calm" }).waitFor();
    await page.goto(`${base}/links?type=derives`);
    await page.getByRole("link", { name: /lamp\.txt beside echo\.txt/ }).click();
    await rows.first().waitFor();
  });

  it("follows commitments with each version and its words, and groups what hangs together between reports", async () => {
    await page.getByRole("link", { name: "Threads" }).click();
    const truce = page.locator(".thread", { hasText: "truce" }).first();
    await expect.poll(() => truce.innerText()).toMatch(/1 origin in 1 report[\s\S]*4 March 2029[\s\S]*lamp\.txt/);
    await page.getByRole("button", { name: /^Forecasts/ }).click();
    await page.getByText("Nobody foresees anything in these reports.").waitFor();
    expect(page.url()).toContain("of=forecast");
    await page.goBack();
    await truce.locator(".quote").click();
    await page.locator("mark.chosen").first().waitFor();
    await page.goto(`${base}/links?type=contradicts`);
    const contradiction = page.locator(".thread").first();
    await contradiction.waitFor();
    expect(await contradiction.locator(".quote").count()).toBeGreaterThan(1);
    expect(await page.getByRole("button", { name: /^Contradictions/ }).getAttribute("aria-pressed")).toBe("true");
  });

  it("adds a finding from selected words, and takes it back", async () => {
    await openReport("lamp.txt");
    const before = await list().locator("li").count();
    await selectWords(page, "killing two guards");
    const bar = page.getByRole("region", { name: "Selected words" });
    await bar.waitFor();
    expect(await bar.innerText()).toContain("killing two guards");
    await bar.getByLabel("kind", { exact: true }).selectOption("event");
    await bar.getByLabel("event", { exact: true }).selectOption("assault");
    await bar.getByRole("button", { name: "Add", exact: true }).click();
    await toast("Added: event.");
    expect(await list().locator("li").count()).toBe(before + 1);
    expect(await list().locator("li", { hasText: "added" }).innerText()).toContain("killing two guards");
    await undoAll();
    expect(await list().locator("li").count()).toBe(before);
  });

  it("keeps a note on selected words", async () => {
    await openReport("lamp.txt");
    await selectWords(page, "a mediator");
    const bar = page.getByRole("region", { name: "Selected words" });
    await bar.getByRole("button", { name: "Note" }).click();
    await bar.getByLabel("Note on these words").fill("who is this?");
    await bar.getByRole("button", { name: "Keep" }).click();
    await toast("Noted.");
    await undoAll();
  });

  it("amends a field, and takes it back with the key u", async () => {
    await openReport("harbour.txt");
    await page.locator("mark", { hasText: "accused" }).first().click();
    await list().getByRole("button", { name: "Amend act" }).click();
    await list().getByLabel("New act").selectOption("suspects");
    await list().getByRole("button", { name: "Keep" }).click();
    await toast("act is now suspects.");
    expect(await list().locator("li.chosen").innerText()).toMatch(/suspects[\s\S]*amended/);
    await page.locator("h1").click();
    await page.keyboard.press("u");
    await toast("Taken back.");
    expect(await list().locator("li.chosen").innerText()).toContain("accuses");
  });

  it("rejects a finding, shows it struck out, and takes it back", async () => {
    await openReport("harbour.txt");
    await page.locator("mark", { hasText: "accused" }).first().click();
    await list().getByLabel("Why").fill("a slip of the desk");
    await page.keyboard.press("Escape");
    await page.keyboard.press("x");
    await toast("Rejected.");
    expect(await list().locator("li.chosen .mark").innerText()).toContain("a slip of the desk");
    expect(await list().locator("li.chosen .gist.undone").count()).toBe(1);
    await undoAll();
    expect(await list().locator("li.chosen .gist.undone").count()).toBe(0);
  });

  it("grades a statement, shows by whom, and takes it back", async () => {
    await openReport("harbour.txt");
    await page.locator("mark", { hasText: "accused" }).first().click();
    const grade = list().locator("li.chosen details.grade");
    expect(await grade.locator("summary").innerText()).toMatch(/Grade F[1-6]$/);
    await grade.locator("summary").click();
    expect(await grade.locator("li").allInnerTexts()).toContainEqual(expect.stringMatching(/^origin: /));
    await grade.getByLabel("Reliability of the origin").selectOption("B");
    await grade.getByLabel("Reason for the grade").fill("right before");
    await grade.getByRole("button", { name: "Grade" }).click();
    await toast("Graded.");
    await grade.locator("summary", { hasText: /Grade B[1-6]$/ }).waitFor();
    expect(await grade.innerText()).toContain("right before");
    expect(await grade.getByRole("button", { name: "Grade" }).isDisabled()).toBe(true);
    await undoAll();
    await grade.locator("summary", { hasText: /Grade F[1-6]$/ }).waitFor();
  });

  it("lays hypotheses against evidence, each mark with its reason", async () => {
    await page.locator("a.card").first().click();
    await page.locator("table.hypotheses").waitFor();
    expect(await page.locator("table.hypotheses tbody tr").count()).toBeGreaterThan(1);
    const reasons = await page.locator("table.hypotheses tbody td small").allInnerTexts();
    expect(reasons.length).toBeGreaterThan(1);
    expect(reasons).not.toContain("");
    expect(await page.locator("td.tells").first().innerText()).toMatch(/^speaks against \d of \d$/);
  });

  it("judges two actors to be the same, shows the judgement, and takes it back there", async () => {
    await page.goto(`${base}/actors`);
    const rows = page.locator("a.line.actor");
    await rows.first().waitFor();
    const before = await rows.count();
    const other = await rows.filter({ hasText: "Harbour Wire" }).locator("strong").innerText();
    await rows.filter({ hasText: "Orlen Front" }).first().click();
    await page.getByLabel("Another actor").fill(other);
    await page.getByRole("button", { name: "Same actor" }).click();
    await toast("Judged: same.");
    await page.goto(`${base}/actors`);
    await rows.first().waitFor();
    expect(await rows.count()).toBe(before - 1);
    await page.goto(`${base}/judgements`);
    await page.locator(".judgement", { hasText: "same" }).getByRole("button", { name: "Undo" }).first().click();
    await toast("Taken back.");
    await page.goto(`${base}/actors`);
    await rows.first().waitFor();
    expect(await rows.count()).toBe(before);
  });

  it("changes a zone, says by whom, and takes it back", async () => {
    await openReport("lamp.txt");
    const band = page.locator(".block", { hasText: "a mediator said" }).locator(".band").first();
    await band.click();
    const form = page.locator(".zone-form");
    expect(await form.innerText()).toContain("body because of");
    await form.getByLabel("It is").selectOption("comment");
    await form.getByRole("button", { name: "Change the zone" }).click();
    await toast("Zone is now comment.");
    expect(await page.locator(".block.quiet", { hasText: "a mediator said" }).locator(".band").first().getAttribute("aria-label")).toMatch(
      /comment.*Tester/,
    );
    await undoAll();
  });

  it("sets the date of a report, and refuses what is none", async () => {
    await openReport("hostile.txt");
    const facts = page.locator(".report dl.facts");
    expect(await facts.innerText()).toMatch(/Published\s+unknown/);
    await page.getByRole("button", { name: "Set date" }).click();
    await page.getByLabel("Published").fill("tomorrow");
    await page.locator(".data-form").getByRole("button", { name: "Keep" }).click();
    await toast(/is no published value/);
    errors.length = 0;
    await page.getByLabel("Published").fill("2029-03-05");
    await page.locator(".data-form").getByRole("button", { name: "Keep" }).click();
    await toast(/Published is now/);
    expect(await facts.innerText()).toMatch(/5 March 2029\s+given/);
    await undoAll();
    expect(await facts.innerText()).toMatch(/Published\s+unknown/);
  });

  it("shows hostile text as text", async () => {
    await openReport("hostile.txt");
    const text = await page.locator(".text").innerText();
    expect(text).toContain("<script>globalThis.hacked = true</script>");
    expect(text).toContain("<img src=x onerror=");
    expect(text).toContain("RLO");
    expect(text).toContain("ESC");
    expect(text).not.toMatch(/[\u202e\u001b]/);
    expect(await page.evaluate("globalThis.hacked")).toBeUndefined();
    expect(await page.locator(".text img, .text script").count()).toBe(0);
    for (const width of [1280, 420]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await page.evaluate("document.documentElement.scrollWidth - innerWidth")).toBeLessThanOrEqual(0);
    }
  });

  it("moves in lists, opens, filters and helps by keyboard alone", async () => {
    await page.keyboard.press("j");
    await page.keyboard.press("j");
    await page.keyboard.press("k");
    expect(await page.evaluate("document.activeElement === document.querySelector('a.card')")).toBe(true);
    await page.keyboard.press("Enter");
    await page.locator(".ledger").waitFor();
    await page.goto(`${base}/actors`);
    await page.locator("a.line").first().waitFor();
    await page.keyboard.press("/");
    await page.keyboard.type("sand");
    expect(await page.locator("a.line").count()).toBe(1);
    await page.keyboard.press("Escape");
    await page.keyboard.press("?");
    expect(await page.getByRole("dialog").isVisible()).toBe(true);
    await page.keyboard.press("Escape");
    expect(await page.getByRole("dialog").isVisible()).toBe(false);
    await openReport("harbour.txt");
    await page.keyboard.press("j");
    await page.keyboard.press("j");
    await list().locator("li.chosen").waitFor();
    expect(page.url()).toContain("at=f-");
  });

  it("is dark where the system is, and where a person wants it", async () => {
    const paper = (): Promise<string> => page.evaluate("getComputedStyle(document.documentElement).backgroundColor");
    const light = await paper();
    await page.emulateMedia({ colorScheme: "dark" });
    const dark = await paper();
    expect(dark).not.toBe(light);
    await page.emulateMedia({ colorScheme: "light" });
    await page.getByRole("button", { name: /^Colours/ }).click();
    expect(await paper()).toBe(dark);
    await page.reload();
    expect(await paper()).toBe(dark);
    await page.getByRole("button", { name: /^Colours/ }).click();
    await page.getByRole("button", { name: /^Colours/ }).click();
    expect(await paper()).toBe(light);
  });

  it("filters findings by kind and words, in the address", async () => {
    await page.goto(`${base}/findings?kind=statement&words=denied`);
    await page.locator("a.line.finding").first().waitFor();
    const rows = await page.locator("a.line.finding").allInnerTexts();
    expect(rows.every((row) => row.startsWith("statement") && row.includes("denied"))).toBe(true);
    await page.getByLabel("Kind").selectOption("place");
    await page.waitForURL(/kind=place/);
  });

  it("loads every page by its address", async () => {
    await page.locator("a.card").first().click();
    await page.waitForURL(/incidents/);
    const incident = new URL(page.url()).pathname;
    await page.goto(`${base}/actors`);
    const actor = await page.locator("a.line").first().getAttribute("href");
    await openReport("harbour.txt");
    await list().locator("button[data-item]").first().click();
    await page.waitForURL(/at=f-/);
    const finding = new URL(page.url()).searchParams.get("at");
    const paths = [
      "/",
      "/reports",
      `/reports/${ids["lamp.txt"]}`,
      `/reports/${ids["lamp.txt"]}/versions`,
      incident,
      "/actors",
      `${actor}`,
      "/commitments",
      "/findings",
      `/findings/${finding}`,
      "/judgements",
      "/sources",
      "/threads",
      "/threads?of=office",
      "/links",
      "/wording",
    ];
    for (const path of paths) {
      await page.goto(base + path);
      await page.locator("main h1").first().waitFor();
      expect(await page.locator(".failed").count(), path).toBe(0);
      expect(await page.locator(".top .sample").innerText(), path).toBe("SAMPLE");
      expect(await page.locator("footer").innerText(), path).toContain("GeoNames");
    }
    await page.goto(`${base}/sources`);
    await page.getByText("CC-BY-4.0").first().waitFor();
  });

  it("marks a loaded word with whose voice it is, and tells who uses which words", async () => {
    await page.goto(`${base}/reports/${ids["harbour.txt"]}`);
    const mark = page.locator("mark.kind-wording");
    expect([await mark.innerText(), await mark.getAttribute("title")]).toEqual(["terrorists", "condemns; voice: Dana Kell"]);
    await page.getByRole("link", { name: "Wording", exact: true }).click();
    await page.getByRole("heading", { name: "Dana Kell" }).waitFor();
    expect(await page.locator("section[aria-labelledby='named']").innerText()).toContain("terrorist condemns Dana Kell");
  });

  it("says what is wrong at an address that leads nowhere", async () => {
    await page.goto(`${base}/incidents/f-0000000000000000`);
    await page.getByRole("alert").waitFor();
    expect(await page.getByRole("alert").innerText()).toContain("holds no incident");
    await page.goto(`${base}/nowhere`);
    expect(await page.locator(".failed").innerText()).toContain("no such page");
    errors.length = 0;
  });

  it("fits a narrow screen on every page", async () => {
    await page.goto(`${base}/actors`);
    const actor = `${await page.locator("a.line").first().getAttribute("href")}`;
    await page.goto(base);
    const incident = `${await page.locator("a.card").first().getAttribute("href")}`;
    await page.setViewportSize({ width: 420, height: 800 });
    for (const path of [
      "/",
      incident,
      actor,
      "/reports",
      `/reports/${ids["harbour.txt"]}`,
      `/reports/${ids["lamp.txt"]}/versions`,
      "/actors",
      "/commitments",
      "/threads",
      "/links",
      "/wording",
      "/findings",
      "/judgements",
    ]) {
      await page.goto(base + path);
      await page.locator("main h1").first().waitFor();
      expect(await page.evaluate("document.documentElement.scrollWidth - innerWidth"), path).toBeLessThanOrEqual(0);
    }
  });

  it("cannot be used by another site in the same browser", async () => {
    const other = createServer(
      (_, response) => void response.setHeader("content-type", "text/html").end("<!doctype html><title>other</title>"),
    );
    other.listen(0, "127.0.0.1");
    await once(other, "listening");
    try {
      const stranger = await page.context().newPage();
      // A site of another host: SameSite looks at hosts, not ports.
      await stranger.goto(`http://localhost:${(other.address() as AddressInfo).port}/`);
      const tried = await stranger.evaluate(async (address) => {
        const write = await fetch(`${address}/api/judgements`, {
          method: "POST",
          mode: "no-cors",
          credentials: "include",
          body: "{}",
        }).then(
          ({ type }) => type,
          () => "failed",
        );
        const read = await fetch(`${address}/api/status`, { credentials: "include" }).then(
          () => "read",
          () => "failed",
        );
        return { write, read };
      }, base);
      expect(tried.read).toBe("failed");
      await stranger.close();
      await page.goto(`${base}/judgements`);
      expect(await page.locator("main").innerText()).not.toContain("localhost");
    } finally {
      other.close();
    }
  });

  it("asked no other host for anything", () => {
    const hosts = new Set(requests.filter((address) => !address.startsWith("data:")).map((address) => new URL(address).hostname));
    hosts.delete("localhost");
    expect([...hosts]).toEqual(["127.0.0.1"]);
  });
});

/** Selects words in the text of the open report, as a mouse would. */
const selectWords = (page: Page, words: string): Promise<void> => page.evaluate(`(${SELECT})(${JSON.stringify(words)})`);

/** Runs in the page. */
const SELECT = `(wanted) => {
  const walker = document.createTreeWalker(document.querySelector(".text"), NodeFilter.SHOW_TEXT);
  const nodes = [];
  while (walker.nextNode()) if (walker.currentNode.parentElement.closest(".words")) nodes.push(walker.currentNode);
  const at = nodes.map((node) => node.data).join("").indexOf(wanted);
  if (at < 0) throw new RangeError("not in the text: " + wanted);
  const place = (offset) => {
    for (const node of nodes) {
      if (offset <= node.length) return [node, offset];
      offset -= node.length;
    }
  };
  getSelection().setBaseAndExtent(...place(at), ...place(at + wanted.length));
}`;
