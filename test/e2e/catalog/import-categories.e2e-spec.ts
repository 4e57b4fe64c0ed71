import { CommandBus } from '@nestjs/cqrs';
import { ImportCategories } from '../../../src/contexts/catalog/contract/import-catalogue.command.js';
import { type Shop, startShop } from '../../support/shop.js';

describe('importing categories', () => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await startShop();
  });
  afterAll(() => shop.close());

  const run = (...rows: [string, string, string | null][]) =>
    shop.app
      .get(CommandBus)
      .execute(
        new ImportCategories(
          rows.map(([externalId, name, parentExternalId]) => ({ externalId, name, parentExternalId })),
        ),
      );
  const outcomes = async (...rows: [string, string, string | null][]) =>
    (await run(...rows)).map(({ outcome, reason }) => (reason ? `${outcome}: ${reason}` : outcome));

  it('takes a messy graph as a tree, again and again', async () => {
    const graph: [string, string, string | null][] = [
      ['root', 'Root', null],
      ['a', 'Accessories', 'root'],
      ['b', 'Cables', 'a'],
      ['b2', 'Accessories', 'b'],
      ['b', 'Cables', 'root'],
      ['a', 'Accessories', 'b'],
      ['c', 'Lost', 'nowhere'],
      ['d', 'Self', 'd'],
      ['e', ' ', 'root'],
      ['f', 'Null\0', 'root'],
    ];
    const rejected = [
      'rejected: a second parent: it keeps its first place',
      'rejected: parent b lies below it: a cycle',
      'rejected: parent nowhere is not known',
      'rejected: it is its own parent',
      'rejected: name is missing',
      'rejected: it has text that cannot be stored',
    ];
    expect(await outcomes(...graph)).toEqual(['created', 'created', 'created', 'created', ...rejected]);
    const list = await shop.admin.get('/v1/admin/categories');
    const [root, accessories, cables, deep] = list.body.data;
    expect([root.path, accessories.path, cables.path]).toEqual(['root', 'root/accessories', 'root/accessories/cables']);
    expect(deep.path).toBe('root/accessories/cables/accessories-b2');

    expect(await outcomes(...graph)).toEqual([...Array<string>(4).fill('unchanged'), ...rejected]);
    expect((await shop.admin.get('/v1/admin/categories')).body).toEqual(list.body);
    expect(await outcomes(['a', 'Extras', 'root'])).toEqual(['updated']);
    expect((await shop.admin.get(`/v1/admin/categories/${accessories.id}`)).body).toMatchObject({
      ...{ name: 'Extras', handle: 'accessories', version: 2 },
    });
  });

  it('refuses what is too deep', async () => {
    const chain = Array.from({ length: 11 }, (_, level): [string, string, string | null] => [
      ...([`l${level}`, `Level ${level}`, level === 0 ? null : `l${level - 1}`] as const),
    ]);
    expect((await outcomes(...chain)).at(-1)).toMatch(/^rejected: .*at most 10 levels/);
  });
});
