import { Injectable } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { CheckPayment } from '../../payments/contract/check-payment.query.js';
import { GetOrderPayments, type PaymentView } from '../../payments/contract/get-order-payments.query.js';
import { GiveUpAttempt } from '../../payments/contract/give-up-attempt.command.js';
import { type Order } from '../domain/order.js';
import { PaymentUnderWay } from '../domain/order-payment.errors.js';
import { roomOf } from '../domain/payment-attempts.js';
import { Orders } from '../storage/order.repository.js';

/** What is to be paid, and with what. */
export type WantedPayment = CheckPayment['payment'];

/** Makes room for another attempt: earlier ones that may still act are ended, certainly, or the new one must wait. */
@Injectable()
export class Room {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly orders: Orders,
  ) {}

  /**
   * For one that payments would refuse nobody is ended, so they are asked before. The order hears first that the others are
   * replaced: what they tell from then on does not end it. Throws what `CheckPayment` throws, and `PaymentUnderWay` when one
   * of them cannot be made certain, or holds money of which the order has not heard yet.
   */
  async make({ id: orderId, state: { total, money } }: Order, wanted: WantedPayment): Promise<void> {
    await this.queries.execute(new CheckPayment(wanted));
    const payments = await this.queries.execute(new GetOrderPayments(orderId));
    const isUnheard = (payment: PaymentView): boolean =>
      isHeld(payment) && money.payments[payment.paymentId]?.status !== 'authorized';
    if (payments.some(isUnheard)) throw new PaymentUnderWay();
    const live = payments.filter(isLive).map(({ paymentId }) => paymentId);
    const replaced = live.filter((id) => money.payments[id]?.status === 'replaced');
    if (replaced.length === 0 && roomOf(total, money) >= wanted.amount) return;
    await this.orders.update(orderId, (order) => order.replaceAttempts(live));
    for (const id of live) {
      if ((await this.commands.execute(new GiveUpAttempt(id))) !== 'gone') throw new PaymentUnderWay();
    }
  }
}

/** It may still act. */
function isLive({ status }: PaymentView): boolean {
  return status === 'pending' || status === 'requires_action';
}

/** It holds money for the order. */
function isHeld({ status, unwanted }: PaymentView): boolean {
  return (status === 'authorized' || status === 'captured') && !unwanted;
}
