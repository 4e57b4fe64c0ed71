import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { AggregateStale } from '../../../platform/database/aggregate-stale.js';
import { AggregateStore } from '../../../platform/database/aggregate-store.js';
import { Allocation, type ShopAllocation } from '../storage/allocation.js';
import { TELL_ALLOCATION } from '../storage/tell-allocation.js';
import { ALLOCATION_COLUMNS, type AllocationView } from '../views/allocation.view.js';

/** From where the shop serves its orders from now on. */
export class SetAllocation extends Command<AllocationView> {
  constructor(
    readonly allocation: ShopAllocation,
    readonly expectedVersion?: number,
  ) {
    super();
  }
}

@CommandHandler(SetAllocation)
export class SetAllocationHandler implements ICommandHandler<SetAllocation> {
  constructor(
    private readonly store: AggregateStore,
    private readonly allocation: Allocation,
  ) {}

  /** Throws `StrategyUnknown` and `AggregateStale`. */
  async execute({ allocation: { strategy, split }, expectedVersion }: SetAllocation): Promise<AllocationView> {
    this.allocation.mustKnow(strategy);
    const { database, transaction, clock, wakeSignal } = this.store;
    const view = await transaction.run(async () => {
      const [current] = await database.query<{ version: number }>(
        'SELECT version FROM inventory.allocation FOR UPDATE',
      );
      if (expectedVersion !== undefined && expectedVersion !== current!.version)
        throw new AggregateStale(expectedVersion, current!.version);
      const [changed] = await database.query<AllocationView>(
        `UPDATE inventory.allocation SET strategy = $1, split = $2, version = version + 1 RETURNING ${ALLOCATION_COLUMNS}`,
        [strategy, split],
      );
      await database.query(TELL_ALLOCATION, [clock.now()]);
      transaction.afterCommit(() => wakeSignal.wake());
      return changed!;
    });
    await this.allocation.catchUp(); // other processes hear of it by the fact
    return view;
  }
}
