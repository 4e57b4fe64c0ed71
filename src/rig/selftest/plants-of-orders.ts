import { changed, paysForASale, type Plant, SOLD } from './plant.js';

const fact = (type: string, subject: string): string => `
  INSERT INTO platform.facts (type, subject, data, occurred_at)
  SELECT type, ${subject}, data, now() FROM platform.facts WHERE type = '${type}' LIMIT 1`;

export const ORDER_PLANTS: readonly Plant[] = [
  {
    invariant: 'I5',
    story: 'two living orders of one cart',
    sql: `UPDATE orders.orders SET cart_id = (SELECT cart_id FROM orders.orders WHERE cart_id IS NOT NULL AND status = 'confirmed' LIMIT 1)
      WHERE id = (SELECT id FROM orders.orders WHERE cart_id IS NULL AND status = 'confirmed' LIMIT 1)`,
  },
  { invariant: 'I5', story: 'a confirmation told twice', sql: fact('orders.order-confirmed.v1', 'subject') },
  {
    invariant: 'I5',
    story: 'a buyer never written to',
    sql: `DELETE FROM marketing.sent_mails WHERE key LIKE 'order-confirmation:%'`,
  },
  {
    invariant: 'I5',
    story: 'a letter withdrawn though its order stands',
    sql: `WITH withdrawn AS (
        UPDATE marketing.order_mails SET withdrawn_at = now() WHERE kind = 'order_confirmation' AND order_id = (${SOLD}) RETURNING key)
      DELETE FROM marketing.sent_mails USING withdrawn WHERE sent_mails.key = withdrawn.key`,
  },
  {
    invariant: 'I5',
    story: 'a letter that went out again under another name',
    sql: `INSERT INTO marketing.order_mails (id, key, order_id, kind, subject_id, about, planned_at)
        SELECT gen_random_uuid(), 'again', order_id, kind, subject_id, about, planned_at
        FROM marketing.order_mails WHERE kind = 'order_confirmation' AND order_id = (${SOLD}) LIMIT 1;
      INSERT INTO marketing.sent_mails (key, sent_at) VALUES ('again', now())`,
  },
  {
    invariant: 'I5',
    story: 'a letter that is remembered and is not there',
    edit: (evidence) => ({ ...evidence, mails: evidence.mails.slice(1) }),
  },
  {
    invariant: 'I8',
    story: 'an order without a payment',
    sql: `DELETE FROM payments.payments WHERE order_id = (${SOLD})`,
  },
  { invariant: 'I8', story: 'an order without a hold', sql: `DELETE FROM inventory.holds WHERE id = (${SOLD})` },
  {
    invariant: 'I8',
    story: 'an order that was never told',
    sql: `DELETE FROM platform.facts WHERE type = 'orders.order-placed.v1' AND subject = (${SOLD})`,
  },
  {
    invariant: 'I8',
    story: 'a payment without an order',
    sql: `UPDATE payments.payments SET order_id = gen_random_uuid() WHERE order_id = (${SOLD})`,
  },
  {
    invariant: 'I9',
    story: 'a confirmed order back to pending',
    sql: `UPDATE orders.orders SET status = 'pending' WHERE id = (${SOLD})`,
  },
  {
    invariant: 'I9',
    story: 'an order that is told of as cancelled and is not',
    sql: fact('orders.order-cancelled.v1', `(${SOLD})`),
  },
  {
    invariant: 'I14',
    story: 'a total that is off by one',
    sql: `UPDATE orders.orders SET total = total + 1 WHERE id = (${SOLD})`,
  },
  {
    invariant: 'I14',
    story: 'a gateway that was asked for other money',
    edit: (evidence) => ({
      ...evidence,
      books: {
        ...evidence.books,
        charges: changed(evidence.books.charges, paysForASale(evidence), (charge) => ({
          ...charge,
          currency: 'USD',
        })),
      },
    }),
  },
  {
    invariant: 'I21',
    story: 'a confirmed order that payments know as placed',
    sql: `UPDATE payments.known_orders SET status = 'placed' WHERE order_id = (${SOLD})`,
  },
  {
    invariant: 'I21',
    story: 'an order that has gone back to before its money was let go',
    sql: `UPDATE orders.orders o SET money = jsonb_set(money, ARRAY['payments', p.id::text, 'voided'], '0')
      FROM (SELECT id, order_id FROM payments.payments WHERE voided > 0 LIMIT 1) AS p WHERE o.id = p.order_id`,
  },
  { invariant: 'I18', story: 'a fact about nothing', sql: fact('orders.order-confirmed.v1', 'gen_random_uuid()') },
  {
    invariant: 'I18',
    story: 'a capture that was never told',
    sql: `DELETE FROM platform.facts WHERE type = 'payments.payment-captured.v1'`,
  },
  {
    invariant: 'I19',
    story: 'an order counted twice in the sales',
    sql: `UPDATE analytics.sales SET orders = orders + 1`,
  },
  {
    invariant: 'I20',
    story: 'a fact that the ledger never heard',
    sql: `DELETE FROM payments.ledger_transactions WHERE id = (SELECT id FROM payments.ledger_transactions WHERE kind = 'authorization' LIMIT 1)`,
  },
  {
    invariant: 'I20',
    story: 'an order that payments never heard of',
    sql: `DELETE FROM payments.known_orders WHERE order_id = (${SOLD})`,
  },
  {
    invariant: 'I20',
    story: 'a parcel that nobody was written to about',
    sql: `DELETE FROM marketing.order_mails WHERE key = (SELECT key FROM marketing.order_mails WHERE kind = 'shipment' LIMIT 1)`,
  },
  {
    invariant: 'I22',
    story: 'a fact given up on',
    sql: `INSERT INTO platform.dead_letters (id, subscriber, position, type, subject, error, attempts) SELECT gen_random_uuid(), 'planted', position, type, subject, 'Error', 3 FROM platform.facts LIMIT 1`,
  },
  {
    invariant: 'I23',
    story: 'a job locked by a dead worker',
    sql: `SELECT graphile_worker.add_job('planted'); UPDATE graphile_worker._private_jobs SET locked_by = 'dead', locked_at = now()`,
  },
  {
    invariant: 'I24',
    story: 'a confirmation of an order that never was',
    edit: (evidence) => ({ ...evidence, mails: [...evidence.mails, 'nobody-confirmation.eml'] }),
  },
];
