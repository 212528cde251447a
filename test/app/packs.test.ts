import { describe, expect, it } from "vitest";
import { machine } from "../../src/app/effects.ts";
import { checkFolder, ownPacks, problemLine } from "../../src/app/pack-folders.ts";
import type { DataSource } from "../../src/model/index.ts";
import { folderWith, write } from "./folders.ts";
import { run } from "./run.ts";

const head =
  "name: north\nversion: 0.1.0\nlicence: CC0-1.0\nabout: Invented actors.\nsources:\n  made:\n    title: Made up\n    licence: CC0-1.0\n";
const actors = "source: made\nlist:\n  - id: orlen-front\n    kind: group\n    names: [Orlen Front]\n";

describe("packs", () => {
  it("that come with Hearsay have no problems", async () => {
    const { packs, problems } = await checkFolder(ownPacks, machine);
    expect(problems.map(problemLine)).toEqual([]);
    expect(packs.length).toBeGreaterThan(3);
  });

  it("are checked by file and line", async () => {
    const folder = folderWith({
      "north/pack.yaml": head,
      "north/actors.yaml": `${actors}  - id: orlen-front\n    kind: colour\n    names: [Sand Brigade]\n`,
    });
    const { code, err, out } = await run(folder, ["packs", "check", "north"]);
    expect(code).toBe(1);
    expect(err).toMatch(/^north\/actors\.yaml:7: .*kind/m);
    expect(out).toMatch(/problem/);
  });

  it("are listed with what they were made of and its licence, the gazetteer with its credit, and so is an export", async () => {
    const folder = folderWith({
      "a.txt": "The Orlen Front released three guards.",
      ".config/hearsay/config.yaml": "packs: [../../mine]\n",
    });
    write(folder, { "mine/pack.yaml": head, "mine/actors.yaml": actors });
    const home = { home: () => folder };
    const lines = await run(folder, ["packs", "list"], home);
    expect([lines.code, lines.err]).toEqual([0, ""]);
    expect(lines.out).toContain("north 0.1.0 (CC0-1.0)\n  Invented actors.\n    from Made up, CC0-1.0\n");
    expect(lines.out).toContain("Place data: GeoNames (geonames.org), CC BY 4.0");
    const listed = JSON.parse((await run(folder, ["packs", "list", "--json"], home)).out) as readonly DataSource[];
    for (const { name, licence, about, sources } of listed)
      expect([name, licence, about, sources.length > 0]).toEqual([
        name,
        expect.stringMatching(/^[\w.-]+$/),
        expect.stringMatching(/\.$/),
        true,
      ]);
    await run(folder, ["read", "a.txt"], home);
    const exported = await run(folder, ["export", "--format", "json"], home);
    expect(JSON.parse(exported.out).sources).toEqual(listed);
    expect(exported.err).toBe("");
    expect(exported.out).toContain("Place data: GeoNames (geonames.org), CC BY 4.0");
    expect((await run(folder, ["account"], home)).out).toContain("Place data: GeoNames");
  });

  it("are counted when nothing is wrong", async () => {
    const folder = folderWith({ "mine/north/pack.yaml": head, "mine/north/actors.yaml": actors });
    expect(await run(folder, ["packs", "check", "mine"])).toMatchObject({
      code: 0,
      err: "",
      out: expect.stringMatching(/^north 0\.1\.0 \(CC0-1\.0\): 1 actors, .*\nno problems\n$/),
    });
    expect(await run(folder, ["packs", "check", "none"])).toMatchObject({ code: 2, err: expect.stringContaining("does not exist") });
  });

  it("of the user are read beside the others, and refused when broken", async () => {
    const folder = folderWith({
      "packs/north/pack.yaml": head,
      "packs/north/actors.yaml": actors,
      ".config/hearsay/config.yaml": "packs: [../../packs]\n",
      "a.txt": "On Friday the Orlen Front released three guards.",
    });
    const home = { home: () => folder };
    await run(folder, ["read", "a.txt"], home);
    const { out } = await run(folder, ["findings", "--kind", "actor", "--json"], home);
    expect(JSON.parse(out).map(({ pack }: { pack?: string }) => pack)).toContain("orlen-front");
    const broken = folderWith({
      "packs/pack.yaml": "name: north\n",
      ".config/hearsay/config.yaml": "packs: [../../packs]\n",
      "a.txt": "a",
    });
    expect(await run(broken, ["read", "a.txt"], { home: () => broken })).toMatchObject({
      code: 2,
      err: expect.stringContaining("packs check"),
    });
  });
});
