import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { overview } from "../../src/analysis/index.ts";
import { openMemoryStore } from "../../src/store/memory/memory-store.ts";
import { accountOf, addAll, settle } from "../reconcile/account.ts";
import { Draft } from "../reconcile/draft.ts";
import { agencyReport, paperReport } from "../reconcile/story.ts";
import { worlds } from "../reconcile/world.ts";

/** A report in which the Front orders, foresees or agrees to something. */
function bound(
  name: string,
  published: string | undefined,
): { draft: Draft; front: ReturnType<Draft["argument"]>; vessia: ReturnType<Draft["argument"]> } {
  const draft = new Draft(
    name,
    `The Orlen Front and Vessia agreed a truce. The Front ordered Vessia not to shell the port. The Front expects Vessia to attack Kolby. (${name})`,
    published,
  );
  const front = draft.argument(draft.actor("Orlen Front", { pack: "orlen-front", actorKind: "group" }));
  const vessia = draft.argument(draft.actor("Vessia", { pack: "vessia", actorKind: "state" }));
  return { draft, front, vessia };
}

/** A report of an attack by Vessia on the Front, on a day. */
function attack(name: string, day: string, extra: Parameters<Draft["event"]>[1] = {}): Draft {
  const draft = new Draft(name, "Vessia shelled the Orlen Front on that day.", "2031-06-01");
  draft.event("shelled", {
    mode: "shelling",
    perpetrator: [draft.argument(draft.actor("Vessia", { pack: "vessia", actorKind: "state" }))],
    target: [draft.argument(draft.actor("Orlen Front", { pack: "orlen-front", actorKind: "group" }))],
    date: draft.argument(draft.date("that day", day, { interval: { from: day, to: day } })),
    ...extra,
  });
  return draft;
}

const threadsOf = async (...drafts: readonly Draft[]) => (await overview(await accountOf(drafts))).threads;

describe("threads of commitments", () => {
  it("set the versions of a truce side by side, say where they differ, and count origins for each state", async () => {
    const { rows } = await threadsOf(agencyReport(), paperReport());
    const truce = rows.find(({ type }) => type === "truce");
    expect(truce?.versions.map(({ report, state, by }) => [report, state, by])).toEqual([
      ["a-wire.txt", "void", "A senior official"],
      ["b-paper.txt", "in-force", "Tomas Varga"],
    ]);
    expect(truce?.states.map(({ state, origins }) => [state, origins])).toEqual([
      ["in-force", 1],
      ["void", 1],
    ]);
    expect(truce?.id).toBe([...(truce?.versions ?? [])].map(({ finding }) => finding).sort()[0]);
  });

  it("name a field as different only where two versions fill it differently", async () => {
    const one = bound("a.txt", "2031-03-01");
    one.draft.commitment("agreed a truce", { type: "truce", from: one.front, to: one.vessia, status: "in-force" });
    const other = bound("b.txt", "2031-03-02");
    const guard = other.draft.argument(other.draft.place("Kolby"));
    other.draft.commitment("agreed a truce", { type: "truce", from: other.front, to: other.vessia, mediator: guard, status: "in-force" });
    const third = bound("c.txt", "2031-03-03");
    third.draft.commitment("agreed a truce", {
      type: "truce",
      from: third.front,
      to: third.vessia,
      mediator: third.vessia,
      status: "in-force",
    });
    expect((await threadsOf(one.draft, other.draft)).rows[0]?.differs).toEqual([]);
    expect((await threadsOf(other.draft, third.draft)).rows[0]?.differs).toEqual(["mediator"]);
  });

  it("hold a truce against an attack of a later day between its sides, and against none of an earlier day", async () => {
    const { draft, front, vessia } = bound("a.txt", "2031-03-01");
    draft.commitment("agreed a truce", { type: "truce", from: front, to: vessia, status: "in-force" });
    const { rows } = await threadsOf(draft, attack("b.txt", "2031-03-09"), attack("c.txt", "2031-02-20"), attack("d.txt", "2031-03-01"));
    expect(rows[0]?.later.map(({ report, bearing, date }) => [report, bearing, date])).toEqual([["b.txt", "against", "2031-03-09"]]);
  });

  it("hold nothing against a commitment whose own day is not known", async () => {
    const { draft, front, vessia } = bound("a.txt", undefined);
    draft.commitment("agreed a truce", { type: "truce", from: front, to: vessia, status: "in-force" });
    expect((await threadsOf(draft, attack("b.txt", "2031-03-09"))).rows[0]?.later).toEqual([]);
  });

  it("hold an order to leave something against the deed, and tell that it was left where it is said not to have happened", async () => {
    const { draft, front, vessia } = bound("a.txt", "2031-03-01");
    draft.event("shell the port", { mode: "shelling", polarity: "not", modality: "demanded" });
    const what = { words: "not to shell the port", spans: [draft.at("not to shell the port")] };
    draft.commitment("The Front ordered Vessia not to shell the port", { type: "order", from: front, to: vessia, what });
    const { rows } = await threadsOf(draft, attack("b.txt", "2031-03-09"), attack("c.txt", "2031-03-10", { polarity: "not" }));
    expect(rows[0]?.later.map(({ report, bearing }) => [report, bearing])).toEqual([
      ["b.txt", "against"],
      ["c.txt", "in-line"],
    ]);
  });

  it("do not take another kind of deed, another mode or another doer for what was ordered", async () => {
    const { draft, front, vessia } = bound("a.txt", "2031-03-01");
    draft.event("shell the port", { mode: "shelling", polarity: "not", modality: "demanded" });
    const what = { words: "not to shell the port", spans: [draft.at("not to shell the port")] };
    draft.commitment("The Front ordered Vessia not to shell the port", { type: "order", from: front, to: vessia, what });
    const others = [
      attack("b.txt", "2031-03-09", { event: "protest" }),
      attack("c.txt", "2031-03-09", { mode: "drone" }),
      attack("d.txt", "2031-03-09", { perpetrator: [] }),
    ];
    expect((await threadsOf(draft, ...others)).rows[0]?.later).toEqual([]);
  });
});

describe("threads of forecasts", () => {
  it("hold a forecast against what came of it, by whose account", async () => {
    const { draft, front } = bound("a.txt", "2031-03-01");
    draft.event("attack Kolby", {
      modality: "hypothetical",
      perpetrator: [draft.argument(draft.actor("Vessia", { nth: 2, pack: "vessia" }))],
    });
    draft.forecast("Vessia to attack Kolby", { by: front });
    const { rows } = await threadsOf(draft, attack("b.txt", "2031-03-09"));
    const forecast = rows.find(({ of }) => of === "forecast");
    expect(forecast?.title).toBe("forecast by Orlen Front");
    expect(forecast?.later.map(({ bearing, report }) => [bearing, report])).toEqual([["in-line", "b.txt"]]);
  });

  it("keep the longest of two forecasts in one another's words", async () => {
    const { draft, front } = bound("a.txt", "2031-03-01");
    draft.forecast("The Front expects Vessia to attack Kolby", { by: front });
    draft.forecast("Vessia to attack Kolby", { by: front });
    const { rows } = await threadsOf(draft);
    expect(rows.map(({ of, versions }) => [of, versions.map(({ words }) => words)])).toEqual([
      ["forecast", ["The Front expects Vessia to attack Kolby"]],
    ]);
  });
});

describe("ties and offices over time", () => {
  it("tell who holds an office and who held it, by report", async () => {
    const drafts = (["current", "former"] as const).map((state, at) => {
      const { draft, front, vessia } = bound(`${at}.txt`, `2031-03-0${at + 1}`);
      draft.office("Front", { title: "envoy", holder: front, body: vessia, state });
      return draft;
    });
    const { rows } = await threadsOf(...drafts);
    expect(rows.map(({ title, versions }) => [title, versions.map(({ published, state }) => [published, state])])).toEqual([
      [
        "Orlen Front, envoy of Vessia",
        [
          ["2031-03-01", "current"],
          ["2031-03-02", "former"],
        ],
      ],
    ]);
  });
});

describe("defied orders", () => {
  it("rest on as many origins as tell of them: two reports of one outlet are one", async () => {
    const defied = (name: string, outlet: string): Draft => {
      const draft = new Draft(name, `${outlet}. Vessia defied the orders of the Orlen Front.`, "2031-03-01");
      draft.source(outlet, { part: "outlet" });
      draft.commitment("defied the orders", {
        type: "order",
        status: "defied",
        from: draft.argument(draft.actor("Orlen Front", { pack: "orlen-front", actorKind: "group" })),
        to: draft.argument(draft.actor("Vessia", { pack: "vessia", actorKind: "state" })),
      });
      return draft;
    };
    const one = await threadsOf(defied("a.txt", "Harbour Wire"), defied("b.txt", "Harbour Wire"));
    expect(one.defiance).toMatchObject([{ giver: "Orlen Front", defier: "Vessia", origins: 1, reports: ["a.txt", "b.txt"] }]);
    const two = await threadsOf(defied("a.txt", "Harbour Wire"), defied("b.txt", "Kolby Post"));
    expect(two.defiance).toMatchObject([{ origins: 2 }]);
  });
});

describe("groups of links", () => {
  it("put all that contradict one another together, with each side once and by whose account it stands", async () => {
    const { links } = await overview(await accountOf([agencyReport(), paperReport()]));
    const groups = links.filter(({ type }) => type === "contradicts");
    for (const { sides } of groups) expect(new Set(sides.map(({ finding }) => finding)).size).toBe(sides.length);
    const all = groups.flatMap(({ sides }) => sides);
    expect(new Set(all.map(({ finding }) => finding)).size).toBe(all.length);
    expect(groups.reduce((sum, group) => sum + group.links, 0)).toBe(3);
    expect(all.some(({ by }) => by === "Vessia")).toBe(true);
  });
});

describe("laws of the overview", () => {
  it("gives the same threads and groups in whatever order reports came", async () => {
    await fc.assert(
      fc.asyncProperty(
        worlds.chain((drafts) => fc.tuple(fc.constant(drafts), fc.shuffledSubarray(drafts, { minLength: drafts.length }))),
        async ([drafts, shuffled]) => {
          const grown = openMemoryStore();
          for (const draft of shuffled) {
            await addAll(grown, [draft]);
            await settle(grown, await grown.pending());
          }
          const [a, b] = [await overview(grown), await overview(await accountOf(drafts))];
          expect([a.threads, a.links]).toEqual([b.threads, b.links]);
        },
      ),
      { numRuns: 40 },
    );
  });
});
