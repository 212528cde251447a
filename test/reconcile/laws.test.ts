import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { reconcile } from "../../src/reconcile/index.ts";
import { openMemoryStore } from "../../src/store/memory/memory-store.ts";
import { accountOf, addAll, derivedOf, packs, settle } from "./account.ts";
import { worlds } from "./world.ts";

const runs = { numRuns: 120 };

describe("laws of reconcile", () => {
  it("gives the same account in whatever order reports come, in one go or one by one", async () => {
    await fc.assert(
      fc.asyncProperty(
        worlds.chain((drafts) => fc.tuple(fc.constant(drafts), fc.shuffledSubarray(drafts, { minLength: drafts.length }))),
        async ([drafts, shuffled]) => {
          const whole = await accountOf(drafts);
          const grown = openMemoryStore();
          for (const draft of shuffled) {
            await addAll(grown, [draft]);
            await settle(grown, await grown.pending());
          }
          expect(await derivedOf(grown, drafts)).toEqual(await derivedOf(whole, drafts));
        },
      ),
      runs,
    );
  });

  it("takes reports out as if they had never been there, and back in as if they had never left", async () => {
    await fc.assert(
      fc.asyncProperty(
        worlds.chain((drafts) => fc.tuple(fc.constant(drafts), fc.subarray(drafts, { minLength: 1 }))),
        async ([drafts, out]) => {
          const store = await accountOf(drafts);
          const whole = await derivedOf(store, drafts);
          const removed = out.map((draft) => draft.id);
          await settle(store, { added: [], removed, judged: [] });
          const rest = drafts.filter((draft) => !out.includes(draft));
          expect(await derivedOf(store, drafts)).toEqual(await derivedOf(await accountOf(rest), rest));
          await settle(store, { added: removed, removed: [], judged: [] });
          expect(await derivedOf(store, drafts)).toEqual(whole);
        },
      ),
      runs,
    );
  });

  it("works out as one patch, with nothing written, what it does step by step", async () => {
    await fc.assert(
      fc.asyncProperty(
        worlds.chain((drafts) => fc.tuple(fc.constant(drafts), fc.subarray(drafts), fc.subarray(drafts))),
        async ([drafts, first, out]) => {
          const stores = [openMemoryStore(), openMemoryStore()] as const;
          for (const store of stores) {
            await addAll(store, first);
            await settle(store, await store.pending());
            await addAll(store, drafts);
          }
          const [stepped, patched] = stores;
          const removed = out.filter((draft) => first.includes(draft)).map((draft) => draft.id);
          const { added } = await stepped.pending();
          const change = { added: added.filter((report) => !removed.includes(report)), removed, judged: [] };
          await patched.applyPatch(await reconcile(change, patched, packs), change);
          await settle(stepped, change);
          expect(await derivedOf(patched, drafts)).toEqual(await derivedOf(stepped, drafts));
        },
      ),
      runs,
    );
  });

  it("changes nothing when nothing changed", async () => {
    await fc.assert(
      fc.asyncProperty(worlds, async (drafts) => {
        const store = await accountOf(drafts);
        const before = await derivedOf(store, drafts);
        const all = drafts.map((draft) => draft.id);
        await settle(store, { added: all, removed: all, judged: [] });
        expect(await derivedOf(store, drafts)).toEqual(before);
      }),
      runs,
    );
  });

  it("takes in judgements as if they had been there from the start, and forgets undone ones", async () => {
    await fc.assert(
      fc.asyncProperty(
        worlds,
        fc.array(fc.tuple(fc.constantFrom("same", "different", "unsure"), fc.nat(), fc.nat(), fc.boolean()), { maxLength: 4 }),
        async (drafts, verdicts) => {
          const ends = drafts.flatMap((draft) =>
            draft.reading.findings.filter((finding) => finding.kind === "actor" || finding.kind === "event"),
          );
          const late = await accountOf(drafts);
          const early = openMemoryStore();
          await addAll(early, drafts);
          for (const [at, [verb, left, right, undone]] of verdicts.entries()) {
            const [a, b] = [ends[left % ends.length], ends[right % ends.length]];
            if (!a || !b || a.kind !== b.kind) continue;
            const decision = { verb, a: a.id, b: b.id } as const;
            const time = `2031-04-0${at + 1}T10:00:00Z`;
            const judgement = await late.judge(decision, "a tester", time);
            await settle(late, await late.pending());
            if (undone) {
              await late.judge({ verb: "undo", judgement: judgement.id }, "a tester", time);
              await settle(late, await late.pending());
            } else await early.judge(decision, "a tester", time);
          }
          await settle(early, await early.pending());
          expect(await derivedOf(late, drafts)).toEqual(await derivedOf(early, drafts));
        },
      ),
      runs,
    );
  });
});
