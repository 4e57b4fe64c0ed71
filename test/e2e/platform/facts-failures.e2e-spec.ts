import { setTimeout as sleep } from 'node:timers/promises';
import { Module } from '@nestjs/common';
import { EventBus, EventsHandler } from '@nestjs/cqrs';
import { type TestingModule } from '@nestjs/testing';
import { Database } from '../../../src/platform/database/database.js';
import { Fact } from '../../../src/platform/domain/fact.js';
import { type DeadLetter } from '../../../src/platform/facts/dead-letters.js';
import { FactConsumers } from '../../../src/platform/facts/fact-consumers.js';
import { FactOperations } from '../../../src/platform/facts/fact-operations.js';
import { recordOf } from '../../../src/platform/facts/fact-record.js';
import { type BatchHandler } from '../../../src/platform/facts/subscriber.js';
import { newId } from '../../../src/platform/runtime/new-id.js';
import { emptyDatabase, startPlatform } from '../../support/platform.js';
import { dropDatabase } from '../../support/test-database.js';
import { asOwner, CUT_CONNECTIONS } from '../../support/owner.js';

class DoseGiven extends Fact<{ n: number }> {
  static readonly type = 'test.dose-given.v1';
}

/** What is wrong at the moment, and who has to suffer from it. */
const trouble = { poison: new Set<number>(), slow: new Set<number>(), outages: 0, quiet: false };

async function effect(database: Database, subscriber: string, facts: DoseGiven[]): Promise<void> {
  await database.query('INSERT INTO doses (subscriber, n) SELECT $1, unnest($2::int[])', [
    subscriber,
    facts.map((fact) => fact.data.n),
  ]);
}

@EventsHandler(DoseGiven)
class Patient {
  constructor(private readonly database: Database) {}

  async handle(fact: DoseGiven): Promise<void> {
    await effect(this.database, 'patient', [fact]);
    if (trouble.slow.has(fact.data.n)) await this.database.query('SELECT pg_sleep(10)');
    if (trouble.quiet) await this.database.query('SELECT 1 / 0').catch(() => undefined);
    if (trouble.outages > 0) {
      trouble.outages--;
      throw Object.assign(new Error('terminating connection'), { code: '57P01' });
    }
    if (trouble.poison.has(fact.data.n)) throw new Error(`Dose of secret@example.com`);
  }
}

@EventsHandler(DoseGiven)
class Chart implements BatchHandler<DoseGiven> {
  constructor(private readonly database: Database) {}

  async handleBatch(facts: DoseGiven[]): Promise<void> {
    await effect(this.database, 'chart', facts);
    if (facts.some((fact) => trouble.poison.has(fact.data.n))) await this.database.query('SELECT 1 / 0');
  }

  async reset(): Promise<void> {
    await this.database.query(`DELETE FROM doses WHERE subscriber = 'chart'`);
  }
}

@EventsHandler(DoseGiven)
class Newcomer {
  static readonly startsAt = 'now';
  readonly heard: number[] = [];

  handle(fact: DoseGiven): void {
    recordOf(fact);
    this.heard.push(fact.data.n);
  }
}

describe('facts that cannot be handled', () => {
  let url: string;
  let app: TestingModule;
  let operations: FactOperations;

  beforeAll(async () => {
    url = await emptyDatabase();
    app = await startPlatform(url, [Patient, Chart], { databaseStatementTimeoutMs: 1_000 });
    await asOwner(app, 'CREATE TABLE doses (id bigserial, subscriber text, n int)');
    operations = app.get(FactOperations);
  });
  beforeEach(async () => {
    Object.assign(trouble, { poison: new Set(), slow: new Set(), outages: 0, quiet: false });
    await app.get(Database).query('TRUNCATE doses; TRUNCATE platform.dead_letters');
  });
  afterAll(async () => {
    await app.close();
    await dropDatabase(url);
  });

  async function give(...doses: number[]): Promise<void> {
    await app.get(EventBus).publishAll(
      doses.map((n) => new DoseGiven({ n })),
      newId(),
    );
    await app.get(FactConsumers).drain();
  }
  async function taken(subscriber: string): Promise<number[]> {
    const rows = await app
      .get(Database)
      .query<{ n: number }>('SELECT n FROM doses WHERE subscriber = $1 ORDER BY id', [subscriber]);
    return rows.map(({ n }) => n);
  }
  const letters = () => app.get(Database).query<DeadLetter>('SELECT * FROM platform.dead_letters ORDER BY subscriber');

  it('puts a poisonous fact aside after its tries, with no trace of its effects, and goes on (I22)', async () => {
    trouble.poison.add(3);
    await give(1, 2, 3, 4, 5);
    expect(await taken('patient')).toEqual([1, 2, 4, 5]);
    expect(await taken('chart')).toEqual([1, 2, 4, 5]);
    const dead = await letters();
    expect(dead).toMatchObject([
      { subscriber: 'chart', attempts: 3, type: DoseGiven.type, resolved_at: null },
      { subscriber: 'patient', attempts: 3, type: DoseGiven.type, resolved_at: null },
    ]);
    expect(dead[0]!.error).toContain('22012');
    expect(dead.map(({ error }) => error).join()).not.toContain('secret');
  });

  it('retries a dead letter when an operator asks, and keeps it when it fails again', async () => {
    trouble.poison.add(1);
    await give(1, 2);
    const dead = (await letters()).find(({ subscriber }) => subscriber === 'patient')!;
    await expect(operations.retry(dead.id)).rejects.toMatchObject({ code: 'facts.dead_letter_fails_again' });
    trouble.poison.clear();
    const resolved = await operations.retry(dead.id);
    expect(resolved).toMatchObject({ attempts: 5, resolved_at: expect.any(Date) as Date });
    expect(await taken('patient')).toEqual([2, 1]);
    await expect(operations.retry(dead.id)).rejects.toMatchObject({ code: 'facts.dead_letter_resolved' });
    await expect(operations.retry(newId())).rejects.toMatchObject({ code: 'facts.dead_letter_not_found' });
  });

  it('puts a fact aside whose handling takes too long each time, and those behind it come through', async () => {
    trouble.slow.add(2);
    await give(1, 2, 3);
    expect(await taken('patient')).toEqual([1, 3]);
    const [dead, ...others] = await letters();
    expect([dead!.subscriber, dead!.attempts, others]).toEqual(['patient', 8, []]);
    expect(dead!.error).toContain('TookTooLong 57014');
    await expect(operations.retry(dead!.id)).rejects.toMatchObject({ code: 'facts.dead_letter_fails_again' });
    trouble.slow.clear();
    await operations.retry(dead!.id);
    expect(await taken('patient')).toEqual([1, 3, 2]);
  });

  it('takes an error that a handler kept quiet for a failure, because PostgreSQL then keeps nothing', async () => {
    trouble.quiet = true;
    await give(1, 2);
    expect(await taken('patient')).toEqual([]);
    expect((await letters()).filter(({ subscriber }) => subscriber === 'patient')).toHaveLength(2);
  });

  it('waits when the database is the trouble, however long it lasts, and loses nothing', async () => {
    trouble.outages = 9;
    await give(1, 2);
    expect(trouble.outages).toBe(0);
    expect(await taken('patient')).toEqual([1, 2]);
    expect(await letters()).toEqual([]);
  });

  it('goes on after its connections were cut', async () => {
    await asOwner(app, CUT_CONNECTIONS);
    await sleep(50);
    await give(1);
    expect(await taken('chart')).toEqual([1]);
  });

  it('tells history again to a subscriber that can be reset, and refuses the others', async () => {
    await give(7, 8);
    const before = await app
      .get(Database)
      .query<{ n: number }>("SELECT (data->>'n')::int AS n FROM platform.facts ORDER BY position");
    await operations.replay('chart');
    await app.get(FactConsumers).drain();
    expect(await taken('chart')).toEqual(before.map(({ n }) => n));
    await expect(operations.replay('patient')).rejects.toMatchObject({ code: 'facts.subscriber_not_replayable' });
    await expect(operations.replay('nobody')).rejects.toMatchObject({ code: 'facts.subscriber_not_found' });
  });

  it('shows where every subscriber stands', async () => {
    await give(1);
    expect(await operations.subscribers()).toMatchObject([
      { name: 'chart', lag: 0, dead_letters: 0, replayable: true, types: [DoseGiven.type] },
      { name: 'patient', lag: 0, dead_letters: 0, replayable: false, types: [DoseGiven.type] },
    ]);
  });

  it('begins at the end of the log for a subscriber that asks for it', async () => {
    await give(1);
    const later = await startPlatform(url, [Newcomer]);
    try {
      await give(2);
      await later.get(FactConsumers).drain();
      expect(later.get(Newcomer).heard).toEqual([2]);
    } finally {
      await later.close();
    }
  });

  it('refuses to boot when a subscriber would hear every fact twice', async () => {
    @Module({ providers: [Patient] })
    class Other {}
    const booting = startPlatform(url, [Patient], {}, [Other]);
    await expect(booting).rejects.toThrow('Patient is provided by two modules');
  });
});
