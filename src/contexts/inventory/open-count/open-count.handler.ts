import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { AggregateStore } from '../../../platform/database/aggregate-store.js';
import { violatesUnique } from '../../../platform/database/postgres-errors.js';
import { newId } from '../../../platform/runtime/new-id.js';
import { LocationUnknown } from '../domain/inventory.errors.js';
import { CountOpen } from '../domain/stock-count.errors.js';
import { StockCount } from '../domain/stock-count.js';
import { Catalogue } from '../storage/catalogue.js';
import { StockCountLines } from '../storage/stock-count-lines.js';
import { StockCountRows } from '../storage/stock-count-rows.js';
import { StockCounts } from '../storage/stock-count.repository.js';
import { type StockCountView } from '../views/stock-count.view.js';

/** Somebody begins to count a location (its code): everything there, or the listed variants (each once). */
export class OpenCount extends Command<StockCountView> {
  constructor(
    readonly location: string,
    readonly variantIds: readonly string[] | undefined,
    readonly note: string | null,
  ) {
    super();
  }
}

@CommandHandler(OpenCount)
export class OpenCountHandler implements ICommandHandler<OpenCount> {
  constructor(
    private readonly counts: StockCounts,
    private readonly lines: StockCountLines,
    private readonly rows: StockCountRows,
    private readonly catalogue: Catalogue,
    private readonly store: AggregateStore,
  ) {}

  /** Throws `LocationUnknown`, `VariantsUnknown`, `CountOpen`. */
  async execute({ location, variantIds, note }: OpenCount): Promise<StockCountView> {
    if (variantIds) await this.catalogue.mustKnowAll(variantIds);
    try {
      return await this.store.transaction.run(async () => {
        const locationId = await this.locationOf(location);
        const opened = { everything: !variantIds, note, openedAt: this.store.clock.now() };
        const count = StockCount.open({ id: newId(), locationId, ...opened });
        await this.counts.add(count);
        await this.lines.ask(count.id, locationId, variantIds ?? null);
        return this.rows.get(count.id);
      });
    } catch (error) {
      throw violatesUnique(error, 'stock_counts_one_open') ? new CountOpen(location) : error;
    }
  }

  private async locationOf(code: string): Promise<string> {
    const [location] = await this.store.database.query<{ id: string }>(
      'SELECT id FROM inventory.locations WHERE code = $1 FOR KEY SHARE',
      [code],
    );
    if (!location) throw new LocationUnknown(code);
    return location.id;
  }
}
