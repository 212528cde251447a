import type { Command } from "commander";
import { type Desk, type DeskOptions, openDesk } from "../desk.ts";
import type { Effects } from "../effects.ts";
import type { Screen } from "./screen.ts";
import { visibleJson } from "./visible.ts";

/** What a command works with. */
export interface Shell {
  readonly effects: Effects;
  readonly screen: Screen;
  /** Makes the program end with this exit code. */
  exit(code: number): void;
}

/** Options that every command has. */
export interface GlobalOptions {
  readonly case?: string;
  readonly json?: boolean;
  readonly debug?: boolean;
}

/** One command: adds itself to the program. */
export type AddCommand = (program: Command, shell: Shell) => void;

/** Options of a command together with the global ones. */
export const optionsOf = <O>(command: Command): O & GlobalOptions => command.optsWithGlobals<O & GlobalOptions>();

/** Opens the case that the options name, runs `work` on it and closes it whatever happens. */
export async function withDesk<R>(
  shell: Shell,
  { folder, ...rest }: Omit<DeskOptions, "folder"> & { folder: string | undefined },
  work: (desk: Desk) => Promise<R>,
): Promise<R> {
  const desk = await openDesk({ ...rest, ...(folder === undefined ? {} : { folder }) }, shell.effects);
  try {
    return await work(desk);
  } finally {
    await desk.close();
  }
}

/** Prints a value as JSON that is safe on a terminal. */
export const printJson = (shell: Shell, value: unknown): void => shell.screen.out(`${visibleJson(value)}\n`);

/** Prints lines. */
export const printLines = (shell: Shell, lines: readonly string[]): void => shell.screen.out(lines.map((line) => `${line}\n`).join(""));

/** Examples under the help of a command: `command line` and what it does. */
export const examples = (...rows: readonly (readonly [string, string])[]): string =>
  `\nExamples:\n${rows.map(([line, does]) => `  ${line}\n      ${does}`).join("\n")}\n`;
