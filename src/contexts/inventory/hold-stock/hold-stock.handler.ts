import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Transaction } from '../../../platform/database/database.js';
import { Allocation } from '../storage/allocation.js';
import { HoldStock } from '../contract/hold-stock.command.js';
import { demandOf } from '../domain/demand.js';
import { OutOfStock } from '../domain/inventory.errors.js';
import { PurchaseLimitReached } from '../domain/terms.errors.js';
import { Holds, type Refusal } from '../storage/holds.js';

@CommandHandler(HoldStock)
export class HoldStockHandler implements ICommandHandler<HoldStock> {
  constructor(
    private readonly holds: Holds,
    private readonly allocation: Allocation,
    private readonly transaction: Transaction,
  ) {}

  /** Throws `OutOfStock`, `PurchaseLimitReached`, `QuantityInvalid` and `StrategyUnknown`; nothing is held then. */
  async execute({ holdId: id, lines, expiresAt, terms }: HoldStock): Promise<void> {
    const buyer = terms.buyer ?? null;
    const preference = this.allocation.preferenceFor(terms);
    const hold = { id, demand: demandOf(lines), expiresAt, buyer, beyondShare: terms.beyondShare ?? false, preference };
    const held = async (): Promise<void> => refuse(await this.holds.hold(hold));
    // A buyer's share of one variant may have been taken when that of another is refused: then both roll back.
    await (buyer === null ? held() : this.transaction.run(held));
  }
}

function refuse(refusals: readonly Refusal[]): void {
  const [first] = refusals;
  if (!first) return;
  const lines = refusals.map(({ variant_id, requested, available }) => ({ variant_id, requested, available }));
  if (first.refusal === 'short') throw new OutOfStock(lines);
  throw new PurchaseLimitReached(lines.map(({ available: limit, ...line }) => ({ ...line, limit })));
}
