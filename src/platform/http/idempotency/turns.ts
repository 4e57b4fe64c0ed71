import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Lets those who want the same thing in this process go one after the other, without a database connection each while
 * they wait.
 */
export class Turns {
  private readonly taken = new Map<string, Promise<unknown>>();

  /** Runs `work` when nobody else works under the name; calls `giveUp` for the error when that takes too long. */
  async take<T>(name: string, work: () => Promise<T>, patienceMs: number, giveUp: () => Error): Promise<T> {
    const patience = this.taken.has(name) ? new AbortController() : undefined;
    const over = patience && sleep(patienceMs, 'over', { signal: patience.signal, ref: false });
    over?.catch(() => undefined);
    for (let other = this.taken.get(name); other; other = this.taken.get(name)) {
      if ((await Promise.race([other, over])) === 'over') throw giveUp();
    }
    patience?.abort();
    const turn = work();
    this.taken.set(name, turn.then(() => undefined, () => undefined)); // prettier-ignore
    try {
      return await turn;
    } finally {
      this.taken.delete(name);
    }
  }
}
