import { lstat, readdir, readFile, realpath } from "node:fs/promises";
import { homedir, userInfo } from "node:os";

/** What a path is, without following a link. */
export interface PathKind {
  readonly kind: "file" | "folder" | "link" | "other";
  /** Bytes. */
  readonly size: number;
}

/** The files of the machine, as much of them as the desk asks for; each rejects with Node's errors (`ENOENT`, `EACCES` ...). */
export interface Files {
  kind(path: string): Promise<PathKind>;
  /** The path with all links followed. */
  real(path: string): Promise<string>;
  /** Base names in a folder, in no promised order. */
  list(path: string): Promise<readonly string[]>;
  read(path: string): Promise<Uint8Array>;
}

/** Everything outside the program that the app touches besides the store, passed in as one argument. */
export interface Effects {
  /** ISO 8601 in UTC. */
  now(): string;
  readonly env: Readonly<Record<string, string | undefined>>;
  cwd(): string;
  home(): string;
  /** Login name, or undefined where the system has none. */
  login(): string | undefined;
  stdin(): Promise<Uint8Array>;
  readonly files: Files;
}

/** The real machine. */
export const machine: Effects = {
  now: () => new Date().toISOString(),
  env: process.env,
  cwd: () => process.cwd(),
  home: () => homedir(),
  login: () => {
    try {
      return userInfo().username;
    } catch {
      return undefined;
    }
  },
  stdin: async () => {
    const chunks: Buffer[] = [];
    for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
    return new Uint8Array(Buffer.concat(chunks));
  },
  files: {
    kind: async (path) => {
      const found = await lstat(path);
      const kind = found.isFile() ? "file" : found.isDirectory() ? "folder" : found.isSymbolicLink() ? "link" : "other";
      return { kind, size: found.size };
    },
    real: (path) => realpath(path),
    list: (path) => readdir(path),
    read: async (path) => new Uint8Array(await readFile(path)),
  },
};

/** Node's code of a system error (`ENOENT`), or undefined for anything else. */
export const systemCode = (error: unknown): string | undefined =>
  error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
