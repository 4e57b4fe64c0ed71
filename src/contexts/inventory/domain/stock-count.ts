import { Aggregate } from '../../../platform/domain/aggregate.js';
import { CountStepRefused } from './stock-count.errors.js';
import { STOCK_COUNT_STEPS, type StockCountStatus } from './stock-count-steps.js';

export interface NewStockCount {
  id: string;
  locationId: string;
  /** Of all that the location has a level of, or of listed variants only. */
  everything: boolean;
  note: string | null;
  openedAt: Date;
}

/**
 * Somebody walks through a location and counts. Each number belongs to the moment at which it was counted: what is
 * corrected is the difference to the books of that moment, so that whatever was sold or delivered meanwhile stays true.
 */
export class StockCount extends Aggregate {
  readonly locationId: string;
  readonly everything: boolean;
  readonly openedAt: Date;
  private status: StockCountStatus;
  readonly note: string | null;
  protected endedAt: Date | null;

  private constructor() {
    super();
  }

  static open(input: NewStockCount): StockCount {
    return Object.assign(new StockCount(), input, { status: 'open', endedAt: null });
  }

  /** Throws `CountStepRefused` when it takes no more numbers. */
  mustBeOpen(): void {
    if (this.status !== 'open') throw new CountStepRefused(this.status, this.status);
  }

  /** The differences become true. False when they already are. */
  apply(at: Date): boolean {
    return this.end('applied', at);
  }

  /** Nothing comes of it. False when it was cancelled before. */
  cancel(at: Date): boolean {
    return this.end('cancelled', at);
  }

  private end(to: 'applied' | 'cancelled', at: Date): boolean {
    if (this.status === to) return false;
    if (!STOCK_COUNT_STEPS[this.status].includes(to)) throw new CountStepRefused(this.status, to);
    this.status = to;
    this.endedAt = at;
    return true;
  }
}
