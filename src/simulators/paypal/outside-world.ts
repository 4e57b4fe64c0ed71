import { type Input } from '../kit/dialect.js';
import { type Unit } from '../kit/store.js';
import { giveBack, keptOf, takeFromOrder } from './captures.js';
import { isoOf, written } from './money.js';
import { captured, disputes, notThere } from './disputes.js';
import { type Account, type Amount, type Order, type Transaction } from './objects.js';
import { accountOf, paypalId } from './records.js';

/** What happens at PayPal without the shop having asked. */
export const outsideWorld: Record<string, (input: Input, unit: Unit) => unknown> = {
  ...disputes,

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

  /** A line of the books that was not done at once, or at another time: `{ transaction, statuses?: ['P', 'S'], at? }`. */
  transactions(input, unit) {
    const transaction = unit.get<Transaction>('transaction', String(input['transaction']));
    if (!transaction) throw notThere('transaction of that name');
    const { statuses = transaction.statuses, at = transaction.at } = input as Partial<Transaction>;
    return unit.put<Transaction>('transaction', { ...transaction, statuses, at });
  },

  /** What PayPal agrees with the account: `{ maximum_items?, returns_fees? }`. */
  account(input, unit) {
    const known = accountOf(unit);
    const maximumItems = Number(input['maximum_items'] ?? known.maximumItems);
    const returnsFees = Boolean(input['returns_fees'] ?? known.returnsFees);
    return unit.put<Account>('account', { ...known, maximumItems, returnsFees });
  },
};
