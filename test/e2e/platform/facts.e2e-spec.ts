import { Injectable } from '@nestjs/common';
import { EventBus, EventsHandler } from '@nestjs/cqrs';
import { type TestingModule } from '@nestjs/testing';
import { Database, Transaction } from '../../../src/platform/database/database.js';
import { Fact } from '../../../src/platform/domain/fact.js';
import { FactConsumers } from '../../../src/platform/facts/fact-consumers.js';
import { recordOf } from '../../../src/platform/facts/fact-record.js';
import { FactTail } from '../../../src/platform/facts/fact-tail.js';
import { type BatchHandler } from '../../../src/platform/facts/subscriber.js';
import { newId } from '../../../src/platform/runtime/new-id.js';
import { emptyDatabase, startPlatform } from '../../support/platform.js';
import { dropDatabase } from '../../support/test-database.js';
import { asOwner } from '../../support/owner.js';

class LampLit extends Fact<{ n: number }> {
  static readonly type = 'test.lamp-lit.v1';
}
class LampBroken extends Fact<{ n: number }> {
  static readonly type = 'test.lamp-broken.v1';
}

@EventsHandler(LampLit, LampBroken)
class LampProjection implements BatchHandler<LampLit> {
  readonly batches: number[] = [];
  constructor(private readonly database: Database) {}

  async handleBatch(facts: LampLit[]): Promise<void> {
    this.batches.push(facts.length);
    await this.database.query('INSERT INTO lamps (n, position, by) SELECT *, $3 FROM unnest($1::int[], $2::bigint[])', [
      facts.map((fact) => fact.data.n),
      facts.map((fact) => recordOf(fact).position),
      'projection',
    ]);
  }

  async reset(): Promise<void> {
    await this.database.query(`DELETE FROM lamps WHERE by = 'projection'`);
  }
}

@EventsHandler(LampLit)
class EchoOnLampLit {
  constructor(private readonly eventBus: EventBus) {}

  async handle(fact: LampLit): Promise<void> {
    await this.eventBus.publish(new LampBroken({ n: -fact.data.n }), recordOf(fact).subject);
  }
}

@Injectable()
class Unrelated {}

describe('facts', () => {
  let url: string;
  let app: TestingModule;
  const lamps = () => app.get(Database).query<{ n: number }>('SELECT n FROM lamps ORDER BY position');

  beforeAll(async () => {
    url = await emptyDatabase();
    app = await startPlatform(url, [LampProjection, EchoOnLampLit, Unrelated]);
    await asOwner(app, 'CREATE TABLE lamps (n int, position bigint, by text)');
  });
  afterAll(async () => {
    await app.close();
    await dropDatabase(url);
  });

  it('tells facts, and what their handlers publish, by the time drain() resolves', async () => {
    const heard: number[] = [];
    app.get(FactTail).on(LampLit, (fact) => heard.push(fact.data.n));
    await app.get(EventBus).publish(new LampLit({ n: 1 }), newId());
    await app.get(EventBus).publishAll([new LampLit({ n: 2 }), new LampLit({ n: 3 })], newId());
    await app.get(FactConsumers).drain();
    expect((await lamps()).map((lamp) => lamp.n)).toEqual([1, 2, 3, -1, -2, -3]);
    expect(heard).toEqual([1, 2, 3]);
    expect(app.get(FactConsumers).lag()).toEqual({ 'lamp-projection': 0, 'echo-on-lamp-lit': 0 });
  });

  it('wakes the subscribers without being asked to', async () => {
    const began = Date.now();
    await app.get(EventBus).publish(new LampLit({ n: 7 }), newId());
    while (!(await lamps()).some((lamp) => lamp.n === 7)) await new Promise((resolve) => setTimeout(resolve, 2));
    expect(Date.now() - began).toBeLessThan(500);
  });

  it('keeps nothing of a transaction that was rolled back', async () => {
    const before = (await lamps()).length;
    const failing = app.get(Transaction).run(async () => {
      await app.get(EventBus).publish(new LampLit({ n: 99 }), newId());
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    await app.get(FactConsumers).drain();
    expect((await lamps()).filter((lamp) => Math.abs(lamp.n) === 99)).toEqual([]);
    expect((await lamps()).length).toBeGreaterThanOrEqual(before);
  });
});
