import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { AggregateStore } from '../../../platform/database/aggregate-store.js';
import { CountedAtImpossible, NotInCount } from '../domain/stock-count.errors.js';
import { type StockCount } from '../domain/stock-count.js';
import { Catalogue } from '../storage/catalogue.js';
import { type CountedLine, StockCountLines } from '../storage/stock-count-lines.js';
import { StockCountRows } from '../storage/stock-count-rows.js';
import { StockCounts } from '../storage/stock-count.repository.js';
import { type StockCountView } from '../views/stock-count.view.js';

/** Somebody counted. Of a variant named twice the last number counts. */
export class EnterCount extends Command<StockCountView> {
  constructor(
    readonly id: string,
    readonly lines: readonly CountedLine[],
  ) {
    super();
  }
}

@CommandHandler(EnterCount)
export class EnterCountHandler implements ICommandHandler<EnterCount> {
  constructor(
    private readonly counts: StockCounts,
    private readonly lines: StockCountLines,
    private readonly rows: StockCountRows,
    private readonly catalogue: Catalogue,
    private readonly store: AggregateStore,
  ) {}

  /** Throws `CountNotFound`, `CountStepRefused`, `VariantsUnknown`, `NotInCount`, `CountedAtImpossible`. */
  async execute({ id, lines }: EnterCount): Promise<StockCountView> {
    await this.catalogue.mustKnowLines(lines);
    return this.store.transaction.run(async () => {
      const count = await this.counts.update(id, (current) => current.mustBeOpen());
      const now = this.store.clock.now();
      refuseOtherTimes(lines, count.openedAt, now);
      await this.refuseOthers(count, lines);
      const last = new Map(lines.map((line) => [line.variantId, line]));
      await this.lines.enter(id, count.locationId, [...last.values()], now);
      return this.rows.get(id);
    });
  }

  private async refuseOthers({ id, everything }: StockCount, lines: readonly CountedLine[]): Promise<void> {
    if (everything) return;
    const asked = await this.lines.asked(id, lines.map(({ variantId }) => variantId)); // prettier-ignore
    const others = lines.flatMap(({ variantId }, index) => (asked.has(variantId) ? [] : [index]));
    if (others.length > 0) throw new NotInCount(others);
  }
}

function refuseOtherTimes(lines: readonly CountedLine[], openedAt: Date, now: Date): void {
  const wrong = lines.flatMap(({ countedAt }, index) =>
    countedAt && (countedAt < openedAt || countedAt > now) ? [index] : [],
  );
  if (wrong.length > 0) throw new CountedAtImpossible(wrong);
}
