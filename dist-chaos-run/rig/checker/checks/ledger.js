import { each } from '../check.js';
/** The ledger: every transaction closes, and its sums are the payments'. */
export const LEDGER = [
    {
        invariant: 'I13',
        title: 'each ledger transaction sums to zero in each currency',
        look: ({ ledgerSums }) => each(ledgerSums, ({ transaction_id, currency, sum, entries }) => (sum !== 0 || entries < 2) && `transaction ${transaction_id}: ${sum} ${currency} in ${entries} entries`),
    },
    {
        invariant: 'I13',
        title: 'what the ledger says was paid and refunded is what payments say',
        look: ({ ledger, payments }) => {
            const booked = new Map(ledger.map((row) => [row.payment_id, row]));
            return each(payments, ({ id, captured, refunded }) => {
                const { paid = 0, refunded: back = 0 } = booked.get(id) ?? {};
                const off = Math.abs(paid ?? 0) !== captured || Math.abs(back ?? 0) !== refunded;
                return off && `payment ${id}: captured ${captured}, refunded ${refunded}, booked ${paid}, ${back}`;
            });
        },
    },
];
//# sourceMappingURL=ledger.js.map