import fc from 'fast-check';
import { MoreThanSent, NotOnTransfer, TransferGoesNowhere, TransferStepRefused } from './transfer.errors.js';
import { Transfer } from './transfer.js';
import { TRANSFER_STEPS, type TransferStatus } from './transfer-steps.js';

const AT = new Date('2026-11-25T10:00:00Z');
const LINES = [
  { variantId: 'a', quantity: 5 },
  { variantId: 'b', quantity: 2 },
];

function draft(lines = LINES): Transfer {
  return Transfer.draft({ id: 't', fromLocationId: 'x', toLocationId: 'y', lines, note: null, createdAt: AT });
}

function shipped(lines = LINES): Transfer {
  const transfer = draft(lines);
  transfer.ship(AT);
  return transfer;
}

const statusOf = (transfer: Transfer): TransferStatus => (transfer as unknown as { status: TransferStatus }).status;

describe('a transfer', () => {
  const IN: Record<TransferStatus, () => Transfer> = {
    draft,
    in_transit: shipped,
    received: () => {
      const transfer = shipped();
      transfer.receive(undefined, false, AT);
      return transfer;
    },
    cancelled: () => {
      const transfer = draft();
      transfer.cancel(AT);
      return transfer;
    },
  };
  const TO: Partial<Record<TransferStatus, (transfer: Transfer) => unknown>> = {
    in_transit: (transfer) => transfer.ship(AT),
    received: (transfer) => transfer.receive(undefined, false, AT),
    cancelled: (transfer) => transfer.cancel(AT),
  };
  const walks = (Object.keys(IN) as TransferStatus[]).flatMap((from) =>
    (Object.keys(TO) as TransferStatus[]).map((to) => [from, to] as const),
  );

  it.each(walks)('that is %s becomes %s only where the table says so', (from, to) => {
    const transfer = IN[from]();
    const go = () => TO[to]!(transfer);
    const repeated = from === to && from !== 'received';
    if (TRANSFER_STEPS[from].includes(to)) expect(go()).toBeDefined();
    else if (repeated) expect(go()).toEqual([]);
    else expect(go).toThrow(TransferStepRefused);
    expect(statusOf(transfer)).toBe(TRANSFER_STEPS[from].includes(to) ? to : from);
  });

  it('adds up lines of one variant and refuses to stay where it is', () => {
    expect(shipped([...LINES, { variantId: 'A', quantity: 1 }]).cancel(AT)).toEqual([
      { variantId: 'a', quantity: 6 },
      { variantId: 'b', quantity: 2 },
    ]);
    expect(() =>
      Transfer.draft({ id: 't', fromLocationId: 'x', toLocationId: 'x', lines: LINES, note: null, createdAt: AT }),
    ).toThrow(TransferGoesNowhere);
  });

  it('is received when the last unit has arrived, or when it is closed', () => {
    const whole = shipped();
    whole.receive([{ variantId: 'a', quantity: 5 }], false, AT);
    expect(statusOf(whole)).toBe('in_transit');
    expect(whole.receive(undefined, false, AT)).toEqual([{ variantId: 'b', quantity: 2 }]);
    expect(statusOf(whole)).toBe('received');
    const short = shipped();
    short.receive([{ variantId: 'a', quantity: 4 }], true, AT);
    expect(statusOf(short)).toBe('received');
  });

  it('takes no more than is on its way, and nothing strange', () => {
    const transfer = shipped();
    expect(() => transfer.receive([{ variantId: 'a', quantity: 6 }], false, AT)).toThrow(MoreThanSent);
    expect(() => transfer.receive([{ variantId: 'c', quantity: 1 }], false, AT)).toThrow(NotOnTransfer);
    expect(transfer.cancel(AT)).toEqual(LINES);
  });

  it('neither loses nor makes a unit, whatever arrives in which parts', () => {
    const parts = fc.array(fc.record({ a: fc.nat(3), b: fc.nat(2) }), { maxLength: 6 });
    fc.assert(
      fc.property(parts, fc.boolean(), (arrivals, cancels) => {
        const transfer = shipped();
        let [arrived, back] = [0, 0];
        for (const { a, b } of arrivals) {
          const lines = [
            { variantId: 'a', quantity: a },
            { variantId: 'b', quantity: b },
          ].filter(({ quantity }) => quantity > 0);
          try {
            arrived += units(transfer.receive(lines, false, AT));
          } catch (error) {
            if (!(error instanceof MoreThanSent || error instanceof TransferStepRefused)) throw error;
          }
        }
        if (statusOf(transfer) === 'in_transit') {
          back = units(cancels ? transfer.cancel(AT) : transfer.receive(undefined, false, AT));
        }
        expect(arrived + back).toBe(7);
      }),
    );
  });
});

function units(lines: readonly { quantity: number }[]): number {
  return lines.reduce((sum, { quantity }) => sum + quantity, 0);
}
