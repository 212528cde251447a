import { posix } from "node:path";
import { describe, expect, it } from "vitest";
import { type Import, importsOf, type SourceFile, sourceFiles } from "./sources.ts";

// The room table of ARCHITECTURE.md: what each room may import from.
const rooms: Readonly<Record<string, readonly string[]>> = {
  model: [],
  text: ["model"],
  packs: ["model"],
  intake: ["model", "text", "packs"],
  reading: ["model", "text", "packs"],
  reconcile: ["model", "text", "packs"],
  analysis: ["model"],
  export: ["model", "analysis"],
  store: ["model"],
  api: ["model"],
  app: ["model", "text", "packs", "intake", "reading", "reconcile", "analysis", "export", "store", "api"],
  web: ["model", "api"],
};
const pure = new Set(["model", "text", "packs", "reading", "reconcile", "analysis", "export", "api"]);
const packagesOf: Readonly<Record<string, readonly string[]>> = {
  "better-sqlite3": ["store"],
  kysely: ["store"],
  parse5: ["intake"],
  chardet: ["intake"],
  "iconv-lite": ["intake"],
  "csv-parse": ["intake"],
  feedsmith: ["intake"],
  "ipaddr.js": ["intake"],
  mammoth: ["intake"],
  "pdfjs-dist": ["intake"],
  "postal-mime": ["intake"],
  tinyld: ["intake"],
  commander: ["app"],
  yaml: ["packs", "intake", "app"],
  hono: ["app"],
  "@hono/node-server": ["app"],
  "@hono/zod-openapi": ["app"],
  zod: ["api", "web"],
  react: ["web"],
  "react-dom": ["web"],
  "@tanstack/react-query": ["web"],
  "@tanstack/react-router": ["web"],
  "@tanstack/react-virtual": ["web"],
};

const files = sourceFiles("src");

const target = (file: SourceFile, { from }: Import): string => posix.join(posix.dirname(file.path), from);
const isRelative = ({ from }: Import): boolean => from.startsWith(".");
const packageName = ({ from }: Import): string =>
  from.startsWith("@") ? from.split("/").slice(0, 2).join("/") : (from.split("/")[0] ?? "");

/** `path imports what` for every import that `wrong` holds against a file. */
const offences = (wrong: (file: SourceFile, one: Import) => boolean): string[] =>
  files.flatMap((file) =>
    importsOf(file.code)
      .filter((one) => wrong(file, one))
      .map((one) => `${file.path} imports ${one.from}`),
  );

describe("rooms", () => {
  it("are all in the table", () => {
    expect(files.filter((file) => !(file.room in rooms)).map((file) => file.path)).toEqual([]);
  });

  it("import only from the rooms below", () => {
    expect(
      offences((file, one) => {
        if (!isRelative(one)) return false;
        const [top, room = ""] = target(file, one).split("/");
        return top !== "src" || (room !== file.room && !(rooms[file.room] ?? []).includes(room));
      }),
    ).toEqual([]);
  });

  it("leave packages to the rooms that own them", () => {
    expect(offences((file, one) => !isRelative(one) && !(packagesOf[packageName(one)] ?? [file.room]).includes(file.room))).toEqual([]);
  });

  it("leave commander to the command line", () => {
    expect(offences((file, one) => one.from === "commander" && !file.path.startsWith("src/app/cli/"))).toEqual([]);
  });

  it("leave HTTP to the server", () => {
    expect(offences((file, one) => /^(?:@hono\/|hono(?:\/|$))/.test(one.from) && !file.path.startsWith("src/app/server/"))).toEqual([]);
  });

  it("leave the network to the server and to fetching", () => {
    expect(
      offences(
        (file, one) => /^node:(?:https?|net|tls|dns)(?:\/|$)/.test(one.from) && !/^src\/(?:app\/server|intake\/fetch)\//.test(file.path),
      ),
    ).toEqual([]);
  });

  it("that are pure import nothing of Node", () => {
    expect(
      offences((file, one) => pure.has(file.room) && /^(node:|fs$|path$|os$|crypto$|url$|util$|child_process$)/.test(one.from)),
    ).toEqual([]);
  });

  it("import files that are there", () => {
    const paths = new Set(files.map((file) => file.path));
    expect(offences((file, one) => isRelative(one) && /\.tsx?$/.test(one.from) && !paths.has(target(file, one)))).toEqual([]);
  });

  it("have no import cycles", () => {
    const edges = new Map(
      files.map((file) => [
        file.path,
        importsOf(file.code)
          .filter((one) => isRelative(one) && !one.typeOnly)
          .map((one) => target(file, one)),
      ]),
    );
    expect(cycles(edges)).toEqual([]);
  });
});

describe("the reading of imports", () => {
  it("sees every form", () => {
    const code =
      'import { a,\n  b } from "./one.ts";\nimport type { C } from "./two.ts";\nexport * from "./three.ts";\nimport "./four.ts";\nconst x = await import("./five.ts");\n';
    expect(importsOf(code).map(({ from, typeOnly }) => `${from} ${typeOnly}`)).toEqual([
      "./one.ts false",
      "./two.ts true",
      "./three.ts false",
      "./four.ts false",
      "./five.ts false",
    ]);
  });

  it("finds a cycle", () => {
    expect(
      cycles(
        new Map([
          ["a", ["b"]],
          ["b", ["c"]],
          ["c", ["a"]],
          ["d", ["a"]],
        ]),
      ),
    ).toEqual(["a > b > c > a"]);
  });
});

/** Each cycle once, as the path on which a depth-first walk closes it. */
function cycles(edges: ReadonlyMap<string, readonly string[]>): string[] {
  const found: string[] = [];
  const done = new Set<string>();
  const walk = (node: string, path: readonly string[]): void => {
    if (path.includes(node)) {
      found.push([...path.slice(path.indexOf(node)), node].join(" > "));
      return;
    }
    if (done.has(node)) return;
    for (const next of edges.get(node) ?? []) walk(next, [...path, node]);
    done.add(node);
  };
  for (const node of edges.keys()) walk(node, []);
  return found;
}
