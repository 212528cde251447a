import { spawn } from "node:child_process";
import { describe, expect, it } from "vitest";
import { root } from "../house/sources.ts";
import { folderWith } from "./folders.ts";
import { reports } from "./reports.ts";
import { run } from "./run.ts";

describe("hearsay open", () => {
  it("serves until it is told to stop, and leaves the case free", async () => {
    const folder = folderWith(reports);
    expect((await run(folder, ["read", "harbour.txt"])).code).toBe(0);
    const child = spawn(process.execPath, [`${root}bin/hearsay.mjs`, "open", "--no-browser"], {
      cwd: folder,
      env: { ...process.env, HOME: `${folder}/no-home`, XDG_CONFIG_HOME: "", HEARSAY_NAME: "Tester" },
    });
    const ended = new Promise((resolve) => child.on("close", resolve));
    const address = await new Promise<string>((resolve, reject) => {
      let out = "";
      child.stdout.setEncoding("utf8").on("data", (piece: string) => {
        out += piece;
        const found = /http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]+/.exec(out);
        if (found) resolve(found[0]);
      });
      child.on("close", () => reject(new Error(`ended early: ${out}`)));
    });
    expect((await fetch(address, { redirect: "manual" })).status).toBe(303);
    expect((await run(folder, ["read", "lamp.txt"])).code).toBe(3);
    child.kill("SIGINT");
    expect(await ended).toBe(0);
    expect((await run(folder, ["read", "lamp.txt"])).code).toBe(0);
  });

  it("refuses a folder without a case, and what is no port", async () => {
    const folder = folderWith();
    const none = await run(folder, ["open", "--no-browser"]);
    expect([none.code, none.err]).toEqual([2, expect.stringContaining("There is no case")]);
    const port = await run(folder, ["open", "--no-browser", "--port", "many"]);
    expect([port.code, port.err]).toEqual([2, expect.stringContaining('"many" is no port')]);
  });
});
