import { EventsHandler } from '@nestjs/cqrs';
import { Database } from '../../../platform/database/database.js';
import { type BatchHandler, OneByOne } from '../../../platform/facts/subscriber.js';
import { PaymentAuthorized } from '../../payments/contract/payment-authorized.event.js';
import { PaymentDesk } from '../desk/payment-desk.js';

const NOT_NOTED = `
  SELECT told.payment_id AS "paymentId" FROM unnest($1::uuid[], $2::text[]) AS told (order_id, payment_id)
  JOIN orders.orders o ON o.id = told.order_id
  WHERE o.money->'payments'->told.payment_id->>'status' IS DISTINCT FROM 'authorized' OR o.status = 'pending'`;

/**
 * Notes what the placing request could not: its process died, the shopper had to act, or the answer came late. An order
 * whose payments are all authorised then is confirmed. Nearly all have noted it by then, so one statement first asks
 * which have not; those that hear of the capture first have noted it, but wait to be confirmed all the same. Each of them
 * has a transaction of its own: one that sold a second order would keep the first one's stock while it waited for more,
 * and whoever locks all that it needs in one order (a checkout, the expiry) could wait for it in a circle.
 */
@EventsHandler(PaymentAuthorized)
export class ConfirmOrderOnPaymentAuthorized implements BatchHandler<PaymentAuthorized> {
  /** One statement looks at so many; where several have not noted it, so many are handed over again. */
  static readonly factsPerTransaction = 20;

  constructor(
    private readonly database: Database,
    private readonly desk: PaymentDesk,
  ) {}

  async handleBatch(facts: PaymentAuthorized[]): Promise<void> {
    const orders = facts.map(({ data }) => data.orderId);
    const payments = facts.map(({ data }) => data.paymentId);
    const rows = await this.database.query<{ paymentId: string }>(NOT_NOTED, [orders, payments]);
    const notNoted = new Set(rows.map(({ paymentId }) => paymentId));
    const late = facts.filter(({ data }) => notNoted.has(data.paymentId));
    if (late.length > 1) throw new OneByOne();
    for (const { data } of late) {
      const { orderId, paymentId, amount, unwanted, authorizedAt } = data;
      await this.desk.authorized(orderId, { paymentId, amount, unwanted }, new Date(authorizedAt));
    }
  }
}
