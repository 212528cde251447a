import { type ChildProcess, fork } from "node:child_process";
import { getCompileCacheDir } from "node:module";
import { fileURLToPath } from "node:url";
import { HearsayError } from "../model/index.ts";
import { memoryOf } from "./process-memory.ts";
import type { Answer, Ask, TaskKind, Tasks } from "./task.ts";

/** How many reading processes run, and what each may use for one file. */
export interface PoolLimits {
  readonly workers: number;
  /** Megabytes of resident memory. */
  readonly memory: number;
  /** Seconds for one task. */
  readonly time: number;
}

export const defaultLimits = (cores: number): PoolLimits => ({ workers: Math.max(1, cores - 1), memory: 512, time: 20 });

/** Processes that take in and read files; a process is used for many files and replaced after it was ended. */
export interface ReadingPool {
  /** Rejects with the task's own HearsayError, or `parser-died`, `parser-slow`, `parser-memory`. */
  run<K extends TaskKind>(task: K, name: string, given: Tasks[K]["given"]): Promise<Tasks[K]["back"]>;
  /** Ends all processes; tasks not done are rejected with `parser-died`. */
  close(): void;
}

const WATCH_EVERY = 100;
/** Part of the memory that the JavaScript heap may take; the rest is for code, weights and bytes. */
const HEAP_SHARE = 0.75;
const extension = import.meta.url.endsWith(".ts") ? "ts" : "js";
const PROGRAM = fileURLToPath(new URL(`./reading-process.${extension}`, import.meta.url));

/**
 * A pool of up to `limits.workers` processes that run `program` (a module that answers Ask messages) with the user's pack folders as its
 * arguments. The first starts at once.
 */
export function openReadingPool(limits: PoolLimits, packs: readonly string[], program: string = PROGRAM): ReadingPool {
  const busy = new Set<ChildProcess>();
  const used = new WeakSet<ChildProcess>();
  const waiting: (() => void)[] = [];
  let asked = 0;

  const start = (): ChildProcess =>
    fork(program, [...packs], {
      serialization: "advanced",
      stdio: ["ignore", "ignore", "ignore", "ipc"],
      execArgv: [`--max-old-space-size=${Math.ceil(limits.memory * HEAP_SHARE)}`],
      env: { ...process.env, NODE_COMPILE_CACHE: getCompileCacheDir() },
    });

  const idle: ChildProcess[] = [start()];

  const free = async (): Promise<ChildProcess> => {
    while (idle.length === 0 && busy.size >= limits.workers) await new Promise<void>((resolve) => waiting.push(resolve));
    let process = idle.pop();
    while (process && !isAlive(process)) process = idle.pop();
    process ??= start();
    busy.add(process);
    return process;
  };

  const release = (process: ChildProcess): void => {
    busy.delete(process);
    if (isAlive(process)) idle.push(process);
    else process.kill("SIGKILL");
    waiting.shift()?.();
  };

  return {
    run: async <K extends TaskKind>(task: K, name: string, given: Tasks[K]["given"]) => {
      for (;;) {
        const process = await free();
        const wasUsed = used.has(process);
        used.add(process);
        try {
          return (await runIn(process, { number: ++asked, task, name, given } as Ask, limits)) as Tasks[K]["back"];
        } catch (error) {
          // What fills the memory may be left from earlier files: a fresh process decides.
          if (!(wasUsed && error instanceof HearsayError && error.code === "parser-memory")) throw error;
        } finally {
          release(process);
        }
      }
    },
    close: () => {
      for (const process of [...idle, ...busy]) process.kill("SIGKILL");
      idle.length = 0;
    },
  };
}

const isAlive = (process: ChildProcess): boolean =>
  process.connected && !process.killed && process.exitCode === null && process.signalCode === null;

/** One task in one process, watched until it answers or is ended. */
function runIn(process: ChildProcess, ask: Ask, limits: PoolLimits): Promise<Tasks[TaskKind]["back"]> {
  return new Promise((resolve, reject) => {
    let why: HearsayError | undefined;
    const end = (reason: HearsayError): void => {
      why ??= reason;
      process.kill("SIGKILL");
    };
    const timer = setTimeout(() => end(slow(ask.name, limits)), limits.time * 1000);
    const watch = setInterval(async () => {
      const megabytes = await memoryOf(process.pid);
      if (megabytes !== undefined && megabytes > limits.memory) end(fat(ask.name, limits));
    }, WATCH_EVERY);

    const settle = (done: () => void): void => {
      clearTimeout(timer);
      clearInterval(watch);
      process.off("message", onMessage).off("exit", onExit).off("error", onError);
      done();
    };
    const onMessage = (message: unknown): void => {
      const answer = message as Answer;
      if (answer.number !== ask.number) return;
      if ("back" in answer) settle(() => resolve(answer.back));
      else if ("refused" in answer)
        settle(() => reject(new HearsayError(answer.refused.code, answer.refused.message, answer.refused.hint)));
      else settle(() => reject(died(ask.name, answer.failed)));
    };
    const onExit = (code: number | null, signal: string | null): void => {
      // V8 aborts a process that outgrows its heap.
      const outgrown = signal === "SIGABRT" || code === 134;
      settle(() => reject(why ?? (outgrown ? fat(ask.name, limits) : died(ask.name, `it ended with ${signal ?? `code ${code}`}`))));
    };
    const onError = (error: Error): void => settle(() => reject(died(ask.name, error.message)));

    process.on("message", onMessage).on("exit", onExit).on("error", onError);
    if (!process.connected) onExit(process.exitCode, process.signalCode);
    else process.send(ask, (error) => error && end(died(ask.name, error.message)));
  });
}

const died = (name: string, why: string): HearsayError =>
  new HearsayError(
    "parser-died",
    `${name}: reading it failed (${why}).`,
    "The file is damaged or of a kind that is not stood; save the report alone as plain text and try again.",
  );

const slow = (name: string, { time }: PoolLimits): HearsayError =>
  new HearsayError(
    "parser-slow",
    `${name}: not read within ${time} s.`,
    "Save the report alone as plain text, or allow more with --seconds.",
  );

const fat = (name: string, { memory }: PoolLimits): HearsayError =>
  new HearsayError(
    "parser-memory",
    `${name}: reading it took more than ${memory} MB.`,
    "Save the report alone as plain text, or allow more with --memory.",
  );
