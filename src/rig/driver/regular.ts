import { setTimeout as sleep } from 'node:timers/promises';
import { type Shopper } from './shopper.js';

/** At each of them the buyer asks for one thing after the other. */
const DEVICES = 3;
const PAUSE_MS = [200, 800] as const;

/** A buyer who comes again and again for what each may have only so much of, from many devices, and gives some back. */
export class Regular {
  private readonly name: string;
  /** Orders that stand. */
  private readonly orders: string[] = [];
  private visits = 0;
  private stopped = false;

  constructor(
    private readonly shopper: Shopper,
    private readonly variant_id: string,
  ) {
    this.name = shopper.random.key().replace(/\d/g, (digit) => 'ghijklmnop'[Number(digit)]!);
  }

  /** Until it is stopped. */
  async keepGoing(): Promise<void> {
    await Promise.all(Array.from({ length: DEVICES }, () => this.onOneDevice()));
  }

  stop(): void {
    this.stopped = true;
  }

  private async onOneDevice(): Promise<void> {
    const { random } = this.shopper;
    for (; !this.stopped; await sleep(random.whole(...PAUSE_MS))) {
      const unwanted = random.chance(0.4) ? this.orders.shift() : undefined;
      await (unwanted ? this.shopper.cancel(unwanted) : this.buy());
    }
  }

  private async buy(): Promise<void> {
    const { random } = this.shopper;
    const lines = [{ variant_id: this.variant_id, quantity: random.whole(1, 2) }];
    const { orderId } = await this.shopper.checkout({ lines, email: this.address() });
    if (orderId) this.orders.push(orderId); // unpaid ones, too: they have their part of the share
  }

  /** The same address written in another way each time: the shop knows its buyer by it, and the checker each order. */
  private address(): string {
    const visit = this.visits++;
    const letters = [...this.name].map((letter, index) => ((visit >> index) & 1 ? letter.toUpperCase() : letter));
    return `${letters.slice(0, 31).join('')}@example.com`;
  }
}
