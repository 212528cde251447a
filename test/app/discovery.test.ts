import { chmodSync, mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { discover } from "../../src/app/discovery.ts";
import { type Effects, machine } from "../../src/app/effects.ts";
import { datumOf } from "../../src/intake/index.ts";
import { folderWith } from "./folders.ts";
import { effectsIn } from "./run.ts";

const found = async (folder: string, paths: readonly string[], effects: Partial<Effects> = {}) => {
  const { sources, troubles } = await discover({ paths, given: {} }, effectsIn(folder, effects));
  return { names: sources.map(({ name }) => name), troubles: troubles.map(({ name, error }) => `${error.code} ${name}`), sources };
};

const refusing = (code: string, path: string): Effects["files"] => {
  const refused = Object.assign(new Error(code), { code });
  return {
    ...machine.files,
    list: async (asked) => (asked === path ? Promise.reject(refused) : machine.files.list(asked)),
    read: async (asked) => (asked === path ? Promise.reject(refused) : machine.files.read(asked)),
  };
};

describe("discovery", () => {
  it("takes every file of a folder in code-unit order, hidden ones, sidecars and cases left out", async () => {
    const folder = folderWith({
      "in/b.txt": "b",
      "in/a/Z.txt": "z",
      "in/a/a.txt": "a",
      "in/.hidden": "h",
      "in/b.txt.meta.yaml": "outlet: The Lamp",
      "in/x.case/case.sqlite": "x",
    });
    expect((await found(folder, ["in"])).names).toEqual(["Z.txt", "a.txt", "b.txt"]);
  });

  it("gives the same for any order of paths, each file once", async () => {
    const folder = folderWith({ "in/b.txt": "b", "in/a.txt": "a" });
    const one = await found(folder, ["in/b.txt", "in", "in/a.txt"]);
    const other = await found(folder, ["in/a.txt", "in/b.txt", "in"]);
    expect(one.sources.map(({ address }) => address)).toEqual(other.sources.map(({ address }) => address));
    expect(one.names).toEqual(["a.txt", "b.txt"]);
  });

  it("reads standard input under the name pasted", async () => {
    const { sources } = await discover(
      { paths: ["-"], given: {} },
      effectsIn(folderWith(), { stdin: async () => new TextEncoder().encode("words") }),
    );
    expect(sources.map(({ name }) => name)).toEqual(["pasted"]);
    expect(new TextDecoder().decode((await sources[0]?.get())?.bytes)).toBe("words");
  });

  it("overlays a sidecar with what is given on the command line", async () => {
    const folder = folderWith({ "a.txt": "a", "a.txt.meta.yaml": "outlet: The Lamp\npublished: 2029-03-01\n" });
    const { sources } = await discover(
      { paths: ["a.txt"], given: { outlet: datumOf("outlet", "The Mast", "--outlet") } },
      effectsIn(folder),
    );
    expect(sources[0]?.given).toEqual({
      outlet: { value: "The Mast", how: "given", from: "--outlet" },
      published: { value: "2029-03-01", how: "given", from: "sidecar a.txt.meta.yaml" },
    });
  });

  it("names a broken sidecar and reads the rest", async () => {
    const folder = folderWith({ "in/a.txt": "a", "in/a.txt.meta.yaml": "colour: red", "in/b.txt": "b" });
    expect(await found(folder, ["in"])).toMatchObject({ names: ["b.txt"], troubles: ["bad-sidecar in/a.txt"] });
  });

  it("follows links inside the folder once and refuses those that lead out", async () => {
    const folder = folderWith({ "in/a.txt": "a", "in/deep/b.txt": "b", "out/c.txt": "c" });
    symlinkSync(join(folder, "in/a.txt"), join(folder, "in/again.txt"));
    symlinkSync(join(folder, "in"), join(folder, "in/deep/round"));
    symlinkSync(join(folder, "out/c.txt"), join(folder, "in/c.txt"));
    symlinkSync(join(folder, "out"), join(folder, "in/out"));
    expect(await found(folder, ["in"])).toMatchObject({
      names: ["a.txt", "b.txt"],
      troubles: ["outside-folder in/c.txt", "outside-folder in/out"],
    });
  });

  it("does not take a folder whose name begins alike for the folder", async () => {
    const folder = folderWith({ "in/a.txt": "a", "in-other/b.txt": "b" });
    symlinkSync(join(folder, "in-other/b.txt"), join(folder, "in/b.txt"));
    expect((await found(folder, ["in"])).troubles).toEqual(["outside-folder in/b.txt"]);
  });

  it("names what is not there, a broken link and an empty folder", async () => {
    const folder = folderWith({ "in/a.txt": "a" });
    symlinkSync(join(folder, "nowhere"), join(folder, "in/gone.txt"));
    mkdirSync(join(folder, "empty"));
    expect(await found(folder, ["none.txt", "in", "empty"])).toMatchObject({
      names: ["a.txt"],
      troubles: ["not-found empty", "not-found in/gone.txt", "not-found none.txt"],
    });
  });

  it("names a folder and a file without permission and reads the rest", async () => {
    const folder = folderWith({ "in/a.txt": "a", "in/locked/b.txt": "b" });
    const locked = await found(folder, ["in"], { files: refusing("EACCES", join(folder, "in/locked")) });
    expect(locked).toMatchObject({ names: ["a.txt"], troubles: ["not-readable in/locked"] });
    const { sources } = await found(folder, ["in"], { files: refusing("EACCES", join(folder, "in/a.txt")) });
    await expect(sources[0]?.get()).rejects.toMatchObject({ code: "not-readable" });
  });

  it.skipIf(process.getuid?.() === 0)("names a folder without permission on the real disk (root may read everything)", async () => {
    const folder = folderWith({ "in/a.txt": "a", "in/locked/b.txt": "b" });
    chmodSync(join(folder, "in/locked"), 0);
    expect(await found(folder, ["in"])).toMatchObject({ names: ["a.txt"], troubles: ["not-readable in/locked"] });
    chmodSync(join(folder, "in/locked"), 0o700);
  });

  it("refuses a file over the limit unread", async () => {
    const folder = folderWith({ "a.txt": "a" });
    const files = { ...machine.files, kind: async () => ({ kind: "file" as const, size: 50_000_001 }) };
    expect((await found(folder, ["a.txt"], { files })).troubles).toEqual(["too-large a.txt"]);
  });
});
