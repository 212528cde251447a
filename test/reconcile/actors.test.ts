import { describe, expect, it } from "vitest";
import type { AccountActor, ActorKind } from "../../src/model/index.ts";
import { accountOf, addAll, packs, recordsOf, settle } from "./account.ts";
import { Draft } from "./draft.ts";

const mention = (name: string, words: string, extra: Parameters<Draft["actor"]>[1] = {}): Draft => {
  const draft = new Draft(name, `On that day ${words} spoke.`);
  draft.actor(words, extra);
  return draft;
};

async function actorsOf(drafts: readonly Draft[]): Promise<readonly AccountActor[]> {
  return (await recordsOf(await accountOf(drafts))).filter((record) => record.kind === "account-actor");
}

describe("actors across reports", () => {
  it("are one by pack row, however they are written, under the pack's name", async () => {
    const actors = await actorsOf([
      mention("a", "the Front", { pack: "orlen-front" }),
      mention("b", "Jabhat Orlen", { pack: "orlen-front" }),
    ]);
    expect(actors.map((actor) => actor.name)).toEqual(["Orlen Front"]);
    expect(actors[0]?.reasons.map((reason) => reason.by)).toEqual(["pack"]);
    expect(actors[0]?.names).toEqual(["Jabhat Orlen", "the Front"]);
  });

  it("are one by a full name that differs only in article, accent and hyphen", async () => {
    const actors = await actorsOf([mention("a", "Tomás al-Varga", { actorKind: "person" }), mention("b", "Tomas Varga")]);
    expect(actors).toHaveLength(1);
    expect(actors[0]?.id).toBe([...(actors[0]?.members ?? [])].sort()[0]);
    expect(actors[0]?.reasons[0]?.why).toBe('both are called "tomas varga"');
  });

  it("are one by full names that are surely spellings of one, with the words that answer to each other", async () => {
    const actors = await actorsOf([mention("a", "Qais Velbari", { actorKind: "person" }), mention("b", "Qays al-Velbari")]);
    expect(actors).toHaveLength(1);
    expect(actors[0]?.reasons[0]?.by).toBe("spelling");
    expect(actors[0]?.reasons[0]?.why).toMatch(
      /^"qais velbari" and "qays velbari" are spellings of one name \(\d+ of 100: .*qais for qays \d+/,
    );
  });

  it.each([
    ["unsure spellings", ["Tomas Velbari", "Tomaz Welbary"]],
    ["names with a word more", ["Omar Velbari", "Omar Tarik Velbari"]],
    ["other first names", ["Qais Velbari", "Laith Velbari"]],
    ["names that many people share", ["Yusuf Isa", "Yousef Isa"]],
    ["numbers", ["Brigade 23 Velbari", "Brigade 24 Velbari"]],
  ])("are not one by %s", async (_, written) => {
    expect(await actorsOf(written.map((name) => mention(name, name)))).toHaveLength(2);
  });

  it("are left apart where a name answers to two that do not answer to each other", async () => {
    const [one, two, three] = ["Nadir Velbari", "Nader Velbari", "Nadar Velbari"].map((name) => mention(name, name)) as [
      Draft,
      Draft,
      Draft,
    ];
    expect(await actorsOf([one, two])).toHaveLength(1);
    expect(await actorsOf([two, three])).toHaveLength(1);
    expect(await actorsOf([one, two, three])).toHaveLength(3);
  });

  it.each<[string, string, string, Parameters<Draft["actor"]>[1], Parameters<Draft["actor"]>[1]]>([
    ["short names", "Varga", "Varga", {}, {}],
    ["kinds that differ", "Orlen Guard", "Orlen Guard", { actorKind: "group" }, { actorKind: "person" as ActorKind }],
    ["different pack rows", "Orlen Guard", "Orlen Guard", { pack: "orlen-front" }, { pack: "orlen-guard" }],
    ["descriptions", "a senior official", "a senior official", { form: "description" }, { form: "description" }],
    ["sets", "four armed factions", "four armed factions", { form: "set" }, { form: "set" }],
  ])("are not one by %s", async (_, left, right, one, two) => {
    expect(await actorsOf([mention("a", left, one), mention("b", right, two)])).toHaveLength(2);
  });

  it("leave a name that two pack rows share to neither", async () => {
    const drafts = [
      mention("a", "Orlen Guard", { pack: "orlen-front" }),
      mention("b", "Orlen Guard", { pack: "orlen-guard" }),
      mention("c", "Orlen Guard"),
    ];
    expect(await actorsOf(drafts)).toHaveLength(3);
  });

  it("do not join what one text sets apart", async () => {
    const draft = new Draft("a", "Tomas Varga met another Tomas Varga.");
    const first = draft.actor("Tomas Varga");
    draft.actor("Tomas Varga", { nth: 1, notSameAs: [first.id] });
    expect(await actorsOf([draft])).toHaveLength(2);
  });

  it("follow a person's verdict, and a pack's where the person would join what it tells apart", async () => {
    const drafts = [
      mention("a", "the Front", { pack: "orlen-front" }),
      mention("b", "Jabhat Orlen", { pack: "orlen-front" }),
      mention("c", "the Guard", { pack: "orlen-guard" }),
      mention("d", "the Committee"),
    ];
    const store = await accountOf(drafts);
    const [a, b, c, d] = drafts.map((draft) => draft.reading.findings[0]?.id);
    if (!a || !b || !c || !d) throw new Error("no findings");
    const judge = async (verb: "same" | "different", left: typeof a, right: typeof a): Promise<number> => {
      await store.judge({ verb, a: left, b: right }, "a tester", "2031-03-04T10:00:00Z");
      await settle(store, await store.pending());
      return (await recordsOf(store)).filter((record) => record.kind === "account-actor").length;
    };
    expect(await judge("same", b, d)).toBe(2);
    expect(await judge("different", a, b)).toBe(3);
    expect(await judge("same", a, c)).toBe(3);
  });

  it("leave rejected findings out", async () => {
    const draft = mention("a", "Tomas Varga");
    const store = await accountOf([draft]);
    const [finding] = draft.reading.findings;
    if (!finding) throw new Error("no finding");
    await store.putReading({ ...draft.reading, findings: [{ ...finding, standing: "rejected" }] });
    await settle(store, await store.pending());
    expect((await recordsOf(store)).filter((record) => record.kind === "account-actor")).toEqual([]);
    await addAll(store, [mention("b", "Ilse Brandt")]);
    await settle(store, await store.pending(), packs);
    expect((await recordsOf(store)).filter((record) => record.kind === "account-actor")).toHaveLength(1);
  });

  it("stay apart where the packs tell them apart, with a note for the person who judged them the same, gone when that is undone", async () => {
    const drafts = [mention("a", "the Front", { pack: "orlen-front" }), mention("b", "the Guard", { pack: "orlen-guard" })];
    const store = await accountOf(drafts);
    const [a, b] = drafts.map((draft) => draft.reading.findings[0]?.id);
    if (!a || !b) throw new Error("no finding");
    const made = await store.judge({ verb: "same", a, b }, "a tester", "2031-03-04T10:00:00Z");
    await settle(store, await store.pending());
    expect((await store.notes()).map(({ code }) => code)).toEqual(["same-ignored"]);
    expect((await recordsOf(store)).filter((record) => record.kind === "account-actor")).toHaveLength(2);
    await store.judge({ verb: "undo", judgement: made.id }, "a tester", "2031-03-05T10:00:00Z");
    await settle(store, await store.pending());
    expect(await store.notes()).toEqual([]);
  });
});
