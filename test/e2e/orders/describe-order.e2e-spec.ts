import { randomUUID } from 'node:crypto';
import { QueryBus } from '@nestjs/cqrs';
import { DescribeOrder } from '../../../src/contexts/orders/contract/describe-order.query.js';
import { currentScope, inScope } from '../../../src/platform/runtime/scope.js';
import { ADDRESS, given } from '../../support/given.js';
import { type Shop, startShop } from '../../support/shop.js';
import { SoldOrder } from './sold-order.js';

describe('DescribeOrder, for those who write to its shopper', () => {
  let shop: Shop;
  beforeAll(async () => (shop = await startShop()));
  afterAll(() => shop.close());

  const describeOrder = (id: string) => shop.app.get(QueryBus).execute(new DescribeOrder(id));

  it('tells the order with the person behind it, in one statement', async () => {
    const { variantId, sku } = await given.product(shop, { price: 1999, title: 'Stoneware mug' });
    const shipping = await given.shippingOption(shop, { amount: 490 });
    const lines = [{ variant_id: variantId, quantity: 2 }];
    const checkout = given.checkout(variantId, shipping, { lines });
    const { order } = (await shop.store.post('/v1/store/checkouts', checkout, given.key())).body;
    const [description, statements] = await inScope({ id: 'describe' }, async () => [
      await describeOrder(order.id),
      currentScope()!.statements,
    ]);
    expect(statements).toBe(1);
    expect(description).toEqual({
      ...{ orderId: order.id, number: order.number, status: 'confirmed', placedAt: order.placed_at },
      ...{ email: 'ada@example.com', currency: 'EUR', shippingAddress: ADDRESS, shippingOption: 'Standard delivery' },
      lines: [
        {
          lineId: order.lines[0].id,
          title: 'Stoneware mug',
          variantTitle: null,
          sku,
          quantity: 2,
          unitPrice: 1999,
          ...{ net: 3359, gross: 3998 },
        },
      ],
      ...{ shipping: 490, shippingNet: 412, tax: 717, total: 4488, pricesIncludeTax: true, fulfilments: [] },
    });
  });

  it('leaves out what was cancelled, until all of it was', async () => {
    const shipping = await given.shippingOption(shop, { amount: 490 });
    const order = await SoldOrder.of(shop, shipping, [{ price: 333, quantity: 3 }, { price: 1000, quantity: 1 }]); // prettier-ignore
    await order.cancelLines([order.units(0, 1), order.units(1, 1)]);
    const { lines, total } = (await describeOrder(order.id))!;
    expect(lines).toMatchObject([{ lineId: order.lineIds[0], quantity: 2, gross: 666 }]);
    expect([lines.length, total]).toEqual([1, 666 + 490]);
    await order.post('cancel', { reason: 'test' });
    expect((await describeOrder(order.id))!.lines).toMatchObject([{ quantity: 3 }, { quantity: 1 }]);
  });

  it('tells whether it was cancelled', async () => {
    const order = await SoldOrder.of(shop, await given.shippingOption(shop), [{ price: 1000, quantity: 2 }]);
    expect((await describeOrder(order.id))!.status).toBe('confirmed');
    await order.post('cancel', { reason: 'by phone' });
    expect((await describeOrder(order.id))!.status).toBe('cancelled');
  });

  it('tells which parcel was a mistake', async () => {
    const shipping = await given.shippingOption(shop);
    const order = await SoldOrder.of(shop, shipping, [{ price: 1000, quantity: 2 }]);
    const [mistake] = (await order.fulfil([order.units(0, 1)])).body.fulfilments;
    await order.post(`fulfilments/${mistake.id}/cancel`, { reason: 'mispicked' });
    await order.fulfil();
    expect((await describeOrder(order.id))!.fulfilments).toMatchObject([
      { id: mistake.id, status: 'cancelled' },
      { status: 'sent', lines: [{ lineId: order.lineIds[0], quantity: 2 }] },
    ]);
  });

  it('knows no other', async () => {
    expect(await describeOrder(randomUUID())).toBeUndefined();
  });
});
