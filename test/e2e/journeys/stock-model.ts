/** What inventory should do, said once more without a database: plain objects, one command after the other. */

export type Place = 'south' | 'main';
/** The order in which locations are served. */
export const PLACES: readonly Place[] = ['south', 'main'];

export interface Line {
  variant: string;
  quantity: number;
}

interface Level {
  onHand: number;
  held: number;
}

interface Entry {
  variant: string;
  place: Place | null;
  quantity: number;
}

export interface ModelHold {
  status: 'held' | 'committed' | 'released' | 'expired';
  buyer: string | null;
  asked: Map<string, number>;
  entries: Entry[];
}

interface Terms {
  limit: number;
  safety: number;
}

/** `variants` have stock; `bundles` are made of them; a buyer may have `share` units of the first variant. */
export class StockModel {
  readonly levels = new Map<string, Level>();
  readonly holds: ModelHold[] = [];
  private readonly terms = new Map<string, Terms>();
  private readonly queues = new Map<string, { hold: ModelHold; quantity: number }[]>();
  private readonly active = new Set<Place>(PLACES);

  constructor(
    readonly variants: readonly string[],
    private readonly bundles: ReadonlyMap<string, readonly Line[]>,
    private readonly share: { variant: string; most: number },
  ) {
    for (const variant of variants) {
      this.terms.set(variant, { limit: 0, safety: 0 });
      this.queues.set(variant, []);
      for (const place of PLACES) this.levels.set(`${variant} ${place}`, { onHand: 0, held: 0 });
    }
  }

  hold(lines: readonly Line[], buyer: string | null): string {
    const asked = new Map<string, number>();
    for (const { variant, quantity } of lines) asked.set(variant, (asked.get(variant) ?? 0) + quantity);
    const hold: ModelHold = { status: 'held', buyer, asked, entries: [] };
    const outcome = this.take(hold);
    if (outcome === 'held') this.holds.push(hold);
    return outcome;
  }

  commit(hold: ModelHold): string {
    if (hold.status === 'expired' && this.take(hold) !== 'held') return 'gone';
    if (hold.status === 'released') return 'gone';
    if (hold.status === 'held') {
      this.placed(hold).forEach(({ variant, place, quantity }) => this.change(variant, place!, -quantity, -quantity));
    }
    hold.status = 'committed';
    return 'committed';
  }

  release(hold: ModelHold): void {
    if (hold.status === 'held' || hold.status === 'committed') this.end(hold, 'released');
  }

  expire(hold: ModelHold): void {
    if (hold.status === 'held') this.end(hold, 'expired');
  }

  releaseUnits(hold: ModelHold, { variant, quantity }: Line): string {
    const live = hold.status === 'held' || hold.status === 'committed';
    const asked = live ? (hold.asked.get(variant) ?? 0) : 0;
    if (asked < quantity) return 'inventory.not_held';
    for (const part of this.partsOf(variant)) this.giveBack(hold, part.variant, part.quantity * quantity);
    if (asked === quantity) hold.asked.delete(variant);
    else hold.asked.set(variant, asked - quantity);
    if (hold.entries.length === 0) hold.status = 'released';
    this.serve();
    return 'released';
  }

  set(variant: string, place: Place, onHand: number): string {
    const level = this.level(variant, place);
    if (onHand < level.held) return 'inventory.below_held';
    level.onHand = onHand;
    this.serve();
    return 'set';
  }

  adjust(variant: string, place: Place, delta: number): string {
    return this.set(variant, place, this.level(variant, place).onHand + delta);
  }

  receive(variant: string, place: Place, quantity: number): void {
    for (const part of this.partsOf(variant)) this.level(part.variant, place).onHand += part.quantity * quantity;
    this.serve();
  }

  policy(variant: string, terms: Terms): string {
    if (this.waiting(variant) > terms.limit) return 'inventory.below_waiting';
    this.terms.set(variant, terms);
    this.serve();
    return 'set';
  }

  use(place: Place, active: boolean): void {
    if (active) this.active.add(place);
    else this.active.delete(place);
    this.serve();
  }

  waiting(variant: string): number {
    return this.queues.get(variant)!.reduce((sum, { quantity }) => sum + quantity, 0);
  }

  available(variant: string): number {
    return Math.min(...this.partsOf(variant).map((part) => Math.floor(this.free(part.variant) / part.quantity)));
  }

  private free(variant: string): number {
    return PLACES.reduce((sum, place) => sum + this.freeAt(variant, place), 0);
  }

  private freeAt(variant: string, place: Place): number {
    const { onHand, held } = this.level(variant, place);
    return this.active.has(place) ? Math.max(0, onHand - held - this.terms.get(variant)!.safety) : 0;
  }

  private partsOf(variant: string): readonly Line[] {
    return this.bundles.get(variant) ?? [{ variant, quantity: 1 }];
  }

  private demandOf({ asked }: ModelHold): Map<string, number> {
    const demand = new Map<string, number>();
    for (const [variant, units] of asked) {
      for (const part of this.partsOf(variant)) {
        demand.set(part.variant, (demand.get(part.variant) ?? 0) + part.quantity * units);
      }
    }
    return demand;
  }

  private take(hold: ModelHold): string {
    const demand = this.demandOf(hold);
    for (const [variant, quantity] of demand) {
      const room = Math.max(0, this.terms.get(variant)!.limit - this.waiting(variant));
      if (quantity > this.free(variant) + room) return 'out_of_stock';
    }
    const wanted = demand.get(this.share.variant) ?? 0;
    if (hold.buyer && wanted > 0 && this.shareOf(hold.buyer) + wanted > this.share.most)
      return 'purchase_limit_reached';
    Object.assign(hold, { status: 'held', entries: [] });
    for (const [variant, quantity] of demand) this.place(hold, variant, quantity);
    return 'held';
  }

  private place(hold: ModelHold, variant: string, quantity: number): void {
    let open = quantity;
    for (const place of PLACES) {
      const taken = Math.min(open, this.freeAt(variant, place));
      if (taken === 0) continue;
      this.change(variant, place, 0, taken);
      hold.entries.push({ variant, place, quantity: taken });
      open -= taken;
    }
    if (open === 0) return;
    hold.entries.push({ variant, place: null, quantity: open });
    this.queues.get(variant)!.push({ hold, quantity: open });
  }

  /** What live holds of a buyer have of the limited variant. */
  private shareOf(buyer: string): number {
    return this.holds
      .filter((hold) => hold.buyer === buyer && (hold.status === 'held' || hold.status === 'committed'))
      .reduce((sum, hold) => sum + (this.demandOf(hold).get(this.share.variant) ?? 0), 0);
  }

  private end(hold: ModelHold, status: 'released' | 'expired'): void {
    for (const { variant, place, quantity } of this.placed(hold)) this.free_(hold, variant, place!, quantity);
    for (const variant of this.variants) this.unqueue(hold, variant, Infinity);
    hold.status = status;
    this.serve();
  }

  /** Waiting units first, then those of the least preferred location. */
  private giveBack(hold: ModelHold, variant: string, quantity: number): void {
    let open = quantity;
    for (const place of [null, ...[...PLACES].reverse()]) {
      const entry = hold.entries.find((each) => each.variant === variant && each.place === place);
      if (!entry || open === 0) continue;
      const back = Math.min(open, entry.quantity);
      if (place) this.free_(hold, variant, place, back);
      else this.unqueue(hold, variant, back);
      entry.quantity -= back;
      open -= back;
    }
    hold.entries = hold.entries.filter((entry) => entry.quantity > 0);
  }

  private free_(hold: ModelHold, variant: string, place: Place, quantity: number): void {
    if (hold.status === 'committed') this.change(variant, place, quantity, 0);
    else this.change(variant, place, 0, -quantity);
  }

  private unqueue(hold: ModelHold, variant: string, quantity: number): void {
    const queue = this.queues.get(variant)!;
    const waiting = queue.find((each) => each.hold === hold);
    if (!waiting) return;
    waiting.quantity -= Math.min(quantity, waiting.quantity);
    if (waiting.quantity === 0) queue.splice(queue.indexOf(waiting), 1);
  }

  /** First come, first served. */
  private serve(): void {
    for (const variant of this.variants) {
      const queue = this.queues.get(variant)!;
      for (let first = queue[0]; first && this.free(variant) > 0; first = queue[0]) {
        const place = PLACES.find((each) => this.freeAt(variant, each) > 0)!;
        const given = Math.min(first.quantity, this.freeAt(variant, place));
        this.unqueue(first.hold, variant, given);
        if (first.hold.status === 'committed') this.change(variant, place, -given, 0);
        else this.change(variant, place, 0, given);
        this.move(first.hold, variant, place, given);
      }
    }
  }

  private move(hold: ModelHold, variant: string, place: Place, given: number): void {
    const waiting = hold.entries.find((entry) => entry.variant === variant && entry.place === null)!;
    waiting.quantity -= given;
    const there = hold.entries.find((entry) => entry.variant === variant && entry.place === place);
    if (there) there.quantity += given;
    else hold.entries.push({ variant, place, quantity: given });
    hold.entries = hold.entries.filter((entry) => entry.quantity > 0);
  }

  private placed(hold: ModelHold): Entry[] {
    return hold.entries.filter(({ place }) => place !== null);
  }

  private level(variant: string, place: Place): Level {
    return this.levels.get(`${variant} ${place}`)!;
  }

  private change(variant: string, place: Place, onHand: number, held: number): void {
    const level = this.level(variant, place);
    level.onHand += onHand;
    level.held += held;
  }
}
