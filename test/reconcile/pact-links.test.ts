import { describe, expect, it } from "vitest";
import type { CommitmentFinding, Link } from "../../src/model/index.ts";
import { accountOf, recordsOf } from "./account.ts";
import { Draft } from "./draft.ts";

async function linksOf(drafts: readonly Draft[]): Promise<readonly (readonly [Link["type"], string])[]> {
  const links = (await recordsOf(await accountOf(drafts))).filter((record) => record.kind === "link");
  return links.map(({ type, why }) => [type, why] as const).sort();
}

/** A report whose only commitment stands on `words`; the actors named are read from the body. */
function told(
  name: string,
  body: string,
  words: string,
  type: CommitmentFinding["type"],
  parts: { readonly from?: string; readonly to?: string; readonly actors?: readonly string[] } & Pick<
    Partial<CommitmentFinding>,
    "status"
  > = {},
): Draft {
  const draft = new Draft(name, body);
  for (const actor of parts.actors ?? []) draft.actor(actor);
  const argument = (who: string | undefined) =>
    who === undefined
      ? undefined
      : draft.argument(draft.actor(who, { form: /^[a-z]/.test(who) || who.includes("\u2019s") ? "description" : "name" }));
  const [from, to] = [argument(parts.from), argument(parts.to)];
  draft.commitment(words, {
    type,
    what: { words, spans: [draft.at(words)] },
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
    ...(parts.status ? { status: parts.status } : {}),
  });
  return draft;
}

describe("pacts", () => {
  const first = () =>
    told("a", "The bands agreed to a truce with the Maren Council when a ceasefire map is drawn.", "a truce", "truce", {
      actors: ["Maren Council"],
    });

  it("take the other side and the condition from the rest of the clause", async () => {
    const second = told("b", "The bands made a truce with the Maren Council once all prisoners are home.", "a truce", "truce", {
      actors: ["Maren Council"],
    });
    expect(await linksOf([first(), second])).toEqual([["contradicts", "one truce, another condition"]]);
  });

  it("that held for a time only are a change of those that stand", async () => {
    const second = told("b", "Fire stopped briefly under a truce with the Maren Council.", "a truce", "truce", {
      actors: ["Maren Council"],
    });
    expect((await linksOf([first(), second])).map(([type]) => type)).toEqual(["changes"]);
  });

  it("are not compared where they have no party in common", async () => {
    const second = told("b", "The bands made a truce with the Kolby Army.", "a truce", "truce", { actors: ["Kolby Army"] });
    expect(await linksOf([first(), second])).toEqual([]);
  });

  it("told before an outlet is named for them may be that outlet's story", async () => {
    const draft = new Draft("a", "The bands declared a truce. Tomas Varga told Harbour Wire that the ceasefire holds.");
    draft.source("Harbour Wire", { part: "relay" });
    draft.commitment("a truce", { type: "truce" });
    const wire = { words: "Harbour Wire", spans: [draft.at("Harbour Wire")] };
    const said = draft.statement("says", "told Harbour Wire that the ceasefire holds", {
      speaker: draft.argument(draft.actor("Tomas Varga")),
      named: true,
      hops: [{ role: "agency", who: wire }],
    });
    draft.commitment("the ceasefire holds", { type: "truce", told: [said.id] });
    expect((await linksOf([draft])).map(([type, why]) => `${type}: ${why}`)).toContain(
      "relays: other words on this truce came through Harbour Wire: it may be the same story",
    );
  });
});

describe("orders", () => {
  const asked = () =>
    told("a", "Vessian Republic asked the Kolby bands not to fire on convoys.", "not to fire on convoys", "request", {
      from: "Vessian Republic",
      to: "the Kolby bands",
    });

  it("to hold back corroborate each other, and an order after a request is a change", async () => {
    const ordered = told("b", "Vessian Republic ordered armed men in Kolby to halt all raids.", "to halt all raids", "order", {
      from: "Vessian Republic",
      to: "armed men in Kolby",
    });
    expect((await linksOf([asked(), ordered])).map(([type]) => type)).toEqual(["changes", "corroborates"]);
  });

  it("of other sides, to other groups or to do something are not compared", async () => {
    const others = [
      told("b", "Maren Republic ordered the Kolby bands to halt all raids.", "to halt all raids", "order", {
        from: "Maren Republic",
        to: "the Kolby bands",
      }),
      told("c", "Vessian Republic ordered its sailors to halt all raids.", "to halt all raids", "order", {
        from: "Vessian Republic",
        to: "its sailors",
      }),
      told("d", "Vessian Republic ordered the Kolby bands to march on the port.", "to march on the port", "order", {
        from: "Vessian Republic",
        to: "the Kolby bands",
      }),
    ];
    for (const other of others) expect(await linksOf([asked(), other])).toEqual([]);
  });

  it("defied in one report are corroborated by somebody who says in another that he will not keep them", async () => {
    const defied = told("a", "The Orlen Front strayed from orders of Vessian Republic.", "strayed from orders", "order", {
      from: "Vessian Republic",
      status: "defied",
    });
    const refusing = (words: string): Draft => {
      const draft = told(
        "b",
        `Vessian Republic ordered the bands to await the harbour talks. Tomas Varga said ${words}.`,
        "to await the harbour talks",
        "order",
        { from: "Vessian Republic" },
      );
      draft.statement("says", `said ${words}`, {
        speaker: draft.argument(draft.actor("Tomas Varga")),
        named: true,
        content: [draft.at(words)],
      });
      return draft;
    };
    expect((await linksOf([defied, refusing("they will not wait for the harbour talks")])).map(([type]) => type)).toEqual(["corroborates"]);
    expect(await linksOf([defied, refusing("they will wait for the harbour talks")])).toEqual([]);
  });
});

describe("absent claims", () => {
  const unclaimed = (name: string, words: string): Draft => {
    const draft = new Draft(name, `${name}: ${words} claimed the raids.`);
    draft.statement("no-claim", "claimed the raids", {
      speaker: draft.argument(draft.actor(words, { form: "description" })),
      named: false,
    });
    return draft;
  };

  it("of all groups of a sort corroborate each other; of one group they do not", async () => {
    expect(
      (await linksOf([unclaimed("a", "No known armed faction"), unclaimed("b", "None of the factions")])).map(([type]) => type),
    ).toEqual(["corroborates"]);
    expect(await linksOf([unclaimed("a", "No known armed faction"), unclaimed("b", "A faction")])).toEqual([]);
  });
});
