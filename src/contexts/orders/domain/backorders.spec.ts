import { refuseBackordered } from './backorders.js';
import { UnitsBackordered } from './fulfilment.errors.js';
import { begun } from './order-lines.js';
import { type OrderLine } from './order-state.js';

function line(lineId: string, variantId: string, quantity: number): OrderLine {
  return begun({
    ...{ lineId, variantId, productId: 'p', sku: 's', title: 't', variantTitle: null, imageUrl: null },
    ...{ quantity, unitPrice: 0, net: 0, tax: 0, gross: 0, taxRate: '0' },
  });
}

const there = (variantId: string, quantity: number) => ({ variantId, locationId: 'main', quantity });
const awaited = (variantId: string, quantity: number) => ({ variantId, locationId: null, quantity });
const fulfil = (lines: OrderLine[], quantities: Record<string, number>, ...units: ReturnType<typeof awaited | typeof there>[]) => () =>
  refuseBackordered(lines, Object.entries(quantities).map(([lineId, quantity]) => ({ lineId, quantity })), [{ units }]); // prettier-ignore

describe('units that are waited for', () => {
  const lines = [line('1', 'mug', 3), line('2', 'bowl', 1)];

  it('stay, and the others may leave', () => {
    expect(fulfil(lines, { 1: 2, 2: 1 }, there('mug', 2), awaited('mug', 1), there('bowl', 1))).not.toThrow();
    expect(fulfil(lines, { 1: 3 }, there('mug', 2), awaited('mug', 1), there('bowl', 1))).toThrow(UnitsBackordered);
    expect(fulfil(lines, { 1: 3, 2: 1 }, there('mug', 3), there('bowl', 1))).not.toThrow();
  });

  it('count over all lines of the variant, less what has left', () => {
    const split = [{ ...line('1', 'mug', 2), fulfilled: 1 }, line('2', 'mug', 1)];
    expect(fulfil(split, { 1: 1 }, there('mug', 2), awaited('mug', 1))).not.toThrow();
    expect(fulfil(split, { 1: 1, 2: 1 }, there('mug', 2), awaited('mug', 1))).toThrow(UnitsBackordered);
    expect(fulfil([{ ...line('1', 'mug', 3), cancelled: 1 }], { 1: 2 }, awaited('mug', 1))).toThrow(UnitsBackordered);
  });

  it('keep bundles back, whose parts they may be', () => {
    const set = [line('1', 'set', 1), line('2', 'bowl', 1)];
    expect(fulfil(set, { 1: 1 }, there('cup', 1), awaited('saucer', 1), there('bowl', 1))).toThrow(UnitsBackordered);
    expect(fulfil(set, { 2: 1 }, there('cup', 1), awaited('saucer', 1), there('bowl', 1))).not.toThrow();
    expect(fulfil(set, { 1: 1 }, there('cup', 1), there('saucer', 1), there('bowl', 1))).not.toThrow();
  });
});
