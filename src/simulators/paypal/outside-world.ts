import { type Input, Refusal } from '../kit/dialect.js';
import { type Unit } from '../kit/store.js';
import { giveBack, keptOf, takeFromOrder } from './captures.js';
import { isoOf, written } from './money.js';
import { type Amount, type Capture, type Dispute, type Order, type Transaction } from './objects.js';
import { announce, book, journal, paypalId } from './records.js';

const notThere = (what: string): Refusal => new Refusal({ status: 404, body: { error: `There is no ${what}.` } });

function captured(input: Input, unit: Unit): { order: Order; capture: Capture } {
  const order = unit.get<Order>('order', String(input['payment']));
  const capture = order?.captures[0] && unit.get<Capture>('capture', order.captures[0]);
  if (!order || !capture) throw notThere('payment that money was taken of');
  return { order, capture };
}

/** What happens at PayPal without the shop having asked. */
export const outsideWorld: Record<string, (input: Input, unit: Unit) => unknown> = {
  /** A buyer complains: `{ payment, reason? }`. */
  disputes(input, unit) {
    const { order, capture } = captured(input, unit);
    const [id, time] = [paypalId('PP-R-'), unit.now.toISOString()];
    const dispute = unit.put<Dispute>('dispute', {
      ...{ id, dispute_id: id, create_time: time, update_time: time, status: 'OPEN', dispute_amount: capture.amount },
      reason: String(input['reason'] ?? 'MERCHANDISE_OR_SERVICE_NOT_RECEIVED'),
      disputed_transactions: [
        { seller_transaction_id: capture.id, custom: order.customId, invoice_number: capture.invoice_id },
      ],
    });
    journal(unit, order, { kind: 'dispute_opened', id, key: null, amount: capture.amount });
    book(unit, line(order, capture, 'T1201', `-${capture.amount.value}`));
    announce(unit, 'CUSTOMER.DISPUTE.CREATED', 'dispute', dispute);
    return dispute;
  },

  /** PayPal decides: `{ dispute, status: 'won' | 'lost' }`; won money comes back. */
  'disputes/close'(input, unit) {
    const dispute = unit.get<Dispute>('dispute', String(input['dispute']));
    if (dispute?.status !== 'OPEN') throw notThere('open dispute of that name');
    const capture = unit.get<Capture>('capture', dispute.disputed_transactions[0]!.seller_transaction_id)!;
    const order = unit.get<Order>('order', capture.supplementary_data.related_ids.order_id)!;
    const isWon = input['status'] === 'won';
    const outcome_code = isWon ? 'RESOLVED_SELLER_FAVOUR' : 'RESOLVED_BUYER_FAVOUR';
    const update_time = unit.now.toISOString();
    const closed = unit.put<Dispute>('dispute', {
      ...dispute,
      status: 'RESOLVED',
      update_time,
      dispute_outcome: { outcome_code },
    });
    const kind = isWon ? 'dispute_won' : 'dispute_lost';
    journal(unit, order, { kind, id: dispute.id, key: null, amount: capture.amount });
    if (isWon) book(unit, line(order, capture, 'T1202', capture.amount.value));
    announce(unit, 'CUSTOMER.DISPUTE.RESOLVED', 'dispute', closed);
    return closed;
  },

  /** Money that no shop asked for: `{ amount: { currency_code, value } }`. */
  charges(input, unit) {
    const amount = input['amount'] as Amount;
    isoOf(amount, '/amount');
    const order: Order = {
      ...{ id: paypalId(), intent: 'CAPTURE', status: 'APPROVED', amount, referenceId: 'default', customId: null },
      ...{ invoiceId: null, returnUrl: null, cancelUrl: null, createTime: unit.now.toISOString(), key: null },
      ...{ emptyAccount: false, authorization: null, captures: [], refunds: [] },
    };
    return { id: takeFromOrder(unit, unit.put('order', order)).id };
  },

  /** Money that somebody gave back on PayPal's own pages: `{ payment }`, all that is left. */
  refunds(input, unit) {
    const { order, capture } = captured(input, unit);
    const kept = keptOf(unit, order, capture);
    if (kept === 0) throw notThere('money to give back');
    const amount = written(kept, capture.amount.currency_code);
    return { id: giveBack(unit, order, capture, { amount, key: null, invoiceId: null, customId: null }).id };
  },

  /** A line of the books that was not done at once: `{ transaction, statuses: ['P', 'S'] }`. */
  'transactions/states'(input, unit) {
    const transaction = unit.get<Transaction>('transaction', String(input['transaction']));
    if (!transaction) throw notThere('transaction of that name');
    const statuses = input['statuses'] as Transaction['statuses'];
    return unit.put<Transaction>('transaction', { ...transaction, statuses });
  },
};

function line(order: Order, capture: Capture, code: string, value: string): Parameters<typeof book>[1] {
  const { currency_code } = capture.amount;
  return {
    ...{
      id: paypalId(),
      reference: capture.id,
      referenceType: 'TXN',
      code,
      amount: { currency_code, value },
      fee: null,
    },
    ...{ invoiceId: capture.invoice_id, customField: order.customId },
  };
}
