import { describe, expect, test } from "vitest";
import type { AccountRecord, Origin } from "../../../src/model/index.ts";
import type { Store } from "../../../src/store/store.ts";
import { accountActor, actor, arrival, block, finding, link, nothing, patch, reading } from "../samples.ts";

const at = "2026-03-01T10:00:00+03:00";

export function accountContract(store: () => Store): void {
  const read = async (address: string, words: string, reader = "reader 1") => {
    const sent = arrival(address, words);
    const { report } = await store().addReport(sent);
    await store().putReading(reading(report, [actor(report.id, sent.text, words.split(" ")[0] ?? "")], reader));
    return report;
  };
  const settle = async () => store().applyPatch(patch({}), await store().pending());

  describe("pending changes", () => {
    test("a report is added once it is read, and nothing is pending after the patch", async () => {
      await store().addReport(arrival("/in/a.txt", "Unread."));
      expect(await store().pending()).toEqual(nothing);
      const report = await read("/in/b.txt", "Orlen left.");
      expect(await store().pending()).toEqual({ added: [report.id], removed: [], judged: [] });
      await settle();
      expect(await store().pending()).toEqual(nothing);
    });

    test("read again: removed and added; the same reading again: nothing", async () => {
      const report = await read("/in/a.txt", "Orlen left.");
      await settle();
      await read("/in/a.txt", "Orlen left.");
      expect(await store().pending()).toEqual(nothing);
      await read("/in/a.txt", "Orlen left.", "reader 2");
      expect(await store().pending()).toEqual({ added: [report.id], removed: [report.id], judged: [] });
    });

    test("a new version takes the report out until it is read", async () => {
      const report = await read("/in/a.txt", "Orlen left.");
      await settle();
      await store().addReport(arrival("/in/a.txt", "Tarsa came."));
      expect(await store().pending()).toEqual({ added: [], removed: [report.id], judged: [] });
      await settle();
      expect(await store().pending()).toEqual(nothing);
      await read("/in/a.txt", "Tarsa came.");
      expect(await store().pending()).toEqual({ added: [report.id], removed: [], judged: [] });
    });

    test("a reading put while the patch was made stays pending", async () => {
      const report = await read("/in/a.txt", "Orlen left.");
      const change = await store().pending();
      await read("/in/a.txt", "Orlen left.", "reader 2");
      await store().applyPatch(patch({}), change);
      expect(await store().pending()).toEqual({ added: [report.id], removed: [report.id], judged: [] });
      await settle();
      expect(await store().pending()).toEqual(nothing);
    });

    test("a patch covers only what it names", async () => {
      const one = await read("/in/a.txt", "Orlen left.");
      const two = await read("/in/b.txt", "Tarsa came.");
      const three = await read("/in/c.txt", "Velm stood.");
      await store().applyPatch(patch({}), { added: [two.id], removed: [], judged: [] });
      expect((await store().pending()).added).toEqual([one.id, three.id].sort());
    });

    test("judgements made and undone are pending until covered", async () => {
      const one = await store().judge({ verb: "accept", finding: finding("f-1") }, "Ada", at);
      expect((await store().pending()).judged).toEqual([one]);
      await settle();
      const undo = await store().judge({ verb: "undo", judgement: one.id }, "Ada", at);
      expect((await store().pending()).judged.map(({ id }) => id)).toEqual([one.id, undo.id].sort());
      await settle();
      expect(await store().pending()).toEqual(nothing);
    });

    test("dropping what is derived marks every read report as added", async () => {
      const report = await read("/in/a.txt", "Orlen left.");
      const record = accountActor([finding("f-1")], [report.id]);
      await store().applyPatch(patch({ putBlocks: [block(report.id, "f-1", "orlen")], putRecords: [record] }), await store().pending());
      await store().dropDerived();
      expect(await store().pending()).toEqual({ added: [report.id], removed: [], judged: [] });
      expect(await store().blocksByReport(report.id)).toEqual([]);
      expect(await store().records("account-actor")).toEqual({ items: [] });
      expect(await store().recordsWith(finding("f-1"))).toEqual([]);
    });
  });

  describe("blocks", () => {
    test("are found by key, node and report, in order, each once", async () => {
      const one = await read("/in/a.txt", "Orlen left.");
      const two = await read("/in/b.txt", "Tarsa came.");
      const blocks = [
        block(two.id, "f-2", "orlen"),
        block(one.id, "f-1", "orlen"),
        block(one.id, "f-1", "front"),
        block(one.id, "f-1", "orlen", "event"),
      ];
      await store().applyPatch(patch({ putBlocks: [...blocks, ...blocks] }), nothing);
      expect(await store().blocksByKey("actor", "orlen")).toEqual([blocks[1], blocks[0]]);
      expect(await store().blocksByNode("actor", "f-1")).toEqual([blocks[2], blocks[1]]);
      expect(await store().blocksByReport(one.id)).toEqual([blocks[2], blocks[1], blocks[3]]);
      await store().applyPatch(
        patch({ removeBlocks: [block(one.id, "f-1", "orlen")], putBlocks: [block(one.id, "f-9", "orlen")] }),
        nothing,
      );
      expect((await store().blocksByKey("actor", "orlen")).map(({ node }) => node)).toEqual(["f-2", "f-9"]);
    });

    test("blocks keep their digest, and many keys or nodes are asked for at once", async () => {
      const one = await read("/in/a.txt", "Orlen left.");
      const blocks = [{ ...block(one.id, "f-1", "self"), digest: '{"n":1}' }, block(one.id, "f-1", "orlen"), block(one.id, "f-2", "maren")];
      await store().applyPatch(patch({ putBlocks: blocks }), nothing);
      expect(await store().blocksByNodes("actor", ["f-1", "f-1", "f-9"])).toEqual([blocks[1], blocks[0]]);
      expect(await store().blocksByKeys("actor", ["orlen", "maren", "none"])).toEqual([blocks[2], blocks[1]]);
      expect(await store().blocksByKeys("event", ["orlen"])).toEqual([]);
    });

    test("a block removed and put in one patch is there", async () => {
      const one = await read("/in/a.txt", "Orlen left.");
      const kept = block(one.id, "f-1", "orlen");
      await store().applyPatch(patch({ removeBlocks: [kept], putBlocks: [kept] }), nothing);
      expect(await store().blocksByReport(one.id)).toEqual([kept]);
    });

    test("keys keep every character apart", async () => {
      const { id } = await read("/in/a.txt", "Orlen left.");
      const keys = ["a\0b", "a", "\ud83d", "\ufffd", '"', "'", "أورلن", "🚀", "\uffff", "__proto__"];
      await store().applyPatch(patch({ putBlocks: keys.map((key) => block(id, "f-1", key)) }), nothing);
      for (const key of keys) expect(await store().blocksByKey("actor", key)).toEqual([block(id, "f-1", key)]);
      expect((await store().blocksByReport(id)).map(({ key }) => key)).toEqual([...keys].sort());
    });

    test("many blocks go in and out in one patch", async () => {
      const { id } = await read("/in/a.txt", "Orlen left.");
      const blocks = Array.from({ length: 1200 }, (_, n) => block(id, `f-${n}`, "k"));
      await store().applyPatch(patch({ putBlocks: blocks }), nothing);
      expect(await store().blocksByKey("actor", "k")).toHaveLength(1200);
      await store().applyPatch(patch({ removeBlocks: blocks.slice(1) }), nothing);
      expect(await store().blocksByKey("actor", "k")).toEqual([blocks[0]]);
    });
  });

  describe("many at once", () => {
    test("blocks under one key, blocks of some layers, and sizes of blocks", async () => {
      const { id } = await read("/in/a.txt", "Orlen left.");
      const selves = ["f-1", "f-2"].map((node) => ({ ...block(id, node, "self"), digest: `"${node}"` }));
      const others = [block(id, "f-1", "orlen"), block(id, "f-2", "orlen"), block(id, "f-1", "orlen", "event")];
      await store().applyPatch(patch({ putBlocks: [...selves, ...others] }), nothing);
      expect(await store().blocksUnder("actor", "self", ["f-2", "f-9"])).toEqual([selves[1]]);
      expect(await store().blocksByReport(id, ["event", "none"])).toEqual([others[2]]);
      expect([...(await store().blockSizes("actor", ["orlen", "self", "none"]))].sort()).toEqual([
        ["orlen", 2],
        ["self", 2],
      ]);
    });

    test("records of one kind by any of their members, and whose member each finding is", async () => {
      const { id } = await read("/in/a.txt", "Orlen left.");
      const [a, b, c] = [finding("f-1"), finding("f-2"), finding("f-3")];
      const [one, two] = [accountActor([a, b], [id]), accountActor([c], [id])];
      const origin: Origin = { kind: "origin", id: a, name: "Orlen", members: [a, c], reports: [id], chain: [] };
      await store().applyPatch(patch({ putRecords: [two, one, origin] }), nothing);
      expect(await store().recordsWithAny("account-actor", [c, b, a])).toEqual([one, two]);
      expect(await store().recordsWithAny("origin", [b])).toEqual([]);
      expect([...(await store().ownersOf("account-actor", [b, c, finding("f-9")]))].sort()).toEqual([
        [b, a],
        [c, c],
      ]);
      expect(await store().ownersOf("origin", [b, c])).toEqual(new Map([[c, a]]));
    });
  });

  describe("patches one after another", () => {
    test("each is asked for when the one before it can be found, and together they cover the change", async () => {
      const { id } = await read("/in/a.txt", "Orlen left.");
      const seen: number[] = [];
      async function* steps() {
        for (const key of ["one", "two"]) {
          yield patch({ putBlocks: [block(id, "f-1", key)] });
          seen.push((await store().blocksByReport(id)).length);
        }
      }
      await store().applyPatches(steps(), await store().pending());
      expect(seen).toEqual([1, 2]);
      expect(await store().pending()).toEqual(nothing);
    });

    test("where making one fails, none is kept and all stays to be done", async () => {
      const { id } = await read("/in/a.txt", "Orlen left.");
      async function* steps() {
        yield patch({ putBlocks: [block(id, "f-1", "one")], putRecords: [accountActor([finding("f-1")], [id])] });
        throw new Error("the second could not be made");
      }
      await expect(store().applyPatches(steps(), await store().pending())).rejects.toThrow("could not be made");
      expect(await store().blocksByReport(id)).toEqual([]);
      expect((await store().records("account-actor")).items).toEqual([]);
      expect((await store().pending()).added).toEqual([id]);
      await settle();
      expect(await store().pending()).toEqual(nothing);
    });
  });

  describe("account records", () => {
    const [a, b, c, d] = ["f-1", "f-2", "f-3", "f-4"].map(finding) as [
      ReturnType<typeof finding>,
      ReturnType<typeof finding>,
      ReturnType<typeof finding>,
      ReturnType<typeof finding>,
    ];

    test("any member resolves to its record, of the kind asked for", async () => {
      const { id } = await read("/in/a.txt", "Orlen left.");
      const record = accountActor([b, a], [id]);
      const origin: Origin = { kind: "origin", id: a, name: "the Orlen Front", members: [a, c], reports: [id], chain: [] };
      await store().applyPatch(patch({ putRecords: [record, origin] }), nothing);
      expect(await store().recordOf("account-actor", b)).toEqual(record);
      expect(await store().recordOf("account-actor", a)).toEqual(record);
      expect(await store().recordOf("origin", c)).toEqual(origin);
      expect(await store().recordOf("incident", a)).toBeUndefined();
      expect(await store().recordOf("account-actor", id)).toBeUndefined();
      expect(await store().recordsWith(a)).toEqual([record, origin]);
      expect(await store().recordsWith(id)).toEqual([record, origin]);
    });

    test("a record put again replaces the one before, members and all", async () => {
      const { id } = await read("/in/a.txt", "Orlen left.");
      await store().applyPatch(patch({ putRecords: [accountActor([a, b], [id])] }), nothing);
      await store().applyPatch(patch({ putRecords: [accountActor([a, c], [id], "Orlen")] }), nothing);
      expect(await store().recordOf("account-actor", b)).toBeUndefined();
      expect((await store().recordOf("account-actor", c))?.name).toBe("Orlen");
      expect((await store().records("account-actor")).items).toHaveLength(1);
      await store().applyPatch(patch({ removeRecords: [{ kind: "account-actor", id: a }] }), nothing);
      expect(await store().recordsWith(a)).toEqual([]);
    });

    test("removed and put in one patch, a record is there; of two equal ones the last", async () => {
      const { id } = await read("/in/a.txt", "Orlen left.");
      const put: AccountRecord[] = [accountActor([a, b], [id], "first"), accountActor([a, c], [id], "last")];
      await store().applyPatch(patch({ removeRecords: [{ kind: "account-actor", id: a }], putRecords: put }), nothing);
      expect((await store().recordOf("account-actor", a))?.name).toBe("last");
      expect(await store().recordsWith(b)).toEqual([]);
    });

    test("where two records share a member, the one of that id comes first, else the least", async () => {
      const { id } = await read("/in/a.txt", "Orlen left.");
      const one = accountActor([a, c, d], [id]);
      const two = { ...accountActor([b, c], [id]), id: c };
      await store().applyPatch(patch({ putRecords: [two, one] }), nothing);
      expect((await store().recordOf("account-actor", c))?.id).toBe(c);
      expect((await store().recordOf("account-actor", d))?.id).toBe(a);
    });

    test("links of a finding, at either end, in order of ids", async () => {
      const links = [link(a, b), link(c, a, "repeats"), link(b, c)];
      await store().applyPatch(patch({ putRecords: links }), nothing);
      expect(await store().links(a)).toEqual([links[0], links[1]].sort((x, y) => ((x?.id ?? "") < (y?.id ?? "") ? -1 : 1)));
      expect(await store().links(finding("f-9"))).toEqual([]);
    });

    test("pages of records join to the whole list", async () => {
      const records = Array.from({ length: 11 }, (_, n) => accountActor([finding(`f-${String(n).padStart(2, "0")}`)], []));
      await store().applyPatch(patch({ putRecords: [...records].reverse() }), nothing);
      const first = await store().records("account-actor", { limit: 4 });
      const rest = await store().records("account-actor", { after: first.next ?? "" });
      expect([...first.items, ...rest.items]).toEqual(records);
    });
  });
}
