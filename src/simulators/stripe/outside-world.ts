import { type Input } from '../kit/dialect.js';
import { randomId } from '../kit/random.js';
import { type Unit } from '../kit/store.js';
import { paymentMethod } from './cards.js';
import { charge } from './charging.js';
import { disputes } from './disputes.js';
import { checkAmount, checkCurrency } from './money.js';
import { type Charge, type Refund, type StoredIntent, type StripeEvent } from './objects.js';
import { notThere, shown } from './records.js';
import { failed, refunded } from './refunds.js';

const DAY_SECONDS = 86_400;

/** What happens at Stripe without the shop having asked. */
export const outsideWorld: Record<string, (input: Input, unit: Unit) => unknown> = {
  ...disputes,

  /** Money that no shop asked for: `{ amount, currency, capture?: boolean, metadata? }`. */
  charges(input, unit) {
    const currency = checkCurrency(String(input['currency'] ?? 'eur').toLowerCase());
    const amount = checkAmount(Number(input['amount']), currency.toUpperCase());
    const intent = unaskedIntent(unit, amount, currency, input['capture'] === false ? 'manual' : 'automatic');
    const metadata = (input['metadata'] ?? {}) as Record<string, string>;
    return shown(charge(unit, { ...intent, metadata }));
  },

  /** Money that somebody gave back at the dashboard: `{ payment, amount? }`. */
  refunds(input, unit) {
    const intent = unit.get<StoredIntent>('payment_intent', String(input['payment']));
    const paid = intent?.latest_charge ? unit.get<Charge>('charge', intent.latest_charge) : undefined;
    const left = paid ? paid.amount_captured - paid.amount_refunded : 0;
    const amount = Number(input['amount'] ?? left);
    if (!paid || !(amount >= 1 && amount <= left)) throw notThere('money to give back');
    return refunded(unit, paid, { amount, metadata: {}, key: null });
  },

  /** A buyer's bank that does not take a refund: `{ refund, reason? }`. */
  'refunds/fail'(input, unit) {
    const refund = unit.get<Refund>('refund', String(input['refund']));
    if (!refund || refund.status === 'failed') throw notThere('refund that could fail');
    return failed(unit, refund, String(input['reason'] ?? 'lost_or_stolen_card'));
  },

  /** News of days ago that is sent only now: `{ event, days }`, where `event` is another of the same. */
  'events/late'(input, unit) {
    const event = unit.get<StripeEvent>('event', String(input['event']));
    if (!event) throw notThere('event');
    const created = event.created - Number(input['days']) * DAY_SECONDS;
    return unit.put<StripeEvent>('event', { ...event, id: randomId('evt_'), created });
  },
};

function unaskedIntent(
  unit: Unit,
  amount: number,
  currency: string,
  capture_method: 'manual' | 'automatic',
): StoredIntent {
  const id = randomId('pi_');
  const method = paymentMethod(unit, 'pm_card_visa');
  return {
    ...{ id, object: 'payment_intent', amount, amount_capturable: 0, amount_received: 0, canceled_at: null },
    ...{ cancellation_reason: null, capture_method, client_secret: `${id}_secret_${randomId('')}` },
    ...{ confirmation_method: 'automatic', created: unit.seconds, currency, customer: null, description: null },
    ...{ last_payment_error: null, latest_charge: null, livemode: false, metadata: {}, next_action: null },
    ...{ payment_method: method.id, payment_method_types: ['card'], setup_future_usage: null },
    ...{ status: 'requires_confirmation', simulator: { key: null, returnUrl: null } },
  };
}
