import { Fact } from '../domain/fact.js';
import { recordOf } from './fact-record.js';
import { Subscriber } from './subscriber.js';

class BellRung extends Fact<{ times: number }> {
  static readonly type = 'test.bell-rung.v1';

  get loud(): boolean {
    return this.data.times > 2;
  }
}

const row = { position: 7, type: BellRung.type, subject: 'tower', data: { times: 3 }, occurred_at: new Date(0) };

describe('Subscriber', () => {
  it.each([
    ['ConfirmOrderOnPaymentAuthorized', 'confirm-order-on-payment-authorized'],
    ['DailySalesProjection', 'daily-sales-projection'],
    ['SKUIndex', 'sku-index'],
    ['Top10Products', 'top10-products'],
  ])('names %s %s', (name, expected) => {
    expect(new Subscriber({ name }, [BellRung], { handle: () => undefined }).name).toBe(expected);
  });

  it('keeps a name of its own choice, so that a class can be renamed', () => {
    const subscriber = new Subscriber({ name: 'New', subscriber: 'old' }, [BellRung], { handle: () => undefined });
    expect(subscriber.name).toBe('old');
  });

  it('hands over facts as instances of their class, with their place in the log', async () => {
    const facts: BellRung[] = [];
    await new Subscriber({ name: 'Ear' }, [BellRung], { handle: (fact) => facts.push(fact as BellRung) }).handle([row]);
    expect(facts[0]).toBeInstanceOf(BellRung);
    expect(facts[0]!.loud).toBe(true);
    expect(recordOf(facts[0]!)).toEqual({ position: 7, subject: 'tower', occurredAt: new Date(0) });
    expect(() => recordOf(new BellRung({ times: 1 }))).toThrow('was not read from the log');
  });

  it('takes many facts at once when it handles batches, and fewer when it says so', () => {
    const handleBatch = async () => undefined;
    expect(new Subscriber({ name: 'View' }, [BellRung], { handleBatch }).factsPerTransaction).toBe(500);
    const few = new Subscriber({ name: 'Seller', factsPerTransaction: 20 }, [BellRung], { handleBatch });
    expect(few.factsPerTransaction).toBe(20);
  });

  it('may be replayed only if it can be emptied, or says that replays do no harm', () => {
    const handle = () => undefined;
    expect(new Subscriber({ name: 'Mailer' }, [BellRung], { handle }).replayable).toBe(false);
    expect(new Subscriber({ name: 'View' }, [BellRung], { handle, reset: async () => undefined }).replayable).toBe(
      true,
    );
    expect(new Subscriber({ name: 'Upsert', replayable: true }, [BellRung], { handle }).replayable).toBe(true);
  });
});
