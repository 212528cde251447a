import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { rss, type Story } from "../../bench/generator/forms/lists.ts";
import { type Answer, hostWith, page } from "../intake/fetch/hostile-host.ts";
import { folderWith } from "./folders.ts";
import { run } from "./run.ts";

const article = (words: string): string =>
  `<html><head><title>Drones hit depot near Tarvo</title></head><body><article><h1>Drones hit depot near Tarvo</h1><p>${words}</p></article></body></html>`;

/** An answer with a validator made of its words, which gives 304 to who has it; `words` is asked for at each request. */
const checked =
  (words: () => string, type = "text/html; charset=utf-8"): Answer =>
  (request, response) => {
    const etag = `"${createHash("sha256").update(words()).digest("hex")}"`;
    const same = request.headers["if-none-match"] === etag;
    response.writeHead(same ? 304 : 200, { ETag: etag, "Content-Type": type });
    response.end(same ? undefined : words());
  };

const story = (id: string, origin: string): Story => ({
  id,
  title: `Story ${id}`,
  words: `A summary of story ${id}.`,
  link: `${origin}/${id}`,
  day: "2031-03-09",
});

/** A host with a feed of articles that can be changed, and a case that watches it. */
async function newsroom(ids: readonly string[]) {
  const words = new Map(ids.map((id) => [id, `The Orlen Front struck depot ${id} on Friday, an official said. Two guards were wounded.`]));
  const listed = [...ids];
  let origin = "";
  const answers: Record<string, Answer> = {
    "/feed.xml": checked(
      () =>
        rss(
          "Harbour Wire",
          listed.map((id) => story(id, origin)),
        ),
      "application/rss+xml",
    ),
  };
  for (const id of ids) answers[`/${id}`] = checked(() => article(words.get(id) ?? ""));
  const host = await hostWith(answers);
  origin = host.origin;
  const folder = folderWith();
  const watch = async (...more: string[]) => {
    const from = host.asked.length;
    const { code, out, err } = await run(folder, [
      "watch",
      "--once",
      `${origin}/feed.xml`,
      "--allow-private",
      `127.0.0.1:${host.port}`,
      "--delay",
      "0",
      "--recheck",
      "0",
      "--json",
      ...more,
    ]);
    const { reports, failed } = JSON.parse(out || "{}");
    const lines = (reports ?? []).map(({ name, outcome }: { name: string; outcome: string }) => `${name.replace(origin, "")} ${outcome}`);
    return {
      code,
      err,
      lines,
      first: reports?.[0]?.id as string,
      failed: (failed ?? []).map(({ code: why, name }: { code: string; name: string }) => `${why} ${name.replace(origin, "")}`),
      asked: host.asked
        .slice(from)
        .map(({ path }) => path)
        .filter((path) => path !== "/robots.txt"),
    };
  };
  return { origin, answers, words, listed, folder, watch };
}

describe("watching a feed", () => {
  it("wants a web address", async () => {
    const { code, err } = await run(folderWith(), ["watch", "feed.xml"]);
    expect([code, err]).toEqual([2, expect.stringContaining('"feed.xml" is no web address.')]);
  });

  it("reads every page it names, of equal dates too, asks again only for what changed, and keeps edits as versions", async () => {
    const { words, listed, watch, folder } = await newsroom(["a", "b", "c"]);
    listed.pop();
    expect(await watch()).toMatchObject({ code: 0, lines: ["/a new", "/b new"], failed: [] });
    expect(await watch()).toMatchObject({ lines: ["/a unchanged", "/b unchanged"], asked: ["/feed.xml", "/a", "/b"] });
    expect(await watch("--recheck", "60")).toMatchObject({ lines: [], asked: ["/feed.xml"] });
    listed.push("c");
    words.set("a", "The Orlen Front struck depot a on Friday, an official said. Three guards were wounded.");
    const edited = await watch();
    expect(edited).toMatchObject({ lines: ["/a new-version", "/b unchanged", "/c new"] });
    const shown = await run(folder, ["show", edited.first]);
    expect(shown.out).toMatch(/edited: version [0-9a-f]{12}\n {2}- Two guards were wounded\.\n {2}\+ Three guards were wounded\./);
    const { arrivals } = JSON.parse((await run(folder, ["show", edited.first, "--json"])).out);
    expect(arrivals[1].difference).toEqual({ removed: ["Two guards were wounded."], added: ["Three guards were wounded."] });
  }, 60_000);

  it("does not take a round with a failed page for done, and neither fetches nor reads a forgotten one again", async () => {
    const { answers, watch, folder, origin } = await newsroom(["a", "b"]);
    const good = answers["/b"] as Answer;
    answers["/b"] = (_, response) => {
      response.writeHead(500);
      response.end();
    };
    expect(await watch()).toMatchObject({ code: 1, lines: ["/a new"], failed: ["not-fetched /b"] });
    answers["/b"] = good;
    expect(await watch()).toMatchObject({ code: 0, lines: ["/a unchanged", "/b new"] });
    expect((await run(folder, ["forget", `${origin}/a`])).code).toBe(0);
    expect(await watch()).toMatchObject({ code: 0, lines: ["/b unchanged"], asked: ["/feed.xml", "/b"] });
    const again = await run(folder, ["read", `${origin}/a`, "--allow-private", new URL(origin).host, "--delay", "0"]);
    expect(again.err).toMatch(/left out .*was forgotten/);
  }, 60_000);

  it("takes the entry of the feed where robots.txt keeps programs from the page", async () => {
    const { answers, watch, folder } = await newsroom(["a"]);
    answers["/robots.txt"] = page("User-agent: *\nDisallow: /a", { "Content-Type": "text/plain" });
    expect(await watch()).toMatchObject({ code: 0, lines: ["/feed.xml#a new"] });
    expect((await run(folder, ["findings", "--json"])).code).toBe(0);
  }, 60_000);
});

describe("reading the web", () => {
  it("refuses this machine, names the cure, and reads the rest", async () => {
    const { origin, port, paths } = await hostWith({ "/a": page(article("Nobody was hurt.")) });
    const folder = folderWith({ "in/a.txt": "The Orlen Front struck a depot near Tarvo." });
    const { code, out, err } = await run(folder, ["read", `${origin}/a`, "in"]);
    expect([code, paths()]).toEqual([1, []]);
    expect(err).toContain(`--allow-private 127.0.0.1:${port}`);
    expect(out).toMatch(/1 report: 1 new.*1 failed/);
  }, 60_000);

  it("does not follow the addresses in a file unless asked to", async () => {
    const { origin, port, paths } = await hostWith({ "/a": page(article("Nobody was hurt near Tarvo.")) });
    const folder = folderWith({ "list.csv": `url\n${origin}/a\n` });
    const careful = await run(folder, ["read", "list.csv"]);
    expect([careful.code, paths()]).toEqual([1, []]);
    expect(careful.err).toMatch(/list\.csv lists 1 address; nothing was fetched[\s\S]*--fetch/);
    const asked = await run(folder, ["read", "list.csv", "--fetch", "--allow-private", `127.0.0.1:${port}`, "--delay", "0"]);
    expect(asked.out).toMatch(/1 report: 1 new/);
  }, 60_000);
});
