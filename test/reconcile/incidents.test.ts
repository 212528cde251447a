import { describe, expect, it } from "vitest";
import type { EventFinding, Incident } from "../../src/model/index.ts";
import { accountOf, recordsOf } from "./account.ts";
import { Draft } from "./draft.ts";
import { agencyReport, paperReport } from "./story.ts";

interface Told {
  readonly event?: Partial<EventFinding>;
  readonly place?: string;
  readonly wide?: boolean;
  readonly day?: string;
  readonly target?: string;
  readonly victim?: string;
}

function told(name: string, { event = {}, place, wide, day, target, victim }: Told): Draft {
  const draft = new Draft(
    name,
    `${name}: an attack hit ${target ?? "somebody"} at ${place ?? "somewhere"} on ${day ?? "some day"}, felling ${victim ?? "nobody"}.`,
  );
  draft.event("an attack hit", {
    ...event,
    ...(place ? { place: draft.argument(draft.place(place, wide ? { placeKind: "country" } : {})) } : {}),
    ...(day ? { date: draft.argument(draft.date(day, day)) } : {}),
    ...(target ? { target: [draft.argument(draft.actor(target, { actorKind: "group" }))] } : {}),
    ...(victim ? { victim: [draft.argument(draft.actor(victim, { actorKind: "person" }))] } : {}),
  });
  return draft;
}

async function incidentsOf(drafts: readonly Draft[]): Promise<readonly Incident[]> {
  return (await recordsOf(await accountOf(drafts))).filter((record) => record.kind === "incident");
}

describe("incidents", () => {
  it.each<[string, Told, Told, number]>([
    ["one day, one place", { day: "2031-03-04", place: "Kolby" }, { day: "2031-03-04", place: "Kolby" }, 1],
    ["one day, one target", { day: "2031-03-04", target: "Orlen Guard" }, { day: "2031-03-04", target: "the Orlen Guard" }, 1],
    [
      "words of one family",
      { day: "2031-03-04", place: "Kolby", event: { mode: "rocket" } },
      { day: "2031-03-04", place: "Kolby", event: { mode: "missile" } },
      1,
    ],
    [
      "a day in the month, same place and target",
      { day: "2031-03-04", place: "Kolby", target: "Orlen Guard" },
      { day: "2031-03", place: "Kolby", target: "Orlen Guard" },
      1,
    ],
    [
      "a named victim, no dates",
      { victim: "Tomas Varga", event: { mode: "killing" } },
      { victim: "Tomas Varga", event: { mode: "killing" } },
      1,
    ],
    ["unknown dates", { place: "Kolby" }, { place: "Kolby" }, 2],
    ["a year not known", { day: "XXXX-03-04", place: "Kolby" }, { day: "XXXX-03-04", place: "Kolby" }, 2],
    ["other days", { day: "2031-03-04", place: "Kolby" }, { day: "2031-03-05", place: "Kolby" }, 2],
    [
      "other places",
      { day: "2031-03-04", place: "Kolby", target: "Orlen Guard" },
      { day: "2031-03-04", place: "Maren", target: "Orlen Guard" },
      2,
    ],
    [
      "a place as wide as a country",
      { day: "2031-03-04", place: "Vessia", wide: true },
      { day: "2031-03-04", place: "Vessia", wide: true },
      2,
    ],
    ["a day in the month, target only", { day: "2031-03-04", target: "Orlen Guard" }, { day: "2031-03", target: "Orlen Guard" }, 2],
    [
      "modes of other families",
      { day: "2031-03-04", place: "Kolby", event: { mode: "rocket" } },
      { day: "2031-03-04", place: "Kolby", event: { mode: "drone" } },
      2,
    ],
    [
      "a habit and a single event",
      { day: "2031-03-04", place: "Kolby", event: { phase: "habitual" } },
      { day: "2031-03-04", place: "Kolby" },
      2,
    ],
    [
      "a victim and dates that exclude each other",
      { victim: "Tomas Varga", event: { mode: "killing" }, day: "2031-03-04" },
      { victim: "Tomas Varga", event: { mode: "killing" }, day: "2031-04-04" },
      2,
    ],
  ])("%s: %#", async (_, left, right, count) => {
    expect(await incidentsOf([told("a", left), told("b", right)])).toHaveLength(count);
  });

  it("hold only what took place", async () => {
    const drafts = [
      told("a", { event: { polarity: "not" } }),
      told("b", { event: { modality: "planned" } }),
      told("c", { event: { modality: "attempted" } }),
    ];
    expect(await incidentsOf(drafts)).toEqual([]);
  });

  it("carry the ledger, the hypotheses and the tolls of all their reports", async () => {
    const [incident, ...others] = await incidentsOf([agencyReport(), paperReport()]);
    expect(others).toEqual([]);
    expect(incident?.title).toContain("the Vessian depot in Kolby");
    expect(incident?.dates).toEqual(["2031-03-04"]);
    expect(incident?.ledger.map((line) => line.stance)).toEqual(["self-claim", "denial", "blame"]);
    expect(new Set(incident?.ledger.map((line) => line.responsible)).size).toBe(1);
    expect(incident?.hypotheses.map(({ claim, inconsistent }) => [claim, inconsistent])).toEqual([
      [expect.stringMatching(/Orlen did it|Orlen Front did it/), 1],
      ["somebody not named did it", 2],
    ]);
    expect(incident?.tolls).toHaveLength(2);
  });
});

describe("ledgers", () => {
  const ledgerOf = async (draft: Draft): Promise<readonly (readonly [string, boolean])[]> => {
    const [incident] = await incidentsOf([draft]);
    return incident?.ledger.map((line) => [line.stance, line.responsible !== undefined] as const) ?? [];
  };

  it("take the told doer of a deed as held responsible, and a doer who tells it as admitting it", async () => {
    const draft = new Draft(
      "a",
      "The Orlen Front shelled the port, Tomas Varga said. The Maren Guard said the Maren Guard shelled the bridge.",
    );
    const front = draft.actor("Orlen Front");
    const first = draft.statement("says", "Tomas Varga said", { speaker: draft.argument(draft.actor("Tomas Varga")), named: true });
    draft.event("shelled the port", { perpetrator: [draft.argument(front)], told: [first.id] });
    const guard = draft.actor("Maren Guard");
    const second = draft.statement("says", "The Maren Guard said", { speaker: draft.argument(guard), named: true });
    draft.event("shelled the bridge", {
      perpetrator: [draft.argument(draft.actor("Maren Guard", { nth: 1, of: guard }))],
      told: [second.id],
    });
    const incidents = await incidentsOf([draft]);
    expect(incidents.flatMap((incident) => incident.ledger.map((line) => line.stance)).sort()).toEqual(["admission", "blame"]);
  });

  it("take a claim that tells one's own deed as a claim of it, and one that tells another's as an assertion", async () => {
    const draft = new Draft("a", "The Orlen Front claimed it shelled the port. The Maren Guard claimed the Front burned the mill.");
    const front = draft.actor("Orlen Front");
    const own = draft.statement("claims", "claimed it", { speaker: draft.argument(front), named: true });
    draft.event("shelled the port", { perpetrator: [draft.argument(front)], told: [own.id] });
    const guard = draft.actor("Maren Guard");
    const other = draft.statement("claims", "claimed the", { speaker: draft.argument(guard), named: true });
    draft.event("burned the mill", { perpetrator: [draft.argument(front)], told: [other.id] });
    const incidents = await incidentsOf([draft]);
    expect(incidents.flatMap(({ ledger }) => ledger.map(({ stance, by, responsible }) => [stance, by, responsible]))).toEqual([
      ["self-claim", front.entity, front.entity],
    ]);
  });

  it("keep what nobody claims open: no hypothesis for those who did not claim it", async () => {
    const draft = new Draft("a", "The Orlen Front has not claimed the attack.");
    const attack = draft.event("the attack");
    draft.statement("claims", "has not claimed", {
      polarity: "negated",
      speaker: draft.argument(draft.actor("Orlen Front")),
      named: true,
      about: [draft.argument(attack)],
    });
    const [incident] = await incidentsOf([draft]);
    expect(incident?.ledger.map((line) => line.stance)).toEqual(["no-claim"]);
    expect(incident?.hypotheses.map((hypothesis) => hypothesis.claim)).toEqual(["somebody not named did it"]);
  });

  it("read a blame with no speaker and no accused, and leave out talks and mere assertions", async () => {
    const blame = new Draft("a", "Blame was laid for the attack.");
    blame.statement("blames", "Blame was laid", { about: [blame.argument(blame.event("the attack"))] });
    expect(await ledgerOf(blame)).toEqual([["blame", false]]);
    const talks = new Draft("a", "The Orlen Front claimed the talks were held.");
    talks.statement("claims", "claimed", {
      speaker: talks.argument(talks.actor("Orlen Front")),
      about: [talks.argument(talks.event("the talks were held", { event: "consult" }))],
    });
    expect(await ledgerOf(talks)).toEqual([]);
    const asserted = new Draft("a", "The Orlen Front claimed that an attack was old news.");
    const claim = asserted.statement("claims", "claimed", { speaker: asserted.argument(asserted.actor("Orlen Front")) });
    asserted.event("an attack", { told: [claim.id] });
    expect(await ledgerOf(asserted)).toEqual([]);
  });

  it("see a front behind a claim", async () => {
    const draft = new Draft("a", "The Maren Wing is a front of the Orlen Front, Tomas Varga said of the attack.");
    const attack = draft.event("the attack");
    const said = draft.statement("says", "Tomas Varga said", {
      speaker: draft.argument(draft.actor("Tomas Varga")),
      named: true,
      about: [draft.argument(attack)],
    });
    draft.tie("is a front of", {
      type: "fronts for",
      from: draft.argument(draft.actor("Maren Wing")),
      to: draft.argument(draft.actor("Orlen Front")),
      told: [said.id],
    });
    const [incident] = await incidentsOf([draft]);
    expect(incident?.ledger.map((line) => line.stance)).toEqual(["front"]);
    expect(incident?.hypotheses[0]?.claim).toBe("a front of Orlen Front did it");
  });
});

describe("what becomes an incident", () => {
  const titles = async (draft: Draft): Promise<readonly string[]> => (await incidentsOf([draft])).map((incident) => incident.title);

  it("is told as done or tried, and says who, whom, where or when", async () => {
    const draft = new Draft("a", "Violence went on. The Orlen Front tried to shell Kolby, will burn Maren and would have shelled Orlen.");
    const front = draft.argument(draft.actor("Orlen Front"));
    draft.event("Violence went on");
    draft.event("tried to shell Kolby", { modality: "attempted", perpetrator: [front] });
    draft.event("will burn Maren", { modality: "planned", perpetrator: [front] });
    draft.event("would have shelled Orlen", { modality: "hypothetical", perpetrator: [front] });
    expect(await titles(draft)).toEqual(["tried to shell Kolby"]);
  });

  it("never joins what was tried with what was done on the same day and target", async () => {
    const told = (name: string, modality: EventFinding["modality"]): Draft => {
      const draft = new Draft(name, `${name}: shelling of the Maren Council on 4 March.`);
      draft.event("shelling", {
        modality,
        target: [draft.argument(draft.actor("Maren Council"))],
        date: draft.argument(draft.date("4 March", "2031-03-04")),
      });
      return draft;
    };
    expect(await incidentsOf([told("a", "actual"), told("b", "attempted")])).toHaveLength(2);
    expect(await incidentsOf([told("a", "attempted"), told("b", "attempted")])).toHaveLength(1);
  });

  it("has a title without the word that only joins it to the next clause", async () => {
    const draft = new Draft("a", "Gunmen shelled the port in Kolby, and fled.");
    draft.event("Gunmen shelled the port in Kolby, and", { place: draft.argument(draft.place("Kolby")) });
    expect(await titles(draft)).toEqual(["Gunmen shelled the port in Kolby"]);
  });
});
