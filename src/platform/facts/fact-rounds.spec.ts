import { type Transaction } from '../database/database.js';
import { Fact } from '../domain/fact.js';
import { type Checkpoints } from './checkpoints.js';
import { ConsumerTools } from './consumer.js';
import { type DeadLetters } from './dead-letters.js';
import { type FactLog } from './fact-log.js';
import { type FactRow } from './fact-record.js';
import { FactRounds } from './fact-rounds.js';
import { FactTail } from './fact-tail.js';
import { Subscriber } from './subscriber.js';
import { type Subscribers } from './subscribers.js';

class BellRung extends Fact<object> {
  static readonly type = 'test.bell-rung.v1';
}

class BellHeard extends Fact<object> {
  static readonly type = 'test.bell-heard.v1';
}

const factOf = (position: number, { type }: { type: string }): FactRow => {
  return { position, type, subject: 'tower', data: {}, occurred_at: new Date(0) };
};

/** A log in memory with two subscribers: an ear that tells what it hears, and somebody who has read further than it. */
function aLog() {
  const facts = [factOf(1, BellRung), factOf(2, BellRung)];
  const stored = { ear: 0, elsewhere: 1 };
  const ear = new Subscriber({ name: 'ear' }, [BellRung], {
    handle: () => void facts.push(factOf(facts.length + 1, BellHeard)),
  });
  const elsewhere = new Subscriber({ name: 'elsewhere' }, [BellHeard], { handle: () => undefined });
  const checkpoints = {
    register: async () => undefined,
    survey: async () => ({ settled: facts.length, last: facts.length, checkpoints: { ...stored } }),
    advance: async ({ name, to }: { name: 'ear'; to: number }) => Boolean((stored[name] = to)),
    advanceAll: async () => 0,
  };
  const log = {
    async read(from: number, to: number, types: Set<string>) {
      if (from > 0) await rounds.idle(); // the ear is done while this is read
      const read = facts.filter(({ position, type }) => position > from && position <= to && types.has(type));
      return { facts: read, readTo: to };
    },
  };
  const transaction = { run: (work: () => Promise<unknown>) => work() };
  const rounds = new FactRounds(
    { all: [ear, elsewhere] } as unknown as Subscribers,
    log as unknown as FactLog,
    new FactTail(),
    new ConsumerTools(
      transaction as unknown as Transaction,
      checkpoints as unknown as Checkpoints,
      {} as unknown as DeadLetters,
    ),
  );
  return { rounds, facts };
}

describe('A round', () => {
  it('is not quiet when it had something to read: whoever was at work on it may have told what this round did not see', async () => {
    const { rounds, facts } = aLog();
    await rounds.prepare();
    const first = await rounds.next();
    expect([facts.length, first.settled, first.quiet]).toEqual([4, 2, false]);
    await rounds.next();
    await rounds.idle();
    expect(await rounds.next()).toMatchObject({ settled: 4, quiet: true, more: false });
  });
});
