import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Transaction } from '../../../platform/database/database.js';
import { DomainError } from '../../../platform/domain/domain-error.js';
import { IdempotentAnswer } from '../../../platform/http/idempotency/idempotent-answer.js';
import { failpoint } from '../../../platform/runtime/failpoint.js';
import { hashOfToken, newToken } from '../../../platform/security/tokens.js';
import {
  type AuthorizationAnswer,
  AuthorizePayment,
  type PaymentOutcome,
} from '../../payments/contract/authorize-payment.command.js';
import { RecordAuthorization } from '../../payments/contract/record-authorization.command.js';
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

interface Ending {
  status: 201 | 202;
  body: PlacedOrder;
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
  async run(placement: Placement, checkout: () => Promise<NewCheckout> | NewCheckout): Promise<Ending> {
    const token = newToken('ot_');
    const order = (await this.resumed(placement, token)) ?? (await this.place(placement, token, await checkout()));
    await failpoint('checkout.placed');
    const answer = await this.commands.execute(new AuthorizePayment(order.paymentId));
    await failpoint('checkout.asked');
    const ending = await this.transaction.run(() => this.settle(order, token, answer));
    await failpoint('checkout.settled');
    if (ending instanceof DomainError) throw ending;
    return ending;
  }

  private async resumed({ orderId, resumed }: Placement, token: string): Promise<OrderState | undefined> {
    if (!resumed || !(await this.orders.find(orderId))) return undefined;
    return (await this.orders.update(orderId, (order) => order.renewToken(hashOfToken(token)))).state;
  }

  private place({ orderId }: Placement, token: string, checkout: NewCheckout): Promise<OrderState> {
    return this.commands.execute(new PlaceOrder(orderId, hashOfToken(token), checkout));
  }

  /** One commit: the payment's answer, what it means for the order and its stock, and the answer to the key. */
  private async settle(placed: OrderState, token: string, answer: AuthorizationAnswer): Promise<Ending | DomainError> {
    const outcome = await this.commands.execute(new RecordAuthorization(placed.paymentId, answer));
    if (outcome.status === 'declined') {
      await this.commands.execute(new SettleOrder(placed.id, { as: 'unpaid', reason: 'payment_declined' }));
      return this.refused(new PaymentDeclined(placed.id, outcome.declineCode));
    }
    if (outcome.status === 'pending') return { status: 202, body: placedOrder(placed, token, outcome) };
    if (outcome.status === 'requires_action') return this.answered(202, placedOrder(placed, token, outcome));
    const { confirmed } = await this.commands.execute(new SettleOrder(placed.id, { as: 'paid' }));
    if (!confirmed) return this.refused(new OrderLapsed(placed.id));
    const order = await this.orders.get(placed.id);
    return this.answered(201, placedOrder(order.state, token, outcome));
  }

  /** What the key answers from now on. A pending payment has no answer yet, so a retry goes on from there. */
  private async answered(status: 201 | 202, body: PlacedOrder): Promise<Ending> {
    await this.answer.store(status, body);
    return { status, body };
  }

  private async refused(refusal: DomainError): Promise<DomainError> {
    await this.answer.storeProblem(refusal);
    return refusal;
  }
}

function placedOrder(order: OrderState, token: string, outcome: PaymentOutcome): PlacedOrder {
  return {
    order: toOrderView(order),
    order_token: token,
    payment: { id: order.paymentId, status: outcome.status, amount: { amount: order.total, currency: order.currency } },
    ...(outcome.status === 'requires_action' && { next_action: outcome.nextAction }),
  };
}
