import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Transaction } from '../../../platform/database/database.js';
import { IdempotentAnswer } from '../../../platform/http/idempotency/idempotent-answer.js';
import { hashOfToken, newToken } from '../../../platform/security/tokens.js';
import { AuthorizePayment, type PaymentOutcome } from '../../payments/contract/authorize-payment.command.js';
import { SettleOrder } from '../contract/settle-order.command.js';
import { OrderLapsed, PaymentDeclined } from '../domain/checkout.errors.js';
import { type OrderState } from '../domain/order-state.js';
import { Orders } from '../storage/order.repository.js';
import { toOrderView } from '../views/order.view.js';
import { type NewCheckout, PlaceOrder } from './place-order.handler.js';
import { type PlacedOrder } from './placed-order.view.js';

/** The order to be made by a request; `resumed` when an earlier try with the same key died on the way. */
export interface Placement {
  orderId: string;
  resumed: boolean;
}

/**
 * The main job: place the order, ask the gateway, settle. Each step can be repeated, so a request that died anywhere is
 * finished by the next one with its key, and by the sweeper and the facts if there is none.
 */
@Injectable()
export class PlaceAndPay {
  constructor(
    private readonly commands: CommandBus,
    private readonly orders: Orders,
    private readonly transaction: Transaction,
    private readonly answer: IdempotentAnswer,
  ) {}

  /** Answers 201 when confirmed and 202 when the gateway's word is still out. Throws `PaymentDeclined` and `PlaceOrder`'s. */
  async run(
    placement: Placement,
    checkout: () => Promise<NewCheckout> | NewCheckout,
  ): Promise<{ status: 201 | 202; body: PlacedOrder }> {
    const token = newToken('ot_');
    const order = (await this.resumed(placement, token)) ?? (await this.place(placement, token, await checkout()));
    const outcome = await this.commands.execute(new AuthorizePayment(order.paymentId));
    if (outcome.status === 'authorized') return this.confirm(order.id, token, outcome);
    if (outcome.status === 'declined') {
      await this.commands.execute(new SettleOrder(order.id, { as: 'unpaid', reason: 'payment_declined' }));
      throw new PaymentDeclined(order.id, outcome.declineCode);
    }
    return { status: 202, body: placed(order, token, outcome) };
  }

  private async resumed({ orderId, resumed }: Placement, token: string): Promise<OrderState | undefined> {
    if (!resumed || !(await this.orders.find(orderId))) return undefined;
    return (await this.orders.update(orderId, (order) => order.renewToken(hashOfToken(token)))).state;
  }

  private place({ orderId }: Placement, token: string, checkout: NewCheckout): Promise<OrderState> {
    return this.commands.execute(new PlaceOrder(orderId, hashOfToken(token), checkout));
  }

  /** The order's confirmation and the answer to its key are one commit. */
  private async confirm(
    orderId: string,
    token: string,
    outcome: PaymentOutcome,
  ): Promise<{ status: 201; body: PlacedOrder }> {
    const body = await this.transaction.run(async () => {
      const { confirmed } = await this.commands.execute(new SettleOrder(orderId, { as: 'paid' }));
      const order = await this.orders.find(orderId);
      if (!confirmed || !order) return undefined;
      const body = placed(order.state, token, outcome);
      await this.answer.store(201, body);
      return body;
    });
    if (!body) throw new OrderLapsed(orderId);
    return { status: 201, body };
  }
}

function placed(order: OrderState, token: string, outcome: PaymentOutcome): PlacedOrder {
  return {
    order: toOrderView(order),
    order_token: token,
    payment: { id: order.paymentId, status: outcome.status, amount: { amount: order.total, currency: order.currency } },
    ...(outcome.status === 'requires_action' && { next_action: outcome.nextAction }),
  };
}
