import { Command } from '@nestjs/cqrs';
import { type StockLine } from './hold-stock.command.js';

/**
 * Some units of an order's holds are not wanted any more (a cancelled line, an edit): held ones become available again,
 * sold ones return on hand where they came from; of units still waited for, the waiting ends first. Joins the running
 * transaction. Throws `NotHeld` (409 `inventory.not_held`) when the holds have fewer units than that.
 */
export class ReleaseUnits extends Command<void> {
  constructor(
    /** The order's hold, and those of its edits; the latest gives first. */
    readonly holdIds: readonly string[],
    readonly lines: readonly StockLine[],
  ) {
    super();
  }
}
