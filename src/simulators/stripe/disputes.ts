import { type Input } from '../kit/dialect.js';
import { randomId } from '../kit/random.js';
import { type Unit } from '../kit/store.js';
import { journal } from './charging.js';
import { disputeFeeOf } from './money.js';
import { type Charge, type Dispute, type StoredIntent } from './objects.js';
import { announce, book, notThere } from './records.js';

/** What buyers and their banks do: https://docs.stripe.com/disputes/how-disputes-work */
export const disputes: Record<string, (input: Input, unit: Unit) => unknown> = {
  /** A buyer complains: `{ payment, reason?, amount?, inquiry?: boolean }`, amounts in Stripe's units. */
  disputes(input, unit) {
    const intent = unit.get<StoredIntent>('payment_intent', String(input['payment']));
    const disputed = intent?.latest_charge ? unit.get<Charge>('charge', intent.latest_charge) : undefined;
    if (!intent || !disputed?.captured || disputed.disputed) throw notThere('payment that could be disputed');
    const inquiry: Dispute = {
      ...{ id: randomId('du_'), object: 'dispute', amount: Number(input['amount'] ?? disputed.amount_captured) },
      ...{ balance_transactions: [], charge: disputed.id, created: unit.seconds, currency: intent.currency },
      ...{ livemode: false, metadata: {}, payment_intent: intent.id, reason: String(input['reason'] ?? 'fraudulent') },
      status: 'warning_needs_response',
    };
    const dispute = unit.put<Dispute>('dispute', input['inquiry'] === true ? inquiry : withdrawn(unit, inquiry));
    announce(unit, 'charge.dispute.created', dispute);
    return dispute;
  },

  /** An inquiry becomes a chargeback: `{ dispute }`. */
  'disputes/escalate'(input, unit) {
    const inquiry = unit.get<Dispute>('dispute', String(input['dispute']));
    if (!inquiry?.status.startsWith('warning_')) throw notThere('inquiry of that name');
    const dispute = unit.put<Dispute>('dispute', withdrawn(unit, inquiry));
    announce(unit, 'charge.dispute.updated', dispute);
    announce(unit, 'charge.dispute.funds_withdrawn', dispute);
    return dispute;
  },

  /** The bank decides: `{ dispute, status: 'won' | 'lost' }`; won money comes back. An inquiry is over. */
  'disputes/close'(input, unit) {
    const dispute = unit.get<Dispute>('dispute', String(input['dispute']));
    const isInquiry = dispute?.status === 'warning_needs_response';
    if (!isInquiry && dispute?.status !== 'needs_response') throw notThere('open dispute of that name');
    const closed = unit.put<Dispute>('dispute', isInquiry ? { ...dispute, status: 'warning_closed' } : decided(unit, dispute, input['status'] === 'won')); // prettier-ignore
    announce(unit, 'charge.dispute.closed', closed);
    return closed;
  },
};

function withdrawn(unit: Unit, dispute: Dispute): Dispute {
  const { id, amount, currency } = dispute;
  const fee = disputeFeeOf(currency);
  const booked = book(unit, { type: 'adjustment', amount: -amount, fee, currency, source: id });
  unit.put<Charge>('charge', { ...unit.get<Charge>('charge', dispute.charge)!, disputed: true });
  const intent = unit.get<StoredIntent>('payment_intent', dispute.payment_intent)!;
  journal(unit, intent, { kind: 'dispute_opened', id, key: null, amount });
  return { ...dispute, balance_transactions: [booked], status: 'needs_response' };
}

function decided(unit: Unit, dispute: Dispute, isWon: boolean): Dispute {
  const { amount, currency, id } = dispute;
  const intent = unit.get<StoredIntent>('payment_intent', dispute.payment_intent)!;
  // What the complaint had cost comes back, too: https://docs.stripe.com/disputes/how-disputes-work
  const fee = -disputeFeeOf(currency);
  const back = isWon ? [book(unit, { type: 'adjustment', amount, fee, currency, source: id })] : [];
  journal(unit, intent, { kind: isWon ? 'dispute_won' : 'dispute_lost', id, key: null, amount });
  const balance_transactions = [...dispute.balance_transactions, ...back];
  return { ...dispute, status: isWon ? 'won' : 'lost', balance_transactions };
}
