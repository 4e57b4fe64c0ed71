import { QueryBus } from '@nestjs/cqrs';
import { DescribeHolds } from '../../../src/contexts/inventory/contract/describe-holds.query.js';
import { newId } from '../../../src/platform/runtime/new-id.js';
import { currentScope, inScope } from '../../../src/platform/runtime/scope.js';
import { Stock } from './stock-harness.js';

let stock: Stock;
beforeAll(async () => (stock = await Stock.start()));
afterAll(() => stock?.shop.close());

const path = (id: string): string => `/v1/admin/inventory/holds/${id}`;

it('shows staff which locations an order’s units come from, and which wait', async () => {
  const variantId = await stock.product({ main: 3, south: 1 });
  await stock.policy(variantId, { backorder: { limit: 5 } });
  const hold = await stock.hold([{ variantId, quantity: 6 }], new Date('2040-01-01T00:00:00Z'));
  const { status, body } = await stock.shop.admin.get(path(hold));
  expect(status).toBe(200);
  expect(body).toEqual({
    ...{ id: hold, status: 'held', expires_at: '2040-01-01T00:00:00.000Z' },
    lines: [{ variant_id: variantId, quantity: 6 }],
    units: [
      { variant_id: variantId, location: 'south', quantity: 1 },
      { variant_id: variantId, location: 'main', quantity: 3 },
      { variant_id: variantId, location: null, quantity: 2 },
    ],
  });
  await stock.commit(hold);
  expect((await stock.shop.admin.get(path(hold))).body.status).toBe('committed');
});

it('answers other contexts for many holds in one statement, and leaves out what it does not know', async () => {
  const variantId = await stock.of({ main: 10 });
  const holds = [await stock.hold([{ variantId, quantity: 1 }]), await stock.hold([{ variantId, quantity: 2 }])];
  await inScope({ id: 'describe' }, async () => {
    const described = await stock.shop.app.get(QueryBus).execute(new DescribeHolds([...holds, newId()]));
    expect(described.map(({ holdId }) => holdId).sort()).toEqual([...holds].sort());
    expect(currentScope()!.statements).toBe(1);
  });
});

it('knows no hold of another id, and tells no stranger', async () => {
  expect((await stock.shop.admin.get(path(newId()))).body).toMatchObject({
    status: 404,
    code: 'inventory.hold_not_found',
  });
  expect((await stock.shop.admin.get(path('nonsense'))).status).toBe(404);
  expect((await stock.shop.store.get(path(newId()))).status).toBe(401);
});
