import { describe, expect, it } from "vitest";
import type { Link, TieFinding } from "../../src/model/index.ts";
import { accountOf, recordsOf } from "./account.ts";
import { Draft } from "./draft.ts";
import { agencyReport, paperReport } from "./story.ts";

async function linksOf(drafts: readonly Draft[]): Promise<readonly Link[]> {
  return (await recordsOf(await accountOf(drafts))).filter((record) => record.kind === "link");
}
const types = (links: readonly Link[]): readonly string[] => links.map((link) => link.type).sort();

describe("links", () => {
  it("between two reports of one attack: each kind once, with its reason", async () => {
    const links = await linksOf([agencyReport(), paperReport()]);
    expect(types(links)).toEqual(["changes", "contradicts", "contradicts", "contradicts", "corroborates", "relays", "repeats"]);
    expect(links.find((link) => link.type === "changes")?.why).toMatch(/void .*in-force|in-force .*void/);
    expect(
      links
        .filter((link) => link.type === "contradicts")
        .map((link) => link.why)
        .sort(),
    ).toEqual([
      expect.stringMatching(/^(3 against 5|5 against 3) killed/),
      expect.stringMatching(/^blame against denial/),
      expect.stringMatching(/^self-claim against denial/),
    ]);
  });

  it("join reports of one outlet, whatever its name is spelt", async () => {
    const report = (name: string, outlet: string): Draft => {
      const draft = new Draft(name, `${outlet}, ${name}`);
      draft.source(outlet, { part: "outlet" });
      return draft;
    };
    expect(types(await linksOf([report("a", "Harbour Wire"), report("b", "HW"), report("c", "Kolby Post")]))).toEqual(["same-outlet"]);
  });

  it("say that unnamed speakers under one description may be one", async () => {
    const draft = new Draft("a", "One political leader said this. One political leader recalled that. An aide said more.");
    for (const [words, nth, cue] of [
      ["One political leader", 0, "said this"],
      ["One political leader", 1, "recalled that"],
      ["An aide", 0, "said more"],
    ] as const)
      draft.statement("says", cue, { speaker: draft.argument(draft.actor(words, { nth, form: "description" })), named: false });
    expect(types(await linksOf([draft]))).toEqual(["possibly-same-source"]);
  });

  it("find that truces of one side contradict where a party of one is the mediator of the other, and not where they have nothing in common", async () => {
    const truce = (name: string, party: string, through?: string): Draft => {
      const draft = new Draft(name, `${name}: the Orlen Front made a truce with ${party} through ${through ?? "nobody"}.`);
      draft.commitment("made a truce", {
        type: "truce",
        from: draft.argument(draft.actor("Orlen Front")),
        to: draft.argument(draft.actor(party)),
        ...(through === undefined ? {} : { mediator: draft.argument(draft.actor(through)) }),
      });
      return draft;
    };
    const council = truce("a", "Maren Council");
    expect(types(await linksOf([council, truce("b", "Republic of Vessia", "Maren Council")]))).toEqual(["contradicts"]);
    expect(types(await linksOf([council, truce("b", "Republic of Vessia")]))).toEqual([]);
    expect(types(await linksOf([council, truce("b", "Maren Council")]))).toEqual(["corroborates"]);
  });

  it("follow a tie across reports, and see that it has ended; a denied one takes no part", async () => {
    const tied = (name: string, state: TieFinding["state"], polarity: TieFinding["polarity"] = "affirmed"): Draft => {
      const draft = new Draft(name, `${name}: Vessian Republic arms the Orlen Front.`);
      const [from, to] = [draft.argument(draft.actor("Vessian Republic")), draft.argument(draft.actor("Orlen Front"))];
      draft.tie("arms", { type: "arms", from, to, state, polarity });
      return draft;
    };
    const records = await recordsOf(await accountOf([tied("a", "asserted"), tied("b", "ended")]));
    const thread = records.find((record) => record.kind === "thread");
    expect(thread?.states.map(({ status }) => status).sort()).toEqual(["asserted", "ended"]);
    expect(types(await linksOf([tied("a", "asserted"), tied("b", "ended")]))).toEqual(["changes"]);
    expect(types(await linksOf([tied("a", "asserted"), tied("b", "ended", "negated")]))).toEqual([]);
  });

  it("hold counts of attacks from different windows not to be comparable", async () => {
    const counted = (name: string, words: string, n: number): Draft => {
      const draft = new Draft(name, `${name}: ${words} were counted.`);
      const series = draft.event(words, { series: { form: "exact", n } });
      draft.count(words, { quantity: { form: "exact", n }, of: draft.argument(series) });
      return draft;
    };
    expect(types(await linksOf([counted("a", "17 rocket attacks", 17), counted("b", "ten missile attacks", 10)]))).toEqual([
      "not-comparable",
    ]);
  });
});

describe("links inside one report", () => {
  it("let blame and denial of one actor contradict also where no event is named", async () => {
    const draft = new Draft("a", "Fingers pointed at the Orlen Front. Four leaders cleared the Orlen Front. The Maren Council denied it.");
    const front = draft.actor("Orlen Front");
    const again = draft.actor("Orlen Front", { nth: 1, of: front });
    draft.statement("blames", "Fingers pointed at", { about: [draft.argument(front)] });
    draft.statement("denies-for", "cleared", { about: [draft.argument(again)] });
    draft.statement("denies", "denied it", { speaker: draft.argument(draft.actor("Maren Council")), named: true });
    expect(types(await linksOf([draft]))).toEqual(["contradicts"]);
  });

  it("take a speaker called another for somebody else than the one before, not than the one after", async () => {
    const draft = new Draft("a", "One party leader said A. Another party leader said B. One senior party leader said C.");
    for (const [words, cue] of [
      ["One party leader", "said A"],
      ["Another party leader", "said B"],
      ["One senior party leader", "said C"],
    ] as const)
      draft.statement("says", cue, { speaker: draft.argument(draft.actor(words, { form: "description" })), named: false });
    const links = await linksOf([draft]);
    const [a, b, c] = draft.reading.findings.filter((finding) => finding.kind === "statement").map((finding) => finding.id);
    expect(links.map((link) => [link.a, link.b]).sort()).toEqual(
      [
        [a, c],
        [b, c],
      ].sort(),
    );
  });

  it("follow a relay that quotes a speaker to the speaker's other words", async () => {
    const draft = new Draft("a", "The State Agency quoted Tomas Varga as saying A. Tomas Varga denied B. Ilse Brandt said C.");
    draft.source("State Agency", { part: "relay" });
    const agency = draft.actor("State Agency", { actorKind: "outlet" });
    const varga = draft.actor("Tomas Varga");
    const quoted = draft.statement("reports", "quoted", { speaker: draft.argument(agency), named: true });
    draft.statement("says", "as saying A", { speaker: draft.argument(varga), named: true, told: [quoted.id], inside: quoted.id });
    draft.statement("denies", "denied B", { speaker: draft.argument(draft.actor("Tomas Varga", { nth: 1, of: varga })), named: true });
    draft.statement("says", "said C", { speaker: draft.argument(draft.actor("Ilse Brandt")), named: true });
    const links = await linksOf([draft]);
    expect(types(links)).toEqual(["relays", "relays"]);
    expect(links.map((link) => link.why).sort()).toEqual([
      "other words of this speaker came through State Agency",
      "the words came through State Agency",
    ]);
  });

  it("know a caption again by the words around few words, and not without them", async () => {
    const caption = (around: string): Draft => {
      const draft = new Draft("a", [
        ["body", "Women fled after a rocket attack on a farm at Kolby yesterday evening."],
        ["caption", `${around} rocket attack on a farm at Kolby.`.trim()],
      ]);
      draft.event("rocket attack");
      draft.event("rocket attack", { nth: 1 });
      return draft;
    };
    expect(types(await linksOf([caption("Women fled after a")]))).toEqual(["repeats"]);
    const other = new Draft("a", [
      ["body", "Women fled after a rocket attack on a farm at Kolby yesterday evening."],
      ["caption", "Engineers clear the port of Maren, closed since last week's rocket attack by sea."],
    ]);
    other.event("rocket attack");
    other.event("rocket attack", { nth: 1 });
    expect(types(await linksOf([other]))).toEqual([]);
  });
});
