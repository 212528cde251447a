/**
 * Runs `work` on every item, at most `width` at a time, and gives the results in the order of the items: what came back first
 * waits for what was asked first, so that nothing later depends on the number of workers. A rejection ends the run.
 */
export async function* inOrder<T, R>(
  items: AsyncIterable<T> | Iterable<T>,
  width: number,
  work: (item: T) => Promise<R>,
): AsyncGenerator<R> {
  const running: Promise<R>[] = [];
  for await (const item of items) {
    const result = work(item);
    result.catch(() => undefined);
    running.push(result);
    const first = running.length >= width ? running.shift() : undefined;
    if (first) yield await first;
  }
  for (const result of running) yield await result;
}
