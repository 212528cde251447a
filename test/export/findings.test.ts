import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exportFindings, exportJson, exportLinks, exportZones } from "../../src/export/index.ts";
import { textId } from "../../src/model/index.ts";
import { accountOf } from "../reconcile/account.ts";
import { Draft } from "../reconcile/draft.ts";
import { agencyReport, paperReport } from "../reconcile/story.ts";
import { worlds } from "../reconcile/world.ts";

async function rowsOf(lines: AsyncIterable<string>): Promise<readonly Record<string, unknown>[]> {
  const rows: Record<string, unknown>[] = [];
  for await (const line of lines) {
    expect(line.endsWith("\n")).toBe(true);
    rows.push(JSON.parse(line) as Record<string, unknown>);
  }
  return rows;
}

const story = () => accountOf([paperReport(), agencyReport()]);

describe("export of findings", () => {
  it("gives every kind its fields, and actors and events their identity", async () => {
    const rows = await rowsOf(exportFindings(await story()));
    const [blame] = rows.filter((row) => row["act"] === "blames");
    expect(blame).toMatchObject({
      report: "a-wire.txt",
      kind: "statement",
      zone: "body",
      speaker: ["Vessia"],
      named: true,
      mode: "speech",
      polarity: "affirmed",
    });
    expect(blame?.["about"]).toEqual(["Orlen Front", "the attack", "Front of Orlen"]);
    const fronts = rows.filter((row) => row["kind"] === "actor" && (row["name"] as string[]).includes("Orlen Front"));
    expect(fronts.length).toBe(3);
    expect(new Set(fronts.map((row) => (row["actors"] as string[])[0])).size).toBe(1);
    expect(new Set(rows.filter((row) => row["kind"] === "event").map((row) => row["incident"])).size).toBe(1);
    expect(rows.find((row) => row["kind"] === "event")).toMatchObject({
      event: "assault/rocket",
      polarity: "happened",
      modality: "actual",
      place: ["Kolby"],
      date: "2031-03-04",
    });
    expect(rows.find((row) => row["kind"] === "source")).toMatchObject({ role: "outlet", name: "Harbour Wire" });
    expect(rows.find((row) => row["kind"] === "commitment")).toMatchObject({
      type: "truce",
      from: ["Orlen Front", "Front of Orlen"],
      to: ["Vessia"],
      status: "void",
    });
    expect(rows.find((row) => row["act"] === "denies")).toMatchObject({ via: ["Harbour Wire"] });
    expect(rows.find((row) => row["kind"] === "date")).toMatchObject({ value: "2031-03-04", anchor: "published" });
  });

  it("leaves unknown fields out and never gives more than six forms of a name", async () => {
    const draft = new Draft("a", "Tomas Varga and others. Someone fired. It was said.");
    draft.actor("Tomas Varga", { names: ["Varga", "T Varga", "Tomas V", "Abu Varga", "Varga Tomas", "Colonel Varga", "Tomas Varga"] });
    draft.event("fired");
    draft.statement("says", "It was said");
    const [actor, event, statement] = await rowsOf(exportFindings(await accountOf([draft])));
    expect(actor?.["name"]).toHaveLength(6);
    for (const field of ["perpetrator", "target", "place", "date", "spans"]) expect(event).not.toHaveProperty(field);
    for (const field of ["speaker", "named", "via", "about", "content", "actors"]) expect(statement).not.toHaveProperty(field);
    expect(statement?.["frame"]).toEqual([statement?.["start"], statement?.["end"]]);
  });

  it("names the outlet as the speaker of its own words, and pieces as spans", async () => {
    const draft = new Draft("a", "The truce (so it hopes) holds.");
    draft.statement("says", "The truce", { speaker: "outlet", content: [draft.at("The truce"), draft.at("holds")] });
    const [row] = await rowsOf(exportFindings(await accountOf([draft])));
    expect(row).toMatchObject({
      speaker: "outlet",
      content: [
        [0, 9],
        [24, 29],
      ],
    });
  });

  it("names what a statement or event speaks of again, for sure or open", async () => {
    const draft = new Draft("a", "Guns fired. It was said. The claim was denied. The raid went on.");
    const [shot, raid] = [draft.event("fired"), draft.event("The raid", { refersTo: draft.event("Guns").id })];
    const said = draft.statement("says", "It was said");
    const span = draft.at("The claim");
    const claim = { words: "The claim", spans: [span] };
    draft.statement("denies", "denied", {
      about: [{ ...claim, finding: said.id }, draft.argument(shot), { ...claim, candidates: [said.id, raid.id] }],
    });
    const rows = await rowsOf(exportFindings(await accountOf([draft])));
    expect(rows.find(({ id }) => id === raid.id)?.["refers_to"]).toEqual([raid.refersTo]);
    expect(rows.find(({ act }) => act === "denies")).toMatchObject({ refers_to: [said.id, shot.id], may_refer_to: [said.id, raid.id] });
    expect(rows.find(({ id }) => id === said.id)).not.toHaveProperty("refers_to");
  });

  it("is in order, and every span is the words of the text there", async () => {
    await fc.assert(
      fc.asyncProperty(worlds, async (drafts) => {
        const store = await accountOf(drafts);
        const rows = await rowsOf(exportFindings(store));
        const texts = new Map(drafts.map((draft) => [draft.name, draft.body]));
        for (const row of rows) {
          const text = texts.get(row["report"] as string) ?? "";
          const spans = (row["spans"] ?? [[row["start"], row["end"]]]) as [number, number][];
          expect(spans.map(([start, end]) => text.slice(start, end))).toEqual(row["words"]);
          expect((row["words"] as string[]).every((words) => words !== "")).toBe(true);
        }
        const keys = rows.map((row) =>
          [row["report"], String(row["start"]).padStart(9, "0"), String(row["end"]).padStart(9, "0"), row["kind"], row["id"]].join("\0"),
        );
        expect(keys).toEqual([...keys].sort());
      }),
      { numRuns: 40 },
    );
  });
});

describe("export of zones, links and everything", () => {
  it("gives every zone with its reason, in order", async () => {
    const rows = await rowsOf(exportZones(await story()));
    expect(rows.map((row) => `${String(row["report"])} ${String(row["zone"])}`)).toEqual([
      "a-wire.txt source-line",
      "a-wire.txt body",
      "a-wire.txt pull-quote",
      "a-wire.txt comment",
      "b-paper.txt body",
    ]);
    expect(rows[0]).toEqual({ report: "a-wire.txt", zone: "source-line", start: 0, end: 13, reason: "by hand" });
  });

  it("gives links between exported findings", async () => {
    const store = await story();
    const ids = new Set((await rowsOf(exportFindings(store))).map((row) => row["id"]));
    const rows = await rowsOf(exportLinks(store));
    expect(rows.length).toBeGreaterThan(4);
    for (const row of rows) {
      expect(ids.has(row["a"]) && ids.has(row["b"])).toBe(true);
      expect(row["why"]).not.toBe("");
    }
  });

  it("gives the earlier texts of a report beside its newest", async () => {
    const store = await accountOf([paperReport()]);
    const [report] = (await store.reports()).items;
    const text = report && (await store.text(report.id));
    if (!text) throw new Error("The story has no report.");
    await store.renewText(report.id, { ...text, id: textId(text.version, "another intake"), intake: "another intake" });
    let out = "";
    for await (const piece of exportJson(store)) out += piece;
    const { reports } = JSON.parse(out) as { readonly reports: readonly { readonly body: object; readonly earlier: readonly object[] }[] };
    expect(reports).toMatchObject([{ body: { intake: "another intake" }, earlier: [{ id: text.id, text: text.text }] }]);
  });

  it("gives one JSON document with every record, the same for every order of arrival", async () => {
    const whole = async (store: Awaited<ReturnType<typeof story>>): Promise<string> => {
      let out = "";
      for await (const piece of exportJson(store)) out += piece;
      return out;
    };
    const first = await whole(await story());
    const parsed = JSON.parse(first) as Record<string, unknown[]>;
    expect(Object.keys(parsed)).toEqual([
      "format",
      "version",
      "newest",
      "sources",
      "reports",
      "findings",
      "actors",
      "incidents",
      "origins",
      "links",
      "evidence",
      "grades",
      "threads",
      "defiance",
      "voices",
      "named",
      "judgements",
      "notes",
    ]);
    expect(parsed["incidents"]).toHaveLength(1);
    expect(first).not.toContain('"earlier"');
    expect(await whole(await accountOf([agencyReport(), paperReport()]))).toBe(first);
  });
});
