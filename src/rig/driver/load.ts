import { setTimeout as sleep } from 'node:timers/promises';
import { type Operation } from './history.js';
import { type Shopper } from './shopper.js';

/** How much is asked of the shop, and of what. */
export interface Mix {
  readonly variants: readonly string[];
  /** Shoppers and staff at work at once. */
  readonly clients: number;
  /** No more than so many operations a second, all clients together. */
  readonly perSecond?: number;
  /** Of a hundred clients who do not hear at once, so many go away for good. */
  readonly abandonPercent?: number;
}

/** Bounded load, until it is stopped: everything that shoppers and staff do, in proportion. */
export class Load {
  private stopped = false;
  private readonly clients: Promise<void>[];
  private readonly confirmed: Operation[] = [];
  private readonly captured: string[] = [];
  private next = 0;

  constructor(
    private readonly shopper: Shopper,
    private readonly mix: Mix,
  ) {
    this.clients = Array.from({ length: mix.clients }, () => this.client());
  }

  /** Lets every client finish what it is at. */
  async stop(): Promise<void> {
    this.stopped = true;
    await Promise.all(this.clients);
  }

  private async client(): Promise<void> {
    while (!this.stopped) {
      await this.turn();
      if (this.stopped) return;
      await this.act();
    }
  }

  /** Waits until the rate allows another operation. */
  private async turn(): Promise<void> {
    if (!this.mix.perSecond) return;
    const at = Math.max(Date.now(), this.next);
    this.next = at + 1000 / this.mix.perSecond;
    await sleep(at - Date.now());
  }

  private async act(): Promise<void> {
    const { random } = this.shopper;
    const acts: (readonly [number, () => Promise<unknown>])[] = [
      [60, () => this.buy()],
      [12, () => this.buyByCart()],
      [10, () => this.capture()],
      [6, () => this.refund()],
      [4, () => this.withOrder((order) => this.shopper.cancel(order.orderId!))],
      [4, () => this.withOrder((order) => this.shopper.fulfil(order.orderId!))],
      [4, () => this.again()],
    ];
    await random.weighted(acts)();
  }

  private get abandon(): boolean {
    return this.shopper.random.chance((this.mix.abandonPercent ?? 0) / 100);
  }

  private line() {
    const { random } = this.shopper;
    return { variant_id: random.any(this.mix.variants), quantity: random.whole(1, 2) };
  }

  private async buy(): Promise<void> {
    const lines = Array.from({ length: this.shopper.random.whole(1, 3) }, () => this.line());
    this.keep(await this.shopper.checkout({ lines, abandon: this.abandon }));
  }

  private async buyByCart(): Promise<void> {
    const cart = await this.shopper.cart([this.line()]);
    if (cart) this.keep(await this.shopper.complete(cart, { abandon: this.abandon }));
  }

  private keep(operation: Operation): void {
    if (operation.outcome === 'ok' && operation.status === 201) this.confirmed.push(operation);
  }

  private async capture(): Promise<void> {
    await this.withOrder(async ({ paymentId, total }) => {
      const amount = this.shopper.random.chance(0.5) ? undefined : this.shopper.random.whole(1, total!);
      const { outcome } = await this.shopper.operate('capture', paymentId!, amount, this.abandon);
      if (outcome === 'ok') this.captured.push(paymentId!);
    });
  }

  private async refund(): Promise<void> {
    const { random } = this.shopper;
    if (this.captured.length === 0) return this.buy();
    const amount = random.chance(0.5) ? undefined : random.whole(1, 1500);
    await this.shopper.operate('refund', random.any(this.captured), amount, this.abandon);
  }

  private async withOrder(work: (order: Operation) => Promise<unknown>): Promise<void> {
    if (this.confirmed.length < 5) return this.buy();
    await work(this.shopper.random.any(this.confirmed));
  }

  /** An answered checkout sent once more gets the same answer. */
  private async again(): Promise<void> {
    await this.withOrder((order) => this.shopper.repeat(order));
  }
}
