import { EventsHandler } from '@nestjs/cqrs';
import { Database } from '../../../platform/database/database.js';
import { type BatchHandler } from '../../../platform/facts/subscriber.js';
import { OrderCancelled } from '../../orders/contract/order-cancelled.event.js';
import { OrderConfirmed } from '../../orders/contract/order-confirmed.event.js';
import { OrderDueAgain } from '../../orders/contract/order-due-again.event.js';
import { OrderEdited } from '../../orders/contract/order-edited.event.js';
import { OrderLinesCancelled } from '../../orders/contract/order-lines-cancelled.event.js';
import { ReturnReceived } from '../../orders/contract/return-received.event.js';
import { PaymentRefunded } from '../../payments/contract/payment-refunded.event.js';
import { PaymentVoided } from '../../payments/contract/payment-voided.event.js';
import { RefundReturned } from '../../payments/contract/refund-returned.event.js';
import { cancellationOf, editOf, receptionOf, saleOf } from '../domain/sales-movements.js';
import { bucketOf } from '../storage/buckets.js';

type SalesFact =
  | OrderConfirmed
  | OrderEdited
  | OrderLinesCancelled
  | OrderCancelled
  | OrderDueAgain
  | ReturnReceived
  | PaymentRefunded
  | PaymentVoided
  | RefundReturned;

/** What one fact adds to its bucket; what it does not mention it leaves as it is. Amounts in minor units. */
interface Movement {
  order_id: string;
  at: string;
  currency: string;
  orders?: 1;
  units?: number;
  gross?: number;
  items_net?: number;
  items_tax?: number;
  shipping?: number;
  refunds?: number;
  refund_count?: 1 | -1;
  voided?: number;
  cancelled_orders?: 1;
  cancelled_units?: number;
  returned_units?: number;
}

const FIGURES = [
  'orders',
  'units',
  'gross',
  'items_net',
  'items_tax',
  'shipping',
  'refunds',
  'refund_count',
  'voided',
  'cancelled_orders',
  'cancelled_units',
  'returned_units',
] as const satisfies (keyof Movement)[];

/** What goes back or is let go only undoes a sale when its order had become one, and not as far as its money is due again. */
const FOLD_MOVEMENTS = `
  WITH movement AS (
    SELECT * FROM jsonb_to_recordset($1::jsonb)
      AS movement(order_id uuid, at timestamptz, currency text, ${FIGURES.map((name) => `${name} bigint`).join(', ')})
  ), newly_sold AS (
    INSERT INTO analytics.sold_orders (order_id) SELECT order_id FROM movement WHERE orders = 1
    ON CONFLICT DO NOTHING
  ), counted AS (
    SELECT * FROM movement WHERE (voided IS NULL AND refunds IS NULL)
      OR order_id IN (SELECT order_id FROM movement WHERE orders = 1) OR order_id IN (SELECT order_id FROM analytics.sold_orders)
  )
  INSERT INTO analytics.sales AS sales (bucket, currency, ${FIGURES.join(', ')})
  SELECT ${bucketOf('at')}, currency, ${FIGURES.map((name) => `coalesce(sum(${name}), 0)`).join(', ')}
  FROM counted GROUP BY 1, 2
  ON CONFLICT (bucket, currency) DO UPDATE SET ${FIGURES.map((name) => `${name} = sales.${name} + EXCLUDED.${name}`).join(', ')}`;

/** Sales, edits, returns, refunds, voids and cancellations in quarters of an hour; each counts at the time its fact names. */
@EventsHandler(
  OrderConfirmed,
  OrderEdited,
  OrderLinesCancelled,
  OrderCancelled,
  OrderDueAgain,
  ReturnReceived,
  PaymentRefunded,
  PaymentVoided,
  RefundReturned,
)
export class DailySalesProjection implements BatchHandler<SalesFact> {
  constructor(private readonly database: Database) {}

  async handleBatch(facts: SalesFact[]): Promise<void> {
    await this.database.query(FOLD_MOVEMENTS, [JSON.stringify(facts.flatMap(movementOf))]);
  }

  async reset(): Promise<void> {
    await this.database.query('TRUNCATE analytics.sales, analytics.sold_orders');
  }
}

/** Money that nobody wanted was no sale when it came, and is none less when it goes back. */
function movementOf(fact: SalesFact): Movement[] {
  if ('unwanted' in fact.data) return [];
  const about = { order_id: fact.data.orderId, currency: fact.data.currency };
  if (fact instanceof OrderConfirmed) return [{ ...about, ...saleOf(fact), at: fact.data.confirmedAt, orders: 1 }];
  if (fact instanceof OrderEdited) return [{ ...about, ...editOf(fact.data, fact.data.added), at: fact.data.editedAt }];
  if (fact instanceof OrderLinesCancelled) {
    const { lines: cancelled, cancelledAt: at } = fact.data;
    return [{ ...about, ...editOf({ ...fact.data, cancelled }, []), at }];
  }
  if (fact instanceof OrderCancelled) {
    if (!fact.data.wasConfirmed) return [];
    return [{ ...about, ...cancellationOf(fact.data), at: fact.data.cancelledAt, cancelled_orders: 1 }];
  }
  if (fact instanceof OrderDueAgain) return [{ ...about, at: fact.data.dueAgainAt, voided: 0 - fact.data.amount }];
  if (fact instanceof ReturnReceived) return [{ ...about, ...receptionOf(fact.data), at: fact.data.receivedAt }];
  if (fact instanceof PaymentVoided) return [{ ...about, at: fact.data.voidedAt, voided: fact.data.amount }];
  if (fact instanceof RefundReturned) {
    return [{ ...about, at: fact.data.returnedAt, refunds: 0 - fact.data.amount, refund_count: -1 }];
  }
  return [{ ...about, at: fact.data.refundedAt, refunds: fact.data.amount, refund_count: 1 }];
}
