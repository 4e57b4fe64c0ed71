import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Transaction } from '../../../platform/database/database.js';
import { DomainError } from '../../../platform/domain/domain-error.js';
import { IdempotentAnswer } from '../../../platform/http/idempotency/idempotent-answer.js';
import { Clock } from '../../../platform/runtime/clock.js';
import { type AuthorizationAnswer, AuthorizePayment } from '../../payments/contract/authorize-payment.command.js';
import { OpenPayment } from '../../payments/contract/open-payment.command.js';
import { RecordAuthorization } from '../../payments/contract/record-authorization.command.js';
import { PaymentDesk } from '../desk/payment-desk.js';
import { OrderLapsed, OtherCurrency, PaymentDeclined } from '../domain/checkout.errors.js';
import { type Order } from '../domain/order.js';
import { Orders } from '../storage/order.repository.js';
import { toOrderView } from '../views/order.view.js';
import { toCheckoutPayment } from '../views/payment.request.js';
import { forShopper } from '../views/shopper-timeline.js';
import { type PaidOrder } from './paid-order.view.js';
import { type PayOrderRequest } from './pay-order.request.js';
import { Room, type WantedPayment } from './room.js';

/** Who pays which order; `resourceId` becomes the payment's id. Without a token it is staff. */
export interface Payer {
  orderId: string;
  tokenHash?: string;
  resourceId: string;
  resumed: boolean;
}

/** What one payment pays of the order, in minor units, and which part that is. */
interface Opened {
  amount: number;
  part: number;
}

interface Ending {
  status: 201 | 202;
  body: PaidOrder;
}

/**
 * Pays what is due of an order: makes room, opens the payment, asks the gateway, settles. Each step can be repeated, so a
 * request that died anywhere is finished by the next one with its key, or by the sweeper and the facts.
 */
@Injectable()
export class PayDue {
  constructor(
    private readonly commands: CommandBus,
    private readonly orders: Orders,
    private readonly room: Room,
    private readonly transaction: Transaction,
    private readonly answer: IdempotentAnswer,
    private readonly desk: PaymentDesk,
    private readonly clock: Clock,
  ) {}

  /** 201 when authorised, 202 while its word is out. Throws what `Order.openPayment` and `OpenPayment` throw, `PaymentDeclined`. */
  async run(payer: Payer, request: PayOrderRequest): Promise<Ending> {
    const order = await this.opened(payer);
    const { currency, money } = order.state;
    if (request.amount && request.amount.currency !== currency) throw new OtherCurrency('amount.currency', currency);
    let opened: Opened | undefined = payer.resumed ? money.payments[payer.resourceId] : undefined;
    if (!opened) {
      const wanted = this.wanted(payer, order, request);
      await this.room.make(order, wanted);
      opened = await this.open(payer, wanted, request.amount?.amount);
    }
    const { amount, part } = opened;
    const answer = await this.commands.execute(new AuthorizePayment(payer.resourceId));
    const ending = await this.transaction.run(() => this.settle(payer, { amount, part }, answer));
    if (ending instanceof DomainError) throw ending;
    return ending;
  }

  private async opened({ orderId, tokenHash }: Payer): Promise<Order> {
    const order = await this.orders.get(orderId);
    return tokenHash === undefined ? order : order.openedWith(tokenHash);
  }

  /** What the request asks for, all that is due unless it says less; without its ids. */
  private wanted({ tokenHash }: Payer, order: Order, request: PayOrderRequest): WantedPayment {
    const { currency, shippingAddress } = order.state;
    const terms = { country: shippingAddress.country, byStaff: tokenHash === undefined, field: '' };
    return { ...toCheckoutPayment(request), ...terms, currency, amount: order.payable(request.amount?.amount) };
  }

  /** One commit. The order decides under its lock what may be paid, so that two at once never pay the same money. */
  private open(
    { orderId, resourceId: paymentId }: Payer,
    wanted: WantedPayment,
    amount: number | undefined,
  ): Promise<Opened> {
    return this.transaction.run(async () => {
      let opened: Opened = { amount: 0, part: 0 };
      await this.orders.update(orderId, (order) => {
        opened = order.openPayment(paymentId, amount);
      });
      await this.commands.execute(new OpenPayment({ ...wanted, ...opened, paymentId, orderId }));
      return opened;
    });
  }

  private async settle(
    payer: Payer,
    { amount, part }: Opened,
    answer: AuthorizationAnswer,
  ): Promise<Ending | DomainError> {
    const { orderId, resourceId: id, tokenHash } = payer;
    const outcome = await this.commands.execute(new RecordAuthorization(id, answer));
    if (outcome.status === 'declined') {
      await this.desk.tell(orderId, { kind: 'declined', paymentId: id, amount }, this.clock.now()); // at once there is room
      return this.refused(new PaymentDeclined(orderId, outcome.declineCode, id));
    }
    const order =
      outcome.status === 'authorized'
        ? await this.desk.authorized(orderId, { paymentId: id, amount }, this.clock.now())
        : await this.orders.get(orderId);
    if (order.state.status === 'cancelled') return this.refused(new OrderLapsed(orderId));
    if (outcome.status === 'voided') return this.refused(new PaymentDeclined(orderId, 'voided', id));
    const action = outcome.status === 'requires_action' && { next_action: outcome.nextAction };
    const payment = { id, part, status: outcome.status, amount: { amount, currency: order.state.currency }, ...action };
    const ending: Ending = {
      status: outcome.status === 'authorized' ? 201 : 202,
      body: { order: toOrderView(tokenHash === undefined ? order.state : forShopper(order.state)), payment },
    };
    if (outcome.status !== 'pending') await this.answer.store(ending.status, ending.body);
    return ending;
  }

  private async refused(refusal: DomainError): Promise<DomainError> {
    await this.answer.storeProblem(refusal);
    return refusal;
  }
}
