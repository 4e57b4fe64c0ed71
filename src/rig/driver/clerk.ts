import { setTimeout as sleep } from 'node:timers/promises';
import { type History, type Operation } from './history.js';
import { bodyOf } from './http.js';
import { upTo } from './in-parallel.js';
import { type Random } from './random.js';
import { type Sender } from './sender.js';

/** What a clerk looks after, and by which headers the shop knows them. */
export interface Post {
  readonly variants: readonly string[];
  /** Codes. */
  readonly locations: readonly string[];
  readonly headers: Readonly<Record<string, string>>;
}

interface Level {
  readonly variant_id: string;
  readonly on_hand: number;
}

/** So many come for each of the other things. */
const DELIVERIES = 6;
const PAUSE_MS = [50, 350] as const;
const INVENTORY = '/v1/admin/inventory';

/** Takes deliveries, writes off what broke, counts, and sends units on; each step is asked for until the answer is definite. */
export class Clerk {
  private stopped = false;

  constructor(
    private readonly sender: Sender,
    private readonly history: History,
    private readonly random: Random,
    private readonly post: Post,
  ) {}

  /** Until it is stopped, each thing in its turn; what was begun is brought to its end. */
  async keepGoing(): Promise<void> {
    const deliver = (): Promise<void> => this.adjust('delivered', this.random.whole(1, 12));
    const writeOff = (): Promise<void> => this.adjust('damaged', -this.random.whole(1, 3));
    const turns = [...upTo(DELIVERIES).map(() => deliver), writeOff, () => this.count(), () => this.transfer()];
    while (!this.stopped) {
      for (const turn of this.random.shuffled(turns)) {
        if (this.stopped) return;
        await turn();
        await sleep(this.random.whole(...PAUSE_MS));
      }
    }
  }

  stop(): void {
    this.stopped = true;
  }

  private async adjust(reason: string, delta: number): Promise<void> {
    const [variant_id, location] = [this.random.any(this.post.variants), this.random.any(this.post.locations)];
    const what = { kind: 'adjust-stock', location, lines: [{ variant_id, quantity: delta }] } as const;
    await this.ask(what, '/levels/adjustments', { variant_id, location, delta, reason });
  }

  /** Finds a few more or less than the books say; gives the count up when the difference would take promised units. */
  private async count(): Promise<void> {
    const location = this.random.any(this.post.locations);
    const variant_ids = this.random.shuffled(this.post.variants).slice(0, 2);
    const opened = await this.ask({ kind: 'count-stock' }, '/counts', { location, variant_ids });
    if (!opened) return; // a colleague is at it
    const books = await this.onHand(location);
    const lines = variant_ids.map((variant_id) => {
      return { variant_id, counted: Math.max((books.get(variant_id) ?? 0) + this.random.whole(-3, 3), 0) };
    });
    await this.ask({ kind: 'count-stock' }, `/counts/${opened.id}/lines`, { lines }, 'PUT');
    const applied = await this.ask({ kind: 'count-stock' }, `/counts/${opened.id}/apply`);
    if (!applied) await this.ask({ kind: 'count-stock' }, `/counts/${opened.id}/cancel`);
  }

  /** A first unit arrives; then the others do, or only one more, or what is left goes back. */
  private async transfer(): Promise<void> {
    const { random } = this;
    const [from, to] = random.shuffled(this.post.locations);
    const variants = random.shuffled(this.post.variants).slice(0, random.whole(1, 2));
    const lines = variants.map((variant_id) => ({ variant_id, quantity: random.whole(2, 6) }));
    const drafted = await this.ask({ kind: 'transfer-stock' }, '/transfers', { from, to, lines });
    if (!drafted) return;
    const step = (name: string, body?: object): Promise<unknown> =>
      this.ask({ kind: 'transfer-stock' }, `/transfers/${drafted.id}/${name}`, body);
    if (!(await step('ship'))) return void (await step('cancel')); // too few were left
    const one = [{ variant_id: variants[0], quantity: 1 }];
    await step('receptions', { lines: one });
    await random.weighted([
      [60, () => step('receptions', {})],
      [20, () => step('receptions', { lines: one, close: true })],
      [20, () => step('cancel')],
    ])();
  }

  /** What the books say of a location; nothing when nobody answers. */
  private async onHand(location: string): Promise<Map<string, number>> {
    const query = `location=${location}&variant_id[in]=${this.post.variants.join(',')}`;
    const { headers } = this.post;
    const heard = await this.sender.once({ method: 'GET', path: `${INVENTORY}/levels?${query}`, headers });
    const { data = [] } = bodyOf(heard) as { data?: Level[] };
    return new Map(data.map(({ variant_id, on_hand }) => [variant_id, on_hand]));
  }

  /** What came of it; nothing when it was refused. */
  private async ask(
    what: Pick<Operation, 'kind' | 'lines' | 'location'>,
    path: string,
    body: object = {},
    method = 'POST',
  ): Promise<{ id: string } | undefined> {
    const operation = await this.history.invoke({ ...what, key: this.random.key() });
    const { headers } = this.post;
    const heard = await this.sender.carryOut(operation, { method, path: INVENTORY + path, body, headers });
    return operation.outcome === 'ok' ? (bodyOf(heard) as { id: string }) : undefined;
  }
}
