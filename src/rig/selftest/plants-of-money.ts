import { type Evidence } from '../checker/evidence.js';
import { type Charge, type Move } from '../world/gateway-truth.js';
import { changed, first, paysForASale, type Plant, SOLD } from './plant.js';

const TAKEN = `SELECT id FROM payments.payments WHERE captured > 0 LIMIT 1`;
const isTaken = ({ state, captured }: Charge): boolean => state === 'authorized' && captured > 0;

const charges =
  (change: (charges: readonly Charge[]) => readonly Charge[]) =>
  (evidence: Evidence): Evidence => ({
    ...evidence,
    books: { ...evidence.books, charges: change(evidence.books.charges) },
  });
const moves =
  (change: (moves: readonly Move[]) => readonly Move[]) =>
  (evidence: Evidence): Evidence => ({
    ...evidence,
    books: { ...evidence.books, moves: change(evidence.books.moves) },
  });

export const MONEY_PLANTS: readonly Plant[] = [
  {
    invariant: 'I10',
    story: 'more given back than taken',
    sql: `UPDATE payments.payments SET refunded = captured + 1 WHERE id = (${TAKEN})`,
  },
  {
    invariant: 'I10',
    story: 'more taken than was set aside',
    sql: `UPDATE payments.payments SET captured = authorized + 1 WHERE id = (${TAKEN})`,
  },
  {
    invariant: 'I10',
    story: 'more taken at the gateway',
    edit: charges((all) => changed(all, isTaken, (charge) => ({ ...charge, captured: charge.amount + 1 }))),
  },
  {
    invariant: 'I11',
    story: 'charged twice',
    edit: charges((all) => [...all, { ...first(all, isTaken), reference: 'again' }]),
  },
  {
    invariant: 'I11',
    story: 'a capture of other money',
    edit: moves((all) =>
      changed(
        all,
        ({ kind }) => kind === 'capture',
        (move) => ({ ...move, amount: move.amount + 1 }),
      ),
    ),
  },
  {
    invariant: 'I11',
    story: 'a refund carried out twice',
    edit: moves((all) => [...all, first(all, ({ kind }) => kind === 'refund')]),
  },
  {
    invariant: 'I12',
    story: 'money without an order',
    edit: charges((all) => [...all, { ...first(all, isTaken), key: null, reference: 'stray', refunded: 0 }]),
  },
  {
    invariant: 'I12',
    story: 'an order without its money',
    edit: (evidence) => {
      const sold = first(evidence.books.charges, paysForASale(evidence));
      return charges((all) => all.filter((charge) => charge !== sold))(evidence);
    },
  },
  {
    invariant: 'I12',
    story: 'a cancelled order that is still charged',
    sql: `UPDATE orders.orders SET status = 'cancelled' WHERE id = (${SOLD})`,
  },
  {
    invariant: 'I15',
    story: 'a capture that our books miss',
    sql: `UPDATE payments.payments SET captured = captured - 1 WHERE id = (${TAKEN})`,
  },
  {
    invariant: 'I15',
    story: 'a refund that the gateway misses',
    edit: charges((all) =>
      changed(
        all,
        ({ refunded }) => refunded > 0,
        (charge) => ({ ...charge, refunded: charge.refunded - 1 }),
      ),
    ),
  },
  {
    invariant: 'I13',
    story: 'a ledger entry that somebody changed',
    sql: `UPDATE payments.ledger_entries SET amount = amount + 1 WHERE (transaction_id, line) = (SELECT transaction_id, line FROM payments.ledger_entries LIMIT 1)`,
  },
  {
    invariant: 'I13',
    story: 'a capture that was never booked',
    sql: `DELETE FROM payments.ledger_entries WHERE transaction_id IN (SELECT transaction_id FROM payments.ledger_entries WHERE account = 'customer_payments' LIMIT 1)`,
  },
];
