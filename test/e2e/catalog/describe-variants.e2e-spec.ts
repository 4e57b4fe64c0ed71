import { QueryBus } from '@nestjs/cqrs';
import { DescribeVariants } from '../../../src/contexts/catalog/contract/describe-variants.query.js';
import { inScope, type Scope } from '../../../src/platform/runtime/scope.js';
import { type Shop, startShop } from '../../support/shop.js';

describe('describing variants to other contexts', () => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await startShop();
  });
  afterAll(() => shop.close());

  it('answers the known ones in one statement', async () => {
    const media = [{ url: 'https://images.example/mug.jpg', alt: '' }];
    const variants = [{ sku: 'BLUE', options: { Colour: 'Blue' }, weight_grams: 5, tax_category: 'food' }];
    const mug = (await shop.admin.post('/v1/admin/products', { title: 'Mug', media, variants, status: 'active' })).body;
    const draft = (await shop.admin.post('/v1/admin/products', { title: 'Draft', variants: [{ sku: 'D' }] })).body;
    const ids = [mug.variants[0].id, draft.variants[0].id, '0193a000-0000-7000-8000-000000000000'];
    const scope: Scope = { id: 'test', statements: 0, memory: new Map() };
    const described = await inScope(scope, () => shop.app.get(QueryBus).execute(new DescribeVariants(ids)));
    expect(described).toHaveLength(2);
    expect(described).toContainEqual({
      ...{ variantId: ids[0], productId: mug.id, sku: 'BLUE', productTitle: 'Mug', variantTitle: 'Blue' },
      ...{ imageUrl: media[0]!.url, weightGrams: 5, taxCategory: 'food', sellable: true },
    });
    expect(described.find(({ variantId }) => variantId === ids[1])).toMatchObject({
      ...{ variantTitle: null, imageUrl: null, weightGrams: 0, taxCategory: 'standard', sellable: false },
    });
  });
});
