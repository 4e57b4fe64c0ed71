import { type StockLine } from '../../../src/contexts/inventory/contract/hold-stock.command.js';
import { currentScope, inScope } from '../../../src/platform/runtime/scope.js';
import { Stock } from './stock-harness.js';

let stock: Stock;
beforeAll(async () => (stock = await Stock.start()));
afterAll(() => stock?.shop.close());

it('takes units from the preferred location first, and splits when one does not have enough', async () => {
  const variantId = await stock.of({ main: 40, south: 6 });
  await stock.hold([{ variantId, quantity: 4 }]);
  expect(await stock.levels(variantId)).toEqual({ south: [6, 4], main: [40, 0] });
  await stock.hold([{ variantId, quantity: 5 }]);
  expect(await stock.levels(variantId)).toEqual({ south: [6, 6], main: [40, 3] });
  expect(await stock.available(variantId)).toBe(37);
});

it('adds up two lines of one variant before it looks', async () => {
  const variantId = await stock.of({ main: 3 });
  const line = { variantId, quantity: 2 };
  await expect(stock.hold([line, line])).rejects.toMatchObject({
    code: 'out_of_stock',
    extra: { lines: [{ variant_id: variantId, requested: 4, available: 3 }] },
  });
});

it('holds all lines or none, and names those that fall short', async () => {
  const [plenty, scarce] = [await stock.of({ main: 50 }), await stock.of({ south: 1 })];
  const unheard = '01938b5e-3a50-7cc1-b2a4-6f6f6b2f0c11';
  const lines = [plenty, scarce, unheard].map((variantId) => ({ variantId, quantity: 2 }));
  await expect(stock.hold(lines)).rejects.toMatchObject({
    extra: {
      lines: expect.arrayContaining([
        { variant_id: scarce, requested: 2, available: 1 },
        { variant_id: unheard, requested: 2, available: 0 },
      ]),
    },
  });
  expect(await stock.available(plenty)).toBe(50);
});

it('refuses what is not a number of units', async () => {
  const variantId = await stock.of({ main: 5 });
  await expect(stock.hold([{ variantId, quantity: -1 }])).rejects.toMatchObject({ code: 'inventory.quantity_invalid' });
});

it('is one statement, and tells what changed', async () => {
  const variantId = await stock.of({ main: 10 });
  const statements = await inScope({ id: 'hold' }, async () => {
    await stock.hold([{ variantId, quantity: 1 }]);
    return currentScope()!.statements;
  });
  expect(statements).toBe(1);
  const told = (await stock.facts('inventory.stock-changed.v1')).at(-1)!;
  expect(told.data).toEqual({ levels: [expect.objectContaining({ variantId, onHand: 10, held: 1, available: 9 })] });
});

it('sells exactly what is there, to 300 at once, whatever the order of their lines', async () => {
  const rare = await stock.of({ main: 40, south: 60 });
  const common = await stock.of({ main: 500, south: 500 });
  const wanted: StockLine[] = [
    { variantId: rare, quantity: 1 },
    { variantId: common, quantity: 2 },
  ];
  const outcomes = await Promise.all(
    Array.from({ length: 300 }, (_, n) =>
      stock.hold(n % 2 ? wanted : [...wanted].reverse()).then(
        () => 'held',
        (error: { code?: string }) => error.code,
      ),
    ),
  );
  expect(outcomes.filter((outcome) => outcome === 'held')).toHaveLength(100);
  expect(outcomes.filter((outcome) => outcome === 'out_of_stock')).toHaveLength(200);
  expect(await stock.levels(rare)).toEqual({ main: [40, 40], south: [60, 60] });
  expect(await stock.available(common)).toBe(800);
  const { levels, movements } = await stock.books();
  expect(movements).toEqual(levels);
});
