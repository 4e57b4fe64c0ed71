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
import { SettleOrder, type Settled } from '../contract/settle-order.command.js';
import { OrderLapsed, PaymentDeclined } from '../domain/checkout.errors.js';
import { type OrderState } from '../domain/order-state.js';
import { Orders } from '../storage/order.repository.js';
import { toOrderView } from '../views/order.view.js';
import { forShopper } from '../views/shopper-timeline.js';
import { type NewCheckout, PlaceOrder } from './place-order.handler.js';
import { type PlacedOrder } from './placed-order.view.js';

/** The order to be made by a request; `resumed` when an earlier try with the same key died on the way. */
export interface Placement {
  orderId: string;
  resumed: boolean;
}

/** A payment, and what its gateway said. */
interface Attempt {
  id: string;
  answer: AuthorizationAnswer;
}

/** A placed order whose payments have been tried: the secret that opens it, and what became of each. */
interface Tried {
  placed: OrderState;
  token: string;
  outcomes: ReadonlyMap<string, PaymentOutcome>;
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
    const attempts = await Promise.all(
      attemptedIn(order).map(async (id) => ({ id, answer: await this.commands.execute(new AuthorizePayment(id)) })),
    );
    await failpoint('checkout.asked');
    const ending = await this.transaction.run(() => this.settle(order, token, attempts));
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

  /** One commit: the payments' answers, what they mean for the order and its stock, and the answer to the key. */
  private async settle(placed: OrderState, token: string, attempts: Attempt[]): Promise<Ending | DomainError> {
    const outcomes = new Map<string, PaymentOutcome>();
    for (const { id, answer } of attempts) {
      outcomes.set(id, await this.commands.execute(new RecordAuthorization(id, answer)));
    }
    const tried: Tried = { placed, token, outcomes };
    const all = [...outcomes];
    const declined = all.find(([, { status }]) => status === 'declined');
    if (declined) return this.comeToNothing(tried, ...declined);
    const isOut = (status: string): boolean => all.some(([, outcome]) => outcome.status === status);
    if (isOut('pending')) return { status: 202, body: placedOrder(placed, tried) };
    if (isOut('requires_action')) return this.answered(202, placedOrder(placed, tried));
    const authorized = all.filter(([, { status }]) => status === 'authorized').map(([id]) => id);
    const settled = await this.commands.execute(new SettleOrder(placed.id, { as: 'paid', authorized }));
    if (settled === 'cancelled') return this.refused(new OrderLapsed(placed.id));
    return this.standing(tried, settled);
  }

  /**
   * One payment was declined: payments let the others go when they hear that the order is cancelled. It is not when another
   * payment has taken the place of that one.
   */
  private async comeToNothing(tried: Tried, paymentId: string, outcome: PaymentOutcome): Promise<Ending | DomainError> {
    const orderId = tried.placed.id;
    const settled = await this.commands.execute(
      new SettleOrder(orderId, { as: 'unpaid', reason: 'payment_declined', paymentId }),
    );
    if (settled !== 'cancelled') return this.standing(tried, settled);
    const code = outcome.status === 'declined' ? outcome.declineCode : 'declined';
    return this.refused(new PaymentDeclined(orderId, code, paymentId));
  }

  /** As the order is by now: a pending one has no answer yet. */
  private async standing(tried: Tried, settled: Settled): Promise<Ending> {
    const body = placedOrder((await this.orders.get(tried.placed.id)).state, tried);
    return settled === 'confirmed' ? this.answered(201, body) : { status: 202, body };
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

/** The payments that the request itself began, by their part; those that others have replaced are theirs. */
function attemptedIn({ money, paymentId }: OrderState): string[] {
  const own = Object.entries(money.payments).filter(([, { later }]) => !later);
  const ids = own.sort(([, a], [, b]) => a.part - b.part).map(([id]) => id);
  return ids.length > 0 ? ids : [paymentId];
}

/** The answer, with the order as it is by now. */
function placedOrder(order: OrderState, { token, outcomes }: Tried): PlacedOrder {
  const payments = [...outcomes].map(([id, outcome]) => {
    const { part, amount } = order.money.payments[id]!;
    const money = { amount, currency: order.currency };
    const action = outcome.status === 'requires_action' && { next_action: outcome.nextAction };
    return { id, part, status: outcome.status, amount: money, ...action };
  });
  const next = payments.find(({ status }) => status === 'requires_action');
  return {
    ...{ order: toOrderView(forShopper(order)), order_token: token, payment: payments[0]!, payments },
    ...(next && 'next_action' in next && { next_action: next.next_action }),
  };
}
