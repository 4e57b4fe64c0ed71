import { type ProductChanged } from '../contract/product-changed.event.js';
import { OptionsMismatch, SkuTaken, TooManyVariants, VariantRepeated, VariantUnknown } from './product.errors.js';
import { MAX_VARIANTS, Product } from './product.js';

const NOW = new Date('2026-01-01T00:00:00Z');
const LATER = new Date('2026-01-02T00:00:00Z');

const variant = (sku: string, options: Record<string, string> = {}) => ({ id: sku, sku, options });
const mug = (...variants: ReturnType<typeof variant>[]) =>
  Product.create({ id: 'p', title: 'Mug', handle: 'mug', variants }, NOW);

describe('Product', () => {
  it('tells one fact, however many changes there were', () => {
    const product = mug(variant('A', { Size: 'M' }));
    product.addVariant(variant('B', { Size: 'L' }), NOW);
    product.change({ status: 'active' }, NOW);
    const facts = product.takeFacts() as ProductChanged[];
    expect(facts.map(({ data }) => data)).toEqual([{ productId: 'p', status: 'active', variantIds: ['A', 'B'] }]);
    expect(product.takeFacts()).toEqual([]);
  });

  it('notices that nothing is different', () => {
    const product = mug(variant('A', { Size: 'M' }));
    product.takeFacts();
    expect(product.change({ title: 'Mug', media: [], description: undefined }, LATER)).toBe(false);
    expect(product.changeVariant('A', { options: { Size: 'M' }, weightGrams: 0 }, LATER)).toBe(false);
    expect([product.hasChanged, product.state.updatedAt]).toEqual([false, NOW]);
    expect(product.change({ title: 'Cup' }, LATER)).toBe(true);
    expect([product.hasChanged, product.state.updatedAt]).toEqual([true, LATER]);
  });

  it('derives options and titles from the variants, in the declared order', () => {
    const product = mug(variant('A', { Colour: 'Blue', Size: 'M' }), variant('B', { Size: 'L', Colour: 'Blue' }));
    expect(product.state.options).toEqual([
      { name: 'Colour', values: ['Blue'] },
      { name: 'Size', values: ['M', 'L'] },
    ]);
    expect(product.state.variants.map(({ title }) => title)).toEqual(['Blue / M', 'Blue / L']);
    product.change({ options: [...product.state.options].reverse() }, NOW);
    expect(product.state.variants.map(({ title }) => title)).toEqual(['M / Blue', 'L / Blue']);
  });

  it('refuses variants that do not fit, and stays as it was', () => {
    const product = mug(variant('A', { Size: 'M' }));
    const before = product.state;
    expect(() => product.addVariant(variant('B'), NOW)).toThrow(OptionsMismatch);
    expect(() => product.addVariant(variant('B', { Size: 'L', Colour: 'Red' }), NOW)).toThrow(OptionsMismatch);
    expect(() => product.addVariant(variant('B', { Size: 'M' }), NOW)).toThrow(VariantRepeated);
    expect(() => product.addVariant(variant('A', { Size: 'L' }), NOW)).toThrow(SkuTaken);
    expect(() => product.changeVariant('C', {}, NOW)).toThrow(VariantUnknown);
    expect(() => product.removeVariant('C', NOW)).toThrow(VariantUnknown);
    expect(() => product.change({ title: 'Cup', options: [{ name: 'Colour', values: [] }] }, NOW)).toThrow(
      OptionsMismatch,
    );
    expect(product.state).toEqual(before);
  });

  it('has a limit', () => {
    const sizes = Array.from({ length: MAX_VARIANTS + 1 }, (_, size) => variant(`S${size}`, { Size: `${size}` }));
    expect(() => mug(...sizes)).toThrow(TooManyVariants);
  });
});
