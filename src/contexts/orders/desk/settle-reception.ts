import { Injectable } from '@nestjs/common';
import { newId } from '../../../platform/runtime/new-id.js';
import { type Order } from '../domain/order.js';
import { MAX_ORDER_LINES } from '../domain/order-edit.js';
import { TooManyLines } from '../domain/order-edit.errors.js';
import { type NewOrderLine } from '../domain/order-lines.js';
import { type OrderState } from '../domain/order-state.js';
import { type Return } from '../domain/return.js';
import { type ReturnRefund, returnRefund } from '../domain/return-refund.js';
import { type RefundTerms } from '../domain/return-state.js';
import { Orders } from '../storage/order.repository.js';
import { termsOf, type WantedReception } from '../views/reception.request.js';
import { PriceAdditions } from './price-additions.js';

/** What a reception comes to: what its units are worth, and what becomes of that. */
export interface Settlement {
  terms: RefundTerms;
  refund: ReturnRefund;
  /** Lines that are sold instead, at today's prices; their stock is yet to be sold. */
  added: readonly NewOrderLine[];
  /** Of the units' worth, what covers what the order owes, these lines included. */
  covered: number;
  /** What the order owes after that. */
  amountDue: number;
}

/** What has been done to the order. */
export interface Settled extends Settlement {
  /** As it is then. */
  order: OrderState;
  /** The edit that sold what is taken instead; null when nothing was. */
  exchangeId: string | null;
}

/** Works out what a reception does to its order, and does it. */
@Injectable()
export class SettleReception {
  constructor(
    private readonly orders: Orders,
    private readonly prices: PriceAdditions,
  ) {}

  /** Changes nothing. Throws what `settle` throws. */
  async preview(awaiting: Return, reception: WantedReception): Promise<Settlement> {
    const { order, terms, added } = await this.prepare(awaiting, reception);
    const refund = returnRefund(order.state, reception.lines, terms);
    const due = added.length > 0 ? order.preview(additionOf(added)).amountDue : order.state.amountDue;
    const covered = Math.min(due, refund.amount);
    return { terms, refund, added, covered, amountDue: due - covered };
  }

  /**
   * The order takes the units back, sells what is taken instead, keeps of their worth what it is owed then, and promises
   * the rest, under the reception's id. Joins the running transaction. Throws `RestockingFeeRefused`, `OverReturned`, `TooManyLines`, `LinesNotSellable`.
   */
  async settle(awaiting: Return, reception: WantedReception & { id: string }, at: Date, by: string): Promise<Settled> {
    const { terms, added } = await this.prepare(awaiting, reception);
    const { orderId, number } = awaiting.state;
    const exchangeId = added.length > 0 ? newId() : null;
    let settlement: Settlement | undefined;
    const { state } = await this.orders.update(orderId, (order) => {
      order.remark('return_received', at, number, by);
      const refund = order.takeBack(reception.lines, terms);
      if (exchangeId) order.edit({ ...additionOf(added), id: exchangeId, note: number }, at, by);
      const left = order.credit(refund.amount);
      if (left > 0) order.giveBack(reception.id, left);
      const covered = refund.amount - left;
      settlement = { terms, refund, added, covered, amountDue: order.state.amountDue };
    });
    return { ...settlement!, order: state, exchangeId };
  }

  private async prepare(awaiting: Return, reception: WantedReception) {
    const terms = termsOf(reception, awaiting.state);
    const order = await this.orders.get(awaiting.state.orderId);
    const wanted = reception.exchange ? awaiting.wantedInstead : [];
    refuseTooMany(order, wanted.length);
    return { order, terms, added: await this.prices.price(order.state, wanted, 'exchange') };
  }
}

function additionOf(added: readonly NewOrderLine[]) {
  return { added, cancelled: [], shipping: 'none' as const };
}

function refuseTooMany(order: Order, more: number): void {
  if (more > 0 && order.state.lines.length + more > MAX_ORDER_LINES) throw new TooManyLines(MAX_ORDER_LINES);
}
