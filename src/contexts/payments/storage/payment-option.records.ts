import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { CachedRows } from '../../../platform/database/cached-rows.js';
import { Database } from '../../../platform/database/database.js';
import { type PaymentOption } from '../domain/payment-option.js';

/** The columns of an option. */
export const OPTION = 'gateway, title, position, active, capture, countries, currencies, amounts';

const READ = `SELECT ${OPTION} FROM payments.payment_options ORDER BY position, gateway`;

/** How long another process may go on offering what was changed here. */
const FRESH_MS = 5000;

/**
 * payments.payment_options: what the merchant configured, in order. Every checkout asks, so it is answered from memory:
 * changed here it is new at once, changed in another process within seconds.
 */
@Injectable()
export class PaymentOptions implements OnApplicationBootstrap {
  private readonly cached: CachedRows<PaymentOption>;

  constructor(private readonly database: Database) {
    this.cached = new CachedRows(database, READ, FRESH_MS);
  }

  onApplicationBootstrap(): Promise<void> {
    return this.cached.refresh();
  }

  /** All of them, by their position. No SQL statement of the caller's. */
  all(): readonly PaymentOption[] {
    return this.cached.rows;
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
    await this.cached.catchUp();
  }

  /** False when there was none. */
  async delete(gateway: string): Promise<boolean> {
    const sql = 'DELETE FROM payments.payment_options WHERE gateway = $1 RETURNING gateway';
    const rows = await this.database.query(sql, [gateway]);
    await this.cached.catchUp();
    return rows.length > 0;
  }

  /** What is stored now, for staff. One statement. */
  read(): Promise<PaymentOption[]> {
    return this.database.query<PaymentOption>(READ);
  }
}
