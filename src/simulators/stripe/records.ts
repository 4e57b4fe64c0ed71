import { Refusal } from '../kit/dialect.js';
import { randomId } from '../kit/random.js';
import { type Unit } from '../kit/store.js';
import { type BalanceTransaction, type StripeEvent } from './objects.js';

/** What the wire never shows. */
export function shown<T extends object>(value: T): Omit<T, 'simulator'> {
  const { simulator: _, ...rest } = value as T & { simulator?: unknown };
  return rest as Omit<T, 'simulator'>;
}

/** Stripe's news of something, kept for `GET /v1/events` and sent to the webhook. */
export function announce(unit: Unit, type: string, object: object, key: string | null = null): void {
  unit.put<StripeEvent>('event', {
    ...{ id: randomId('evt_'), object: 'event', api_version: '2026-10-28.endive', created: unit.seconds },
    ...{ data: { object: shown(object) }, livemode: false, pending_webhooks: 1, type },
    request: { id: key === null ? null : randomId('req_', 14), idempotency_key: key },
  });
}

/** Enters something in the account's balance and answers the entry. */
export function book(
  unit: Unit,
  { type, amount, fee, currency, source }: Pick<BalanceTransaction, 'type' | 'amount' | 'fee' | 'currency' | 'source'>,
): BalanceTransaction {
  return unit.put<BalanceTransaction>('balance_transaction', {
    ...{
      id: randomId('txn_'),
      object: 'balance_transaction',
      amount,
      available_on: unit.seconds,
      created: unit.seconds,
    },
    ...{ currency, exchange_rate: null, fee, net: amount - fee, source, status: 'available', type },
    reporting_category: type !== 'adjustment' ? type : amount > 0 ? 'dispute_reversal' : 'dispute',
  });
}

/** A control was asked about something that is not there. */
export function notThere(what: string): Refusal {
  return new Refusal({ status: 404, body: { error: `There is no ${what}.` } });
}
