import { TurnPolicies } from '../../../src/contexts/inventory/turn-policies/turn-policies.job.js';
import { Database } from '../../../src/platform/database/database.js';
import { asOwner } from '../../support/owner.js';
import { Stock } from './stock-harness.js';

let stock: Stock;
beforeAll(async () => (stock = await Stock.start()));
afterAll(() => stock?.shop.close());

const turn = (): Promise<void> => stock.shop.app.get(TurnPolicies).run();
const FUTURE = '2040-05-01T00:00:00.000Z';

async function told(variantId: string) {
  const facts = await stock.facts('inventory.backorder-terms-changed.v1');
  return facts.filter(({ subject }) => subject === variantId).map(({ data: { kind, available } }) => [kind, available]);
}

it('tells of a pre-order that came out and of a backorder that ended, once', async () => {
  const variantId = await stock.product();
  const terms = { preorder: { limit: 4, releases_at: FUTURE }, backorder: { limit: 3, until: FUTURE } };
  await stock.policy(variantId, terms);
  await stock.hold([{ variantId, quantity: 1 }]);
  const passes = (column: string) =>
    stock.shop.app
      .get(Database)
      .query(
        `UPDATE inventory.policies SET ${column} = now() - interval '1 s', turns_at = now() - interval '1 s' WHERE variant_id = $1`,
        [variantId],
      );
  await turn();
  expect(await told(variantId)).toEqual([['preorder', 4], ['preorder', 3]]); // prettier-ignore
  await passes('preorder_releases_at');
  await turn();
  await passes('backorder_until');
  await turn();
  await turn();
  expect((await told(variantId)).slice(2)).toEqual([['backorder', 2], [null, 0]]); // prettier-ignore
});

it('gives stock that nobody gave away to those who wait', async () => {
  const variantId = await stock.product({ main: 0 });
  await stock.policy(variantId, { backorder: { limit: 3 } });
  const hold = await stock.hold([{ variantId, quantity: 3 }]);
  const database = stock.shop.app.get(Database);
  await database.query(`UPDATE inventory.levels SET on_hand = 2 WHERE variant_id = $1 AND location_id =
    (SELECT id FROM inventory.locations WHERE code = 'main')`, [variantId]); // prettier-ignore
  await turn();
  expect(await stock.placesOf(hold, variantId)).toEqual({ main: 2, null: 1 });
});

it('serves those behind a variant that cannot be served', async () => {
  const database = stock.shop.app.get(Database);
  const variants = [await stock.product({ main: 0 }), await stock.product({ main: 0 })].sort();
  const holds = [];
  for (const variantId of variants) {
    await stock.policy(variantId, { backorder: { limit: 3 } });
    holds.push(await stock.hold([{ variantId, quantity: 1 }]));
  }
  await database.query(`UPDATE inventory.levels SET on_hand = 2 WHERE variant_id = ANY ($1) AND location_id =
    (SELECT id FROM inventory.locations WHERE code = 'main')`, [variants]); // prettier-ignore
  await asOwner(
    stock.shop.app,
    `ALTER TABLE inventory.policies ADD CONSTRAINT stuck CHECK (variant_id <> '${variants[0]}' OR waiting > 0)`,
  );
  await expect(turn()).rejects.toThrow();
  expect(await stock.placesOf(holds[1]!, variants[1]!)).toEqual({ main: 1 });
  await asOwner(stock.shop.app, 'ALTER TABLE inventory.policies DROP CONSTRAINT stuck');
  await turn();
  expect(await stock.placesOf(holds[0]!, variants[0]!)).toEqual({ main: 1 });
});
