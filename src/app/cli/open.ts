import { spawn } from "node:child_process";
import type { Command } from "commander";
import { HearsayError } from "../../model/index.ts";
import { type Running, type ServerOptions, startServer } from "../server/index.ts";
import { type AddCommand, examples, optionsOf, printJson, printLines, type Shell } from "./shell.ts";

interface OpenOptions {
  readonly port?: string;
  readonly browser: boolean;
}

/** `hearsay open`: the workbench over a case, until it is stopped. */
export const addOpen: AddCommand = (program, shell) => {
  program
    .command("open")
    .description("open the workbench in a browser: the account, every line one click from its words, and judgements")
    .option("--port <number>", "port on 127.0.0.1 (default: a free one)")
    .option("--no-browser", "print the address and open nothing")
    .addHelpText(
      "after",
      examples(
        ["hearsay open", "the workbench over ./hearsay.case"],
        ["hearsay open --case north.case --no-browser", "another case; you open the address"],
      ),
    )
    .action(async (_, command: Command) => {
      const { port, browser, case: folder, json } = optionsOf<OpenOptions>(command);
      await serveUntilStopped(
        shell,
        { ...(folder === undefined ? {} : { folder }), ...(port === undefined ? {} : { port: portOf(port) }) },
        { browser, json: json ?? false },
      );
    });
};

/** Starts the workbench, says where, opens the browser and returns when the person stops it (Ctrl-C) or the terminal goes away. */
export async function serveUntilStopped(
  shell: Shell,
  options: ServerOptions,
  { browser, json }: { readonly browser: boolean; readonly json: boolean },
): Promise<void> {
  const running = await startServer({ ...options, said: (line) => shell.screen.err(`${line}\n`), effects: shell.effects });
  if (json) printJson(shell, { address: running.address, port: running.port, readonly: running.readonlyWhy !== undefined });
  else {
    printLines(shell, [
      ...(running.readonlyWhy === undefined ? [] : [`Open for reading only. ${running.readonlyWhy}`]),
      `Workbench: ${running.address}`,
      "The address works once, in one browser, on this machine. Ctrl-C stops it.",
    ]);
  }
  if (browser) openBrowser(running.address);
  await stopped(running);
}

/** Waits for the first signal to stop, then closes the case; a second one ends at once. */
const stopped = (running: Running): Promise<void> =>
  new Promise((resolve, reject) => {
    const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
    const stop = (): void => {
      for (const signal of signals) process.off(signal, stop);
      running.close().then(resolve, reject);
    };
    for (const signal of signals) process.on(signal, stop);
  });

function portOf(words: string): number {
  const port = Number(words);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new HearsayError("bad-value", `"${words}" is no port.`, "Give a number from 1 to 65535.");
}

/** Asks the system to open an address; where it cannot, the printed address is what the person has. */
function openBrowser(address: string): void {
  const [command = "", ...args] =
    process.platform === "darwin"
      ? ["open", address]
      : process.platform === "win32"
        ? ["cmd", "/c", "start", "", address]
        : ["xdg-open", address];
  const child = spawn(command, args, { stdio: "ignore", detached: true });
  child.on("error", () => {});
  child.unref();
}
