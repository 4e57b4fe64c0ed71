import { APPLICATION_ROLE } from '../../platform/database/application-role.js';
import { LEDGER_CONTENTS, ledgerTampering, tried } from '../attacks/ledger-tampering.js';
import { inParallel, upTo } from '../driver/in-parallel.js';
import { withClient } from '../processes/database-server.js';
import { checkAll, type Scenario, type Stage } from './scenario.js';

const PAYMENTS = 6;

/** Somebody has got hold of the application's own login and wants other books. */
export const TAMPERING: Scenario = {
  name: 'tampering',
  covers: ['I13'],
  story: 'statements of every kind against the ledger, as the role that the application runs as: all are refused',
  async run(stage) {
    const { world, tally, random, sized } = stage;
    await book(stage);
    await checkAll(stage); // nothing is under way any more: what changes from here on, we changed
    await withClient(asApplication(world.database.url), async (client) => {
      const ids = (await client.query<{ id: string }>('SELECT id FROM payments.ledger_transactions ORDER BY id')).rows;
      const before = await client.query<object>(LEDGER_CONTENTS);
      for (let left = sized({ short: 50, push: 200, nightly: 1000 }); left > 0;) {
        const all = ledgerTampering(random.any(ids).id, uuidOf(random.key()), random.whole(1, 100_000));
        const some = all.slice(0, left);
        left -= some.length;
        const { accepted } = await tried(some, (sql) => client.query(sql));
        tally.count('statements', some.length);
        const title = 'no statement of the application against the ledger is accepted';
        tally.add({ invariant: 'I13', title, looked: some.length, violations: accepted });
      }
      const after = await client.query<object>(LEDGER_CONTENTS);
      tally.count('booked transactions', ids.length);
      const same = JSON.stringify(after.rows) === JSON.stringify(before.rows);
      tally.expect(
        'I13',
        'the ledger is what it was',
        same && ids.length > 0,
        `${ids.length} transactions, another sum`,
      );
    });
  },
};

/** Some money that came, was taken and given back, so that there is something to tamper with. */
async function book({ world }: Stage): Promise<void> {
  const variant_id = await world.stockOf(1_000);
  await inParallel(3, upTo(PAYMENTS), async () => {
    const lines = [{ variant_id, quantity: 1 }];
    const { paymentId } = await world.shopper.checkout({ lines, token: world.shopper.wallet.sureInParts });
    await world.shopper.operate('capture', paymentId!, 900);
    await world.shopper.operate('refund', paymentId!, 100);
  });
}

/** The login that the application's pool has. */
function asApplication(url: string): string {
  const login = new URL(url);
  login.searchParams.set('options', `-c role=${APPLICATION_ROLE}`);
  return login.toString();
}

function uuidOf(hex: string): string {
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
