import { describe, expect, it } from "vitest";
import type { Link } from "../../src/model/index.ts";
import { openMemoryStore } from "../../src/store/memory/memory-store.ts";
import { accountOf, addAll, derivedOf, recordsOf, settle } from "./account.ts";
import { Draft } from "./draft.ts";

const STORY =
  "Before the market opened two men in grey coats nailed a list of names to the door of the customs house and walked off towards the river. " +
  "By noon every merchant on the list had shut his shop, and the governor sent word that he knew nothing of it and would not be hurried.";
const LIFTED = "two men in grey coats nailed a list of names to the door of the customs house and walked off";

/** A report with an outlet of its own whose body is `body`. */
function report(name: string, body: string, published?: string): Draft {
  const draft = new Draft(name, `${name} Gazette. ${body}`, published);
  draft.source(`${name} Gazette`, { part: "outlet" });
  return draft;
}

async function linksOf(drafts: readonly Draft[]): Promise<readonly Link[]> {
  return (await recordsOf(await accountOf(drafts))).filter((record) => record.kind === "link");
}

describe("copies of reports", () => {
  it("are found edited and cut, with what each adds, the later one first", async () => {
    const edited = STORY.replace("grey coats", "dark grey coats").replace(
      "By noon every merchant on the list had",
      "Every merchant there had",
    );
    const [first, copy] = [report("Kolby", STORY, "2031-03-04"), report("Tarsa", edited, "2031-03-05")];
    const [found, ...others] = await linksOf([first, copy]);
    expect(others).toEqual([]);
    expect(found?.type).toBe("derives");
    expect(copy.reading.findings.map(({ id }) => id)).toContain(found?.a);
    expect(found?.why).toMatch(/\d+ words only in the first, \d+ only in the second; the first was published later$/);
  });

  it("leave the direction open without dates, and go by who names whom before dates", async () => {
    expect((await linksOf([report("Kolby", STORY), report("Tarsa", STORY)]))[0]?.why).toMatch(/which copies which is not known$/);
    const naming = new Draft("c", `Tarsa Gazette. ${STORY} Kolby Gazette reported it.`, "2031-03-01");
    naming.source("Tarsa Gazette", { part: "outlet" });
    naming.source("Kolby Gazette", { part: "origin" });
    const found = (await linksOf([report("Kolby", STORY, "2031-03-04"), naming])).find(({ type }) => type === "derives");
    expect(found?.why).toMatch(/names the second as where it comes from$/);
    expect(naming.reading.findings.map(({ id }) => id)).toContain(found?.a);
  });

  it("are not reports that have one passage in common, which is shown; a turn of phrase is nothing", async () => {
    const other = (words: string): string =>
      `Rain fell on the pass all week and the mules stayed in. A trader who came through told this paper that ${words}, and he laughed. Nobody here has seen the list, and the bridge is closed until spring in any case, the ferryman says, who has not been paid since the council went away to argue about salt. Bread costs twice what it did.`;
    expect(
      (await linksOf([report("Kolby", STORY), report("Tarsa", other(LIFTED))])).map(({ type, why }) => [type, why.includes("passage")]),
    ).toEqual([["repeats", true]]);
    expect(await linksOf([report("Kolby", STORY), report("Tarsa", other("the governor sent word that he knew"))])).toEqual([]);
  });
});

describe("which of two copies draws on the other", () => {
  const directed = async (a: Draft, b: Draft): Promise<string> => {
    const [found] = (await linksOf([a, b])).filter(({ type }) => type === "derives");
    const first = [a, b].find((draft) => draft.reading.findings.some(({ id }) => id === found?.a));
    return `${first?.name}: ${found?.why.slice(found.why.lastIndexOf("; ") + 2)}`;
  };
  const bracketed = (name: string, published?: string): Draft => {
    const draft = new Draft(
      name,
      [
        ["body", `${name} Gazette. ${STORY}`],
        ["insertion", "[Nobody else has seen this list, the editors add.]"],
      ],
      published,
    );
    draft.source(`${name} Gazette`, { part: "outlet" });
    return draft;
  };

  it("is told by what a re-publisher put in, and left open where dates speak against it", async () => {
    expect(await directed(report("Kolby", STORY), bracketed("Tarsa"))).toBe(
      "Tarsa: the first has words of a re-publisher put in, and the second none",
    );
    expect(await directed(report("Kolby", STORY, "2031-03-05"), bracketed("Tarsa", "2031-03-04"))).toContain("speak against each other");
  });

  it("is not told by dates of which one is only a month", async () => {
    expect(await directed(report("Kolby", STORY, "2031-03"), report("Tarsa", STORY, "2031-03-05"))).toContain("is not known");
  });

  it("is told by a credit that only one has, where the outlet of the other is unknown", async () => {
    const credited = new Draft("Tarsa", `Tarsa. ${STORY} The Harbour Wire has this.`);
    credited.source("Harbour Wire", { part: "origin" });
    const bare = new Draft("Kolby", `Kolby. ${STORY}`);
    bare.actor("Kolby");
    expect(await directed(bare, credited)).toBe("Tarsa: the first names where it comes from, and the second nobody");
  });
});

it("what a site puts into the middle of its reports makes no link, in however many it stands; its reprints do", async () => {
  const filler = (at: number, from: number): string => Array.from({ length: 60 }, (_, n) => `w${at}x${from + n}`).join(" ");
  const page = (at: number, body: string): Draft => {
    const draft = new Draft(`page${at}`, `Kolby Gazette. ${body}`);
    draft.source("Kolby Gazette", { part: "outlet" });
    return draft;
  };
  const boxed = Array.from({ length: 4 }, (_, at) => page(at, `${filler(at, 0)} ${STORY} ${filler(at, 100)}`));
  const types = async (drafts: readonly Draft[]): Promise<readonly string[]> =>
    (await linksOf(drafts)).filter(({ layer }) => layer === "copy").map(({ type }) => type);
  expect(await types(boxed)).toEqual([]);
  expect(await types([page(1, STORY), page(2, `${STORY} ${filler(2, 0)}`)])).toEqual(["derives"]);
});

describe("reports that share few words", () => {
  const people = ["Ilse Brandt", "Tomas Varga", "Mirko Dellan", "Oda Seveli", "Pavo Rindt"];
  const telling = (name: string, outlet: string, words: string, named = people, origin?: string): Draft => {
    const draft = new Draft(name, `${outlet}. ${words} ${named.join(", ")}.${origin ? ` ${origin} had it.` : ""}`);
    draft.source(outlet, { part: "outlet" });
    if (origin) draft.source(origin, { part: "origin" });
    for (const person of named) draft.actor(person);
    return draft;
  };
  const long = "The ferry Amsel went down off the cape with 412 tons of grain and 37 people while the pilot slept.";
  const short = "In the wreck of a grain ship (412 tons) 37 were aboard:";

  it("may retell one another where one has no name and no figure of its own; then they stay two origins", async () => {
    const found = await linksOf([telling("a", "Kolby Post", long), telling("b", "Tarsa Post", short, people.slice(0, 4))]);
    expect(found.map(({ type }) => type)).toEqual(["possibly-same-source"]);
    expect(found[0]?.why).toContain("4 names, 2 figures in common");
    const names = ["Ilsa Brandt", "Thomas Varga", "Mirko Delan", "Oda Seveli"];
    expect((await linksOf([telling("a", "Kolby Post", long), telling("b", "Tarsa Post", short, names)])).length).toBe(1);
  });

  it("retell the one that they name, and are its copies then", async () => {
    const teller = telling("b", "Tarsa Post", short, people.slice(0, 4), "Kolby Post");
    const found = (await linksOf([telling("a", "Kolby Post", long), teller])).filter(({ layer }) => layer === "copy");
    expect(found.map(({ type }) => type)).toEqual(["derives"]);
    expect(teller.reading.findings.map(({ id }) => id)).toContain(found[0]?.a);
  });

  it("are told apart where each has somebody or some figure of its own, or they date it otherwise", async () => {
    const other = telling("b", "Tarsa Post", short, [...people.slice(0, 4), "Jana Holm"]);
    expect(await linksOf([telling("a", "Kolby Post", long, people.slice(0, 5)), other])).toEqual([]);
    const [one, two] = [telling("a", "Kolby Post", `${long} On 3 May it was towed;`), telling("b", "Tarsa Post", `${short} on 9 May,`)];
    one.date("3 May", "2031-05-03");
    two.date("9 May", "2031-05-09");
    expect(await linksOf([one, two])).toEqual([]);
    expect(await linksOf([telling("a", "Kolby Post", long), telling("b", "Tarsa Post", `${short} or 38,`, people.slice(0, 4))])).toEqual(
      [],
    );
  });
});

it("a passage that more reports have than are compared by it gives the same account in one go, one by one, and when some go again", async () => {
  const drafts = Array.from({ length: 43 }, (_, at) =>
    report(`Paper${at}`, `${LIFTED} ${Array.from({ length: 70 }, (_, n) => `w${at}x${n}`).join(" ")}`),
  );
  const count = async (of: readonly Draft[]): Promise<number> => (await linksOf(of)).filter(({ type }) => type === "repeats").length;
  expect(await count(drafts.slice(0, 20))).toBe((20 * 19) / 2);
  expect(await count(drafts)).toBe(0);
  const grown = openMemoryStore();
  for (const draft of drafts) {
    await addAll(grown, [draft]);
    await settle(grown, await grown.pending());
  }
  expect(await derivedOf(grown, drafts)).toEqual(await derivedOf(await accountOf(drafts), drafts));
  await settle(grown, { added: [], removed: drafts.slice(3, 9).map(({ id }) => id), judged: [] });
  const rest = drafts.filter((_, at) => at < 3 || at >= 9);
  expect(await derivedOf(grown, drafts)).toEqual(await derivedOf(await accountOf(rest), rest));
});

it("finds reprints however many there are, each by the first few", async () => {
  const drafts = Array.from({ length: 50 }, (_, at) => report(`Paper${at}`, `${STORY} Printed in town ${at}.`));
  const links = (await linksOf(drafts)).filter(({ type }) => type === "derives");
  expect(links.length).toBeLessThanOrEqual(4 * drafts.length);
  const joined = new Set(links.flatMap(({ a, b }) => [a, b]));
  expect(joined.size).toBe(drafts.length);
});
