import { describe, expect, it } from "vitest";
import { overview } from "../../src/analysis/index.ts";
import { accountOf } from "../reconcile/account.ts";
import { Draft } from "../reconcile/draft.ts";
import { agencyReport, paperReport } from "../reconcile/story.ts";

describe("overview", () => {
  it("lays out who claims, denies and blames, with words, report and origins", async () => {
    const account = await overview(await accountOf([agencyReport(), paperReport()]));
    const [incident] = account.incidents;
    expect(account.reports).toBe(2);
    expect(incident?.ledger.map(({ stance, by, responsible, report, origins }) => [stance, by, responsible, report, origins])).toEqual([
      ["self-claim", "Orlen Front", "Orlen Front", "a-wire.txt", 1],
      ["denial", "Orlen Front", "Orlen Front", "b-paper.txt", 1],
      ["blame", "Vessia", "Orlen Front", "a-wire.txt", 1],
    ]);
    expect(incident?.ledger[1]?.words).toBe("The Front of Orlen denied the attack");
    expect(incident?.tolls).toEqual(["3 or 5 killed"]);
    expect(account.commitments.map(({ type, from, to, status }) => [type, from, to, status])).toEqual([
      ["truce", "Orlen Front", "Vessia", "void"],
      ["truce", "Orlen Front", "Vessia", "in-force"],
    ]);
    expect(account.contradictions).toHaveLength(3);
    for (const { a, b } of account.contradictions) expect([a.words, b.words].includes("")).toBe(false);
  });

  it("counts mentions and reports of named actors, and leaves descriptions out", async () => {
    const account = await overview(await accountOf([agencyReport(), paperReport()]));
    expect(account.actors.map(({ name, mentions, reports }) => [name, mentions, reports])).toEqual([
      ["Orlen Front", 3, 2],
      ["Vessia", 3, 2],
      ["Tomas Varga", 1, 1],
    ]);
  });

  it("puts the most contested incident first", async () => {
    const quiet = new Draft("c-quiet.txt", "Shots fell in Maren.");
    quiet.event("Shots fell in Maren", { place: quiet.argument(quiet.place("Maren")) });
    const account = await overview(await accountOf([quiet, agencyReport(), paperReport()]));
    expect(account.incidents.map((incident) => incident.ledger.length)).toEqual([3, 0]);
  });

  it("gives each toll once, and one without a number only where no telling has a number", async () => {
    const draft = new Draft("a.txt", "Nine died and others were hurt in the shelling of Kolby, which killed nine and hurt many.");
    const guards = { words: "guards", spans: [] };
    const event = draft.event("shelling", {
      place: draft.argument(draft.place("Kolby")),
      toll: [
        { effect: "killed", quantity: { form: "exact", n: 9 }, of: guards },
        { effect: "wounded", of: guards },
        { effect: "killed", of: guards },
      ],
    });
    draft.event("killed nine", { refersTo: event.id, toll: [{ effect: "killed", quantity: { form: "exact", n: 9 }, of: guards }] });
    const account = await overview(await accountOf([draft]));
    expect(account.incidents.map((incident) => incident.tolls)).toEqual([["9 killed", "wounded"]]);
  });

  it("is empty for an empty case", async () => {
    expect(await overview(await accountOf([]))).toEqual({
      reports: 0,
      origins: 0,
      incidents: [],
      commitments: [],
      actors: [],
      contradictions: [],
      threads: { rows: [], defiance: [] },
      links: [],
      usage: { voices: [], named: [] },
    });
  });
});
