import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Database } from '../../../src/platform/database/database.js';
import { type Answer } from '../../support/api.js';
import { given } from '../../support/given.js';
import { type Shop } from '../../support/shop.js';

export const eur = (amount: number) => ({ amount, currency: 'EUR' });

/** How a checkout is paid: a sandbox token. */
export const paidBy = (token: string) => ({ payment: { gateway: 'sandbox', token } });

type Headers = Record<string, string>;

/** Orders and pays in one call. */
export function checkOut(shop: Shop, body: unknown, key: Headers = given.key()): Promise<Answer> {
  return shop.store.post('/v1/store/checkouts', body, key);
}

/** Orders and pays what is in a cart. */
export function complete(
  shop: Shop,
  cart: { id: string; token: Headers },
  body: object = paidBy('tok_success'),
  key: Headers = given.key(),
): Promise<Answer> {
  return shop.store.post(`/v1/store/carts/${cart.id}/complete`, body, { ...cart.token, ...key });
}

/** The order as staff see it. */
export async function orderOf(shop: Shop, id: string): Promise<Answer['body']> {
  return (await shop.admin.get(`/v1/admin/orders/${id}`)).body;
}

/** The shopper's decision on their bank's page. */
export function decide(shop: Shop, nextAction: { url: string }, decision: 'approve' | 'refuse'): Promise<Answer> {
  return shop.store.post(new URL(nextAction.url).pathname, { decision });
}

/** What the sandbox gateway truly charged, by its own journal; all charges, or those of one payment. */
export function charges(shop: Shop, paymentId?: string): Promise<Record<string, string | number>[]> {
  return shop.app.get(Database).query(
    `SELECT key, state, amount, captured, refunded, voided FROM payments.sandbox_journal
     WHERE kind = 'charge' AND ($1::text IS NULL OR key = 'payment-' || $1) ORDER BY created_at`,
    [paymentId ?? null],
  );
}

/** How many orders there are of a variant, by status. */
export async function ordersOf(shop: Shop, variantId: string): Promise<Record<string, number>> {
  const rows = await shop.app.get(Database).query<{ status: string; orders: number }>(
    `SELECT status, count(*) AS orders FROM orders.orders
       WHERE EXISTS (SELECT FROM jsonb_array_elements(lines) AS line WHERE line->>'variantId' = $1) GROUP BY status`,
    [variantId],
  );
  return Object.fromEntries(rows.map(({ status, orders }) => [status, orders]));
}

/** The sums of a variant's movements, read page by page: always what its level says. */
export async function movementsOf(shop: Shop, variantId: string): Promise<{ onHand: number; held: number }> {
  const sums = { onHand: 0, held: 0 };
  for (let cursor = ''; ;) {
    const query = `variant_id=${variantId}&limit=100${cursor && `&cursor=${encodeURIComponent(cursor)}`}`;
    const { body } = await shop.admin.get(`/v1/admin/inventory/movements?${query}`);
    for (const { on_hand_delta, held_delta } of body.data as { on_hand_delta: number; held_delta: number }[]) {
      sums.onHand += on_hand_delta;
      sums.held += held_delta;
    }
    if (!body.page.has_more) return sums;
    cursor = body.page.next_cursor;
  }
}

/** The names of the mails about an order. */
export async function mailsAbout(shop: Shop, number: string): Promise<string[]> {
  const names = await readdir(join(shop.dataFolder, 'mailbox')).catch(() => []);
  return names.filter((name) => name.includes(number));
}

/** How often each outcome came: the status, and the problem's code if it is one. */
export function tally(answers: readonly Answer[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { status, body } of answers) {
    const outcome = body.code ? `${status} ${body.code}` : `${status}`;
    counts[outcome] = (counts[outcome] ?? 0) + 1;
  }
  return counts;
}
