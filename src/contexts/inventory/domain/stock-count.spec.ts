import { CountStepRefused } from './stock-count.errors.js';
import { StockCount } from './stock-count.js';
import { STOCK_COUNT_STEPS, type StockCountStatus } from './stock-count-steps.js';

const AT = new Date('2026-11-25T10:00:00Z');

describe('a stock count', () => {
  const STATUSES = Object.keys(STOCK_COUNT_STEPS) as StockCountStatus[];
  const walks = STATUSES.flatMap((from) => (['applied', 'cancelled'] as const).map((to) => [from, to] as const));

  function inStatus(status: StockCountStatus): StockCount {
    const count = StockCount.open({ id: 'c', locationId: 'l', everything: true, note: null, openedAt: AT });
    if (status === 'applied') count.apply(AT);
    if (status === 'cancelled') count.cancel(AT);
    return count;
  }

  it.each(walks)('that is %s becomes %s only where the table says so', (from, to) => {
    const count = inStatus(from);
    const go = () => (to === 'applied' ? count.apply(AT) : count.cancel(AT));
    if (STOCK_COUNT_STEPS[from].includes(to)) expect(go()).toBe(true);
    else if (from === to) expect(go()).toBe(false);
    else expect(go).toThrow(CountStepRefused);
  });

  it.each(STATUSES)('that is %s takes numbers only while it is open', (status) => {
    const count = inStatus(status);
    if (status === 'open') expect(() => count.mustBeOpen()).not.toThrow();
    else expect(() => count.mustBeOpen()).toThrow(CountStepRefused);
  });
});
