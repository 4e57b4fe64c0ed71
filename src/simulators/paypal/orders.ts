import { type Call, type Input, type Route } from '../kit/dialect.js';
import { type Unit } from '../kit/store.js';
import { type Reply } from '../kit/wire.js';
import { isoOf } from './money.js';
import { type Amount, type Authorization, type Order } from './objects.js';
import { takeFromOrder } from './captures.js';
import { announce, book, journal, paypalId, shownOrder } from './records.js';
import { invalid, missing, unprocessable } from './say.js';
import { approvedByVault, vaulted, wantedVault } from './vault.js';

/** `/v2/checkout/orders`: https://developer.paypal.com/docs/api/orders/v2/ */
export const orderRoutes: Route[] = [
  { method: 'POST', path: '/v2/checkout/orders', operation: 'orders.create', handle: create },
  { method: 'GET', path: '/v2/checkout/orders/:id', operation: 'orders.get', handle: get },
  { method: 'POST', path: '/v2/checkout/orders/:id/authorize', operation: 'orders.authorize', handle: authorize },
  { method: 'POST', path: '/v2/checkout/orders/:id/capture', operation: 'orders.capture', handle: capture },
];

function create({ input, unit, key, origin }: Call): Reply {
  const { intent } = input;
  if (intent !== 'AUTHORIZE' && intent !== 'CAPTURE')
    throw invalid('INVALID_PARAMETER_VALUE', '/intent', 'Unknown intent.');
  const [purchase, ...more] = (input['purchase_units'] ?? []) as Input[];
  if (!purchase || more.length > 0)
    throw invalid('INVALID_PARAMETER_VALUE', '/purchase_units', 'One purchase unit, please.');
  const source = input['payment_source'] as Record<string, Input> | undefined;
  if (source && !source['paypal']) throw unprocessable('PAYMENT_SOURCE_NOT_SUPPORTED', 'Only payment_source.paypal.');
  isoOf(purchase['amount'] as Amount, '/purchase_units/0/amount');
  const context = (source?.['paypal']?.['experience_context'] ?? {}) as Record<string, string>;
  const order: Order = {
    ...{ id: paypalId(), intent, status: source ? 'PAYER_ACTION_REQUIRED' : 'CREATED' },
    amount: purchase['amount'] as Amount,
    referenceId: String(purchase['reference_id'] ?? 'default'),
    customId: textOf(purchase, 'custom_id'),
    invoiceId: textOf(purchase, 'invoice_id'),
    ...{ returnUrl: context['return_url'] ?? null, cancelUrl: context['cancel_url'] ?? null },
    ...{ createTime: unit.now.toISOString(), key: key ?? null, emptyAccount: false },
    ...{ authorization: null, captures: [], refunds: [], vault: wantedVault(source?.['paypal']) },
  };
  refuseSecondInvoice(unit, order);
  return { status: source ? 200 : 201, body: shownOrder(unit, unit.put('order', order), origin) };
}

function textOf(input: Input, name: string): string | null {
  const value = input[name];
  return typeof value === 'string' ? value : null;
}

/** An invoice number that has been paid cannot be paid again (PayPal's default setting). */
function refuseSecondInvoice(unit: Unit, { invoiceId, id }: Order): void {
  const paid = unit.all<Order>('order').some((other) => {
    const isPaid = other.authorization !== null || other.captures.length > 0;
    return other.id !== id && invoiceId !== null && other.invoiceId === invoiceId && isPaid;
  });
  if (paid) throw unprocessable('DUPLICATE_INVOICE_ID', 'Duplicate Invoice ID detected.');
}

function get(call: Call): Reply {
  return { status: 200, body: shownOrder(call.unit, orderOf(call), call.origin) };
}

function authorize(call: Call): Reply {
  const { unit, origin, decline } = call;
  const order = approvedByVault(call, orderOf(call));
  if (order.intent !== 'AUTHORIZE') throw unprocessable('ACTION_DOES_NOT_MATCH_INTENT', 'The intent is CAPTURE.');
  if (order.authorization) throw unprocessable('ORDER_ALREADY_AUTHORIZED', 'Order already authorized.');
  if (order.status !== 'APPROVED') throw unprocessable('ORDER_NOT_APPROVED', 'Payer has not yet approved the Order.');
  refuseSecondInvoice(unit, order);
  if (decline || order.emptyAccount)
    throw unprocessable(decline?.code ?? 'INSTRUMENT_DECLINED', 'The instrument presented was declined.');
  const time = unit.now.toISOString();
  const authorization = unit.put<Authorization>('authorization', {
    ...{
      id: paypalId(),
      status: 'CREATED',
      amount: order.amount,
      invoice_id: order.invoiceId,
      custom_id: order.customId,
    },
    ...{ create_time: time, update_time: time, supplementary_data: { related_ids: { order_id: order.id } } },
  });
  const authorized = vaulted(
    unit,
    unit.put<Order>('order', { ...order, status: 'COMPLETED', authorization: authorization.id }),
  );
  journal(unit, order, { kind: 'authorization', id: authorization.id, key: order.key, amount: order.amount });
  book(unit, {
    ...{
      id: authorization.id,
      reference: order.id,
      referenceType: 'ODR',
      code: 'T1300',
      amount: order.amount,
      fee: null,
    },
    ...{ invoiceId: order.invoiceId, customField: order.customId },
  });
  announce(unit, 'PAYMENT.AUTHORIZATION.CREATED', 'authorization', authorization);
  return { status: 201, body: shownOrder(unit, authorized, origin) };
}

function capture(call: Call): Reply {
  const { unit, origin, decline } = call;
  const order = approvedByVault(call, orderOf(call));
  if (order.intent !== 'CAPTURE') throw unprocessable('ACTION_DOES_NOT_MATCH_INTENT', 'The intent is AUTHORIZE.');
  if (order.captures.length > 0) throw unprocessable('ORDER_ALREADY_CAPTURED', 'Order already captured.');
  if (order.status !== 'APPROVED') throw unprocessable('ORDER_NOT_APPROVED', 'Payer has not yet approved the Order.');
  refuseSecondInvoice(unit, order);
  if (decline || order.emptyAccount)
    throw unprocessable(decline?.code ?? 'INSTRUMENT_DECLINED', 'The instrument presented was declined.');
  return { status: 201, body: shownOrder(unit, vaulted(unit, takeFromOrder(unit, order)), origin) };
}

function orderOf({ unit, params }: Call): Order {
  const order = unit.get<Order>('order', params['id']!);
  if (!order) throw missing(params['id']!);
  return order;
}
