import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createProgram } from "../../src/app/cli/program.ts";
import { commandReference } from "../../src/app/cli/reference.ts";
import { plain } from "../../src/app/cli/screen.ts";
import { machine } from "../../src/app/effects.ts";
import { filesUnder, root } from "./sources.ts";

const page = (path: string): string => readFileSync(join(root, path), "utf8");
const program = () =>
  createProgram({
    effects: machine,
    screen: { out: () => {}, err: () => {}, width: 100, terminal: false, live: false, style: plain },
    exit: () => {},
  });

describe("documentation", () => {
  it("lists every command as its help has it", () => {
    expect(page("docs/commands.md")).toBe(commandReference(program()));
  });

  it("gives two or three examples for every command", () => {
    const sections = commandReference(program()).split("\n## ").slice(2);
    const counts = sections.map(
      (section) => `${section.split("\n", 1)[0]}: ${section.split("Examples:")[1]?.match(/^ {2}\S/gm)?.length ?? 0}`,
    );
    expect(counts.filter((line) => !/: [23]$/.test(line))).toEqual([]);
  });

  it("has what is unreleased on top of the change log", () => {
    expect(page("CHANGELOG.md").match(/^## .+$/m)?.[0]).toBe("## Unreleased");
  });

  it("names every room in the map", () => {
    const rooms = new Set(filesUnder("src", ".ts").map((path) => path.split("/")[1]));
    const map = page("ARCHITECTURE.md");
    expect([...rooms].filter((room) => !new RegExp(`^${room} `, "m").test(map))).toEqual([]);
  });

  it("names every npm script that a reader may run", () => {
    const { scripts } = JSON.parse(page("package.json")) as { scripts: Record<string, string> };
    const pages = page("README.md") + page("CONTRIBUTING.md");
    expect(
      Object.keys(scripts).filter((name) => !name.includes(":") && !new RegExp(`npm (?:run )?(?:-s )?(?:run )?${name}\\b`).test(pages)),
    ).toEqual([]);
  });

  it("holds the text of every licence that a pack or a file is under", () => {
    const packs = filesUnder("packs", "pack.yaml").flatMap((path) =>
      [...page(path).matchAll(/^licence:\s*(\S+)/gm)].map((match) => match[1] ?? ""),
    );
    const files = [...page("REUSE.toml").matchAll(/SPDX-License-Identifier = "([^"]+)"/g)].map((match) => match[1] ?? "");
    const named = new Set([...packs, ...files].flatMap((expression) => expression.split(/ (?:AND|OR) /)));
    expect([...named].filter((licence) => !existsSync(join(root, "LICENSES", `${licence}.txt`)))).toEqual([]);
  });
});
