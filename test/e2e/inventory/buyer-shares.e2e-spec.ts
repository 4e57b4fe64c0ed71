import { ExpireHolds } from '../../../src/contexts/inventory/expire-holds/expire-holds.job.js';
import { Database } from '../../../src/platform/database/database.js';
import { newId } from '../../../src/platform/runtime/new-id.js';
import { Stock } from './stock-harness.js';

let stock: Stock;
beforeAll(async () => (stock = await Stock.start()));
afterAll(() => stock?.shop.close());

const past = new Date(Date.now() - 1000);

describe('a limit for each customer', () => {
  /** Units that count towards a buyer's share. */
  async function shareOf(buyer: string, variantId: string): Promise<number> {
    const sql = 'SELECT units FROM inventory.buyer_shares WHERE buyer = $1 AND variant_id = $2';
    const [share] = await stock.shop.app.get(Database).query<{ units: number }>(sql, [buyer, variantId]);
    return share!.units;
  }

  it('holds against 500 checkouts of one buyer at once, exactly, and is nobody else’s', async () => {
    const variantId = await stock.product({ main: 1000 });
    await stock.policy(variantId, { max_per_customer: { units: 7 } });
    const outcomes = await Promise.all(
      Array.from({ length: 500 }, (_, n) => stock.tryHold(variantId, 1, { buyer: n % 5 ? 'ada' : `other-${n}` })),
    );
    expect(outcomes.filter((outcome) => outcome === 'purchase_limit_reached')).toHaveLength(400 - 7);
    expect(await stock.available(variantId)).toBe(1000 - 100 - 7);
    expect(await stock.tryHold(variantId, 9)).not.toBe('purchase_limit_reached'); // nobody knows who that is
  });

  it('names the lines, holds nothing, and counts lines of one variant together', async () => {
    const [scarce, other] = [await stock.product({ main: 50 }), await stock.product({ main: 50 })];
    for (const variantId of [scarce, other]) await stock.policy(variantId, { max_per_customer: { units: 3 } });
    const lines = [
      { variantId: scarce, quantity: 2 },
      { variantId: other, quantity: 3 },
      { variantId: scarce, quantity: 2 },
    ];
    await expect(stock.hold(lines, undefined, { buyer: 'bob' })).rejects.toMatchObject({
      ...{ code: 'purchase_limit_reached', kind: 'conflict' },
      extra: { lines: [{ variant_id: scarce, requested: 4, limit: 3 }] },
    });
    expect([await stock.available(scarce), await stock.available(other)]).toEqual([50, 50]);
    await stock.hold(lines.slice(0, 2), undefined, { buyer: 'bob' }); // what was refused was not counted
  });

  it('is given back when the order is released, in part or whole, or was not paid', async () => {
    const variantId = await stock.product({ main: 50 });
    await stock.policy(variantId, { max_per_customer: { units: 6 } });
    const buyer = 'carol';
    const sold = await stock.hold([{ variantId, quantity: 4 }], undefined, { buyer });
    await stock.commit(sold);
    await stock.hold([{ variantId, quantity: 2 }], past, { buyer });
    expect(await stock.tryHold(variantId, 1, { buyer })).toBe('purchase_limit_reached');
    await stock.shop.app.get(ExpireHolds).run();
    expect(await stock.tryHold(variantId, 3, { buyer })).toBe('purchase_limit_reached');
    await stock.releaseUnits(sold, [{ variantId, quantity: 1 }]);
    const more = await stock.hold([{ variantId, quantity: 3 }], undefined, { buyer });
    await stock.release(sold);
    await stock.release(more);
    await stock.hold([{ variantId, quantity: 6 }], undefined, { buyer });
  });

  it('does not bind staff, whose units count all the same', async () => {
    const variantId = await stock.product({ main: 50 });
    await stock.policy(variantId, { max_per_customer: { units: 3 } });
    const buyer = 'erin';
    const sell = (quantity: number) => stock.hold([{ variantId, quantity }], undefined, { buyer, beyondShare: true });
    await sell(2);
    expect(await stock.tryHold(variantId, 2, { buyer })).toBe('purchase_limit_reached');
    const own = await stock.hold([{ variantId, quantity: 1 }], undefined, { buyer });
    const beyond = await sell(4); // 7 of 3
    expect(await stock.tryHold(variantId, 1, { buyer })).toBe('purchase_limit_reached');
    await stock.releaseUnits(beyond, [{ variantId, quantity: 3 }]);
    await stock.release(own); // 3 of 3
    expect(await stock.tryHold(variantId, 1, { buyer })).toBe('purchase_limit_reached');
    await stock.release(beyond);
    await stock.hold([{ variantId, quantity: 1 }], undefined, { buyer });
    expect(await stock.tryHold(variantId, 1, { buyer })).toBe('purchase_limit_reached');
    const first = await stock.tryHold(variantId, 9, { buyer: 'fred', beyondShare: true });
    expect(first).not.toBe('purchase_limit_reached'); // also with the first units of all
    expect(await stock.tryHold(variantId, 50, { buyer, beyondShare: true })).toBe('out_of_stock');
  });

  it('is counted exactly when staff sell while the buyer buys', async () => {
    const variantId = await stock.product({ main: 500 });
    await stock.policy(variantId, { max_per_customer: { units: 20 } });
    const buyer = 'gina';
    const outcomes = await Promise.all(
      Array.from({ length: 90 }, (_, n) => stock.tryHold(variantId, 1, { buyer, beyondShare: n % 9 === 0 })),
    );
    const refused = outcomes.filter((outcome) => outcome === 'purchase_limit_reached').length;
    expect(await shareOf(buyer, variantId)).toBe(90 - refused);
    expect(await stock.available(variantId)).toBe(500 - (90 - refused));
    expect(90 - refused).toBeGreaterThanOrEqual(20);
    expect(90 - refused).toBeLessThanOrEqual(20 + 10);
  });

  it('is given back by what comes back, for a bundle and for its parts', async () => {
    const [variantId, part, set] = [await stock.product({ main: 9 }), await stock.product({ main: 9 }), await stock.product()]; // prettier-ignore
    await stock.bundle(set, { [part]: 2 });
    for (const [id, units] of [[variantId, 2], [part, 4], [set, 2]] as const) await stock.policy(id, { max_per_customer: { units } }); // prettier-ignore
    const buyer = 'hugo';
    const holdId = await stock.hold([variantId, set].map((id) => ({ variantId: id, quantity: 2 })), undefined, { buyer }); // prettier-ignore
    await stock.commit(holdId);
    const refused = async () =>
      (await Promise.all([variantId, part, set].map((id) => stock.tryHold(id, 1, { buyer })))).map(
        (outcome) => outcome === 'purchase_limit_reached',
      );
    expect(await refused()).toEqual([true, true, true]);
    const came = [
      { variantId, holdId, quantity: 1, disposition: 'write_off' as const },
      { variantId: set, holdId, quantity: 1, disposition: 'restock' as const },
    ];
    const reference = newId();
    await stock.receive(reference, came);
    await stock.receive(reference, came); // counts once
    const shares = () => Promise.all([variantId, part, set].map((id) => shareOf(buyer, id)));
    expect(await shares()).toEqual([1, 2, 1]);
    await stock.release(holdId);
    expect(await shares()).toEqual([0, 0, 0]);
  });

  it('looks back as many days as it says', async () => {
    const variantId = await stock.product({ main: 50 });
    await stock.policy(variantId, { max_per_customer: { units: 2, days: 7 } });
    const buyer = 'dora';
    const hold = await stock.hold([{ variantId, quantity: 2 }], undefined, { buyer });
    expect(await stock.tryHold(variantId, 1, { buyer })).toBe('purchase_limit_reached');
    await stock.shop.app.get(Database).query(
      `UPDATE inventory.buyer_shares SET taken = jsonb_set(taken, ARRAY[$1, '1'], to_jsonb(extract(epoch FROM now() - interval '8 days')))
       WHERE buyer = $2`,
      [hold, buyer],
    );
    expect(await stock.tryHold(variantId, 2, { buyer })).not.toBe('purchase_limit_reached');
    expect(await stock.tryHold(variantId, 1, { buyer })).toBe('purchase_limit_reached');
  });
});
