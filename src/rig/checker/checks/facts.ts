import { FINISH_OPERATION, FINISH_PAYMENT, RELEASE_PAYMENT } from '../../../contexts/payments/gateway/job-names.js';
import { type Check, each, groupBy, sumOf } from '../check.js';
import { type Row } from '../evidence.js';

const SOLD_FACT = 'orders.order-confirmed.v1';
const CANCELLED_FACT = 'orders.order-cancelled.v1';
/** What payments call an order's status. */
const KNOWN_AS: Readonly<Record<string, string>> = {
  ...{ pending: 'placed', confirmed: 'confirmed', fulfilled: 'confirmed', cancelled: 'cancelled' },
};
const ABOUT = /^orders\.order-(placed|confirmed|cancelled|fulfilled)\.v1$/;

/** Tasks that are only ever added under a key. */
const KEYED: readonly unknown[] = [FINISH_PAYMENT, FINISH_OPERATION, RELEASE_PAYMENT];

/**
 * Added again under its key while it ran: graphile-worker takes the key and the further tries from the running job and
 * gives them to the new one, which does what that one did not. That money went back is checked by itself (I12).
 */
function isSuperseded({ key, locked_by, task_identifier }: Row): boolean {
  return key === null && !locked_by && KEYED.includes(task_identifier);
}

/** Facts: told if and only if it is so, heard by everybody, with one effect each. */
export const FACTS: readonly Check[] = [
  {
    invariant: 'I18',
    title: 'no fact about an order that is not there',
    look: ({ facts, orders }) => {
      const ids = new Set(orders.map(({ id }) => id as string));
      return each(
        facts.filter(({ type }) => ABOUT.test(type as string)),
        ({ position, type, subject }) =>
          !ids.has(subject as string) && `fact ${position} (${type}) is about ${subject}, which is not there`,
      );
    },
  },
  {
    invariant: 'I18',
    title: 'every capture and refund is told once, with its sum',
    look: ({ facts, payments }) => {
      const byPayment = groupBy(facts, ({ type, data }) => `${type} ${data.paymentId}`);
      const told = (type: string, id: string): number =>
        sumOf(byPayment.get(`${type} ${id}`) ?? [], ({ data }) => Number(data.amount));
      const moved = payments.filter(({ captured, refunded }) => captured > 0 || refunded > 0);
      return each(moved, ({ id, captured, refunded }) => {
        const sums = [
          told('payments.payment-captured.v1', id as string),
          told('payments.payment-refunded.v1', id as string),
        ];
        return (
          (sums[0] !== captured || sums[1] !== refunded) &&
          `payment ${id}: captured ${captured}, refunded ${refunded}, told ${sums.join(', ')}`
        );
      });
    },
  },
  {
    invariant: 'I19',
    title: 'sales figures count each confirmed order once, less what was cancelled unpaid',
    look: ({ facts, sales }) => {
      const sold = facts.filter(({ type }) => type === SOLD_FACT);
      const lost = facts.filter(({ type, data }) => type === CANCELLED_FACT && data.wasConfirmed);
      const gross = sumOf(sold, ({ data }) => Number(data.total)) - sumOf(lost, ({ data }) => Number(data.amountDue));
      const told = { orders: sold.length, gross };
      const shown = { orders: sumOf(sales, ({ orders }) => orders), gross: sumOf(sales, ({ gross }) => gross) };
      const off = told.orders !== shown.orders || told.gross !== shown.gross;
      return {
        looked: sold.length,
        violations: off ? [`told ${JSON.stringify(told)}, shown ${JSON.stringify(shown)}`] : [],
      };
    },
  },
  {
    invariant: 'I21',
    title: 'what payments know of an order is how it ended',
    look: ({ knownOrders, orders }) => {
      const status = new Map(orders.map(({ id, status }) => [id as string, KNOWN_AS[status as string]]));
      return each(
        knownOrders,
        ({ order_id, status: known }) =>
          status.get(order_id as string) !== known &&
          `order ${order_id} is ${status.get(order_id as string)}, known as ${known}`,
      );
    },
  },
  {
    invariant: 'I21',
    title: 'what an order knows of its payments’ money is what became of it',
    look: ({ orders, payments }) => {
      const orderOf = new Map(orders.map((order) => [order.id as string, order]));
      return each(payments, ({ id, order_id, captured, refunded, voided }) => {
        const known: Row = orderOf.get(order_id as string)?.money.payments[id] ?? {};
        const isLatest = known.captured === captured && known.refunded === refunded && known.voided === voided;
        return (
          !isLatest && `payment ${id}: ${captured}/${refunded}/${voided}, its order knows ${JSON.stringify(known)}`
        );
      });
    },
  },
  {
    invariant: 'I22',
    title: 'no fact was given up on',
    look: ({ deadLetters, facts }) => ({
      looked: facts.length,
      violations: deadLetters.map(
        ({ subscriber, position, error }) =>
          `${subscriber} gave up on fact ${position}: ${String(error).split('\n')[0]}`,
      ),
    }),
  },
  {
    invariant: 'I23',
    title: 'no job is left behind by a dead worker, and none has given up',
    look: ({ jobs, jobNumbers }) => {
      const { violations } = each(
        jobs.filter((job) => !isSuperseded(job)),
        ({ task_identifier, locked_by, worker_lives, attempts, max_attempts, last_error }) =>
          ((locked_by && !worker_lives) || attempts >= max_attempts) &&
          `job ${task_identifier}: locked by ${locked_by}, ${attempts} of ${max_attempts} tries: ${last_error}`,
      );
      return { looked: Number(jobNumbers[0]!.given_out), violations }; // those that are done are not there any more
    },
  },
  {
    invariant: 'I24',
    title: 'nobody was written to about an order that was never confirmed',
    look: ({ letters, orders, mails }) => {
      const confirmed = new Set(
        orders
          .filter(({ confirmed_at }) => confirmed_at)
          .flatMap(({ id, number }) => [id as string, `${number}-confirmation.eml`]),
      );
      const told = letters
        .filter(({ kind, sent_at }) => kind === 'order_confirmation' && sent_at)
        .map(({ order_id }) => order_id as string);
      return each(
        [...told, ...mails.filter((name) => name.endsWith('-confirmation.eml'))],
        (name) => !confirmed.has(name) && `confirmation ${name} is of no confirmed order`,
      );
    },
  },
];
