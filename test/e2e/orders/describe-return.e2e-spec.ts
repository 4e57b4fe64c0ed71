import { randomUUID } from 'node:crypto';
import { QueryBus } from '@nestjs/cqrs';
import { DescribeReturn } from '../../../src/contexts/orders/contract/describe-return.query.js';
import { currentScope, inScope } from '../../../src/platform/runtime/scope.js';
import { type Shop, startShop } from '../../support/shop.js';
import { delivered, parcel, returnsDesk } from './returning.js';

describe('DescribeReturn, for those who write about it', () => {
  let shop: Shop;
  beforeAll(async () => (shop = await startShop()));
  afterAll(() => shop.close());

  const describeReturn = (id: string) => shop.app.get(QueryBus).execute(new DescribeReturn(id));

  it('tells the units and what went back for them, in one statement', async () => {
    const desk = returnsDesk(shop);
    const { id: orderId, lineIds } = await delivered(shop);
    const { id, number } = await desk.approved(orderId, [lineIds[0]!, 2]);
    const fee = { restocking_fee: { amount: 100, currency: 'EUR' } };
    const { body } = await desk.receive(id, parcel([[lineIds[0]!, 1]], fee));
    const [description, statements] = await inScope({ id: 'describe' }, async () => [
      await describeReturn(id),
      currentScope()!.statements,
    ]);
    expect(statements).toBe(1);
    expect(description).toEqual({
      ...{
        returnId: id,
        number,
        orderId,
        status: 'partially_received',
        currency: 'EUR',
        instructions: null,
        endReason: null,
      },
      lines: [{ lineId: lineIds[0], quantity: 2 }],
      receptions: [
        {
          ...{ id: body.receptions[0].id, lines: [{ lineId: lineIds[0], quantity: 1 }] },
          ...{ items: 1000, shipping: 163, restockingFee: 100, covered: 0, refund: 1063 },
        },
      ],
    });
  });

  it('knows no other', async () => {
    expect(await describeReturn(randomUUID())).toBeUndefined();
  });
});
