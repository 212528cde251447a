// node step.ts fill FOLDER SIZE      reads so many generated reports into a case
// node step.ts settle FOLDER        reconciles a case
// node step.ts more FOLDER SIZE     adds reports after so many, one by one, and looks at the case without each
// node step.ts look FOLDER          works out the pages of the workbench and the account, each anew
// node step.ts memory - SIZE        all of it in the memory store
// Each prints what it measured as one line of JSON.
import { overview } from "../../src/analysis/index.ts";
import { openDesk } from "../../src/app/desk.ts";
import { machine } from "../../src/app/effects.ts";
import { holdHeap } from "../../src/app/heap.ts";
import { type Materials, openMaterials } from "../../src/app/materials.ts";
import { loadPacks, ownPacks } from "../../src/app/pack-folders.ts";
import { bringUpToDate, removalOf } from "../../src/app/reconciling.ts";
import { type Handlers, handlersOver } from "../../src/app/server/handlers.ts";
import { datumOf, takeIn } from "../../src/intake/index.ts";
import type { ReportId } from "../../src/model/index.ts";
import { joinPacks } from "../../src/packs/index.ts";
import { openStore, type Store } from "../../src/store/index.ts";
import { openMemoryStore } from "../../src/store/memory/memory-store.ts";
import { type GeneratedReport, generateReports } from "../generator/reports.ts";
import type { Measured } from "./measured.ts";

/** Times each page is asked for. */
const LOOKS = 3;
/** Reports added, and taken out again, one by one. */
const MORE = 7;

const [step, folder = "", size = "0"] = process.argv.slice(2);
const count = Number(size);
if (step !== "memory") holdHeap();
const measured: Measured = {};

if (step === "look") await look();
else if (step === "settle") {
  const store = await openStore(folder);
  const packs = joinPacks((await loadPacks(ownPacks, machine)).flatMap(({ pack }) => pack ?? []));
  await settle(store, { packs });
  measured.worst = await worstBlock(store);
  measured.links = await linksOf(store);
  await store.close();
} else {
  const materials = await openMaterials({ packs: [] }, machine);
  const store = step === "memory" ? openMemoryStore() : await openStore(folder, { create: true });
  const reports = [...generateReports({ count: count + MORE, seed: 7 })];
  if (step !== "more")
    measured.fill = await timed(async () => {
      for (const report of reports.slice(0, count)) await add(store, materials, report);
    });
  if (step === "memory") {
    await settle(store, materials);
    measured.worst = await worstBlock(store);
  }
  if (step !== "fill") await oneByOne(store, materials, reports.slice(count));
  await store.close();
}
console.log(JSON.stringify({ ...measured, peak: process.resourceUsage().maxRSS / 1024 } satisfies Measured));

/** The median of three times for each page: the workbench remembers them, so that they are asked for anew. */
async function look(): Promise<void> {
  const desk = await openDesk({ folder, mode: "look" });
  const [incident] = (await desk.view.records("incident", { limit: 1 })).items;
  const [report] = (await desk.view.reports({ limit: 1 })).items;
  const query = {};
  const pages: Record<string, number> = {};
  const page = async (name: string, work: (handlers: Handlers) => Promise<unknown>): Promise<void> => {
    const times: number[] = [];
    for (let n = 0; n < LOOKS; n++) times.push(await timed(() => work(handlersOver({ desk, sample: false }))));
    pages[name] = middle(times);
  };
  await page("status", (handlers) => handlers.status({ params: {}, query, body: {} }));
  await page("overview", (handlers) => handlers.overview({ params: {}, query, body: {} }));
  await page("threads", (handlers) => handlers.threads({ params: {}, query, body: {} }));
  await page("links", (handlers) => handlers.links({ params: {}, query, body: {} }));
  await page("findings", (handlers) => handlers.findings({ params: {}, query: { kind: "statement" }, body: {} }));
  if (incident) await page("one incident", (handlers) => handlers.incident({ params: { id: incident.id }, query, body: {} }));
  if (report) await page("one report", (handlers) => handlers.report({ params: { id: report.id }, query, body: {} }));
  await page("the whole account", () => overview(desk.view));
  measured.pages = pages;
  await desk.close();
}

async function settle(store: Store, materials: Pick<Materials, "packs">): Promise<void> {
  measured.base = process.memoryUsage().rss / 1e6;
  const start = process.cpuUsage();
  measured.all = await timed(() => bringUpToDate(store, materials));
  const { user, system } = process.cpuUsage(start);
  measured.cpu = (user + system) / 1000;
}

async function oneByOne(store: Store, materials: Materials, reports: readonly GeneratedReport[]): Promise<void> {
  const [more, without]: [number[], number[]] = [[], []];
  for (const report of reports) {
    const id = await add(store, materials, report);
    more.push(await timed(() => bringUpToDate(store, materials)));
    without.push(await timed(() => removalOf(store, materials, [id])));
  }
  Object.assign(measured, { more, without } satisfies Measured);
}

async function add(store: Store, { reader }: Materials, { name, text: body, published, outlet }: GeneratedReport): Promise<ReportId> {
  const bytes = new TextEncoder().encode(body);
  const { form, text } = takeIn({ bytes, name });
  const given = { published: datumOf("published", published), outlet: datumOf("outlet", outlet) };
  const { report } = await store.addReport({ name, address: `/bench/${name}`, bytes, form, text, given });
  await store.putReading(reader.read(report, text));
  return report.id;
}

function middle(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[times.length >> 1] ?? 0;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** The note on the block that most nodes share, of those that were not compared through. */
async function worstBlock(store: Store): Promise<string> {
  const sizes = (await store.notes()).flatMap(({ message }) => {
    const [, nodes] = /^(\d+) nodes share/.exec(message) ?? [];
    return nodes === undefined ? [] : [{ nodes: Number(nodes), message }];
  });
  const [worst] = sizes.sort((a, b) => b.nodes - a.nodes);
  return worst ? `${sizes.length} capped, worst: ${worst.message.replace(/,.*$/s, "")}` : "none capped";
}

/** Number of links by type. */
async function linksOf(store: Store): Promise<Readonly<Record<string, number>>> {
  const counts: Record<string, number> = {};
  for (let after: string | undefined, more = true; more; ) {
    const page = await store.records("link", { limit: 1000, ...(after === undefined ? {} : { after }) });
    for (const { type, layer } of page.items) counts[`${layer} ${type}`] = (counts[`${layer} ${type}`] ?? 0) + 1;
    after = page.next;
    more = after !== undefined;
  }
  return counts;
}
