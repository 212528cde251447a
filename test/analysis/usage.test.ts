import { describe, expect, it } from "vitest";
import { overview } from "../../src/analysis/index.ts";
import { exportFindings, exportJson } from "../../src/export/index.ts";
import { accountOf } from "../reconcile/account.ts";
import { Draft } from "../reconcile/draft.ts";

/** A wire report: a minister says terrorists of the Front, the wire says fighters, and a quotation has no speaker. */
function wire(name = "a-wire.txt", outlet = "Harbour Wire"): Draft {
  const draft = new Draft(
    name,
    `By ${outlet}. Fighters of the Orlen Front came. Dana Kell said the Orlen Front were terrorists and thugs. "Thugs came."`,
    "2031-03-02",
  );
  draft.source(outlet, { part: "outlet" });
  const front = draft.actor("Orlen Front", { pack: "orlen-front", actorKind: "group" });
  const kell = draft.actor("Dana Kell", { pack: "dana-kell", actorKind: "person" });
  draft.wording("Fighters", { load: "plain", of: draft.argument(front) });
  const said = draft.statement("says", "said", { speaker: draft.argument(kell), named: true });
  const told = { told: [said.id], voice: "speaker", of: draft.argument(front) } as const;
  draft.wording("terrorists", { load: "condemns", ...told, inferred: [{ field: "voice", clue: "told" }] });
  draft.wording("thugs", { load: "condemns", ...told, quoted: true });
  draft.wording("Thugs", { load: "condemns", voice: "open", quoted: true });
  return draft;
}

/** A paper that calls the Front's men terrorists itself, and lets "a commander" say martyrs. */
function paper(name: string): Draft {
  const draft = new Draft(name, "Orlen Front terrorists came. A commander spoke of martyrs.", "2031-03-03");
  const front = draft.actor("Orlen Front", { pack: "orlen-front", actorKind: "group" });
  const commander = draft.actor("A commander", { form: "description", actorKind: "person" });
  draft.wording("terrorists", { load: "condemns", of: draft.argument(front) });
  const said = draft.statement("says", "spoke", { speaker: draft.argument(commander), named: false });
  draft.wording("martyrs", { load: "glorifies", told: [said.id], voice: "speaker" });
  return draft;
}

const usageOf = async (...drafts: readonly Draft[]) => (await overview(await accountOf(drafts))).usage;

describe("loaded words of an account", () => {
  it("stand by voice: speakers with a name across reports, outlets in their own voice, and nobody for sure", async () => {
    const { voices } = await usageOf(wire(), paper("b-paper.txt"));
    expect(voices.map(({ whose, name, words }) => [whose, name, words.map(({ word, uses }) => `${word} ${uses}`)])).toEqual([
      ["speaker", "Dana Kell", ["terrorists 1", "thugs 1"]],
      ["speaker", "A commander", ["martyrs 1"]],
      ["outlet", "b-paper.txt", ["terrorists 1"]],
      ["open", "nobody for sure", ["Thugs 1"]],
      ["outlet", "a-wire.txt", ["Fighters 1"]],
    ]);
    expect(voices[0]?.words).toMatchObject([
      { quoted: 0, retold: 1, of: ["Orlen Front"], reports: ["a-wire.txt"] },
      { quoted: 1, retold: 0 },
    ]);
  });

  it("take an unnamed speaker of one report for nobody in another", async () => {
    const { voices } = await usageOf(paper("b-paper.txt"), paper("c-paper.txt"));
    expect(voices.filter(({ name }) => name === "A commander").map(({ words }) => words[0]?.uses)).toEqual([1, 1]);
  });

  it("tell for one actor every word for it and who says it", async () => {
    const { named } = await usageOf(wire(), paper("b-paper.txt"));
    expect(
      named.map(({ of, name, words }) => [of, name, words.map(({ word, voices }) => [word, voices.map((voice) => voice.name)])]),
    ).toEqual([
      [
        "actor",
        "Orlen Front",
        [
          ["terrorists", ["b-paper.txt", "Dana Kell"]],
          ["Fighters", ["a-wire.txt"]],
          ["thugs", ["Dana Kell"]],
        ],
      ],
    ]);
  });

  it("leave out an actor for whom only plain words are used", async () => {
    const draft = new Draft("d.txt", "Orlen Front fighters came.", "2031-03-04");
    const front = draft.actor("Orlen Front", { pack: "orlen-front", actorKind: "group" });
    draft.wording("fighters", { load: "plain", of: draft.argument(front) });
    expect((await usageOf(draft)).named).toEqual([]);
  });

  it("are in the exports, with speaker and voice", async () => {
    const account = await accountOf([wire(), paper("b-paper.txt")]);
    const rows: Record<string, unknown>[] = [];
    for await (const line of exportFindings(account)) rows.push(JSON.parse(line));
    const own = rows.filter(({ kind, report }) => kind === "wording" && report === "a-wire.txt");
    expect(own.map(({ word, voice, speaker, quoted }) => [word, voice, speaker, quoted])).toEqual([
      ["Fighters", "outlet", undefined, false],
      ["terrorists", "speaker", ["Dana Kell"], false],
      ["thugs", "speaker", ["Dana Kell"], true],
      ["Thugs", "open", undefined, true],
    ]);
    let whole = "";
    for await (const piece of exportJson(account)) whole += piece;
    const { voices, named } = JSON.parse(whole);
    expect({ voices, named }).toEqual((await overview(account)).usage);
  });
});
