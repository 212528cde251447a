import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { isPublic } from "../../../src/intake/fetch/addresses.ts";
import { createFetcher, type FetcherOptions } from "../../../src/intake/fetch/fetcher.ts";
import { openPace } from "../../../src/intake/fetch/pace.ts";
import { parseRobots } from "../../../src/intake/fetch/robots.ts";
import { type Answer, hostWith, page } from "./hostile-host.ts";

/** A fetcher for which 127.0.0.1 is the internet, and any other address of this machine is not. */
const fetcher = (options: FetcherOptions = {}) =>
  createFetcher({ delay: 0, isReachable: (address) => address === "127.0.0.1", limits: { bytes: 100_000, seconds: 0.4 }, ...options });

const failure = async (work: Promise<unknown>): Promise<string> => {
  try {
    return `no failure: ${JSON.stringify(await work)}`;
  } catch (error) {
    return error instanceof Error && "code" in error ? `${error.code}: ${error.message}` : String(error);
  }
};

const redirect =
  (location: string): Answer =>
  (_, response) => {
    response.writeHead(302, { Location: location });
    response.end();
  };

describe("addresses", () => {
  it.each([
    "127.0.0.1",
    "10.1.2.3",
    "192.168.0.9",
    "172.20.0.1",
    "169.254.169.254",
    "100.64.0.1",
    "0.0.0.0",
    "224.0.0.1",
    "::1",
    "fe80::1",
    "fc00::1",
    "::ffff:127.0.0.1",
    "64:ff9b::7f00:1",
    "2002:7f00:1::",
    "::",
    "nonsense",
  ])("%s is not public", (address) => expect(isPublic(address)).toBe(false));
  it.each(["93.184.215.14", "2606:2800:21f:cb07::1", "64:ff9b::5db8:d70e"])("%s is public", (address) =>
    expect(isPublic(address)).toBe(true),
  );
});

describe("a host that is not what it seems", () => {
  it("on this machine is refused unless it is allowed, also as a number or in IPv6", async () => {
    const { origin, port, paths } = await hostWith({ "/a": page("<p>a</p>") });
    const careful = createFetcher({ delay: 0 });
    for (const address of [
      `${origin}/a`,
      `http://localhost:${port}/a`,
      `http://2130706433:${port}/a`,
      `http://[::ffff:127.0.0.1]:${port}/a`,
    ])
      expect(await failure(careful.fetch(address))).toMatch(/^not-allowed: .*private network/);
    expect(paths()).toEqual([]);
    const { bytes } = await createFetcher({ delay: 0, allowed: [`127.0.0.1:${port}`] }).fetch(`${origin}/a`);
    expect(new TextDecoder().decode(bytes)).toBe("<p>a</p>");
  });

  it("redirects to a private address: refused at that hop, which is not asked", async () => {
    const inside = await hostWith({ "/secret": page("secret") }, "127.0.0.2");
    const { origin } = await hostWith({ "/a": redirect(`${inside.origin}/secret`) });
    expect(await failure(fetcher().fetch(`${origin}/a`))).toMatch(/^not-allowed: .*127\.0\.0\.2/);
    expect(inside.asked).toEqual([]);
  });

  it("redirects to another scheme: refused", async () => {
    const { origin } = await hostWith({ "/a": redirect("file:///etc/hosts") });
    expect(await failure(fetcher().fetch(`${origin}/a`))).toMatch(/^bad-value/);
  });

  it("changes the address of its name after it was checked: the checked one is connected to, and a later private one refused", async () => {
    const outside = await hostWith({ "/a": page("outside"), "/b": page("outside") });
    const inside = await hostWith({ "/a": page("inside"), "/b": page("inside") }, "127.0.0.2", outside.port);
    const answers = ["127.0.0.1", "127.0.0.1", "127.0.0.2"];
    const turning = fetcher({ resolve: async () => [answers.shift() ?? "127.0.0.2"] });
    expect(new TextDecoder().decode((await turning.fetch(`http://turning.example:${outside.port}/a`)).bytes)).toBe("outside");
    expect(await failure(turning.fetch(`http://turning.example:${outside.port}/b`))).toMatch(/^not-allowed: .*127\.0\.0\.2/);
    expect(inside.asked).toEqual([]);
  });

  it("has a public and a private address at once: refused", async () => {
    expect(await failure(fetcher({ resolve: async () => ["127.0.0.1", "127.0.0.2"] }).fetch("http://two.example/a"))).toMatch(
      /^not-allowed/,
    );
  });
});

describe("a host that does harm", () => {
  it("sends a body without end: stopped by the byte counter", async () => {
    const { origin } = await hostWith({
      "/a": (_, response) => {
        response.writeHead(200);
        const more = (): void => {
          while (response.writable && response.write(Buffer.alloc(50_000, 65)));
          response.once("drain", more);
        };
        more();
      },
    });
    expect(await failure(fetcher({ limits: { bytes: 100_000, seconds: 5 } }).fetch(`${origin}/a`))).toMatch(
      /^too-large: .*more than 0\.10 MB/,
    );
  });

  it("drips: stopped by the clock", async () => {
    const { origin } = await hostWith({
      "/a": (_, response) => {
        response.writeHead(200);
        const timer = setInterval(() => response.write("a"), 30);
        response.on("close", () => clearInterval(timer));
      },
      "/silent": () => {},
    });
    expect(await failure(fetcher().fetch(`${origin}/a`))).toMatch(/^not-fetched: .*not there after 0\.4 s/);
    expect(await failure(fetcher().fetch(`${origin}/silent`))).toMatch(/^not-fetched: .*not there after/);
  });

  it("packs a bomb: stopped by the counter behind the unpacking", async () => {
    const bomb = gzipSync(Buffer.alloc(50_000_000));
    const { origin } = await hostWith({
      "/a": (_, response) => {
        response.writeHead(200, { "Content-Encoding": "gzip" });
        response.end(bomb);
      },
      "/torn": (_, response) => {
        response.writeHead(200, { "Content-Encoding": "gzip" });
        response.end(gzipSync("words that were cut on their way").subarray(0, 30));
      },
    });
    expect(await failure(fetcher({ limits: { bytes: 100_000, seconds: 5 } }).fetch(`${origin}/a`))).toMatch(/^too-large/);
    expect(await failure(fetcher().fetch(`${origin}/torn`))).toMatch(/^not-fetched: .*ended before/);
  });

  it("gives a wrong length: what came is not taken for the whole", async () => {
    const { origin } = await hostWith({
      "/long": (_, response) => {
        response.writeHead(200, { "Content-Length": "500" });
        response.write("short");
        setTimeout(() => response.destroy(), 20);
      },
      "/short": ({ socket }) => {
        socket.end("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nwords and more words");
      },
    });
    expect(await failure(fetcher().fetch(`${origin}/long`))).toMatch(/^not-fetched: .*ended before/);
    expect(await failure(fetcher().fetch(`${origin}/short`))).not.toContain('"5":');
  });

  it("leads in circles: stopped after five redirects", async () => {
    const { origin, paths } = await hostWith({ "/a": redirect("/a") });
    expect(await failure(fetcher().fetch(`${origin}/a`))).toMatch(/^not-fetched: .*more than 5 times/);
    expect(paths()).toHaveLength(6);
  });

  it.each([
    [404, "is not there"],
    [429, "left alone"],
    [503, "failing server"],
  ])("answers %d: said in words", async (status, words) => {
    const { origin } = await hostWith({
      "/a": (_, response) => {
        response.writeHead(status);
        response.end();
      },
    });
    expect(await failure(fetcher().fetch(`${origin}/a`))).toContain(words);
  });
});

describe("politeness", () => {
  it("asks robots.txt once and keeps to it", async () => {
    const { origin, asked, paths } = await hostWith({
      "/robots.txt": page("User-agent: *\nDisallow: /inside\n", { "Content-Type": "text/plain" }),
      "/a": page("a"),
      "/inside/b": page("b"),
    });
    const polite = fetcher();
    await polite.fetch(`${origin}/a`);
    expect(await failure(polite.fetch(`${origin}/inside/b`))).toMatch(/^not-allowed: .*robots\.txt/);
    expect(paths()).toEqual(["/a"]);
    expect(asked.filter(({ path }) => path === "/robots.txt")).toHaveLength(1);
  });

  it("reads robots.txt as RFC 9309 has it", () => {
    const text =
      "User-agent: other\nDisallow: /\n\nUser-agent: Hearsay\nUser-agent: more\nDisallow: /a\nAllow: /a/b\nDisallow: /*.pdf$\nCrawl-delay: 4\n\nUser-agent: *\nDisallow: /\n";
    const { mayFetch, delay } = parseRobots(text, "hearsay");
    expect(["/", "/a", "/a/b/c", "/x.pdf", "/x.pdf?y", "/b"].map(mayFetch)).toEqual([true, false, true, false, true, true]);
    expect(delay).toBe(4);
    expect(parseRobots(text, "nobody").mayFetch("/b")).toBe(false);
    expect(parseRobots("", "hearsay").mayFetch("/b")).toBe(true);
  });

  it("leaves a pause between fetches from one host, not between hosts", async () => {
    let clock = 0;
    const waits: number[] = [];
    const pace = openPace(
      () => clock,
      async (milliseconds) => {
        waits.push(milliseconds);
        clock += milliseconds;
      },
    );
    await Promise.all(["a", "a", "b", "a"].map((host) => pace.inTurn(host, 2, async () => host)));
    expect(waits).toEqual([2000, 2000]);
  });

  it("asks only for what changed", async () => {
    const { origin, asked } = await hostWith({
      "/a": (request, response) => {
        response.writeHead(request.headers["if-none-match"] === '"1"' ? 304 : 200, {
          ETag: '"1"',
          "Last-Modified": "Mon, 03 Mar 2031 07:15:00 GMT",
        });
        response.end(request.headers["if-none-match"] === '"1"' ? undefined : "a");
      },
    });
    const { etag, lastModified, bytes } = await fetcher().fetch(`${origin}/a`);
    expect(bytes).toHaveLength(1);
    const again = await fetcher().fetch(`${origin}/a`, { etag: etag ?? "", lastModified: lastModified ?? "" });
    expect(again.bytes).toBeUndefined();
    expect(asked.at(-1)?.headers["if-modified-since"]).toBe("Mon, 03 Mar 2031 07:15:00 GMT");
  });
});
