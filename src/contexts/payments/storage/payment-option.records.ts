import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Database, Transaction } from '../../../platform/database/database.js';
import { newId } from '../../../platform/runtime/new-id.js';
import { inScope } from '../../../platform/runtime/scope.js';
import { type PaymentOption } from '../domain/payment-option.js';

/** The columns of an option. */
export const OPTION = 'gateway, title, position, active, capture, countries, currencies, amounts';

/** How long another process may go on offering what was changed here. */
const FRESH_MS = 5000;

/**
 * payments.payment_options: what the merchant configured, in order. Every checkout asks, so it is answered from memory:
 * changed here it is new at once, changed in another process within seconds.
 */
@Injectable()
export class PaymentOptions implements OnApplicationBootstrap {
  private options: readonly PaymentOption[] = [];
  private readAt = 0;
  private reading: Promise<void> | undefined;

  constructor(
    private readonly database: Database,
    private readonly transaction: Transaction,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.refresh();
  }

  /** All of them, by their position. No SQL statement of the caller's. */
  all(): readonly PaymentOption[] {
    if (Date.now() - this.readAt > FRESH_MS) void this.refresh().catch(() => undefined);
    return this.options;
  }

  async put(option: PaymentOption): Promise<void> {
    const { gateway, title, position, active, capture, countries, currencies, amounts } = option;
    await this.database.query(
      `INSERT INTO payments.payment_options (${OPTION}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
       ON CONFLICT (gateway) DO UPDATE SET title = excluded.title, position = excluded.position,
         active = excluded.active, capture = excluded.capture, countries = excluded.countries,
         currencies = excluded.currencies, amounts = excluded.amounts`,
      [gateway, title, position, active, capture, countries, currencies, JSON.stringify(amounts)],
    );
    await this.changed();
  }

  /** False when there was none. */
  async delete(gateway: string): Promise<boolean> {
    const sql = 'DELETE FROM payments.payment_options WHERE gateway = $1 RETURNING gateway';
    const rows = await this.database.query(sql, [gateway]);
    await this.changed();
    return rows.length > 0;
  }

  /** What is stored now, for staff. One statement. */
  read(): Promise<PaymentOption[]> {
    return this.database.query<PaymentOption>(
      `SELECT ${OPTION} FROM payments.payment_options ORDER BY position, gateway`,
    );
  }

  /** Outside of a transaction everything is committed, and the next checkout here already knows. */
  private async changed(): Promise<void> {
    this.readAt = 0;
    if (this.transaction.isRunning) return this.transaction.afterCommit(() => void this.refresh());
    await this.refresh();
  }

  private refresh(): Promise<void> {
    return (this.reading ??= this.readAll().finally(() => (this.reading = undefined)));
  }

  /** On a connection and in a scope of its own: whoever happens to ask neither waits nor counts it as theirs. */
  private async readAll(): Promise<void> {
    const startedAt = Date.now();
    const sql = `SELECT ${OPTION} FROM payments.payment_options ORDER BY position, gateway`;
    const { rows } = await inScope({ id: newId() }, () => this.database.pool.query<PaymentOption>(sql));
    this.options = rows;
    this.readAt = startedAt;
  }
}
