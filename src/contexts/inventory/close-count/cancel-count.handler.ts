import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '../../../platform/runtime/clock.js';
import { StockCountRows } from '../storage/stock-count-rows.js';
import { StockCounts } from '../storage/stock-count.repository.js';
import { type StockCountView } from '../views/stock-count.view.js';

/** Nothing comes of a count. */
export class CancelCount extends Command<StockCountView> {
  constructor(readonly id: string) {
    super();
  }
}

@CommandHandler(CancelCount)
export class CancelCountHandler implements ICommandHandler<CancelCount> {
  constructor(
    private readonly counts: StockCounts,
    private readonly rows: StockCountRows,
    private readonly clock: Clock,
  ) {}

  /** Throws `CountNotFound`, `CountStepRefused`. */
  async execute({ id }: CancelCount): Promise<StockCountView> {
    await this.counts.update(id, (count) => void count.cancel(this.clock.now()));
    return this.rows.get(id);
  }
}
