import type { Effects } from "../effects.ts";
import type { Screen } from "./screen.ts";
import { cut, padded } from "./visible.ts";

/** A line on standard error that tells how far a long run has come; silent where there is no terminal and in the first second. */
export interface Progress {
  /** `done` of `total`; `name` is what was finished last. */
  step(done: number, total: number, name: string): void;
  /** Takes the line away, before other lines are printed and at the end. */
  clear(): void;
}

const AFTER = 1000;
const BAR = 24;

/** Progress on this screen, timed by the clock of `effects`. */
export function openProgress(screen: Screen, effects: Effects): Progress {
  const start = Date.parse(effects.now());
  let shown = false;
  const clear = (): void => {
    if (shown) screen.err("\r\u001b[2K");
    shown = false;
  };
  return {
    step: (done, total, name) => {
      if (!screen.live || Date.parse(effects.now()) - start < AFTER) return;
      const full = total === 0 ? BAR : Math.floor((BAR * done) / total);
      const bar = padded("█".repeat(full), BAR);
      clear();
      screen.err(cut(`${bar} ${done}/${total} ${name}`, screen.width - 1));
      shown = true;
    },
    clear,
  };
}
