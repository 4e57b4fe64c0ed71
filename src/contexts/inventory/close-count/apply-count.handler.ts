import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { AggregateStore } from '../../../platform/database/aggregate-store.js';
import { CountBelowHeld, CountSuperseded } from '../domain/stock-count.errors.js';
import { type StockCount } from '../domain/stock-count.js';
import { IsBundle } from '../domain/terms.errors.js';
import { Moves, type RefusedMove } from '../storage/moves.js';
import { StockCountLines } from '../storage/stock-count-lines.js';
import { StockCountRows } from '../storage/stock-count-rows.js';
import { StockCounts } from '../storage/stock-count.repository.js';
import { type StockCountView } from '../views/stock-count.view.js';

/** Lines that a refusal names at most. */
const NAMED = 100;

/** The counted differences become true, all or none. */
export class ApplyCount extends Command<StockCountView> {
  constructor(readonly id: string) {
    super();
  }
}

@CommandHandler(ApplyCount)
export class ApplyCountHandler implements ICommandHandler<ApplyCount> {
  constructor(
    private readonly counts: StockCounts,
    private readonly lines: StockCountLines,
    private readonly moves: Moves,
    private readonly rows: StockCountRows,
    private readonly store: AggregateStore,
  ) {}

  /** Throws `CountNotFound`, `CountStepRefused`, `CountSuperseded`, `CountBelowHeld`, `LevelFull`, `IsBundle`. */
  async execute({ id }: ApplyCount): Promise<StockCountView> {
    const { transaction, clock } = this.store;
    return transaction.run(async () => {
      let isNews = false;
      const count = await this.counts.update(id, (current) => void (isNews = current.apply(clock.now())));
      if (isNews) await this.correct(count);
      return this.rows.get(id);
    });
  }

  private async correct({ id, locationId }: StockCount): Promise<void> {
    const moves = (await this.lines.differing(id)).map(({ variantId, difference: delta }) => ({ variantId, delta }));
    const cause = { reason: 'counted', reference: id };
    const refused = await this.moves.make(locationId, moves, cause, async (variantIds) => {
      const bundle = await this.lines.gainingBundle(id);
      if (bundle !== undefined) throw new IsBundle(bundle);
      const superseded = await this.lines.superseded(id, locationId, variantIds);
      if (superseded.length > 0) throw new CountSuperseded(superseded);
    });
    if (refused.length > 0) throw new CountBelowHeld(refused.slice(0, NAMED).map(heldLine));
  }
}

function heldLine({ variantId, delta, onHand, held }: RefusedMove) {
  return { variant_id: variantId, on_hand: onHand, held, difference: delta };
}
