import { expect, test } from "vitest";
import type { Sentence, Token } from "../../src/text/document.ts";
import { subtree } from "../../src/text/tree.ts";

test("the words below a word are no more than there are, in a circle too", () => {
  const heads = [1, 2, 0, 0];
  const tokens = heads.map((head, index) => ({ index, head, label: "dep" }) as Token);
  const found = subtree({ tokens } as unknown as Sentence, tokens[0] as Token);
  expect(found.length).toBeLessThanOrEqual(tokens.length);
});
