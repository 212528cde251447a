import { setImmediate } from "node:timers/promises";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inOrder } from "../../src/app/order.ts";

describe("work in order", () => {
  it("gives results in the order of the items, never more at a time than asked", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat({ max: 5 }), { maxLength: 20 }), fc.integer({ min: 1, max: 6 }), async (turns, width) => {
        let [running, most] = [0, 0];
        const done: number[] = [];
        const work = async (index: number): Promise<number> => {
          most = Math.max(most, ++running);
          for (let turn = 0; turn < (turns[index] ?? 0); turn++) await setImmediate();
          running--;
          return index;
        };
        for await (const index of inOrder(turns.keys(), width, work)) done.push(index);
        expect(done).toEqual([...turns.keys()]);
        expect(most).toBeLessThanOrEqual(width);
      }),
      { numRuns: 50 },
    );
  });

  it("ends with the first rejection", async () => {
    const seen: number[] = [];
    const run = async (): Promise<void> => {
      for await (const one of inOrder([1, 2, 3, 4], 2, async (item) => {
        if (item === 2) throw new Error("two");
        return item;
      }))
        seen.push(one);
    };
    await expect(run()).rejects.toThrow("two");
    expect(seen).toEqual([1]);
  });
});
