import { type Operation } from '../../driver/history.js';
import { type Check, each, groupBy, sumOf } from '../check.js';
import { type Evidence, type Row } from '../evidence.js';

const isPlacement = ({ kind }: Operation): boolean => kind === 'checkout' || kind === 'complete-cart';
const acked = (operation: Operation): boolean => operation.outcome === 'ok';

/** What clients were told: kept, once for each key, and sooner or later told at all. */
export const CLIENTS: readonly Check[] = [
  {
    invariant: 'I6',
    title: 'every answer under a key is the same to the byte',
    look: ({ history }) =>
      each(
        history.filter(({ answers }) => answers.length > 0),
        ({ key, answers }) => new Set(answers).size > 1 && `key ${key} got ${new Set(answers).size} different answers`,
      ),
  },
  {
    invariant: 'I6',
    title: 'one key, one order',
    look: ({ history, orders }) => {
      const byMail = groupBy(orders, ({ email }) => email as string);
      return each(
        history.filter(({ kind }) => kind === 'checkout'),
        ({ key, email }) =>
          (byMail.get(email!)?.length ?? 0) > 1 && `key ${key} made ${byMail.get(email!)!.length} orders`,
      );
    },
  },
  {
    invariant: 'I6',
    title: 'two keys never share an order',
    look: ({ history }) => {
      const orders = groupBy(
        history.filter((operation) => isPlacement(operation) && operation.orderId),
        ({ orderId }) => orderId!,
      );
      return each(
        [...orders],
        ([id, same]) =>
          new Set(same.map(({ key }) => key)).size > 1 &&
          sameCart(same) &&
          `order ${id} was given to ${same.length} keys`,
      );
    },
  },
  {
    invariant: 'I6',
    title: 'no key is stuck without an answer',
    look: ({ openKeys, history }) => ({
      looked: history.length,
      violations: openKeys
        .filter(({ lease_until }) => !lease_until || Date.parse(lease_until as string) > Date.now()) // whose lease has run out is free
        .map(({ resource_id, lease_until }) => `the key of ${resource_id} is held until ${lease_until ?? 'for ever'}`),
    }),
  },
  {
    invariant: 'I6',
    title: 'no failure of ours is a key’s answer',
    look: ({ failedKeys, history }) => ({
      looked: history.length,
      violations: failedKeys.map(({ resource_id, status }) => `the key of ${resource_id} answers ${status} for ever`),
    }),
  },
  {
    invariant: 'I7',
    title: 'every acknowledged order is there, with its total',
    look: ({ history, orders }) => {
      const byId = new Map(orders.map((order) => [order.id as string, order]));
      return each(
        history.filter((operation) => isPlacement(operation) && operation.status === 201),
        ({ key, orderId, total }) => {
          const order = byId.get(orderId!);
          if (!order) return `order ${orderId} of key ${key} was acknowledged and is gone`;
          return (
            (Number(order.total) !== total || !order.confirmed_at) &&
            `order ${orderId}: acknowledged with ${total}, stored with ${order.total}, confirmed at ${order.confirmed_at}`
          );
        },
      );
    },
  },
  {
    invariant: 'I7',
    title: 'every acknowledged capture, refund and void is there',
    look: ({ history, operations }) => {
      const done = groupBy(
        operations.filter(({ status }) => status === 'succeeded'),
        ({ payment_id, kind }) => `${kind} of ${payment_id}`,
      );
      const wanted = groupBy(
        history.filter((operation) => acked(operation) && ['capture', 'refund', 'void'].includes(operation.kind)),
        ({ kind, payment }) => `${kind} of ${payment}`,
      );
      return each(
        [...wanted],
        ([name, same]) =>
          (done.get(name)?.length ?? 0) < same.length &&
          `${name}: ${same.length} acknowledged, ${done.get(name)?.length ?? 0} there`,
      );
    },
  },
  {
    invariant: 'I7',
    title: 'every acknowledged cancellation and fulfilment is there',
    look: ({ history, orders }) => {
      const byId = new Map(orders.map((order) => [order.id as string, order]));
      return each(
        history.filter((operation) => acked(operation) && ['cancel', 'fulfil'].includes(operation.kind)),
        ({ kind, order }) => {
          const stored = byId.get(order!);
          const kept =
            kind === 'cancel'
              ? stored?.status === 'cancelled'
              : sumOf((stored?.lines ?? []) as Row[], ({ fulfilled }) => fulfilled) > 0;
          return !kept && `${kind} of order ${order} was acknowledged, it is ${stored?.status}`;
        },
      );
    },
  },
  {
    invariant: 'I7',
    title: 'every client that kept asking was told',
    look: ({ history }) =>
      each(
        history.filter(({ abandoned }) => !abandoned),
        ({ key, kind, outcome }) => outcome === 'unknown' && `${kind} ${key} never got an answer`,
      ),
  },
  {
    invariant: 'I7',
    title: 'who was refused was refused for money, stock or the order’s state',
    look: ({ history }) =>
      each(
        history.filter(({ outcome }) => outcome === 'fail'),
        ({ key, kind, status, code }) =>
          ![402, 409].includes(status!) && `${kind} ${key} was refused with ${status} ${code}`,
      ),
  },
  { invariant: 'I7', title: 'no order that nobody asked for', look: nobodyAsked },
];

/** Completing one cart again under another key answers with the one order it has. */
function sameCart(operations: readonly Operation[]): boolean {
  return operations.some(({ cart }) => cart === undefined) || new Set(operations.map(({ cart }) => cart)).size > 1;
}

function nobodyAsked({ history, orders }: Evidence) {
  const asked = new Set(history.filter(isPlacement).map(({ email }) => email));
  return each(orders, ({ id, email }) => !asked.has(email as string) && `order ${id} belongs to no request`);
}
