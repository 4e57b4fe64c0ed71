import { inTime } from '../../../platform/observability/in-time.js';

/**
 * What a list tells, each item within so many milliseconds of the one before; throws when one takes longer. The list's
 * signal aborts then, and one that does not hear it is left where it is.
 */
export async function* eachInTime<T>(
  milliseconds: number,
  list: (signal: AbortSignal) => AsyncIterable<T>,
): AsyncGenerator<T> {
  const limit = new AbortController();
  const items = list(limit.signal)[Symbol.asyncIterator]();
  try {
    for (;;) {
      const next = await inTime(milliseconds, items.next());
      if (next.done) return;
      yield next.value;
    }
  } finally {
    limit.abort();
    items.return?.().catch(() => undefined); // nobody waits for it: it may hang as its `next` does
  }
}
