import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { SettleOrder } from '../contract/settle-order.command.js';
import { type Order } from '../domain/order.js';
import { type PaymentNews } from '../domain/payment-news.js';
import { Orders } from '../storage/order.repository.js';

export const GIVE_BACK_SURPLUS = 'orders.give-back-surplus';

/** What of a payment an order does not need, and has promised back under the payment's id. */
export interface Surplus {
  orderId: string;
  paymentId: string;
  amount: number;
}

type Authorized = Extract<PaymentNews, { kind: 'authorized' }>;

/** Tells an order what became of its payments; always inside the transaction of whoever heard of it. */
@Injectable()
export class PaymentDesk {
  constructor(
    private readonly orders: Orders,
    private readonly commands: CommandBus,
    private readonly jobs: Jobs,
  ) {}

  /** What was paid in vain goes back by a job: its own trouble must not keep the order from hearing the news. */
  async tell(orderId: string, news: PaymentNews, at: Date, event?: string, detail?: string): Promise<Order> {
    let surplus = 0;
    const order = await this.orders.update(orderId, (order) => {
      surplus = order.trackPayment(news, at, event, detail);
    });
    if (surplus > 0) await this.giveBack({ orderId, paymentId: news.paymentId, amount: surplus });
    return order;
  }

  /** A payment is authorised; an order that waited for nothing else is confirmed. */
  async authorized(orderId: string, payment: Omit<Authorized, 'kind'>, at: Date): Promise<Order> {
    const order = await this.tell(orderId, { kind: 'authorized', ...payment }, at);
    if (order.state.status !== 'pending' || order.state.amountDue > 0) return order;
    await this.commands.execute(new SettleOrder(orderId, { as: 'paid', authorized: [] }));
    return this.orders.get(orderId);
  }

  private async giveBack(surplus: Surplus): Promise<void> {
    await this.jobs.add(GIVE_BACK_SURPLUS, surplus, { key: `${GIVE_BACK_SURPLUS}:${surplus.paymentId}` });
  }
}
