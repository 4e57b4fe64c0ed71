import { QueryBus } from '@nestjs/cqrs';
import { GetAvailability } from '../../../src/contexts/inventory/contract/get-availability.query.js';
import { newId } from '../../../src/platform/runtime/new-id.js';
import { currentScope, inScope } from '../../../src/platform/runtime/scope.js';
import { Stock } from './stock-harness.js';

let stock: Stock;
beforeAll(async () => (stock = await Stock.start()));
afterAll(() => stock?.shop.close());

it('answers what can be sold over all locations, held units left out, in one statement', async () => {
  const [both, held, none] = [await stock.of({ main: 3, south: 4 }), await stock.of({ main: 5 }), newId()];
  await stock.hold([{ variantId: held, quantity: 2 }]);
  await inScope({ id: 'availability' }, async () => {
    const answer = await stock.shop.app.get(QueryBus).execute(new GetAvailability([both, held, none]));
    expect(new Map(answer.map(({ variantId, available }) => [variantId, available]))).toEqual(
      new Map([
        [both, 7],
        [held, 3],
        [none, 0],
      ]),
    );
    expect(currentScope()!.statements).toBe(1);
  });
});

it('answers nothing to nothing', async () => {
  expect(await stock.shop.app.get(QueryBus).execute(new GetAvailability([]))).toEqual([]);
});
