import { mkdtempSync, rmSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { openDesk } from "../../src/app/desk.ts";
import { type Running, type ServerOptions, startServer } from "../../src/app/server/index.ts";
import { write } from "./folders.ts";
import { reports } from "./reports.ts";
import { effectsIn } from "./run.ts";

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body: string;
}

/** Asks as anybody could: any method, any header, Host and Origin among them. */
const ask = (port: number, path: string, headers: Readonly<Record<string, string>> = {}, method = "GET", body = ""): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const asked = request(
      { host: "127.0.0.1", port, path, method, agent: false, headers: { host: `127.0.0.1:${port}`, ...headers } },
      (response) => {
        let text = "";
        response.setEncoding("utf8").on("data", (piece: string) => {
          text += piece;
        });
        response.on("end", () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }));
      },
    );
    asked.on("error", reject).end(body);
  });

let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "hearsay-server-"));
  write(folder, { "pages/index.html": "<!doctype html><title>page</title>", "pages/assets/a.js": "export {};", "secret.txt": "secret" });
  write(folder, Object.fromEntries(Object.entries(reports).map(([path, text]) => [`reports/${path}`, text])));
  const desk = await openDesk({ folder: "test.case", mode: "create" }, effectsIn(folder));
  await desk.read({ paths: ["reports"] });
  await desk.close();
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A server over a case of two reports, closed with the test. */
async function served(options: ServerOptions = {}): Promise<Running & { readonly token: string }> {
  const running = await startServer({ folder: "test.case", effects: effectsIn(folder), pages: `${folder}/pages`, ...options });
  onTestFinished(() => running.close());
  return { ...running, token: new URL(running.address).searchParams.get("token") ?? "" };
}

/** The cookie that the token of the opened address is traded for. */
async function signedIn({ port, token }: { readonly port: number; readonly token: string }): Promise<{ readonly cookie: string }> {
  const { headers } = await ask(port, `/?token=${token}`);
  return { cookie: String(headers["set-cookie"]).split(";")[0] ?? "" };
}

describe("the server lets in", () => {
  it("whoever has the token, once, and keeps it out of the address", async () => {
    const server = await served();
    const first = await ask(server.port, `/?token=${server.token}`);
    expect(first.status).toBe(303);
    expect(first.headers["location"]).toBe("/");
    expect(String(first.headers["set-cookie"])).toMatch(/^hearsay-\d+=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
    expect((await ask(server.port, `/?token=${server.token}`)).status).toBe(401);
  });

  it("the browser that has the cookie when it opens the address again", async () => {
    const server = await served();
    const cookie = await signedIn(server);
    expect((await ask(server.port, `/?token=${server.token}`, cookie)).status).toBe(303);
    expect((await ask(server.port, "/", cookie)).body).toContain("<title>page</title>");
    expect((await ask(server.port, "/api/status", cookie)).status).toBe(200);
  });

  it("nobody with a wrong token or cookie, and shows them nothing", async () => {
    const server = await served();
    for (const [path, headers] of [
      ["/", {}],
      ["/?token=wrong", {}],
      ["/assets/a.js", {}],
      ["/api/overview", {}],
      ["/api/overview", { cookie: `hearsay-${server.port}=wrong` }],
      ["/api/openapi.json", {}],
    ] as const) {
      const { status, body } = await ask(server.port, path, headers);
      expect([path, status]).toEqual([path, 401]);
      expect(body).not.toContain("Tarvo");
    }
  });
});

describe("the server refuses", () => {
  it("every Host that is not its own", async () => {
    const server = await served();
    const cookie = await signedIn(server);
    for (const host of [
      "evil.example",
      `evil.example:${server.port}`,
      "127.0.0.1",
      `127.0.0.1.evil.example:${server.port}`,
      `[::1]:${server.port}`,
    ]) {
      const { status, body } = await ask(server.port, "/api/overview", { ...cookie, host });
      expect([host, status]).toEqual([host, 403]);
      expect(body).not.toContain("Tarvo");
    }
    expect((await ask(server.port, "/api/overview", { ...cookie, host: `localhost:${server.port}` })).status).toBe(200);
  });

  it("every Origin that is not its own, and writing without one", async () => {
    const server = await served();
    const cookie = await signedIn(server);
    const json = { ...cookie, "content-type": "application/json" };
    const body = JSON.stringify({ decision: { verb: "note", on: "r-1", words: "x" } });
    for (const origin of [
      "https://evil.example",
      "null",
      "http://127.0.0.1",
      `https://127.0.0.1:${server.port}`,
      `http://localhost:${server.port}`,
    ]) {
      expect([origin, (await ask(server.port, "/api/overview", { ...cookie, origin })).status]).toEqual([origin, 403]);
      expect([origin, (await ask(server.port, "/api/judgements", { ...json, origin }, "POST", body)).status]).toEqual([origin, 403]);
    }
    expect((await ask(server.port, "/api/judgements", json, "POST", body)).status).toBe(403);
    const own = { origin: `http://127.0.0.1:${server.port}` };
    expect((await ask(server.port, "/api/judgements", { ...cookie, ...own, "content-type": "text/plain" }, "POST", body)).status).toBe(415);
    expect((await ask(server.port, "/api/judgements", { ...json, ...own }, "POST", "{}")).status).toBe(400);
    expect((await ask(server.port, "/api/judgements", { ...json, ...own }, "POST", "{")).status).toBe(400);
    // The answer may come, and the line be cut, before all of it is sent.
    const large = await ask(server.port, "/api/judgements", { ...json, ...own }, "POST", " ".repeat(2_000_000)).then(
      ({ status }) => status,
      () => "cut off",
    );
    expect([413, "cut off"]).toContain(large);
    expect((await ask(server.port, "/api/judgements", cookie)).body).toContain('"items":[]');
  });

  it("paths that lead out of the pages", async () => {
    const server = await served();
    const cookie = await signedIn(server);
    for (const path of ["/../secret.txt", "/assets/../../secret.txt", "/assets/%2e%2e/%2e%2e/secret.txt", "/assets/..%2f..%2fsecret.txt"]) {
      expect((await ask(server.port, path, cookie)).body).not.toBe("secret");
    }
    expect((await ask(server.port, "/assets/none.js", cookie)).status).toBe(404);
    expect((await ask(server.port, "/api/none", cookie)).status).toBe(404);
  });

  it("a port that is taken, in words", async () => {
    const server = await served();
    await expect(served({ port: server.port })).rejects.toThrow(`Port ${server.port} cannot be used`);
  });
});

describe("the server answers", () => {
  it("with headers that keep everything else out", async () => {
    const server = await served();
    for (const path of ["/", "/api/status", "/nowhere"]) {
      const { headers } = await ask(server.port, path);
      const policy = String(headers["content-security-policy"]);
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("script-src 'self'");
      expect(policy).not.toMatch(/unsafe|https?:/);
      expect(headers).toMatchObject({
        "x-content-type-options": "nosniff",
        "referrer-policy": "no-referrer",
        "cross-origin-resource-policy": "same-origin",
      });
      expect(headers["access-control-allow-origin"]).toBeUndefined();
    }
  });

  it("every route of its description, in the shape that it describes", async () => {
    const server = await served();
    const cookie = await signedIn(server);
    const { paths } = JSON.parse((await ask(server.port, "/api/openapi.json", cookie)).body) as {
      paths: Record<string, Record<string, unknown>>;
    };
    const get = async <T>(path: string): Promise<T> => JSON.parse((await ask(server.port, path, cookie)).body) as T;
    const [{ items: found }, { items: all }, { incidents }, { items: actors }] = [
      await get<{ items: { finding: string }[] }>("/api/findings?kind=statement"),
      await get<{ items: { id: string }[] }>("/api/reports"),
      await get<{ incidents: { id: string }[] }>("/api/overview"),
      await get<{ items: { id: string }[] }>("/api/actors"),
    ];
    const ids: Readonly<Record<string, string | undefined>> = {
      "/api/findings/{id}": found[0]?.finding,
      "/api/reports/{id}": all[0]?.id,
      "/api/reports/{id}/versions": all[0]?.id,
      "/api/reports/{id}/compare/{other}": all[0]?.id,
      "/api/incidents/{id}": incidents[0]?.id,
      "/api/actors/{id}": actors[0]?.id,
    };
    const { routes } = await import("../../src/api/index.ts");
    for (const route of Object.values(routes)) {
      expect(Object.keys(paths)).toContain(route.path);
      if (route.method !== "get") continue;
      const answer = await ask(server.port, route.path.replace("{id}", ids[route.path] ?? "").replace("{other}", all[1]?.id ?? ""), cookie);
      expect([route.path, answer.status]).toEqual([route.path, 200]);
      expect(answer.headers["content-type"]).toContain("application/json");
      const parsed = route.response.safeParse(JSON.parse(answer.body));
      expect([route.path, parsed.error?.issues]).toEqual([route.path, undefined]);
    }
  });

  it("with a refusal in words for what is not there", async () => {
    const server = await served();
    const cookie = await signedIn(server);
    for (const path of [
      "/api/reports/r-none",
      "/api/reports/r-none/compare/r-none",
      "/api/findings/f-none",
      "/api/incidents/f-none",
      "/api/actors/f-none",
    ]) {
      const { status, body } = await ask(server.port, path, cookie);
      expect([path, status]).toEqual([path, 404]);
      expect(JSON.parse(body)).toMatchObject({ error: { code: "unknown-id" } });
    }
    expect((await ask(server.port, "/api/findings?limit=100000", cookie)).status).toBe(400);
  });

  it("findings page after page, report by report, each once", async () => {
    const server = await served();
    const cookie = await signedIn(server);
    const seen: { finding: string; report: string; hull: { start: number } }[] = [];
    let next: string | undefined = "";
    while (next !== undefined) {
      const { body } = await ask(server.port, `/api/findings?limit=7${next ? `&after=${next}` : ""}`, cookie);
      const page: { items: typeof seen; next?: string } = JSON.parse(body);
      seen.push(...page.items);
      next = page.next;
    }
    const { body } = await ask(server.port, "/api/findings?limit=500", cookie);
    const whole: { items: typeof seen } = JSON.parse(body);
    expect(seen.map(({ finding }) => finding)).toEqual(whole.items.map(({ finding }) => finding));
    expect(new Set(seen.map(({ finding }) => finding)).size).toBe(seen.length);
    expect(seen.length).toBeGreaterThan(14);
    for (const [index, row] of seen.entries()) {
      const before = seen[index - 1];
      if (before?.report === row.report) expect(before.hull.start).toBeLessThanOrEqual(row.hull.start);
    }
  });

  it("a grade with its inputs, as it is set and taken back, and none where there is nothing to set", async () => {
    const server = await served();
    const cookie = await signedIn(server);
    const headers = { ...cookie, origin: `http://127.0.0.1:${server.port}`, "content-type": "application/json" };
    const { items } = JSON.parse((await ask(server.port, "/api/findings?kind=event", cookie)).body) as { items: { finding: string }[] };
    const target = items[0]?.finding;
    const grade = async () => JSON.parse((await ask(server.port, `/api/findings/${target}`, cookie)).body).grade;
    const judge = async (parts: object) =>
      ask(server.port, "/api/judgements", headers, "POST", JSON.stringify({ decision: { verb: "grade", target, ...parts } }));
    const before = await grade();
    expect(before).toMatchObject({
      code: expect.stringMatching(/^F[1-6]$/),
      judged: [],
      inputs: expect.arrayContaining([expect.any(String)]),
    });
    const empty = await judge({});
    expect([empty.status, JSON.parse(empty.body).error.code]).toEqual([400, "bad-value"]);
    const { id } = JSON.parse((await judge({ reliability: "C", credibility: 5 })).body) as { id: string };
    expect(await grade()).toMatchObject({
      code: "C5",
      judged: [expect.stringMatching(/^reliability C /), expect.stringMatching(/^credibility 5 /)],
    });
    await ask(server.port, `/api/judgements/${id}/undo`, headers, "POST", "{}");
    expect(await grade()).toEqual(before);
  });

  it("reading only, and says so, while another process writes", async () => {
    const server = await served();
    const second = await served();
    expect([server.readonlyWhy, second.readonlyWhy]).toEqual([undefined, expect.stringContaining("Another Hearsay is writing")]);
    const cookie = await signedIn(second);
    expect(JSON.parse((await ask(second.port, "/api/status", cookie)).body)).toMatchObject({ writable: false, reports: 2 });
    const { items } = JSON.parse((await ask(second.port, "/api/reports", cookie)).body) as { items: { id: string }[] };
    const body = JSON.stringify({ decision: { verb: "note", on: items[0]?.id, words: "x" } });
    const headers = { ...cookie, origin: `http://127.0.0.1:${second.port}`, "content-type": "application/json" };
    const refused = await ask(second.port, "/api/judgements", headers, "POST", body);
    expect([refused.status, JSON.parse(refused.body).error.code]).toEqual([409, "case-locked"]);
  });
});
