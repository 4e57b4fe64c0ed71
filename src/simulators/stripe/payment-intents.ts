import { type Call, type Refusal, type Route } from '../kit/dialect.js';
import { type Reply } from '../kit/wire.js';
import { usableMethod } from './cards.js';
import { confirm, journal, news, take } from './charging.js';
import { attached } from './customers.js';
import { integerAt, metadataOf, textAt } from './form.js';
import { expands, listed, searched } from './listing.js';
import { checkAmount, checkCurrency } from './money.js';
import { type Charge, type PaymentMethod, type StoredIntent } from './objects.js';
import { shown } from './records.js';
import { newIntent } from './new-intent.js';
import { invalid, missing, problem } from './say.js';

/** `/v1/payment_intents`: https://docs.stripe.com/api/payment_intents */
export const paymentIntentRoutes: Route[] = [
  { method: 'POST', path: '/v1/payment_intents', operation: 'payment_intents.create', handle: create },
  { method: 'GET', path: '/v1/payment_intents', operation: 'payment_intents.list', handle: list },
  { method: 'GET', path: '/v1/payment_intents/search', operation: 'payment_intents.search', handle: search },
  { method: 'GET', path: '/v1/payment_intents/:id', operation: 'payment_intents.retrieve', handle: retrieve },
  { method: 'POST', path: '/v1/payment_intents/:id', operation: 'payment_intents.update', handle: update },
  {
    method: 'POST',
    path: '/v1/payment_intents/:id/confirm',
    operation: 'payment_intents.confirm',
    handle: confirmAgain,
  },
  { method: 'POST', path: '/v1/payment_intents/:id/capture', operation: 'payment_intents.capture', handle: capture },
  { method: 'POST', path: '/v1/payment_intents/:id/cancel', operation: 'payment_intents.cancel', handle: cancel },
];

function create(call: Call): Reply {
  const { input } = call;
  const currency = checkCurrency(textAt(input, 'currency'));
  const amount = checkAmount(integerAt(input, 'amount'), currency.toUpperCase());
  if (textAt(input, 'payment_method_data.card.number')) throw rawCard();
  const intent = newIntent(call, amount, currency);
  if (textAt(input, 'confirm') !== 'true') return ok(call, news(call.unit, intent, 'created'));
  return confirmed(call, intent, textAt(input, 'payment_method'));
}

/** Charges the card; a refusal of the bank is remembered and answered 402. */
function confirmed(call: Call, intent: StoredIntent, methodId: string | undefined): Reply {
  const { unit, input } = call;
  if (!methodId)
    throw invalid('You cannot confirm this PaymentIntent without a payment method.', { param: 'payment_method' });
  const redirects = textAt(input, 'automatic_payment_methods.allow_redirects') ?? 'always';
  if (redirects !== 'never' && !intent.simulator.returnUrl)
    throw invalid('A `return_url` must be specified, or redirects be switched off.', { param: 'return_url' });
  const method = usableMethod(unit, methodId);
  if (method.customer !== null && method.customer !== intent.customer)
    throw invalid('The payment method belongs to another customer.', { param: 'payment_method' });
  const result = confirm(call, intent, method);
  if (result.last_payment_error) {
    const { type: _, ...error } = result.last_payment_error;
    return problem(402, 'card_error', error.message, { ...error, payment_intent: shown(result) });
  }
  const { setup_future_usage, customer } = result;
  if (setup_future_usage && customer) attached(unit, method, customer);
  return ok(call, result);
}

function confirmAgain(call: Call): Reply {
  const intent = intentOf(call);
  if (!['requires_payment_method', 'requires_confirmation', 'requires_action'].includes(intent.status))
    throw unexpected(intent, 'confirmed');
  const returnUrl = textAt(call.input, 'return_url') ?? intent.simulator.returnUrl;
  const again = { ...intent, simulator: { ...intent.simulator, returnUrl } };
  return confirmed(call, again, textAt(call.input, 'payment_method') ?? intent.payment_method ?? undefined);
}

function capture(call: Call): Reply {
  const { input, unit, key } = call;
  const intent = intentOf(call);
  if (intent.status !== 'requires_capture') throw unexpected(intent, 'captured');
  if (textAt(input, 'final_capture') === 'false')
    throw invalid('This account cannot capture a payment several times.', { param: 'final_capture' });
  const wanted = integerAt(input, 'amount_to_capture') ?? intent.amount_capturable;
  const amount = checkAmount(wanted, intent.currency.toUpperCase(), 'amount_to_capture');
  if (amount > intent.amount_capturable)
    throw invalid(
      `The requested capture amount is greater than the amount you can capture for this charge (${intent.amount_capturable}).`,
      { code: 'amount_too_large', param: 'amount_to_capture' },
    );
  const metadata = { ...intent.metadata, ...metadataOf(input) };
  return ok(call, take(unit, { ...intent, metadata }, amount, key ?? null));
}

function cancel(call: Call): Reply {
  const { input, unit, key } = call;
  const intent = intentOf(call);
  if (intent.status === 'succeeded' || intent.status === 'canceled') throw unexpected(intent, 'canceled');
  if (intent.status === 'requires_capture') {
    const charge = unit.get<Charge>('charge', intent.latest_charge!)!;
    unit.put('charge', { ...charge, refunded: true, amount_refunded: charge.amount });
    journal(unit, intent, { kind: 'void', id: intent.id, key: key ?? null, amount: intent.amount_capturable });
  }
  const cancellation_reason = textAt(input, 'cancellation_reason') ?? null;
  const ended = { status: 'canceled', amount_capturable: 0, next_action: null } as const;
  const canceled = { ...intent, ...ended, canceled_at: unit.seconds, cancellation_reason };
  return ok(call, news(unit, canceled, 'canceled', key ?? null));
}

function update(call: Call): Reply {
  const intent = intentOf(call);
  return ok(
    call,
    call.unit.put('payment_intent', { ...intent, metadata: { ...intent.metadata, ...metadataOf(call.input) } }),
  );
}

function retrieve(call: Call): Reply {
  return ok(call, intentOf(call));
}

function list(call: Call): Reply {
  const customer = textAt(call.input, 'customer');
  const all = call.unit.all<StoredIntent>('payment_intent');
  const wanted = customer ? all.filter((intent) => intent.customer === customer) : all;
  return listed(call, '/v1/payment_intents', wanted, (intent) => shownIn(call, intent, 'data.payment_method'));
}

function search(call: Call): Reply {
  return searched(call, '/v1/payment_intents/search', call.unit.all<StoredIntent>('payment_intent'));
}

function intentOf({ unit, params }: Call): StoredIntent {
  const intent = unit.get<StoredIntent>('payment_intent', params['id']!);
  if (!intent) throw missing('payment_intent', params['id']!, 'intent');
  return intent;
}

function unexpected(intent: StoredIntent, verb: string): Refusal {
  const message = `This PaymentIntent could not be ${verb} because it has a status of ${intent.status}.`;
  return invalid(message, { code: 'payment_intent_unexpected_state', payment_intent: shown(intent) });
}

function rawCard(): Refusal {
  return invalid('Sending card numbers directly to the API is generally unsafe.', { param: 'payment_method_data' });
}

function ok(call: Call, intent: StoredIntent): Reply {
  return { status: 200, body: shownIn(call, intent, 'payment_method') };
}

/** The intent, with its payment method whole when that was asked for. */
function shownIn(call: Call, intent: StoredIntent, expandable: string): object {
  const method = call.unit.get<PaymentMethod>('payment_method', intent.payment_method ?? '');
  const payment_method = method && expands(call, expandable) ? shown(method) : intent.payment_method;
  return { ...shown(intent), payment_method };
}
