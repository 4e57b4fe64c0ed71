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

describe('GET /v1/store/availability', () => {
  const PATH = '/v1/store/availability?variants=';

  it('tells everybody what can be bought, in the order asked for, by one statement', async () => {
    const [some, none] = [await stock.of({ main: 3, south: 4 }), newId()];
    const answer = await stock.shop.store.get(`${PATH}${none},${some.toUpperCase()},${none}`);
    expect([answer.status, answer.statements]).toEqual([200, 1]);
    expect(answer.body.data).toMatchObject([
      { variant: none, available: 0, state: 'out_of_stock' },
      { variant: some, available: 7, state: 'in_stock' },
    ]);
  });

  it.each(['', 'x', `${newId()},`, `${newId()}&colour=red`])('refuses variants=%s', async (variants) => {
    expect((await stock.shop.store.get(`${PATH}${variants}`)).status).toBe(400);
  });
});
