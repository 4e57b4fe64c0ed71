import { type Operation } from '../driver/history.js';
import { type Evidence } from '../checker/evidence.js';
import { changed, first, type Plant } from './plant.js';

/** An order that a client was told of in one call. */
const CHECKED_OUT = `SELECT id FROM orders.orders WHERE status = 'confirmed' AND cart_id IS NULL LIMIT 1`;

/** A change to one operation of the history. */
const retold =
  (
    condition: (operation: Operation) => boolean,
    change: (operation: Operation, evidence: Evidence) => Partial<Operation>,
  ) =>
  (evidence: Evidence): Evidence => ({
    ...evidence,
    history: changed(evidence.history, condition, (operation) => ({ ...operation, ...change(operation, evidence) })),
  });

const isConfirmed = ({ kind, status }: Operation): boolean => kind === 'checkout' && status === 201;

export const CLIENT_PLANTS: readonly Plant[] = [
  {
    invariant: 'I6',
    story: 'another answer at the second try',
    edit: retold(isConfirmed, ({ answers }) => ({ answers: [...answers, 'other'] })),
  },
  {
    invariant: 'I6',
    story: 'two orders under one key',
    sql: `UPDATE orders.orders SET email = (SELECT email FROM orders.orders WHERE id = (${CHECKED_OUT}))
      WHERE id = (SELECT max(id::text)::uuid FROM orders.orders WHERE status = 'confirmed' AND cart_id IS NULL)`,
  },
  {
    invariant: 'I6',
    story: 'one order for two keys',
    edit: retold(isConfirmed, ({ id }, { history }) => ({
      orderId: first(history, (other) => isConfirmed(other) && other.id !== id).orderId,
    })),
  },
  {
    invariant: 'I6',
    story: 'a key that nobody lets go of',
    sql: `INSERT INTO platform.idempotency_keys (id, fingerprint, resource_id, lease_until, expires_at)
      VALUES ('\\x00', '\\x00', gen_random_uuid(), now() + interval '1 hour', now() + interval '1 day')`,
  },
  {
    invariant: 'I6',
    story: 'a key that nobody can take over',
    sql: `INSERT INTO platform.idempotency_keys (id, fingerprint, resource_id, lease_until, expires_at)
      VALUES ('\\x00', '\\x00', gen_random_uuid(), NULL, now() + interval '1 day')`,
  },
  {
    invariant: 'I6',
    story: 'a failure that a key keeps as its answer',
    sql: `UPDATE platform.idempotency_keys SET status = 503 WHERE id = (SELECT id FROM platform.idempotency_keys WHERE status = 201 LIMIT 1)`,
  },
  {
    invariant: 'I7',
    story: 'an acknowledged order lost',
    sql: `DELETE FROM orders.orders WHERE id = (${CHECKED_OUT})`,
  },
  {
    invariant: 'I7',
    story: 'an acknowledged order of another total',
    edit: retold(isConfirmed, ({ total }) => ({ total: total! - 1 })),
  },
  {
    invariant: 'I7',
    story: 'an acknowledged capture lost',
    sql: `DELETE FROM payments.operations WHERE kind = 'capture'`,
  },
  {
    invariant: 'I7',
    story: 'an acknowledged cancellation undone',
    edit: (evidence) => {
      const { order } = first(evidence.history, ({ kind, outcome }) => kind === 'cancel' && outcome === 'ok');
      return {
        ...evidence,
        orders: changed(
          evidence.orders,
          ({ id }) => id === order,
          (found) => ({ ...found, status: 'confirmed' }),
        ),
      };
    },
  },
  {
    invariant: 'I7',
    story: 'a client that was never told',
    edit: retold(isConfirmed, () => ({ outcome: 'unknown', abandoned: false })),
  },
  {
    invariant: 'I7',
    story: 'an order that nobody asked for',
    sql: `UPDATE orders.orders SET email = 'nobody@example.com' WHERE id = (${CHECKED_OUT})`,
  },
];
