import { availableParallelism } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { defaultLimits, openReadingPool, type PoolLimits } from "../../src/app/reading-pool.ts";
import { folderWith } from "./folders.ts";

// A parser that does what the name of the file says.
const PROGRAM = `
process.on("message", ({ number, name, given }) => {
  if (name === "dies") process.exit(7);
  if (name === "hangs") for (;;);
  if (name === "swells") { const kept = []; for (;;) kept.push(Buffer.alloc(4_000_000, 1)); }
  if (name === "refuses") process.send({ number, refused: { code: "empty", message: "refuses is empty.", hint: "Fill it." } });
  else if (name === "fails") process.send({ number, failed: "a defect" });
  else process.send({ number, back: name + given.bytes.length + ":" + process.pid });
});`;

const pool = (limits: Partial<PoolLimits> = {}) => {
  const program = join(folderWith({ "parser.mjs": PROGRAM }), "parser.mjs");
  const opened = openReadingPool({ workers: 1, memory: 300, time: 20, ...limits }, [], program);
  onTestFinished(() => opened.close());
  return { parse: async (name: string, bytes: Uint8Array) => String(await opened.run("take-in", name, { bytes })) };
};
const bytes = new Uint8Array(3);

describe("reading processes", () => {
  it("are used for many files", async () => {
    const { parse } = pool();
    const [a, b] = [await parse("a", bytes), await parse("b", bytes)];
    expect(a.split(":")[0]).toBe("a3");
    expect(b.split(":")[1]).toBe(a.split(":")[1]);
  });

  it("run as many as asked at once", async () => {
    const { parse } = pool({ workers: 2 });
    const pids = new Set((await Promise.all(["a", "b", "c", "d"].map((name) => parse(name, bytes)))).map((taken) => taken.split(":")[1]));
    expect(pids.size).toBe(2);
  });

  it.each([
    ["dies", "parser-died", {}],
    ["hangs", "parser-slow", { time: 1 }],
    ["swells", "parser-memory", { memory: 200 }],
    ["refuses", "empty", {}],
    ["fails", "parser-died", {}],
  ])("end a file that %s with %s and read the next", async (name, code, limits) => {
    const { parse } = pool(limits);
    const broken = parse(name, bytes);
    const next = parse("next", bytes);
    await expect(broken).rejects.toMatchObject({ code, message: expect.stringContaining(name) });
    expect((await next).split(":")[0]).toBe("next3");
  });

  it("leave one core to the rest", () => {
    expect(defaultLimits(8).workers).toBe(7);
    expect(defaultLimits(1).workers).toBe(1);
    expect(defaultLimits(availableParallelism()).workers).toBeGreaterThanOrEqual(1);
  });
});
