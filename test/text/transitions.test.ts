import fc from "fast-check";
import { expect, test } from "vitest";
import { LEFT, RIGHT, SHIFT, State } from "../../src/text/transitions.ts";

test("any run of allowed moves ends, with one root and no cycle, in 2n moves", () => {
  const state = new State();
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 12 }), fc.infiniteStream(fc.nat()), (n, choices) => {
      state.reset(n);
      let moves = 0;
      while (!state.done) {
        const allowed = [SHIFT, LEFT, RIGHT].filter((move) => state.allows(move));
        state.make(allowed[choices.next().value % allowed.length] as number);
        moves++;
      }
      expect(moves).toBe(2 * n);
      const heads = [...state.heads.subarray(0, n)];
      expect(heads.filter((head) => head === n)).toHaveLength(Math.min(n, 1));
      for (let at of heads) {
        for (let steps = 0; at !== n; steps++) {
          expect(steps).toBeLessThan(n);
          at = heads[at] as number;
        }
      }
    }),
  );
});
