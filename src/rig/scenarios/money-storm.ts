import { type Operation } from '../driver/history.js';
import { inParallel, upTo } from '../driver/in-parallel.js';
import { checkAll, type Scenario, type Stage } from './scenario.js';

const AT_ONCE = 16;
/** How much more is asked for than there is. */
const GREED = 3;

/** Staff who all press the button at once. */
export const MONEY_STORM: Scenario = {
  name: 'money-storm',
  covers: ['I10', 'I11', 'I15'],
  story: '16 partial captures at once on each payment, then 16 partial refunds, asking for three times what there is',
  async run(stage) {
    const { world, tally, sized } = stage;
    const payments = sized({ short: 6, push: 60, nightly: 300 });
    const variant_id = await world.stockOf(100_000);
    await inParallel(4, upTo(payments), async () => {
      const order = await world.shopper.checkout({
        lines: [{ variant_id, quantity: 2 }],
        token: world.shopper.wallet.sureInParts,
      });
      await atOnce(stage, 'capture', order);
      await atOnce(stage, 'refund', order);
    });
    tally.count('payments', payments);
    await checkAll(stage);
  },
};

async function atOnce(
  { world, tally }: Stage,
  kind: 'capture' | 'refund',
  { paymentId, total = 0 }: Operation,
): Promise<void> {
  const part = Math.floor((total * GREED) / AT_ONCE);
  const operations = await Promise.all(upTo(AT_ONCE).map(() => world.shopper.operate(kind, paymentId!, part)));
  const done = operations.filter(({ outcome }) => outcome === 'ok').length;
  tally.count(`${kind}s asked for`, AT_ONCE);
  tally.count(`${kind}s done`, done);
  tally.expect(
    'I10',
    `no more parts of a ${kind} than there is money`,
    done * part <= total,
    `${kind} of ${done} x ${part} out of ${total}`,
  );
}
