import { CommanderError } from "commander";
import { errorCodes, HearsayError } from "../../model/index.ts";
import { type Effects, machine } from "../effects.ts";
import { holdHeap } from "../heap.ts";
import { createProgram } from "./program.ts";
import { processScreen, type Screen } from "./screen.ts";
import { oneLine, visible } from "./visible.ts";

/** Runs one command line and gives its exit code; never throws. */
export async function main(
  args: readonly string[],
  effects: Effects = machine,
  screen: Screen = processScreen(effects.env),
): Promise<number> {
  holdHeap();
  let code = 0;
  const exit = (wanted: number): void => {
    code = Math.max(code, wanted);
  };
  try {
    await createProgram({ effects, screen, exit }).parseAsync([...args], { from: "user" });
    return code;
  } catch (error) {
    return Math.max(code, failed(error, args.includes("--debug"), screen));
  }
}

/** Says what went wrong, in one line and a hint, and gives the exit code. */
function failed(error: unknown, debug: boolean, screen: Screen): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  const lines =
    error instanceof HearsayError
      ? [`hearsay: ${oneLine(error.message)}`, `  ${oneLine(error.hint)}`]
      : [
          `hearsay: something went wrong inside: ${oneLine(error instanceof Error ? error.message : String(error))}`,
          "  Run it again with --debug for the details, and report them.",
        ];
  screen.err(`${lines.join("\n")}\n`);
  if (debug && error instanceof Error) screen.err(`${visible(error.stack ?? "")}\n`);
  return error instanceof HearsayError ? errorCodes[error.code] : 1;
}
