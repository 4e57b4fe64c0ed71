import { setTimeout as sleep } from 'node:timers/promises';
import { EventBus } from '@nestjs/cqrs';
import { type TestingModule } from '@nestjs/testing';
import { Database } from '../../../src/platform/database/database.js';
import { FactConsumers } from '../../../src/platform/facts/fact-consumers.js';
import { FactTail } from '../../../src/platform/facts/fact-tail.js';
import { newId } from '../../../src/platform/runtime/new-id.js';
import { Child } from '../../support/child-process.js';
import { emptyDatabase, startPlatform } from '../../support/platform.js';
import { dropDatabase } from '../../support/test-database.js';
import { CREATE_TABLES, LampLit } from './support/lamps.js';
import { asOwner } from '../../support/owner.js';

const PROCESS = 'test/e2e/platform/support/lamp-process.ts';

describe('facts with several processes', () => {
  let url: string;
  let writer: TestingModule;

  beforeAll(async () => {
    url = await emptyDatabase();
    writer = await startPlatform(url);
    await asOwner(writer, CREATE_TABLES);
  });
  afterAll(async () => {
    await writer.close();
    await dropDatabase(url);
  });

  /** Rows per subscriber: how many effects, on how many facts. */
  const effects = () =>
    writer.get(Database).query<{ subscriber: string; effects: number; facts: number }>(
      `SELECT subscriber, count(*) AS effects, count(DISTINCT position) AS facts
       FROM effects GROUP BY subscriber ORDER BY subscriber`,
    );

  /** A living process that has just handled facts; waits until there is one. */
  async function atWork(children: Child[]): Promise<Child> {
    for (;;) {
      const [latest] = await writer
        .get(Database)
        .query<{ process: number }>('SELECT process FROM effects ORDER BY id DESC LIMIT 1');
      const child = children.find(({ pid, alive }) => alive && pid === latest?.process);
      if (child) return child;
      await sleep(10);
    }
  }

  /** Publishes, three facts about one lamp at a time, until it is told to stop; answers how many it published. */
  function publishing(): { stop(): Promise<number> } {
    let stopped = false;
    const published = (async () => {
      const lamp = newId();
      let n = 0;
      for (; !stopped; n += 3) {
        await writer.get(EventBus).publishAll(
          [0, 1, 2].map((i) => new LampLit({ lamp, n: n + i })),
          lamp,
        );
        await sleep(3);
      }
      return n;
    })();
    return {
      stop: () => {
        stopped = true;
        return published;
      },
    };
  }

  it('has every effect exactly once, whichever processes die (I19)', async () => {
    let all = 0;
    const children = await Promise.all(Array.from({ length: 4 }, () => Child.start(PROCESS, [url])));
    const publisher = publishing();
    try {
      for (let death = 0; death < 3; death++) {
        await sleep(200 + Math.random() * 600);
        await (await atWork(children)).kill();
      }
      await atWork(children);
    } finally {
      all = await publisher.stop();
    }
    const handledAll = (handled: { facts: number }[]) =>
      handled.length === 2 && handled.every(({ facts }) => facts === all);
    const deadline = Date.now() + 60_000;
    while (Date.now() < deadline && !handledAll(await effects())) await sleep(50);
    await sleep(200);
    await Promise.all(children.map((child) => child.kill()));
    const handled = await effects();
    expect(handled).toMatchObject([
      { subscriber: 'count-on-lamp-lit', effects: all, facts: all },
      { subscriber: 'lamp-projection', effects: all, facts: all },
    ]);
    const backwards = await writer.get(Database).query(
      `SELECT subscriber FROM (SELECT subscriber, n, lag(n) OVER (PARTITION BY subscriber, lamp ORDER BY id) AS before
       FROM effects) told WHERE n < before`,
    );
    expect(backwards).toEqual([]);
  }, 120_000);

  it('tells the news of one process to the caches of all', async () => {
    const other = await startPlatform(url);
    try {
      const heard: number[] = [];
      other.get(FactTail).on(LampLit, (fact) => heard.push(fact.data.n));
      await other.get(FactConsumers).drain();
      await sleep(200);
      const began = Date.now();
      await writer.get(EventBus).publish(new LampLit({ lamp: newId(), n: -1 }), newId());
      while (heard.length === 0 && Date.now() - began < 5_000) await sleep(2);
      expect(heard).toEqual([-1]);
      expect(Date.now() - began).toBeLessThan(800); // by notification; the poll comes once a second
    } finally {
      await other.close();
    }
  });
});
