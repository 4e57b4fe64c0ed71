import { Injectable } from '@nestjs/common';
import { AggregateRepository } from '../../../platform/database/aggregate.repository.js';
import { AggregateStore } from '../../../platform/database/aggregate-store.js';
import { Database } from '../../../platform/database/database.js';
import { rememberedCopy } from '../../../platform/database/remembered.js';
import { PaymentNotFound } from '../domain/payment.errors.js';
import { Payment } from '../domain/payment.js';
import { PaymentTable } from './payment.table.js';

@Injectable()
export class Payments extends AggregateRepository<Payment> {
  private readonly opened = new WeakSet<Payment>();

  constructor(
    store: AggregateStore,
    private readonly database: Database,
  ) {
    super(store, PaymentTable, (id) => new PaymentNotFound(id));
  }

  override async add(payment: Payment): Promise<void> {
    await super.add(payment);
    this.opened.add(payment);
  }

  /** The payment that this very request opened and has not yet changed: its opener holds the first lease. No SQL. */
  justOpened(id: string): Payment | undefined {
    const payment = rememberedCopy<Payment>(id, Payment as never);
    return payment?.version === 1 && this.opened.has(payment) ? payment : undefined;
  }

  /** The payment that a gateway knows by that key, if there is one. */
  async byGatewayKey(key: string): Promise<Payment | undefined> {
    const [row] = await this.database.query<{ id: string }>('SELECT id FROM payments.payments WHERE gateway_key = $1', [
      key,
    ]);
    return row && this.find(row.id);
  }

  /** The payment that a gateway means by our key or, without one, by its own reference. */
  async atGateway(
    gateway: string,
    { key, reference }: { key: string | null; reference: string | null },
  ): Promise<Payment | undefined> {
    const [row] = await this.database.query<{ id: string }>(
      `SELECT id FROM payments.payments WHERE gateway = $1 AND gateway_key = $2
       UNION ALL SELECT id FROM payments.payments WHERE gateway = $1 AND gateway_reference = $3 LIMIT 1`,
      [gateway, key, reference],
    );
    return row && this.find(row.id);
  }

  /** Another attempt pays the same part of the order, or is about to. */
  async isReplaced({ id, orderId, part }: Payment): Promise<boolean> {
    const rows = await this.database.query(
      `SELECT 1 FROM payments.payments WHERE order_id = $1 AND part = $2 AND id <> $3
       AND NOT unwanted AND status IN ('pending', 'requires_action', 'authorized', 'captured')`,
      [orderId, part, id],
    );
    return rows.length > 0;
  }

  /** The ids of an order's payments. */
  async ofOrder(orderId: string): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>('SELECT id FROM payments.payments WHERE order_id = $1', [
      orderId,
    ]);
    return rows.map(({ id }) => id);
  }

  /** Ids of payments whose attempt's lease ran out by then, the longest waiting first. */
  async overdue(now: Date, limit: number): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      'SELECT id FROM payments.payments WHERE lease_until <= $1 ORDER BY lease_until LIMIT $2',
      [now, limit],
    );
    return rows.map(({ id }) => id);
  }
}
