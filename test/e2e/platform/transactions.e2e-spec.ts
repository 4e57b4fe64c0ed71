import { setTimeout as sleep } from 'node:timers/promises';
import { Database, Transaction } from '../../../src/platform/database/database.js';
import { asOwner } from '../../support/owner.js';
import { type Shop, startShop } from '../../support/shop.js';

describe('a transaction', () => {
  let shop: Shop;
  let database: Database;
  let transaction: Transaction;
  beforeAll(async () => {
    shop = await startShop();
    database = shop.app.get(Database);
    transaction = shop.app.get(Transaction);
    await asOwner(shop.app, 'CREATE TABLE public.notes (n int PRIMARY KEY)');
  });
  beforeEach(() => asOwner(shop.app, 'TRUNCATE public.notes'));
  afterAll(() => shop.close());

  const note = (n: number) => () => database.query('INSERT INTO public.notes VALUES ($1)', [n]);
  const notes = async () =>
    (await database.query<{ n: number }>('SELECT n FROM public.notes ORDER BY n')).map(({ n }) => n);
  const fails = () => database.query('SELECT 1 / $1::int', [0]);

  it('does several things together, one after the other', async () => {
    await transaction.run(() => transaction.together(note(1), note(2), note(3)));
    expect(await notes()).toEqual([1, 2, 3]);
  });

  it('throws what the first failed with, not that the others could not go on, and keeps nothing', async () => {
    const work = () => transaction.together(note(1), fails, note(2), note(3));
    await expect(transaction.run(work)).rejects.toThrow('division by zero');
    expect(await notes()).toEqual([]);
    await transaction.run(() => transaction.together(note(2), note(3))); // statements that failed unparsed are parsed anew
    expect(await notes()).toEqual([2, 3]);
  });

  it('throws the cause, too, when one before it had something left to say', async () => {
    const twice = () => note(1)().then(note(2));
    await expect(transaction.run(() => transaction.together(twice, fails))).rejects.toThrow('division by zero');
    expect(await notes()).toEqual([]);
  });

  it('does several things together in a transaction of their own when none is running', async () => {
    await expect(transaction.together(note(1), fails)).rejects.toThrow('division by zero');
    expect(await notes()).toEqual([]);
    await transaction.together(note(1), note(2));
    expect(await notes()).toEqual([1, 2]);
  });

  it('waits for all before it gives up: nobody writes into the next one on its connection', async () => {
    let isLateDone = false;
    const late = async () => {
      await sleep(50);
      await note(1)();
      isLateDone = true;
    };
    const refuses = () => Promise.reject(new Error('by rule'));
    await expect(transaction.run(() => transaction.together(refuses, late))).rejects.toThrow('by rule');
    expect(isLateDone).toBe(true);
    expect(await notes()).toEqual([]);
  });

  it('refuses a statement that comes after its end', async () => {
    let late: Promise<unknown> | undefined;
    await transaction.run(async () => {
      await note(1)();
      late = sleep(50).then(note(2));
      late.catch(() => undefined);
    });
    await expect(late).rejects.toThrow('after the end of its transaction');
    expect(await notes()).toEqual([1]);
  });

  it('gives its connection back clean when its work fails before anything was answered', async () => {
    for (let n = 0; n < 40; n++) {
      const work = () => {
        throw new Error('at once');
      };
      await expect(transaction.run(work)).rejects.toThrow('at once');
    }
    const open = await database.query(
      "SELECT FROM pg_stat_activity WHERE datname = current_database() AND state LIKE 'idle in%'",
    );
    expect(open).toEqual([]);
    await note(1)();
    expect(await notes()).toEqual([1]);
  });
});
