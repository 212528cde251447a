import { describe, expect, it } from "vitest";
import { openFile } from "../../src/intake/index.ts";
import type { ActorFinding, EventFinding, Finding } from "../../src/model/index.ts";
import { joinPacks, loadPack } from "../../src/packs/index.ts";
import { createReader } from "../../src/reading/read.ts";
import { bundledNames, bundledPacks, bundledWeights, inOneZone } from "./reader.ts";

const sources = "name: t\nversion: 1.0.0\nlicence: CC0-1.0\nabout: test\nsources:\n  made: { title: Made up, licence: CC0-1.0 }\n";
const own = loadPack([
  { path: "pack.yaml", text: sources },
  {
    path: "actors.yaml",
    text: "source: made\nlist:\n  - { id: orlen-front, kind: group, names: [Orlen Front, جبهة أورلن, { text: Орленский фронт, lang: ru }] }\n  - { id: velm-league, kind: group, names: [League of Velm], weak: [رابطة فيلم] }\n",
  },
]);
const packs = joinPacks([...(own.pack ? [own.pack] : []), ...bundledPacks(["packs/en"]).packs]);
const reader = createReader({ weights: bundledWeights(), names: bundledNames(), packs });
const inLanguage = (words: string, tag: string) => {
  const { report, text } = inOneZone(words, { language: { value: tag, how: "inferred", from: "its words" } });
  return reader.read(report, text);
};
const actors = (findings: readonly Finding[]): string[] =>
  findings.map((one) => `${one.kind} ${(one as ActorFinding).pack} ${one.evidence.parts[0]?.words[0]}`);

describe("a report in another language", () => {
  it("is marked as not read, and the actors it names in its script are found", () => {
    const { findings, notes } = inLanguage("قال مسؤول إن جبهة أورلن هاجمت مستودعا، وجبهة أورلن نفت ذلك، كما قالت رابطة فيلم.", "ar");
    expect(notes.map(({ message }) => message)).toEqual([expect.stringMatching(/^not read: Arabic\b/)]);
    expect(actors(findings)).toEqual(["actor orlen-front جبهة أورلن", "actor orlen-front جبهة أورلن"]);
    expect(new Set(findings.map((one) => (one as ActorFinding).entity)).size).toBe(1);
  });

  it("is named by its tag where no pack names the language", () => {
    expect(inLanguage("Орленский фронт атаковал склад.", "ru")).toMatchObject({
      notes: [{ message: expect.stringMatching(/^not read: Russian/) }],
      findings: [{ pack: "orlen-front" }],
    });
    expect(inLanguage("xx yy", "xog").notes[0]?.message).toMatch(/^not read: xog/);
  });
});

describe("a coded row", () => {
  const mapping =
    "source: Harbour Conflict Data\nid: no\ntext: notes\nevent: kind\nkinds: { Armed clash: assault clash }\ndate: day\nplace: town\nperpetrator: a\ntarget: b\nkilled: dead\n";
  const coded = async (row: string) => {
    const bytes = new TextEncoder().encode(`no,kind,day,town,a,b,dead,notes\n${row}\n`);
    const [part] = (await openFile({ bytes, name: "events.csv", mapping })).parts;
    if (part?.kind !== "member") throw new Error("no row");
    const { report } = await openFile({ bytes: part.bytes, name: "events.csv#1", mediaType: part.mediaType ?? "" });
    if (!report) throw new Error("no report");
    const { report: asReport } = inOneZone("x", report.text.data);
    const { findings } = reader.read(asReport, report.text);
    return {
      findings,
      of: (kind: Finding["kind"]) => findings.filter((one) => one.kind === kind && one.rule === "coder:Harbour Conflict Data"),
    };
  };

  it("gives findings by its coder, on the words of its fields", async () => {
    const { findings, of } = await coded(
      '1,Armed clash,2031-03-09,Tarvo,Orlen Front,League of Velm,3,"The Orlen Front attacked guards near Tarvo on Sunday."',
    );
    const [event] = of("event") as EventFinding[];
    const byId = new Map(findings.map((one) => [one.id, one]));
    const words = (id: string | undefined): string => byId.get(id as never)?.evidence.parts[0]?.words[0] ?? "";
    expect(event).toMatchObject({ event: "assault", mode: "clash", toll: [{ effect: "killed", quantity: { form: "exact", n: 3 } }] });
    expect([
      event?.evidence.parts[0]?.words[0],
      words(event?.perpetrator[0]?.finding),
      words(event?.target[0]?.finding),
      words(event?.place?.finding),
      words(event?.date?.finding),
    ]).toEqual(["Armed clash", "Orlen Front", "League of Velm", "Tarvo", "2031-03-09"]);
    const mentions = findings.filter((one): one is ActorFinding => one.kind === "actor" && one.pack === "orlen-front");
    expect(new Set(mentions.map(({ entity }) => entity)).size).toBe(1);
    expect(mentions.length).toBeGreaterThan(1);
  });

  it("without a known kind of event gives its actors and place, and no event of the coder", async () => {
    const { of } = await coded("1,Unheard of,2031-03-09,Tarvo,Orlen Front,,n/a,");
    expect([of("event"), of("count")]).toEqual([[], []]);
    expect([of("actor").length, of("place").length, of("date").length]).toEqual([1, 1, 1]);
  });
});
