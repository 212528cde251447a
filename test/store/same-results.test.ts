import fc from "fast-check";
import { expect, test } from "vitest";
import {
  type Decision,
  type FindingId,
  findingKinds,
  type Judgement,
  type Patch,
  type Report,
  type ReportData,
  type Text,
} from "../../src/model/index.ts";
import { openMemoryStore } from "../../src/store/memory/memory-store.ts";
import { openStore } from "../../src/store/sqlite/open.ts";
import type { Store } from "../../src/store/store.ts";
import { caseFolders } from "./case-folder.ts";
import { accountActor, actor, arrival, block, finding, link, ofKind, patch, reading } from "./samples.ts";

const newFolder = caseFolders();
const texts = ["The Orlen Front left.", "Now the Tarsa Guard stood.", "Orlen met Tarsa at Velm.", "جبهة Orlen 🚀 left"];
const words = ["Orlen", "Tarsa", "left", "Velm", "the"];

type Step =
  | { readonly do: "add"; readonly place: number; readonly text: number; readonly intake: number; readonly given: ReportData }
  | { readonly do: "read"; readonly report: number; readonly reader: number; readonly words: readonly string[] }
  | { readonly do: "judge"; readonly report: number; readonly verb: number; readonly n: number }
  | { readonly do: "patch"; readonly put: readonly number[]; readonly cut: readonly number[]; readonly cover: boolean }
  | { readonly do: "drop" };

const small = (max: number) => fc.nat({ max });
const given = fc.record(
  {
    published: fc
      .constantFrom("2026-03-01", "2026-03-02T10:00:00+03:00", "", "\ud800")
      .map((value) => ({ value, how: "given" as const, from: "x" })),
  },
  { requiredKeys: [] },
);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant("add" as const), place: small(4), text: small(3), intake: small(1), given }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant("read" as const), report: small(4), reader: small(1), words: fc.subarray(words) }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant("judge" as const), report: small(4), verb: small(5), n: small(9) }) },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant("patch" as const), put: fc.array(small(5)), cut: fc.array(small(5)), cover: fc.boolean() }),
  },
  { weight: 1, arbitrary: fc.constant({ do: "drop" as const }) },
);

function decision(verb: number, n: number, report: Report, judged: readonly Judgement[]): Decision {
  const earlier = judged[n % Math.max(1, judged.length)];
  if (verb <= 2 && earlier) return { verb: "undo", judgement: earlier.id };
  if (verb === 3) return { verb: "zone", report: report.id, span: { start: 0, end: 1 + n }, words: "x", role: "furniture" };
  if (verb === 4) return { verb: "same", a: finding(`f-${n}`), b: finding(`f-${n >> 1}`) };
  return { verb: "report-data", report: report.id, field: n % 2 ? "published" : "outlet", value: ["", "2026-03-05", "x"][n % 3] ?? "" };
}

function patchOf(put: readonly number[], cut: readonly number[], report: Report): Patch {
  const id = (n: number) => finding(`f-${n}`);
  return patch({
    removeBlocks: cut.map((n) => block(report.id, id(n), `k${n % 2}`)),
    putBlocks: put.map((n) => block(report.id, id(n), `k${n % 2}`)),
    removeRecords: cut.map((n) => ({ kind: "account-actor" as const, id: id(n) })),
    putRecords: put.flatMap((n) => [accountActor([id(n), id(n + 1)], [report.id], `of ${put.length}`), link(id(n), id(n + 2))]),
  });
}

/** Runs one step; what it needs and is not there yet leaves it out. */
async function run(store: Store, { judged, now }: { judged: Judgement[]; now: (n: number) => string }, each: Step): Promise<unknown> {
  if (each.do === "add")
    return store.addReport(arrival(`/${each.place}/a.txt`, texts[each.text] ?? "", { intake: `intake ${each.intake}`, given: each.given }));
  if (each.do === "drop") return store.dropDerived();
  const reports = (await store.reports()).items;
  const report = reports["report" in each ? each.report % Math.max(1, reports.length) : 0];
  if (!report) return undefined;
  if (each.do === "read") {
    const text = (await store.text(report.id)) as Text;
    const found = each.words
      .filter((word) => text.text.includes(word))
      .map((word, at) => ofKind(actor(report.id, text, word), findingKinds[at % 14] ?? "actor"));
    return store.putReading(reading(report, found, `reader ${each.reader}`));
  }
  if (each.do === "judge") {
    const made = await store.judge(decision(each.verb, each.n, report, judged), "Ada", now(each.n));
    judged.push(made);
    return made;
  }
  return store.applyPatch(
    patchOf(each.put, each.cut, report),
    each.cover ? await store.pending() : { added: [report.id], removed: [], judged: [] },
  );
}

/** Everything a store can be asked for. */
async function everything(store: Store): Promise<unknown> {
  const reports = (await store.reports()).items;
  const ids = Array.from({ length: 10 }, (_, n) => finding(`f-${n}`)) as FindingId[];
  return {
    reports,
    pending: await store.pending(),
    unread: [await store.unread("reader 0"), await store.unread("reader 1")],
    newest: await store.newest(),
    notes: await store.notes(),
    judgements: await store.judgements(),
    on: await store.judgementsOn([...ids, ...reports.map(({ id }) => id)]),
    findings: await store.findings(),
    some: await store.findings({ words: "or", limit: 2 }),
    kind: await store.findings({ kind: "place", zone: "body" }),
    records: await Promise.all(
      (["account-actor", "incident", "origin", "thread", "link"] as const).map((kind) => store.records(kind, { limit: 3 })),
    ),
    of: await Promise.all(
      ids.map(async (id) => [
        await store.recordOf("account-actor", id),
        await store.links(id),
        await store.recordsWith(id),
        await store.blocksByNode("actor", id),
      ]),
    ),
    each: await Promise.all(
      reports.map(async ({ id }) => [
        await store.text(id),
        await store.reading(id),
        await store.blocksByReport(id),
        await store.recordsWith(id),
      ]),
    ),
    keys: [await store.blocksByKey("actor", "k0"), await store.blocksByKey("actor", "k1")],
  };
}

test("two stores give the same results in the same order, whatever was done", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
      const stores = [openMemoryStore(), await openStore(newFolder(), { create: true })] as const;
      const states = stores.map(() => ({ judged: [] as Judgement[], now: (n: number) => `2026-03-0${1 + (n % 5)}T10:00:00+03:00` }));
      for (const each of steps) {
        const [memory, sqlite] = [await run(stores[0], states[0]!, each), await run(stores[1], states[1]!, each)];
        expect(sqlite).toEqual(memory);
      }
      expect(JSON.stringify(await everything(stores[1]))).toBe(JSON.stringify(await everything(stores[0])));
      await Promise.all(stores.map((store) => store.close()));
    }),
    { numRuns: 60 },
  );
}, 120_000);
