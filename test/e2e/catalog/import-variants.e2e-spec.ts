import { CommandBus } from '@nestjs/cqrs';
import {
  ImportCategories,
  type ImportedVariant,
  ImportVariants,
} from '../../../src/contexts/catalog/contract/import-catalogue.command.js';
import { inScope, type Scope } from '../../../src/platform/runtime/scope.js';
import { type Shop, startShop } from '../../support/shop.js';

describe('importing variants', () => {
  let shop: Shop;
  let scope: Scope;
  beforeAll(async () => {
    shop = await startShop();
    const rows = [{ externalId: 'k', name: 'Kitchen', parentExternalId: null }];
    await shop.app.get(CommandBus).execute(new ImportCategories(rows));
  });
  afterAll(() => shop.close());

  const row = (productExternalId: string, sku: string, more: object = {}): ImportedVariant => ({
    ...{ productExternalId, sku, title: `Product ${productExternalId}`, status: 'active' },
    ...more,
  });
  const run = (rows: readonly ImportedVariant[]) => {
    scope = { id: 'test', statements: 0, memory: new Map() };
    return inScope(scope, () => shop.app.get(CommandBus).execute(new ImportVariants(rows)));
  };
  const version = async (handle: string) =>
    (await shop.admin.get(`/v1/admin/products?external_id=${handle}`)).body.data[0].version as number;

  it('takes a batch in a few statements, and the same batch again without a change', async () => {
    const image = 'https://images.example/1.jpg';
    const rows = [
      row('p1', 'S1', { options: { Size: 'S' }, categoryExternalIds: ['k'], imageUrl: image, weightGrams: 10 }),
      row('p1', 'M1', { options: { Size: 'M' } }),
      ...Array.from({ length: 498 }, (_, index) => row(`q${index}`, `Q${index}`, { title: 'Same title' })),
    ];
    const first = await run(rows);
    expect(new Set(first.map(({ outcome }) => outcome))).toEqual(new Set(['created']));
    expect(new Set(first.map(({ variantId }) => variantId)).size).toBe(500);
    expect(scope.statements).toBeLessThanOrEqual(6);
    const product = (await shop.admin.get('/v1/admin/products?external_id=p1')).body.data[0];
    expect(product).toMatchObject({
      ...{
        handle: 'product-p1',
        media: [{ url: image, alt: 'Product p1' }],
        options: [{ name: 'Size', values: ['S', 'M'] }],
      },
      variants: [{ sku: 'S1', weight_grams: 10, id: first[0]!.variantId }, { sku: 'M1' }],
    });
    expect(product.category_ids).toHaveLength(1);
    const again = await run(rows);
    expect(again).toEqual(first.map(({ variantId }) => ({ outcome: 'unchanged', variantId })));
    expect(scope.statements).toBeLessThanOrEqual(4);
    expect(await version('p1')).toBe(1);
    await shop.settle();
    expect((await shop.store.get('/v1/store/products?count=exact')).body.page.count).toBe(499);
  });

  it('updates what is different, by external id and SKU', async () => {
    const [updated, added] = await run([
      row('p1', 'S1', { title: 'New title', options: { Size: 'S' }, weightGrams: 20 }),
      row('p1', 'L1', { options: { Size: 'L' } }),
    ]);
    expect([updated!.outcome, added!.outcome]).toEqual(['updated', 'created']);
    const product = (await shop.admin.get('/v1/admin/products?external_id=p1')).body.data[0];
    expect(product).toMatchObject({ title: 'New title', handle: 'product-p1', version: 2 });
    expect(product.variants.map(({ sku }: { sku: string }) => sku)).toEqual(['S1', 'M1', 'L1']);
  });

  it('rejects bad rows with their reasons and takes the others', async () => {
    const results = await run([
      row('r1', 'R1'),
      row('r2', 'R1'),
      row('r3', 'S1'),
      row('r4', ''),
      row('r5', 'R5', { title: '' }),
      row('r6', 'R6', { weightGrams: -1 }),
      row('r7', 'R7', { imageUrl: 'javascript:alert(1)' }),
      row('r8', 'R8', { categoryExternalIds: ['nowhere'] }),
      row('r9', 'R9', { handle: 'product-p1' }),
      row('p1', 'R10', { options: { Colour: 'Blue' } }),
      row('p1', 'R11', { options: { Size: 'M' } }),
      row('r12', 'R12', { description: 'half \ud800' }),
      row('r13', 'R13', { handle: 'own-handle' }),
    ]);
    expect(results.map(({ outcome }) => outcome)).toEqual([
      'created',
      ...Array<string>(11).fill('rejected'),
      'created',
    ]);
    expect(results.slice(1, 12).map(({ reason }) => reason)).toEqual([
      'SKU R1 is in another row of this batch too',
      'SKU S1 belongs to another product',
      expect.stringContaining('sku'),
      expect.stringContaining('title'),
      expect.stringContaining('weight_grams'),
      expect.stringContaining('url'),
      'category nowhere is not known',
      'handle product-p1 belongs to another product',
      'Variant R10 must choose a value for exactly these options: Size.',
      'Variants R11 and M1 choose the same options.',
      'it has text that cannot be stored',
    ]);
    expect(await version('p1')).toBe(2);
  });
});
