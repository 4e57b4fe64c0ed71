import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { DomainError } from '../../../platform/domain/domain-error.js';
import { CommitHold } from '../../inventory/contract/commit-hold.command.js';
import { HoldStock, type StockLine } from '../../inventory/contract/hold-stock.command.js';
import { ReleaseHold } from '../../inventory/contract/release-hold.command.js';
import { type ReleasedUnits, ReleaseUnits } from '../../inventory/contract/release-units.command.js';
import { RefundOrder } from '../../payments/contract/refund-order.command.js';
import { type LineUnits } from '../domain/order-lines.js';
import { type Order } from '../domain/order.js';
import { type OrderState, type OrderStatus } from '../domain/order-state.js';
import { BuyerKeys } from '../storage/buyer-keys.js';
import { Carts } from '../storage/cart.repository.js';
import { Orders } from '../storage/order.repository.js';

/** Stock is held and sold in one commit, so this end is never reached. */
const HOLD_MS = 60 * 60 * 1000;

/** What a change of a sold order asks of stock and money; always inside the transaction that changes the order. */
@Injectable()
export class ChangeDesk {
  constructor(
    private readonly commands: CommandBus,
    private readonly orders: Orders,
    private readonly carts: Carts,
    private readonly buyerKeys: BuyerKeys,
  ) {}

  /** When `cancel` ends the order, all it had returns, and the cart of one that was not sold yet is open for another try. */
  async giveUp(orderId: string, now: Date, cancel: (order: Order) => void): Promise<Order> {
    let was: OrderStatus = 'cancelled';
    const order = await this.orders.update(orderId, (order) => {
      was = order.state.status;
      cancel(order);
    });
    const { status, cartId } = order.state;
    if (status !== 'cancelled' || was === 'cancelled') return order;
    await this.releaseAll(order.state);
    if (was === 'pending' && cartId) await this.carts.update(cartId, (cart) => cart.reopen(orderId, now));
    return order;
  }

  /** Units of its lines return to where they came from. Throws inventory's `NotHeld`. */
  async release(order: OrderState, units: readonly LineUnits[]): Promise<void> {
    if (units.length > 0) await this.commands.execute(new ReleaseUnits(stockOf(order, units)));
  }

  /** All that the order still has returns. */
  async releaseAll(order: OrderState): Promise<void> {
    for (const holdId of holdsOf(order)) await this.commands.execute(new ReleaseHold(holdId));
  }

  /**
   * More units are sold to the order's buyer, under the id of the edit that adds them. They count towards the buyer's
   * share, by which staff are not bound. Throws inventory's `OutOfStock`.
   */
  async sell(holdId: string, lines: readonly StockLine[], { email, shippingAddress }: OrderState): Promise<void> {
    if (lines.length === 0) return;
    const { country, region, postal_code: postalCode } = shippingAddress;
    const expiresAt = new Date(Date.now() + HOLD_MS).toISOString();
    const buyer = await this.buyerKeys.of(email);
    const terms = { shipTo: { country, region, postalCode }, buyer, beyondShare: true };
    await this.commands.execute(new HoldStock(holdId, lines, expiresAt, terms));
    await this.commands.execute(new CommitHold(holdId));
  }

  /**
   * Gives money back for units that never left the house. When staff have given back so much already that less is left,
   * that goes back, and the order has promised no more; it hears of the rest later. Throws payments' `OperationInFlight`:
   * what may yet come free is not written off.
   */
  async refund({ id: orderId, currency }: OrderState, refundId: string, amount: number, reason: string): Promise<void> {
    if (amount === 0) return;
    const refund = { refundId, orderId, amount, currency, from: 'authorized' as const, reason };
    try {
      await this.commands.execute(new RefundOrder(refund));
    } catch (error) {
      const left = error instanceof DomainError && error.code === EXCEEDS ? allowedBy(error) : undefined;
      if (left === undefined) throw error;
      if (left > 0) await this.commands.execute(new RefundOrder({ ...refund, amount: left }));
      await this.orders.update(orderId, (order) => order.giveBackLess(refundId, left));
    }
  }
}

const EXCEEDS = 'payments.refund_exceeds_paid';

function allowedBy({ extra }: DomainError): number {
  return (extra.allowed as { amount: number }).amount;
}

/** The ids under which inventory holds an order's units: its own, and those of its edits. */
export function holdsOf({ id, edits }: OrderState): string[] {
  return [id, ...edits.map((edit) => edit.id)];
}

/** The one of them that a line's units were sold by: that of the edit that added it, or the order's own. */
export function holdOf({ id, edits }: OrderState, lineId: string): string {
  return edits.find(({ added }) => added.some((line) => line.lineId === lineId))?.id ?? id;
}

function stockOf(order: OrderState, units: readonly LineUnits[]): ReleasedUnits[] {
  return units.map(({ lineId, quantity }) => ({
    holdId: holdOf(order, lineId),
    variantId: order.lines.find((line) => line.lineId === lineId)!.variantId,
    quantity,
  }));
}
