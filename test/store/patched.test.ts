import { expect, test } from "vitest";
import type { Origin } from "../../src/model/index.ts";
import { openMemoryStore } from "../../src/store/memory/memory-store.ts";
import { patchedView } from "../../src/store/patched.ts";
import { accountActor, actor, arrival, finding, nothing, patch, reading } from "./samples.ts";

test("a patched case gives the owners that its records have, and leaves out what is withheld", async () => {
  const store = openMemoryStore();
  const sent = arrival("/in/a.txt", "The Orlen Front met Tarsa Guard.");
  const { report } = await store.addReport(sent);
  const [front, guard] = [actor(report.id, sent.text, "Orlen Front"), actor(report.id, sent.text, "Tarsa Guard")];
  await store.putReading(reading(report, [front, guard]));
  const [a, b, c, d] = [finding("f-1"), finding("f-2"), finding("f-3"), finding("f-4")];
  const origin: Origin = { kind: "origin", id: a, name: "Orlen", members: [a, b, c, d], reports: [report.id], chain: [] };
  await store.applyPatch(patch({ putRecords: [accountActor([a, b, c], [report.id]), accountActor([d], [report.id]), origin] }), nothing);
  const change = patch({ removeRecords: [{ kind: "account-actor", id: a }], putRecords: [accountActor([b, c], [report.id])] });
  const view = patchedView(store, change, { report: () => false, finding: ({ id }) => id === guard.id });
  expect(await view.ownersOf("account-actor", [a, b, c, d])).toEqual(
    new Map([
      [b, b],
      [c, b],
      [d, d],
    ]),
  );
  expect(await view.ownersOf("origin", [b, d])).toEqual(
    new Map([
      [b, a],
      [d, a],
    ]),
  );
  expect((await view.recordOf("account-actor", c))?.id).toBe(b);
  expect(await view.findingsById([front.id, guard.id])).toEqual([front]);
});
