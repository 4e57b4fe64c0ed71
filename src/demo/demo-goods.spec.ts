import { describe, expect, it } from '@jest/globals';
import { CATALOGUE } from './data/catalogue.js';
import { demoCategories, demoVariants } from './demo-goods.js';

const products = CATALOGUE.flatMap(({ products = [] }) => products);
const variants = demoVariants();
const distinct = (values: readonly string[]) => new Set(values).size;

describe('The demo store', () => {
  it('has 12 categories, 200 products and about 500 variants', () => {
    const codes = CATALOGUE.map(({ code }) => code);
    expect(codes).toHaveLength(12);
    CATALOGUE.forEach(({ parent }, index) => parent && expect(codes.slice(0, index)).toContain(parent));
    expect(products).toHaveLength(200);
    expect(variants.length).toBeGreaterThan(480);
    expect(demoCategories().filter(({ parentExternalId }) => parentExternalId)).toHaveLength(8);
  });

  it('repeats neither a title, nor a text, nor a SKU', () => {
    expect(distinct(products.map(({ title }) => title))).toBe(200);
    expect(distinct(products.map(({ text }) => text))).toBe(200);
    expect(distinct(variants.map(({ row }) => row.sku))).toBe(variants.length);
  });

  it('only charges extra for what can be chosen', () => {
    for (const { options = {}, extra = {} } of products) {
      expect(Object.values(options).flat()).toEqual(expect.arrayContaining(Object.keys(extra)));
    }
  });

  it('prices everything in both currencies and has most of it in both places', () => {
    for (const { prices } of variants) expect(Math.min(prices.EUR, prices.USD)).toBeGreaterThanOrEqual(50);
    expect(variants.filter(({ stock }) => stock.main > 0).length).toBeGreaterThan(variants.length * 0.9);
    expect(variants.filter(({ stock }) => stock.south > 0).length).toBeGreaterThan(variants.length * 0.7);
    expect(variants.some(({ stock }) => stock.main + stock.south === 0)).toBe(true);
  });
});
