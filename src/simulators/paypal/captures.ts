import { type Unit } from '../kit/store.js';
import { feeOf, hundredths, returnedFeeOf, written } from './money.js';
import { type Amount, type Authorization, type Capture, type Order, type Refund } from './objects.js';
import { accountOf, announce, book, journal, paypalId, shownRefund } from './records.js';

/** Takes money of an order that is approved for taking at once. */
export function takeFromOrder(unit: Unit, order: Order): Order {
  const { amount, key, invoiceId } = order;
  journal(unit, order, { kind: 'authorization', id: order.id, key, amount });
  take(unit, order, { amount, key, invoiceId, isFinal: true });
  return unit.put<Order>('order', { ...unit.get<Order>('order', order.id)!, status: 'COMPLETED' });
}

/** One capture, in the books and on its order. */
export function take(
  unit: Unit,
  order: Order,
  {
    amount,
    key,
    invoiceId,
    isFinal,
  }: { amount: Amount; key: string | null; invoiceId: string | null; isFinal: boolean },
): Capture {
  const { currency_code } = amount;
  const fee = feeOf(amount);
  const time = unit.now.toISOString();
  const authorization_id = order.authorization ?? undefined;
  const capture = unit.put<Capture>('capture', {
    ...{ id: paypalId(), status: 'COMPLETED', amount, final_capture: isFinal, invoice_id: invoiceId },
    ...{ custom_id: order.customId, create_time: time, update_time: time },
    seller_receivable_breakdown: {
      gross_amount: amount,
      paypal_fee: written(fee, currency_code),
      net_amount: written(hundredths(amount) - fee, currency_code),
    },
    supplementary_data: { related_ids: { order_id: order.id, ...(authorization_id && { authorization_id }) } },
  });
  unit.put<Order>('order', { ...order, captures: [...order.captures, capture.id] });
  journal(unit, order, { kind: 'capture', id: capture.id, key, amount });
  book(unit, {
    ...{ id: capture.id, reference: authorization_id ?? order.id, referenceType: authorization_id ? 'TXN' : 'ODR' },
    ...{ code: 'T0006', amount, fee: negated(written(fee, currency_code)), invoiceId, customField: order.customId },
  });
  announce(unit, 'PAYMENT.CAPTURE.COMPLETED', 'capture', capture);
  return capture;
}

/** What is left of an authorisation, in hundredths. */
export function leftOf(unit: Unit, order: Order, authorization: Authorization): number {
  const taken = order.captures.map((id) => hundredths(unit.get<Capture>('capture', id)!.amount));
  return hundredths(authorization.amount) - taken.reduce((sum, part) => sum + part, 0);
}

/** What of a capture was not given back, in hundredths. */
export function keptOf(unit: Unit, order: Order, capture: Capture): number {
  const back = order.refunds
    .map((id) => unit.get<Refund>('refund', id)!)
    .filter(({ simulator }) => simulator.capture === capture.id);
  return hundredths(capture.amount) - back.reduce((sum, { amount }) => sum + hundredths(amount), 0);
}

/** Gives money of a capture back. */
export function giveBack(
  unit: Unit,
  order: Order,
  capture: Capture,
  {
    amount,
    key,
    invoiceId,
    customId,
  }: { amount: Amount; key: string | null; invoiceId: string | null; customId: string | null },
): Refund {
  const time = unit.now.toISOString();
  const breakdown = brokenDown(unit, amount);
  const refund = unit.put<Refund>('refund', {
    ...{ id: paypalId(), status: 'COMPLETED', amount, invoice_id: invoiceId, custom_id: customId },
    ...{ seller_payable_breakdown: breakdown, create_time: time, update_time: time },
    simulator: { capture: capture.id },
  });
  const changed = unit.put<Order>('order', { ...order, refunds: [...order.refunds, refund.id] });
  const status = keptOf(unit, changed, capture) === 0 ? 'REFUNDED' : 'PARTIALLY_REFUNDED';
  unit.put<Capture>('capture', { ...capture, status, update_time: time });
  journal(unit, order, { kind: 'refund', id: refund.id, key, amount });
  book(unit, {
    ...{ id: refund.id, reference: capture.id, referenceType: 'TXN', code: 'T1107' },
    ...{ amount: negated(amount), fee: breakdown.paypal_fee, invoiceId, customField: customId },
  });
  announce(unit, 'PAYMENT.CAPTURE.REFUNDED', 'refund', shownRefund(refund));
  return refund;
}

/** What a refund costs the seller: what goes to the buyer, less what PayPal gives back of its fee. */
function brokenDown(unit: Unit, amount: Amount): Refund['seller_payable_breakdown'] {
  const fee = accountOf(unit).returnsFees ? returnedFeeOf(amount) : 0;
  const [paypal_fee, net_amount] = [fee, hundredths(amount) - fee].map((part) => written(part, amount.currency_code));
  return { gross_amount: amount, paypal_fee: paypal_fee!, net_amount: net_amount! };
}

function negated({ currency_code, value }: Amount): Amount {
  return { currency_code, value: `-${value}` };
}
