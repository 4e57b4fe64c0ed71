import { EventsHandler } from '@nestjs/cqrs';
import { Database } from '../../../platform/database/database.js';
import { recordOf } from '../../../platform/facts/fact-record.js';
import { type BatchHandler } from '../../../platform/facts/subscriber.js';
import { OrderCancelled } from '../../orders/contract/order-cancelled.event.js';
import { OrderConfirmed } from '../../orders/contract/order-confirmed.event.js';
import { OrderPlaced } from '../../orders/contract/order-placed.event.js';

type OrderFact = OrderPlaced | OrderConfirmed | OrderCancelled;

/**
 * What payments must know of orders to see a charge without one, or one without a charge: how it stands, and its total.
 * An order goes forward only: a fact that was retried late takes nothing back.
 */
@EventsHandler(OrderPlaced, OrderConfirmed, OrderCancelled)
export class KnownOrdersProjection implements BatchHandler<OrderFact> {
  static readonly subscriber = 'payments-known-orders';

  constructor(private readonly database: Database) {}

  async handleBatch(facts: OrderFact[]): Promise<void> {
    await this.database.query(
      `INSERT INTO payments.known_orders AS known (order_id, status, total, currency)
       SELECT DISTINCT ON ("orderId") "orderId", status, total, currency
       FROM jsonb_to_recordset($1::jsonb) AS f(position bigint, "orderId" uuid, status text, total bigint, currency text)
       ORDER BY "orderId", position DESC
       ON CONFLICT (order_id) DO UPDATE SET status = excluded.status, total = excluded.total, changed_at = now()
       WHERE known.status = 'placed' OR excluded.status = 'cancelled'`,
      [JSON.stringify(facts.map(rowOf))],
    );
  }

  async reset(): Promise<void> {
    await this.database.query('TRUNCATE payments.known_orders');
  }
}

function rowOf(fact: OrderFact): object {
  const { orderId, total, currency } = fact.data;
  const status = fact instanceof OrderCancelled ? 'cancelled' : fact instanceof OrderConfirmed ? 'confirmed' : 'placed';
  return { position: recordOf(fact).position, orderId, status, total, currency };
}
