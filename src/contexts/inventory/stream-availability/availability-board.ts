import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { FactTail } from '../../../platform/facts/fact-tail.js';
import { type EventStream } from '../../../platform/http/event-stream/event-stream.js';
import { CalmWarnings } from '../../../platform/observability/calm-warnings.js';
import { describeError } from '../../../platform/observability/describe-error.js';
import { inScope } from '../../../platform/runtime/scope.js';
import { GetAvailability } from '../contract/get-availability.query.js';
import { BackorderTermsChanged } from '../contract/backorder-terms-changed.event.js';
import { BundleChanged } from '../contract/bundle-changed.event.js';
import { LocationChanged } from '../contract/location-changed.event.js';
import { StockChanged } from '../contract/stock-changed.event.js';
import { Bundles } from '../storage/bundles.js';
import { type AvailabilityView, toAvailabilityView } from '../views/availability.view.js';

/** Milliseconds: changes gather before they are read, and how long a failed read waits. */
const PAUSE = { gather: 50, trouble: 1_000 };
/** Variants read by one statement. */
const BATCH = 500;

/** What is known of a watched variant, as of a position of the fact log. */
interface Known {
  view: AvailabilityView;
  position: number;
}

/**
 * Keeps the availability of the variants that somebody watches, and tells the watchers what changes. However many clients
 * watch a variant, a change of it is read once in each process; a watched variant costs a new client no statement.
 * All reading is one loop, so that what is known only ever moves forward.
 */
@Injectable()
export class AvailabilityBoard implements OnModuleInit {
  private readonly watchers = new Map<string, Set<EventStream>>();
  private readonly known = new Map<string, Known>();
  private readonly dirty = new Set<string>();
  /** The watched bundles that a variant is a part of; one that nobody watches any more may still be named. */
  private readonly bundlesOf = new Map<string, Set<string>>();
  /** Settled once no round is under way; never rejected. */
  private reading: Promise<void> = Promise.resolve();
  /** The round that begins then, for all who have come meanwhile. */
  private next: Promise<void> | undefined;
  private timer: NodeJS.Timeout | undefined;
  private readonly warnings = new CalmWarnings(new Logger('Availability'));

  constructor(
    private readonly queryBus: QueryBus,
    private readonly bundles: Bundles,
    private readonly tail: FactTail,
  ) {}

  onModuleInit(): void {
    this.tail.on(StockChanged, ({ data }) => this.changed(data.levels.map(({ variantId }) => variantId)));
    this.tail.on(BackorderTermsChanged, ({ data }) => this.changed([data.variantId]));
    this.tail.on(BundleChanged, ({ data }) => this.changed([data.variantId]));
    this.tail.on(LocationChanged, () => this.changed([...this.watchers.keys()]));
  }

  /** Sends what can be bought of these variants, and every change until the stream closes. */
  async watch(variantIds: readonly string[], stream: EventStream): Promise<void> {
    // Watching comes before reading: what changes in between is told as well.
    for (const id of variantIds) this.watchers.set(id, (this.watchers.get(id) ?? new Set()).add(stream));
    stream.once('close', () => this.leave(variantIds, stream));
    const unknown = variantIds.filter((id) => !this.known.has(id));
    unknown.forEach((id) => this.dirty.add(id));
    if (unknown.length > 0) await this.read();
    for (const id of variantIds) this.show(id, [stream]);
  }

  /** Variants that somebody watches right now; for tests and metrics. */
  get watched(): number {
    return this.watchers.size;
  }

  /** A bundle changes with its parts. */
  private changed(variantIds: readonly string[]): void {
    const concerned = variantIds.flatMap((id) => [id, ...(this.bundlesOf.get(id) ?? [])]);
    const watched = concerned.filter((id) => this.watchers.has(id));
    watched.forEach((id) => this.dirty.add(id));
    if (watched.length > 0) this.wake(PAUSE.gather);
  }

  private leave(variantIds: readonly string[], stream: EventStream): void {
    for (const id of variantIds) {
      const watchers = this.watchers.get(id);
      watchers?.delete(stream);
      if (watchers?.size === 0) this.forget(id);
    }
  }

  private forget(variantId: string): void {
    [this.watchers, this.known, this.dirty].forEach((each) => each.delete(variantId));
    if (this.watchers.size === 0) this.bundlesOf.clear();
  }

  /** Resolves when what is dirty now is known; throws when the database cannot say. */
  private read(): Promise<void> {
    return (this.next ??= this.readNext());
  }

  private async readNext(): Promise<void> {
    await this.reading;
    this.next = undefined;
    const round = this.refresh();
    this.reading = round.catch((error: unknown) => this.postpone(error));
    return round;
  }

  private wake(pause: number): void {
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      if (this.dirty.size > 0) this.read().catch(() => undefined); // said by the round itself
    }, pause).unref();
  }

  private postpone(error: unknown): void {
    const { name, code } = describeError(error);
    this.warnings.warn('Availability cannot be read now', [name, code].filter(Boolean).join(' '));
    this.wake(PAUSE.trouble);
  }

  /** One round: all variants that are new here or have changed. What is not read stays dirty. */
  private async refresh(): Promise<void> {
    const position = this.tail.position ?? 0; // what is read now shows everything up to there
    const ids = [...this.dirty];
    this.dirty.clear();
    for (let start = 0; start < ids.length; start += BATCH) {
      const batch = ids.slice(start, start + BATCH);
      try {
        await inScope({ id: 'availability' }, () => this.readBatch(batch, position));
      } catch (error) {
        ids.slice(start).forEach((id) => this.watchers.has(id) && this.dirty.add(id));
        throw error;
      }
    }
  }

  /** Parts come before numbers: a part that changes in between is then known to matter. */
  private async readBatch(batch: readonly string[], position: number): Promise<void> {
    for (const { bundleId, partId } of await this.bundles.among(batch)) {
      this.bundlesOf.set(partId, (this.bundlesOf.get(partId) ?? new Set()).add(bundleId));
    }
    const rows = await this.queryBus.execute(new GetAvailability(batch));
    rows.forEach((row) => this.learn(toAvailabilityView(row), position));
  }

  private learn(view: AvailabilityView, position: number): void {
    const watchers = this.watchers.get(view.variant);
    if (!watchers) return;
    const before = this.known.get(view.variant)?.view;
    this.known.set(view.variant, { view, position });
    const isNews = JSON.stringify(before) !== JSON.stringify(view);
    if (before && isNews) this.show(view.variant, watchers);
  }

  private show(variantId: string, streams: Iterable<EventStream>): void {
    const known = this.known.get(variantId);
    if (!known) return;
    for (const stream of streams) {
      stream.send(variantId, { event: 'availability', id: String(known.position), data: known.view });
    }
  }
}
