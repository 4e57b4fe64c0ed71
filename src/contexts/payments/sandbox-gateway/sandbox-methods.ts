import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { type SavedMethod } from '../contract/payment-gateway.js';

const PREFIX = 'kept_';

/** Names a kept method, whether there is one or not. */
export const isKeptToken = (token: string): boolean => token.startsWith(PREFIX);

/** The method that the charge of that key left behind. */
export function savedMethodOf(chargeKey: string): SavedMethod {
  const card = { brand: 'sandbox', last4: '4242', expires: { month: 12, year: 2099 } };
  return { token: PREFIX + chargeKey, kind: 'card', label: 'Sandbox card ending in 4242', ...card };
}

/** The methods that the sandbox keeps: each lies with the charge that it first paid, in the sandbox's own memory. */
@Injectable()
export class SandboxMethods {
  constructor(private readonly database: Database) {}

  async of(customer: string): Promise<SavedMethod[]> {
    const { rows } = await this.database.pool.query<{ key: string }>(
      `SELECT key FROM payments.sandbox_journal WHERE keeps_for = $1 AND state IN ('authorized', 'voided') ORDER BY key`,
      [customer],
    );
    return rows.map(({ key }) => savedMethodOf(key));
  }

  /** Whether it pays: it is kept, and for that customer when one is named. */
  async pays(token: string, customer: string | undefined): Promise<boolean> {
    const { rowCount } = await this.database.pool.query(
      `SELECT 1 FROM payments.sandbox_journal
       WHERE key = $1 AND keeps_for = coalesce($2::text, keeps_for) AND state IN ('authorized', 'voided')`,
      [token.slice(PREFIX.length), customer ?? null],
    );
    return (rowCount ?? 0) > 0;
  }

  async forget(customer: string, token: string): Promise<void> {
    if (!isKeptToken(token)) return;
    await this.database.pool.query(
      'UPDATE payments.sandbox_journal SET keeps_for = NULL WHERE key = $1 AND keeps_for = $2',
      [token.slice(PREFIX.length), customer],
    );
  }
}
