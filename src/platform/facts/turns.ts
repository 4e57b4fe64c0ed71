/** Lets at most `n` pieces of work run at once; the others wait their turn in order. */
export class Turns {
  private readonly running = new Set<Promise<unknown>>();
  private readonly waiting: (() => void)[] = [];
  private taken = 0;

  constructor(private readonly n: number) {}

  take(work: () => Promise<void>): void {
    const turn = this.run(work).finally(() => this.running.delete(turn));
    this.running.add(turn);
  }

  /** Resolves when everything taken so far has ended. */
  async idle(): Promise<void> {
    await Promise.allSettled(this.running);
  }

  private async run(work: () => Promise<void>): Promise<void> {
    if (this.taken === this.n) await new Promise<void>((resolve) => this.waiting.push(resolve));
    else this.taken++;
    try {
      await work();
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.taken--;
    }
  }
}
