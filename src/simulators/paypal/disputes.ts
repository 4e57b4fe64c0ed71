import { type Call, type Input, Refusal, type Route } from '../kit/dialect.js';
import { type Unit } from '../kit/store.js';
import { type Reply } from '../kit/wire.js';
import { type Capture, type Dispute, type Order } from './objects.js';
import { announce, book, journal, paypalId } from './records.js';
import { invalid, missing } from './say.js';

/** `/v1/customer/disputes`: https://developer.paypal.com/docs/api/customer-disputes/v1/ */
export const disputeRoutes: Route[] = [
  { method: 'GET', path: '/v1/customer/disputes', operation: 'disputes.list', handle: list },
  { method: 'GET', path: '/v1/customer/disputes/:id', operation: 'disputes.get', handle: get },
];

/** Summaries, those that changed last first. */
function list({ input, unit, origin }: Call): Reply {
  const [after, before] = ['update_time_after', 'update_time_before'].map((name) => Date.parse(String(input[name])));
  const [size, page] = [Number(input['page_size'] ?? 10), Number(input['page'] ?? 1)];
  if (!(size >= 1 && size <= 50 && page >= 1)) throw invalid('INVALID_REQUEST', 'page_size', 'From 1 to 50.');
  const changed = ({ update_time }: Dispute): number => Date.parse(update_time);
  const found = unit
    .all<Dispute>('dispute')
    .filter((dispute) => !(changed(dispute) < after!) && !(changed(dispute) > before!))
    .sort((a, b) => changed(b) - changed(a));
  const items = found.slice((page - 1) * size, page * size).map(summaryOf);
  return {
    status: 200,
    body: { items, links: [{ href: `${origin}/v1/customer/disputes`, rel: 'self', method: 'GET' }] },
  };
}

function summaryOf({ disputed_transactions: _, dispute_outcome: __, id: ___, ...summary }: Dispute): object {
  return summary;
}

function get({ unit, params }: Call): Reply {
  const dispute = unit.get<Dispute>('dispute', params['id']!);
  if (!dispute) throw missing(params['id']!);
  return { status: 200, body: dispute };
}

/** A control was asked about something that is not there. */
export const notThere = (what: string): Refusal =>
  new Refusal({ status: 404, body: { error: `There is no ${what}.` } });

/** The payment that a control is about, which must have been captured. */
export function captured(input: Input, unit: Unit): { order: Order; capture: Capture } {
  const order = unit.get<Order>('order', String(input['payment']));
  const capture = order?.captures[0] && unit.get<Capture>('capture', order.captures[0]);
  if (!order || !capture) throw notThere('payment that money was taken of');
  return { order, capture };
}

/** What buyers and PayPal do: https://developer.paypal.com/docs/disputes/ */
export const disputes: Record<string, (input: Input, unit: Unit) => unknown> = {
  /** A buyer complains: `{ payment, reason?, inquiry?: boolean }`. */
  disputes(input, unit) {
    const { order, capture } = captured(input, unit);
    const [id, time] = [paypalId('PP-R-'), unit.now.toISOString()];
    const inquiry: Dispute = {
      ...{ id, dispute_id: id, create_time: time, update_time: time, status: 'OPEN', dispute_amount: capture.amount },
      ...{ reason: String(input['reason'] ?? 'MERCHANDISE_OR_SERVICE_NOT_RECEIVED'), dispute_channel: 'INTERNAL' },
      ...{ dispute_life_cycle_stage: 'INQUIRY' },
      disputed_transactions: [
        { seller_transaction_id: capture.id, custom: order.customId, invoice_number: capture.invoice_id },
      ],
    };
    const dispute = unit.put<Dispute>('dispute', input['inquiry'] === true ? inquiry : withdrawn(unit, inquiry));
    announce(unit, 'CUSTOMER.DISPUTE.CREATED', 'dispute', dispute);
    return dispute;
  },

  /** An inquiry becomes a claim: `{ dispute }`. */
  'disputes/escalate'(input, unit) {
    const inquiry = unit.get<Dispute>('dispute', String(input['dispute']));
    if (inquiry?.dispute_life_cycle_stage !== 'INQUIRY' || inquiry.status !== 'OPEN') throw notThere('open inquiry');
    const dispute = unit.put<Dispute>('dispute', withdrawn(unit, inquiry));
    announce(unit, 'CUSTOMER.DISPUTE.UPDATED', 'dispute', dispute);
    return dispute;
  },

  /** PayPal decides: `{ dispute, status: 'won' | 'lost' }`; won money comes back. An inquiry is over. */
  'disputes/close'(input, unit) {
    const dispute = unit.get<Dispute>('dispute', String(input['dispute']));
    if (dispute?.status !== 'OPEN') throw notThere('open dispute of that name');
    const isWon = input['status'] === 'won';
    if (dispute.dispute_life_cycle_stage !== 'INQUIRY') decide(unit, dispute, isWon);
    const outcome_code = isWon ? 'RESOLVED_SELLER_FAVOUR' : 'RESOLVED_BUYER_FAVOUR';
    const resolved = { status: 'RESOLVED', dispute_outcome: { outcome_code } } as const;
    const closed = unit.put<Dispute>('dispute', { ...dispute, ...resolved, update_time: unit.now.toISOString() });
    announce(unit, 'CUSTOMER.DISPUTE.RESOLVED', 'dispute', closed);
    return closed;
  },
};

function withdrawn(unit: Unit, dispute: Dispute): Dispute {
  const { order, capture } = subjectOf(unit, dispute);
  journal(unit, order, { kind: 'dispute_opened', id: dispute.id, key: null, amount: capture.amount });
  book(unit, line(order, capture, 'T1201', `-${capture.amount.value}`));
  return { ...dispute, dispute_life_cycle_stage: 'CHARGEBACK', update_time: unit.now.toISOString() };
}

function decide(unit: Unit, dispute: Dispute, isWon: boolean): void {
  const { order, capture } = subjectOf(unit, dispute);
  const kind = isWon ? 'dispute_won' : 'dispute_lost';
  journal(unit, order, { kind, id: dispute.id, key: null, amount: capture.amount });
  if (isWon) book(unit, line(order, capture, 'T1202', capture.amount.value));
}

function subjectOf(unit: Unit, { disputed_transactions: [disputed] }: Dispute): { order: Order; capture: Capture } {
  const capture = unit.get<Capture>('capture', disputed!.seller_transaction_id)!;
  return { capture, order: unit.get<Order>('order', capture.supplementary_data.related_ids.order_id)! };
}

function line(order: Order, capture: Capture, code: string, value: string): Parameters<typeof book>[1] {
  const amount = { currency_code: capture.amount.currency_code, value };
  return {
    ...{ id: paypalId(), reference: capture.id, referenceType: 'TXN', code, amount, fee: null },
    ...{ invoiceId: capture.invoice_id, customField: order.customId },
  };
}
