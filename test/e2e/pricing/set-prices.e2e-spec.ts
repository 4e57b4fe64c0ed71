import { CommandBus } from '@nestjs/cqrs';
import { SetPrices, type VariantPrice } from '../../../src/contexts/pricing/contract/set-prices.command.js';
import { Database } from '../../../src/platform/database/database.js';
import { newId } from '../../../src/platform/runtime/new-id.js';
import { currentScope, inScope } from '../../../src/platform/runtime/scope.js';
import { type Shop, startShop } from '../../support/shop.js';

let shop: Shop;
beforeAll(async () => (shop = await startShop()));
afterAll(() => shop?.close());

const set = (prices: VariantPrice[]) => shop.app.get(CommandBus).execute(new SetPrices(prices));

it('sets a batch in one statement, one fact for each variant; again changes nothing', async () => {
  const prices = Array.from({ length: 500 }, (_, amount) => ({ variantId: newId(), currency: 'EUR', amount }));
  await inScope({ id: 'import' }, async () => {
    expect(await set([...prices, { ...prices[0]!, amount: 7 }])).toMatchObject({ changed: 500 });
    expect(currentScope()!.statements).toBe(1);
  });
  expect(await set([{ ...prices[0]!, amount: 7 }, ...prices.slice(1)])).toMatchObject({ changed: 0 });
  const [told] = await shop.app
    .get(Database)
    .query<{ count: number }>(`SELECT count(*) FROM platform.facts WHERE type = 'pricing.prices-changed.v1'`);
  expect(told!.count).toBe(500);
});

it('sets nothing when a currency is not sold', async () => {
  const variantId = newId();
  await expect(
    set([
      { variantId, currency: 'EUR', amount: 1 },
      { variantId, currency: 'XAU', amount: 1 },
    ]),
  ).rejects.toMatchObject({ code: 'pricing.currency_not_sold' });
  expect(await set([{ variantId, currency: 'EUR', amount: null }])).toMatchObject({ changed: 0 });
});
