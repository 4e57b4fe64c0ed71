import { setTimeout as sleep } from 'node:timers/promises';
import { EventBus, EventsHandler } from '@nestjs/cqrs';
import { type TestingModule } from '@nestjs/testing';
import { Database, Transaction } from '../../../src/platform/database/database.js';
import { Fact } from '../../../src/platform/domain/fact.js';
import { FactConsumers } from '../../../src/platform/facts/fact-consumers.js';
import { recordOf } from '../../../src/platform/facts/fact-record.js';
import { newId } from '../../../src/platform/runtime/new-id.js';
import { emptyDatabase, startPlatform } from '../../support/platform.js';
import { dropDatabase } from '../../support/test-database.js';
import { asOwner } from '../../support/owner.js';

class CounterRaised extends Fact<{ value: number }> {
  static readonly type = 'test.counter-raised.v1';
}

@EventsHandler(CounterRaised)
class Witness {
  readonly told: { position: number; subject: string; value: number }[] = [];

  handle(fact: CounterRaised): void {
    this.told.push({ ...recordOf(fact), value: fact.data.value });
  }
}

/** What many write: reads `id > last`, as one would without knowing better. */
class NaiveRelay {
  readonly seen = new Set<number>();
  private last = 0;

  constructor(private readonly database: Database) {}

  async poll(): Promise<void> {
    const rows = await this.database.query<{ position: number }>(
      'SELECT position FROM platform.facts WHERE position > $1 ORDER BY position',
      [this.last],
    );
    rows.forEach(({ position }) => this.seen.add(position));
    this.last = rows.at(-1)?.position ?? this.last;
  }
}

const WRITERS = 24;
const COUNTERS = 6;
const ROUNDS = 12;

describe('delivery of facts under concurrent writers', () => {
  let url: string;
  let app: TestingModule;
  let naive: NaiveRelay;

  beforeAll(async () => {
    url = await emptyDatabase();
    app = await startPlatform(url, [Witness], { databasePoolSize: WRITERS + 6 });
    const database = app.get(Database);
    await asOwner(app, 'CREATE TABLE counters (id uuid PRIMARY KEY, value int NOT NULL DEFAULT 0)');
    const counters = Array.from({ length: COUNTERS }, newId);
    await database.query('INSERT INTO counters (id) SELECT unnest($1::uuid[])', [counters]);
    naive = new NaiveRelay(database);
    await underLoad(counters);
  });
  afterAll(async () => {
    await app.close();
    await dropDatabase(url);
  });

  /** Writers that raise a counter, publish, and then hold their transaction for up to 300 ms; one in eight rolls back. */
  async function underLoad(counters: string[]): Promise<void> {
    let writing = true;
    const polling = (async () => {
      while (writing) await naive.poll().then(() => sleep(5));
    })();
    await Promise.all(Array.from({ length: WRITERS }, (_, n) => writer(counters[n % COUNTERS]!)));
    writing = false;
    await polling;
    await naive.poll();
    await app.get(FactConsumers).drain();
  }

  async function writer(counter: string): Promise<void> {
    for (let round = 0; round < ROUNDS; round++) {
      await app
        .get(Transaction)
        .run(async () => {
          await app.get(EventBus).publish(new CounterRaised({ value: 0 }), newId()); // a late committer's early position
          await sleep(Math.random() * 60);
          const [row] = await app
            .get(Database)
            .query<{ value: number }>('UPDATE counters SET value = value + 1 WHERE id = $1 RETURNING value', [counter]);
          await app.get(EventBus).publish(new CounterRaised({ value: row!.value }), counter);
          await sleep(Math.random() * 60);
          if (Math.random() < 1 / 8) throw new Error('rolled back');
        })
        .catch((error: Error) => expect(error.message).toBe('rolled back'));
    }
  }

  const committed = async () =>
    (await app.get(Database).query<{ position: number }>('SELECT position FROM platform.facts ORDER BY position')).map(
      ({ position }) => position,
    );

  it('loses facts when read by "id > last"', async () => {
    const lost = (await committed()).filter((position) => !naive.seen.has(position));
    expect(lost.length).toBeGreaterThan(0);
  });

  it('tells every committed fact exactly once, in the order of the log, and no other (I18, I20)', async () => {
    expect(app.get(Witness).told.map(({ position }) => position)).toEqual(await committed());
  });

  it('tells the facts of one subject in the order in which they happened (I21)', async () => {
    const values = new Map<string, number[]>();
    for (const { subject, value } of app.get(Witness).told) {
      if (value > 0) values.set(subject, [...(values.get(subject) ?? []), value]);
    }
    expect(values.size).toBe(COUNTERS);
    for (const told of values.values()) expect(told).toEqual(told.map((_, index) => index + 1));
  });
});
