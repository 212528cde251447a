/** Lets one fetch at a time through to each host, and none sooner than its delay after the one before. */
export interface Pace {
  /** Runs `work` when the turn of the host has come; `delay` in seconds. */
  inTurn<R>(host: string, delay: number, work: () => Promise<R>): Promise<R>;
}

/** A pace by a clock in milliseconds. */
export function openPace(now: () => number, sleep: (milliseconds: number) => Promise<void>): Pace {
  const hosts = new Map<string, { turn: Promise<unknown>; ended: number }>();
  return {
    inTurn: (host, delay, work) => {
      const line = hosts.get(host) ?? { turn: Promise.resolve(), ended: Number.NEGATIVE_INFINITY };
      hosts.set(host, line);
      const turn = line.turn.then(async () => {
        const wait = line.ended + delay * 1000 - now();
        if (wait > 0) await sleep(wait);
        try {
          return await work();
        } finally {
          line.ended = now();
        }
      });
      line.turn = turn.catch(() => undefined);
      return turn;
    },
  };
}
