import fc from 'fast-check';
import { type Account, ACCOUNTS, bookedAs, entriesOf, LEDGER_KINDS } from './ledger.js';

describe('the ledger', () => {
  const amounts = fc.integer({ min: 1, max: 1e12 });

  it('books what sums to zero, on accounts that exist', () => {
    fc.assert(
      fc.property(fc.constantFrom(...LEDGER_KINDS), amounts, (kind, amount) => {
        const entries = entriesOf(kind, amount);
        expect(entries.reduce((sum, entry) => sum + entry.amount, 0)).toBe(0);
        expect(entries.every(({ account, amount }) => account in ACCOUNTS && amount !== 0)).toBe(true);
      }),
    );
  });

  const after = (...events: [(typeof LEDGER_KINDS)[number], number][]): Partial<Record<Account, number>> => {
    const balances: Partial<Record<Account, number>> = {};
    for (const { account, amount } of events.flatMap(([kind, amount]) => entriesOf(kind, amount))) {
      balances[account] = (balances[account] ?? 0) + amount;
    }
    return balances;
  };

  it('clears what was set aside once it is taken or let go', () => {
    const balances = after(['authorization', 1000], ['capture', 600], ['void', 400]);
    expect(balances).toEqual({
      ...{ memo_authorized: 0, memo_authorized_contra: 0 },
      ...{ gateway_clearing: 600, customer_payments: -600 },
    });
  });

  it('leaves what the gateway owes: taken, less refunds, losses and fees', () => {
    const { gateway_clearing, disputed } = after(
      ['capture', 1000],
      ['refund', 200],
      ['fee', 30],
      ...([['dispute_opened', 300], ['dispute_lost', 300], ['dispute_opened', 100], ['dispute_won', 100]] as const).map((event) => [...event] as [(typeof LEDGER_KINDS)[number], number]), // prettier-ignore
    );
    expect(gateway_clearing).toBe(470);
    expect(disputed).toBe(0);
  });

  it('books a fee below zero as one that came back, the other way round', () => {
    expect(bookedAs({ kind: 'fee', amount: 30 })).toEqual({ kind: 'fee', amount: 30 });
    const { kind, amount } = bookedAs({ kind: 'fee', amount: -30 });
    expect([kind, amount]).toEqual(['fee_returned', 30]);
    expect(after(['fee', 30], [kind, amount])).toEqual({ gateway_fees: 0, gateway_clearing: 0 });
    expect(bookedAs({ kind: 'refund', amount: -30 })).toEqual({ kind: 'refund', amount: -30 });
  });
});
