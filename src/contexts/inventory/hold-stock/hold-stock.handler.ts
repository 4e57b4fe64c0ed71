import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { HoldStock } from '../contract/hold-stock.command.js';
import { demandOf } from '../domain/demand.js';
import { OutOfStock } from '../domain/inventory.errors.js';
import { Holds } from '../storage/holds.js';

@CommandHandler(HoldStock)
export class HoldStockHandler implements ICommandHandler<HoldStock> {
  constructor(private readonly holds: Holds) {}

  /** Throws `OutOfStock` and `QuantityInvalid`; nothing is held then. */
  async execute({ holdId, lines, expiresAt }: HoldStock): Promise<void> {
    const short = await this.holds.hold(holdId, demandOf(lines), expiresAt);
    if (short.length > 0) throw new OutOfStock(short);
  }
}
