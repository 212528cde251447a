/** Median seconds of a pass: by the clock, and of the processor, which other programs on the machine disturb less. */
export interface Passes {
  readonly clock: number;
  readonly processor: number;
}

/** Runs several works in turn, first to warm up, then timed; their medians in the order of the works. */
export function passesOf(count: { readonly warm: number; readonly timed: number }, works: readonly (() => void)[]): readonly Passes[] {
  const clock: number[][] = works.map(() => []);
  const processor: number[][] = works.map(() => []);
  for (let pass = 0; pass < count.warm + count.timed; pass++)
    works.forEach((work, at) => {
      const started = performance.now();
      const before = process.cpuUsage();
      work();
      const used = process.cpuUsage(before);
      if (pass < count.warm) return;
      clock[at]?.push((performance.now() - started) / 1000);
      processor[at]?.push((used.user + used.system) / 1e6);
    });
  return works.map((_, at) => ({ clock: median(clock[at] ?? []), processor: median(processor[at] ?? []) }));
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}
