import { symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { folderWith } from "./folders.ts";
import { reports } from "./reports.ts";
import { run, spawned } from "./run.ts";

const good = { "in/harbour.txt": reports["harbour.txt"], "in/lamp.txt": reports["lamp.txt"] };

/** What reading `in/` gives when one more thing lies in it. */
async function beside(files: Readonly<Record<string, string | Uint8Array>>, add: (folder: string) => void = () => {}) {
  const folder = folderWith({ ...good, ...files });
  add(folder);
  const { code, out, err } = await run(folder, ["read", "in", "--json"]);
  const { reports: lines, failed } = JSON.parse(out);
  return {
    code,
    err,
    read: lines.map(({ name }: { name: string }) => name),
    failed: failed.map(({ name, code: why }: { name: string; code: string }) => `${why} ${name}`),
  };
}

describe("a broken input is named with its cause, and all others are read", () => {
  it.each([
    ["an empty file", { "in/broken.txt": "" }, "empty"],
    ["blanks only", { "in/broken.txt": " \n\t\n " }, "empty"],
    ["a program", { "in/broken.bin": Buffer.concat([Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0]), Buffer.alloc(4000)]) }, "not-text"],
    [
      "random bytes",
      { "in/broken.dat": Uint8Array.from({ length: 4096 }, (_, index) => (index * 7919 + (index >> 3) * 104729) & 255) },
      "not-text",
    ],
  ])("%s", async (_, files, why) => {
    const { code, read, failed, err } = await beside(files);
    expect({ code, read }).toEqual({ code: 1, read: ["harbour.txt", "lamp.txt"] });
    expect(failed).toEqual([expect.stringMatching(new RegExp(`^${why} broken`))]);
    expect(err).toMatch(/broken/);
    expect(err).not.toMatch(/^ +at /m);
  });

  it("a file of more than the limit, unread", async () => {
    const huge = await beside({}, (folder) => {
      writeFileSync(join(folder, "in/huge.txt"), "");
      truncateSync(join(folder, "in/huge.txt"), 60_000_000);
    });
    expect(huge).toMatchObject({ code: 1, read: ["harbour.txt", "lamp.txt"], failed: ["too-large in/huge.txt"] });
  });

  it("a link out of the folder", async () => {
    const linked = await beside({ "out/secret.txt": "Nothing of yours." }, (folder) =>
      symlinkSync(join(folder, "out/secret.txt"), join(folder, "in/secret.txt")),
    );
    expect(linked).toMatchObject({ code: 1, read: ["harbour.txt", "lamp.txt"], failed: ["outside-folder in/secret.txt"] });
  });
});

describe("a damaged input that still holds words is read", () => {
  it.each([
    ["one line of a million characters", { "in/long.txt": "the guards left the depot and ".repeat(35_000) }],
    [
      "a page cut in the middle",
      {
        "in/cut.html":
          "<!doctype html><html><head><title>Drones hit depot</title></head><body><article><h1>Drones hit depot</h1><p>The Orlen Front struck a depot on Fri",
      },
    ],
    [
      "ten thousand nested tags",
      { "in/deep.html": `<html><body>${"<div>".repeat(10_000)}<p>The Orlen Front struck a depot.</p></body></html>` },
    ],
    [
      "bytes of another encoding than it says",
      {
        "in/other.html": Buffer.concat([
          Buffer.from('<html><head><meta charset="utf-8"></head><body><p>The caf'),
          Buffer.from([0xe9]),
          Buffer.from(" in Tarvo was hit by a drone on Friday.</p></body></html>"),
        ]),
      },
    ],
    ["UTF-16", { "in/wide.txt": Buffer.from("\ufeffThe Orlen Front struck a depot in Tarvo.", "utf16le") }],
  ])("%s", async (_, files) => {
    const { code, read, failed } = await beside(files);
    expect({ code, failed }).toEqual({ code: 0, failed: [] });
    expect(read).toHaveLength(3);
  });
});

it("a reading process that takes too much memory costs its file only, and no stack trace is shown", async () => {
  const folder = folderWith(good);
  const { code, out, err } = await spawned(folder, ["read", "in", "--memory", "10"]);
  expect(code).toBe(1);
  expect(err).toMatch(/harbour\.txt: reading it took more than 10 MB/);
  expect(err).not.toMatch(/^ +at /m);
  expect(out).toMatch(/2 failed/);
  expect((await spawned(folder, ["read", "in"])).out).toMatch(/2 reports: 2 new/);
});

it("words that would drive the terminal are shown, not obeyed", async () => {
  const folder = folderWith({
    "in/evil\u001b[2J.txt":
      "Drones \u001b[31mhit\u202e depot\u0007\n\nThe \u001b]0;Orlen\u0007 Front struck the \u202edepot\u202c of Tarvo on Friday, an official said.\n",
  });
  for (const args of [["read", "in"], ["account"], ["findings"], ["status"], ["findings", "--json"], ["account", "--json"]]) {
    const { out, err } = await run(folder, args);
    expect(out + err).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
  }
});
