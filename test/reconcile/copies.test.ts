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
