import { Injectable } from '@nestjs/common';
import { Transaction } from '../../../platform/database/database.js';
import { Clock } from '../../../platform/runtime/clock.js';
import { type Return } from '../domain/return.js';
import { type ReturnState } from '../domain/return-state.js';
import { Orders } from './order.repository.js';
import { Returns } from './return.repository.js';

/** Steps of a return that its order's timeline hears of; both are one commit. */
@Injectable()
export class ReturnSteps {
  constructor(
    private readonly returns: Returns,
    private readonly orders: Orders,
    private readonly transaction: Transaction,
    private readonly clock: Clock,
  ) {}

  /** Throws `ReturnNotFound`, and whatever the step throws. */
  take(returnId: string, event: string, by: string, step: (changed: Return, at: Date) => void): Promise<ReturnState> {
    const at = this.clock.now();
    return this.transaction.run(async () => {
      const { state } = await this.returns.update(returnId, (changed) => step(changed, at));
      await this.orders.update(state.orderId, (order) => order.remark(event, at, state.number, by));
      return state;
    });
  }
}
