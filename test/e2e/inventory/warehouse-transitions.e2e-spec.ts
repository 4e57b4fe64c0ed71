import { STOCK_COUNT_STEPS, type StockCountStatus } from '../../../src/contexts/inventory/domain/stock-count-steps.js';
import { TRANSFER_STEPS, type TransferStatus } from '../../../src/contexts/inventory/domain/transfer-steps.js';
import { type Answer } from '../../support/api.js';
import { contentsOf } from '../../support/contents.js';
import { given } from '../../support/given.js';
import { Stock } from './stock-harness.js';

const INVENTORY = '/v1/admin/inventory';
let stock: Stock;
beforeAll(async () => void (stock = await Stock.start()));
afterAll(() => stock?.shop.close());

const post = (path: string, body?: object, headers = {}): Promise<Answer> =>
  stock.shop.admin.post(`${INVENTORY}/${path}`, body, headers);

type Ways<Status extends string, First extends Status> = Record<
  Exclude<Status, First>,
  (id: string) => Promise<Answer>
>;

/** Every pair of a table: what it allows happens, what is so already changes nothing, everything else is 409 without a trace. */
function walk<Status extends string, First extends Status>(
  table: Record<Status, readonly Status[]>,
  scene: { first: First; open: () => Promise<string>; ways: Ways<Status, First>; paths: Record<Status, Status[]> },
  refusal: string,
): void {
  const statuses = Object.keys(table) as Status[];
  const targets = Object.keys(scene.ways) as Exclude<Status, First>[];
  const way = (to: Status) => scene.ways[to as Exclude<Status, First>];

  it('has a way to every status that the table leads to', () => {
    expect([...new Set(statuses.flatMap((from) => table[from]))].sort()).toEqual([...targets].sort());
  });

  it.each(statuses.flatMap((from) => targets.map((to) => ({ from, to }))))(
    'from $from to $to',
    async ({ from, to }) => {
      const id = await scene.open();
      for (const step of scene.paths[from]) expect((await way(step)(id)).body.status).toBe(step);
      await stock.shop.settle();
      const before = await contentsOf(stock.shop);
      const { status, body } = await way(to)(id);
      if (table[from].includes(to)) return expect([status, body.status]).toEqual([200, to]);
      if (from === to && status === 200) expect(body.status).toBe(to);
      else expect([status, body.code]).toEqual([409, refusal]);
      expect(await contentsOf(stock.shop)).toEqual(before);
    },
  );
}

describe('a transfer', () => {
  walk<TransferStatus, 'draft'>(
    TRANSFER_STEPS,
    {
      first: 'draft',
      open: async () => {
        const lines = [{ variant_id: await stock.product({ south: 5 }), quantity: 3 }];
        return (await post('transfers', { from: 'south', to: 'main', lines })).body.id;
      },
      ways: {
        in_transit: (id) => post(`transfers/${id}/ship`),
        received: (id) => post(`transfers/${id}/receptions`, {}, given.key()),
        cancelled: (id) => post(`transfers/${id}/cancel`),
      },
      paths: {
        draft: [],
        in_transit: ['in_transit'],
        received: ['in_transit', 'received'],
        cancelled: ['cancelled'],
      },
    },
    'inventory.transfer_step_refused',
  );
});

describe('a stock count', () => {
  let open: string | undefined;
  afterEach(async () => {
    if (open) await post(`counts/${open}/cancel`); // a location has one open count at a time
  });

  const scene = {
    first: 'open' as const,
    open: async () => {
      const variantId = await stock.product({ south: 5 });
      const { body } = await post('counts', { location: 'south', variant_ids: [variantId] });
      const lines = [{ variant_id: variantId, counted: 4 }];
      await stock.shop.admin.put(`${INVENTORY}/counts/${body.id}/lines`, { lines });
      return (open = body.id as string);
    },
    ways: {
      applied: (id: string) => post(`counts/${id}/apply`),
      cancelled: (id: string) => post(`counts/${id}/cancel`),
    },
    paths: { open: [], applied: ['applied'], cancelled: ['cancelled'] } satisfies Record<
      StockCountStatus,
      StockCountStatus[]
    >,
  };
  walk<StockCountStatus, 'open'>(STOCK_COUNT_STEPS, scene, 'inventory.count_step_refused');

  it.each(['applied', 'cancelled'] as const)('that is %s takes no more numbers', async (status) => {
    const id = await scene.open();
    await scene.ways[status](id);
    const lines = [{ variant_id: await stock.product({ south: 5 }), counted: 1 }];
    await stock.shop.settle();
    const before = await contentsOf(stock.shop);
    const { status: code, body } = await stock.shop.admin.put(`${INVENTORY}/counts/${id}/lines`, { lines });
    expect([code, body.code]).toEqual([409, 'inventory.count_step_refused']);
    expect(await contentsOf(stock.shop)).toEqual(before);
  });
});

describe('an alert', () => {
  const level = (variant_id: string, on_hand: number) =>
    stock.shop.admin.put(`${INVENTORY}/levels`, { variant_id, on_hand, low_stock_threshold: 5 });
  const acknowledge = (id: string) => post(`alerts/${id}/acknowledge`);

  it.each([
    ['open', 200, 'acknowledged'],
    ['acknowledged', 200, 'acknowledged'],
    ['resolved', 409, 'inventory.alert_resolved'],
  ] as const)('that is %s, acknowledged: %i %s', async (from, code, outcome) => {
    const variantId = await stock.product({ south: 1 });
    await level(variantId, 2); // a unit moves, or only the next look at all levels would see the threshold
    await stock.shop.settle();
    const [{ id }] = (await stock.shop.admin.get(`${INVENTORY}/alerts?variant_id=${variantId}`)).body.data;
    if (from === 'acknowledged') await acknowledge(id);
    if (from === 'resolved') await level(variantId, 9);
    await stock.shop.settle();
    const before = await contentsOf(stock.shop);
    const { status, body } = await acknowledge(id);
    expect([status, body.code ?? body.status]).toEqual([code, outcome]);
    if (from !== 'open') expect(await contentsOf(stock.shop)).toEqual(before);
  });
});
