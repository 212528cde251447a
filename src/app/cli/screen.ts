import { type Effects, systemCode } from "../effects.ts";

/** Where the command line prints. */
export interface Screen {
  /** Appends to standard output. */
  out(text: string): void;
  /** Appends to standard error. */
  err(text: string): void;
  /** Characters in a line, 80 to 160. */
  readonly width: number;
  /** Whether standard output is a terminal. */
  readonly terminal: boolean;
  /** Whether standard error is a terminal that can show a progress bar. */
  readonly live: boolean;
  readonly style: Style;
}

/** Marks words for the eye; without colour each returns its text unchanged. */
export interface Style {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly red: (text: string) => string;
  readonly yellow: (text: string) => string;
}

/** The terminal, or the file or pipe that stands in for it. */
export function processScreen(env: Effects["env"]): Screen {
  const coloured = Boolean(process.stdout.isTTY) && !env["NO_COLOR"] && env["TERM"] !== "dumb";
  // A reader that has seen enough ("hearsay findings | head") is no error.
  process.stdout.on("error", (error) => {
    if (systemCode(error) !== "EPIPE") throw error;
  });
  return {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    width: Math.min(160, Math.max(80, process.stdout.columns ?? (Number(env["COLUMNS"]) || 100))),
    terminal: Boolean(process.stdout.isTTY),
    live: Boolean(process.stderr.isTTY) && env["TERM"] !== "dumb",
    style: coloured ? colours : plain,
  };
}

const marked = (open: number, close: number) => (text: string) => `\u001b[${open}m${text}\u001b[${close}m`;
const colours: Style = { bold: marked(1, 22), dim: marked(2, 22), red: marked(31, 39), yellow: marked(33, 39) };
const same = (text: string): string => text;
/** No marks at all. */
export const plain: Style = { bold: same, dim: same, red: same, yellow: same };
