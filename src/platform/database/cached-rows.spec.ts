import { jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { CachedRows } from './cached-rows.js';

const MAX_AGE_MS = 5000;
const [OLD, NEW] = [[{ split: 'freely' }], [{ split: 'fewest_parcels' }]];

/** All that goes on without a timer comes to its end. */
async function microtasks(): Promise<void> {
  for (let turn = 0; turn < 50; turn++) await Promise.resolve();
}

/** A table whose reads end when the test says so. */
class Table {
  readonly reads: { ends: (rows: object[]) => void; fails: () => void }[] = [];
  readonly cached = new CachedRows<object>({ pool: { query: () => this.read() } } as never, 'SELECT', MAX_AGE_MS);

  /** The nth read, once it has begun. */
  async nth(n: number) {
    await microtasks();
    return this.reads[n - 1]!;
  }

  private read() {
    return new Promise((resolve, reject) => {
      const ends = (rows: object[]) => resolve({ rows });
      this.reads.push({ ends, fails: () => reject(new Error('the database is away')) });
    });
  }
}

describe('CachedRows', () => {
  let table: Table;
  beforeEach(async () => {
    jest.useFakeTimers({ doNotFake: ['nextTick', 'queueMicrotask'] });
    jest.spyOn(Logger.prototype, 'warn').mockReturnValue();
    table = new Table();
    const reading = table.cached.refresh();
    (await table.nth(1)).ends(OLD);
    await reading;
  });
  afterEach(() => {
    jest.useRealTimers();
    jest.restoreAllMocks();
  });

  it('asks nobody while it is fresh, and afterwards without letting anybody wait, once', async () => {
    jest.advanceTimersByTime(MAX_AGE_MS - 1);
    expect(table.cached.rows).toEqual(OLD);
    jest.advanceTimersByTime(1);
    for (let time = 0; time < 3; time++) expect(table.cached.rows).toEqual(OLD);
    (await table.nth(2)).ends(NEW);
    await microtasks();
    expect(table.cached.rows).toEqual(NEW);
    expect(table.reads).toHaveLength(2);
  });

  it('knows what was changed during a read: that one had looked before', async () => {
    table.cached.renew();
    const before = await table.nth(2);
    const changed = [table.cached.refresh(), table.cached.refresh()];
    before.ends(OLD);
    (await table.nth(3)).ends(NEW);
    await Promise.all(changed);
    expect(table.cached.rows).toEqual(NEW);
    expect(table.reads).toHaveLength(3);
  });

  it('lets whoever has committed a change go on when it cannot be read', async () => {
    const changed = table.cached.catchUp();
    (await table.nth(2)).fails();
    await changed;
    expect(table.cached.rows).toEqual(OLD);
    jest.advanceTimersByTime(1000);
    expect(table.cached.rows).toEqual(OLD);
    (await table.nth(3)).ends(NEW);
    await microtasks();
    expect(table.cached.rows).toEqual(NEW);
  });

  it('keeps what it knows when a read fails, and reads again when somebody asks after a while', async () => {
    table.cached.renew();
    (await table.nth(2)).fails();
    const refused = table.cached.refresh();
    (await table.nth(3)).fails();
    await expect(refused).rejects.toThrow('away');
    expect(table.cached.rows).toEqual(OLD);
    expect(table.reads).toHaveLength(3);
    const [warning] = jest.mocked(Logger.prototype.warn).mock.calls[0]!;
    expect(warning).toMatch(/cannot be read anew: Error\n/); // and where it was thrown, without its message

    jest.advanceTimersByTime(1000);
    expect(table.cached.rows).toEqual(OLD);
    (await table.nth(4)).ends(NEW);
    await microtasks();
    expect(table.cached.rows).toEqual(NEW);
  });
});
