import { type Movement } from '../kit/journal.js';
import { randomId } from '../kit/random.js';
import { type Unit } from '../kit/store.js';
import { isoOf } from './money.js';
import { shownPayer } from './vault.js';
import {
  type Account,
  type Amount,
  type Authorization,
  type Capture,
  type Link,
  type Order,
  type PaypalEvent,
  type Refund,
  type Transaction,
} from './objects.js';

/** An id like PayPal's: capitals and digits. */
export function paypalId(prefix = ''): string {
  return prefix + randomId('', 17).toUpperCase();
}

/** The order as PayPal shows it. */
export function shownOrder(unit: Unit, order: Order, origin: string): object {
  const authorization = order.authorization && unit.get<Authorization>('authorization', order.authorization);
  const captures = order.captures.map((id) => unit.get<Capture>('capture', id)!);
  const refunds = order.refunds.map((id) => shownRefund(unit.get<Refund>('refund', id)!));
  const payments = {
    ...(authorization && { authorizations: [authorization] }),
    ...(captures.length > 0 && { captures }),
    ...(refunds.length > 0 && { refunds }),
  };
  const links: Link[] = [{ href: `${origin}/v2/checkout/orders/${order.id}`, rel: 'self', method: 'GET' }];
  if (order.status === 'PAYER_ACTION_REQUIRED' || order.status === 'CREATED')
    links.push({ href: `${origin}/checkoutnow/${order.id}`, rel: 'payer-action', method: 'GET' });
  return {
    ...{ id: order.id, intent: order.intent, status: order.status, create_time: order.createTime, links },
    payment_source: { paypal: shownPayer(unit, order) },
    purchase_units: [
      {
        ...{ reference_id: order.referenceId, amount: order.amount },
        ...(order.customId && { custom_id: order.customId }),
        ...(order.invoiceId && { invoice_id: order.invoiceId }),
        ...(Object.keys(payments).length > 0 && { payments }),
      },
    ],
  };
}

export function shownRefund({ simulator: _, ...refund }: Refund): object {
  return refund;
}

/** The journal's line for something that happened to an order's money. */
export function journal(
  unit: Unit,
  order: Order,
  { kind, id, key, amount }: { kind: Movement['kind']; id: string; key: string | null; amount: Amount },
): void {
  const money = isoOf(amount, 'amount');
  unit.move({ kind, id, key, payment: order.id, paymentKey: order.key, orderId: order.referenceId, ...money });
}

const ACCOUNT: Account = { id: 'account', maximumItems: 10_000, returnsFees: false };

/** What holds of the account, unless it was changed. */
export function accountOf(unit: Unit): Account {
  return unit.get<Account>('account', ACCOUNT.id) ?? ACCOUNT;
}

/** A line of the account's books. */
export function book(unit: Unit, line: Omit<Transaction, 'at'>): void {
  unit.put<Transaction>('transaction', { ...line, at: unit.now.toISOString() });
}

/** PayPal's news. */
export function announce(unit: Unit, event_type: string, resource_type: string, resource: object): void {
  unit.put<PaypalEvent>('event', {
    ...{ id: paypalId('WH-'), event_version: '1.0', create_time: unit.now.toISOString(), resource_type, event_type },
    ...{ summary: event_type.toLowerCase().replaceAll('.', ' '), resource, links: [] },
  });
}
