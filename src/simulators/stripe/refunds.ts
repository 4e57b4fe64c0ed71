import { type Call, type Route } from '../kit/dialect.js';
import { randomId } from '../kit/random.js';
import { type Unit } from '../kit/store.js';
import { type Reply } from '../kit/wire.js';
import { behaviourOf } from './cards.js';
import { journal } from './charging.js';
import { integerAt, metadataOf, textAt } from './form.js';
import { listed } from './listing.js';
import { checkAmount } from './money.js';
import { type Charge, type Dispute, type PaymentMethod, type Refund, type StoredIntent } from './objects.js';
import { announce, book, shown } from './records.js';
import { invalid, missing, problem } from './say.js';

/** `/v1/refunds`: https://docs.stripe.com/api/refunds */
export const refundRoutes: Route[] = [
  { method: 'POST', path: '/v1/refunds', operation: 'refunds.create', handle: create },
  { method: 'GET', path: '/v1/refunds', operation: 'refunds.list', handle: list },
  { method: 'GET', path: '/v1/refunds/:id', operation: 'refunds.retrieve', handle: retrieve },
];

function create(call: Call): Reply {
  const { unit, input, key } = call;
  const charge = chargeOf(call);
  const { currency } = charge;
  const left = charge.amount_captured - charge.amount_refunded;
  if (left === 0) throw invalid(`Charge ${charge.id} has already been refunded.`, { code: 'charge_already_refunded' });
  if (charge.disputed && isTakenBack(unit, charge))
    throw invalid(`Charge ${charge.id} has been charged back.`, { code: 'charge_disputed' });
  const amount = checkAmount(integerAt(input, 'amount') ?? left, currency.toUpperCase());
  if (amount > left)
    throw invalid(`Refund amount (${amount}) is greater than unrefunded amount on charge (${left}).`, {
      param: 'amount',
    });
  if (call.decline)
    return problem(402, 'card_error', 'The refund failed.', { code: call.decline.code ?? 'refund_failed' });
  return { status: 200, body: refunded(unit, charge, { amount, metadata: metadataOf(input), key: key ?? null }) };
}

/** The bank has taken the money, for now or for good; what was won back is the account's again. */
function isTakenBack(unit: Unit, { id }: Charge): boolean {
  return unit
    .all<Dispute>('dispute')
    .some(({ charge, status }) => charge === id && /^(needs_response|lost)$/.test(status));
}

/** Gives money of a charge back. */
export function refunded(
  unit: Unit,
  charge: Charge,
  { amount, metadata, key }: { amount: number; metadata: Record<string, string>; key: string | null },
): Refund {
  const intent = unit.get<StoredIntent>('payment_intent', charge.payment_intent)!;
  const method = unit.get<PaymentMethod>('payment_method', charge.payment_method ?? '');
  const status = method && behaviourOf(method).refundsSlowly ? 'pending' : 'succeeded';
  const id = randomId('re_');
  const booked = book(unit, { type: 'refund', amount: -amount, fee: 0, currency: charge.currency, source: id });
  const refund = unit.put<Refund>('refund', {
    ...{ id, object: 'refund', amount, balance_transaction: booked.id, charge: charge.id, created: unit.seconds },
    ...{ currency: charge.currency, metadata, payment_intent: intent.id, reason: null, status },
  });
  const amount_refunded = charge.amount_refunded + amount;
  const back = unit.put<Charge>('charge', { ...charge, amount_refunded, refunded: amount_refunded === charge.amount });
  journal(unit, intent, { kind: 'refund', id, key, amount });
  announce(unit, 'refund.created', refund, key);
  announce(unit, 'charge.refunded', back, key);
  return refund;
}

/** The buyer's bank sends a refund back: the money is the account's again. Source: https://docs.stripe.com/refunds#failed-refunds */
export function failed(unit: Unit, refund: Refund, failure_reason: string): Refund {
  const { id, amount, currency, payment_intent } = refund;
  const charge = unit.get<Charge>('charge', refund.charge)!;
  const booked = book(unit, { type: 'refund_failure', amount, fee: 0, currency, source: id });
  unit.put<Charge>('charge', { ...charge, amount_refunded: charge.amount_refunded - amount, refunded: false });
  const failure = { status: 'failed', failure_reason, failure_balance_transaction: booked.id } as const;
  const sentBack = unit.put<Refund>('refund', { ...refund, ...failure });
  const intent = unit.get<StoredIntent>('payment_intent', payment_intent)!;
  journal(unit, intent, { kind: 'refund_failed', id, key: null, amount });
  announce(unit, 'refund.failed', sentBack);
  return sentBack;
}

/** The charge that is meant, which must have been captured. */
function chargeOf({ unit, input }: Call): Charge {
  const intentId = textAt(input, 'payment_intent');
  const intent = intentId === undefined ? undefined : unit.get<StoredIntent>('payment_intent', intentId);
  if (intentId !== undefined && !intent) throw missing('payment_intent', intentId, 'payment_intent');
  const id = intent?.latest_charge ?? textAt(input, 'charge');
  const charge = id === undefined ? undefined : unit.get<Charge>('charge', id);
  if (intent && intent.status !== 'succeeded')
    throw invalid('This PaymentIntent does not have a successful charge to refund.', {
      ...{ code: 'payment_intent_unexpected_state', payment_intent: shown(intent) },
    });
  if (!charge) throw missing('charge', id ?? '', 'charge');
  return charge;
}

function list(call: Call): Reply {
  const [intent, charge] = [textAt(call.input, 'payment_intent'), textAt(call.input, 'charge')];
  const refunds = call.unit
    .all<Refund>('refund')
    .filter((refund) => (!intent || refund.payment_intent === intent) && (!charge || refund.charge === charge));
  return listed(call, '/v1/refunds', refunds);
}

function retrieve({ unit, params }: Call): Reply {
  const refund = unit.get<Refund>('refund', params['id']!);
  if (!refund) throw missing('refund', params['id']!);
  return { status: 200, body: refund };
}
