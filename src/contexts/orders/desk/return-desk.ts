import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { DomainError } from '../../../platform/domain/domain-error.js';
import { ReceiveUnits } from '../../inventory/contract/receive-units.command.js';
import { RefundOrder } from '../../payments/contract/refund-order.command.js';
import { ReceptionPlaceUnknown } from '../domain/return.errors.js';
import { type OrderState } from '../domain/order-state.js';
import { type ReceivedLine, type ReturnState } from '../domain/return-state.js';
import { ChangeDesk, holdOf } from './change-desk.js';
import { type Settled } from './settle-reception.js';

/** What a reception asks of stock and money; always inside the transaction that changes the return. */
@Injectable()
export class ReturnDesk {
  constructor(
    private readonly commands: CommandBus,
    private readonly changes: ChangeDesk,
  ) {}

  /**
   * The units are on hand again or written off, what is taken instead is sold (it may be the same variant), and the rest
   * goes back, first of what was taken. Throws `ReceptionPlaceUnknown`, inventory's `OutOfStock`, payments' `RefundExceedsPaid`
   * and `OperationInFlight`.
   */
  async move(
    state: ReturnState,
    receptionId: string,
    received: readonly ReceivedLine[],
    { order, added, refund, covered }: Settled,
  ): Promise<void> {
    await this.restock(order, receptionId, received);
    if (state.exchangeId) await this.changes.sell(state.exchangeId, added, order);
    await this.refund(state, receptionId, refund.amount - covered);
  }

  private async restock(order: OrderState, receptionId: string, received: readonly ReceivedLine[]): Promise<void> {
    const units = received.map(({ lineId, quantity, disposition, location }) => ({
      variantId: order.lines.find((line) => line.lineId === lineId)!.variantId,
      holdId: holdOf(order, lineId),
      ...{ quantity, disposition, ...(location && { location }) },
    }));
    try {
      await this.commands.execute(new ReceiveUnits(receptionId, units));
    } catch (error) {
      const isUnplaced = error instanceof DomainError && error.code === 'inventory.location_unknown';
      throw isUnplaced ? new ReceptionPlaceUnknown(error) : error;
    }
  }

  private async refund({ orderId, currency }: ReturnState, refundId: string, amount: number): Promise<void> {
    if (amount === 0) return;
    await this.commands.execute(
      new RefundOrder({ refundId, orderId, amount, currency, from: 'captured', reason: 'return' }),
    );
  }
}
