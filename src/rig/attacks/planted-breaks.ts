import { type ClientBase } from 'pg';
import { copyPayment } from './payment-copies.js';

/** Payments at the sandbox to be copied: authorised; waiting for the shopper; taken and in part given back. */
export interface Patterns {
  readonly plain: string;
  readonly waiting: string;
  readonly refunded: string;
}

/** Payments whose books at the gateway now differ from ours, by the kind of break that must be found. */
export type Planted = ReadonlyMap<string, readonly (string | null)[]>;

/** Plants so many of each kind of difference between our books and the sandbox's, among as many payments that are well. */
export async function plantBreaks(
  client: ClientBase,
  { plain, waiting, refunded }: Patterns,
  each: number,
): Promise<Planted> {
  for (const pattern of [plain, waiting, refunded]) await copyPayment(client, pattern, each);
  const planted = new Map<string, (string | null)[]>();
  for (const { kind, like, sql } of [
    { kind: 'unrecorded_charge', like: waiting, sql: LOST_NEWS },
    { kind: 'wrong_amount', like: plain, sql: WRONG_AMOUNT },
    { kind: 'wrong_currency', like: plain, sql: WRONG_CURRENCY },
    { kind: 'duplicate_charge', like: plain, sql: CHARGED_AGAIN },
    { kind: 'missing_refund', like: refunded, sql: REFUND_GONE },
  ]) {
    const ids = await copyPayment(client, like, each);
    await client.query(sql, [ids.map((id) => `payment-${id}`)]);
    planted.set(kind, ids);
  }
  await client.query(STRANGERS, [each]);
  return planted.set('unknown_charge', Array<null>(each).fill(null));
}

const LOST_NEWS = `UPDATE payments.sandbox_journal SET state = 'authorized' WHERE key = ANY($1)`;
const WRONG_AMOUNT = `UPDATE payments.sandbox_journal SET amount = amount - 1 WHERE key = ANY($1)`;
const WRONG_CURRENCY = `UPDATE payments.sandbox_journal SET currency = 'USD' WHERE key = ANY($1)`;
const CHARGED_AGAIN = `
  INSERT INTO payments.sandbox_journal (key, told_key, kind, reference, amount, currency, state)
  SELECT 'again-' || key, key, 'charge', 'again-' || reference, amount, currency, state
  FROM payments.sandbox_journal WHERE key = ANY($1)`;
const REFUND_GONE = `
  DELETE FROM payments.sandbox_journal
  WHERE kind = 'refund' AND reference = ANY (SELECT 'sandbox_' || unnest($1::text[]))`;
const STRANGERS = `
  INSERT INTO payments.sandbox_journal (key, kind, reference, amount, currency, state)
  SELECT key, 'charge', key, 1000, 'EUR', 'authorized'
  FROM (SELECT 'charge_' || gen_random_uuid() AS key FROM generate_series(1, $1::int)) AS stranger`;
