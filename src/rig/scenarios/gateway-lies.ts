import { bodyOf } from '../driver/http.js';
import { type Line } from '../driver/shopper.js';
import { withClient } from '../processes/database-server.js';
import { checkAll, type Scenario, type Stage } from './scenario.js';

/** As the rig sets it. */
const GATEWAY_TIMEOUT_MS = 1_000;
const TRIES = 20;
const LIES = ['amount_mismatch', 'currency_mismatch'] as const;
const CHARGED = `status = 'authorized' AND authorized = amount`;
const QUESTIONED = `EXISTS (SELECT FROM payments.reconciliation_breaks b
  WHERE b.payment_id = payments.id AND b.kind = 'questioned_answer' AND b.status = 'open')`;

/** A gateway that charges what it was asked for and says that it was other money. */
export const GATEWAY_LIES: Scenario = {
  name: 'gateway-lies',
  covers: ['I12', 'I14', 'F26'],
  story: 'the answer to a checkout tells another amount or currency; later the news makes the shop ask again',
  async run(stage) {
    const { world, tally, sized } = stage;
    const { stripe } = world;
    const variant_id = await world.stockOf(100_000);
    await stripe.control('POST', 'webhooks', { hold: true });
    const times = sized({ short: 2, push: 5, nightly: 50 });
    const asked: string[] = [];
    for (const fault of LIES.flatMap((lie) => Array<string>(times).fill(lie))) {
      asked.push(await lieTo(stage, fault, [{ variant_id, quantity: 1 }]));
    }
    tally.count('lies heard', asked.length);
    await judge(stage, asked, 'an answer about other money changes nothing', `status = 'pending' AND authorized = 0`);
    await stripe.control('POST', 'webhooks/release');
    await stripe.control('POST', 'webhooks', { hold: false });
    await checkAll(stage);
    await judge(stage, asked, 'asked again, the payment is what was charged', CHARGED);
    await judge(stage, asked, 'people are asked to look at it', QUESTIONED);
  },
};

/** A checkout that is told other money than it asked for; answers its payment. A gateway that is late was not heard at all. */
async function lieTo({ world, tally }: Stage, fault: string, lines: readonly Line[]): Promise<string> {
  const { stripe, shopper } = world;
  for (let tries = 0; tries < TRIES; tries++) {
    await stripe.control('POST', 'faults', { script: [{ fault, on: 'payment_intents.create' }] });
    const heard = await shopper.tryCheckout({ lines, token: shopper.wallet.sure });
    const isOpen = heard.status === 202 || heard.status === 503;
    tally.expect('F26', 'an order is not confirmed by an answer about other money', isOpen, heard.text);
    const { id } = (bodyOf(heard).payment ?? {}) as { id?: string };
    if (id && heard.ms < GATEWAY_TIMEOUT_MS) return id;
  }
  throw new Error(`The gateway was late ${TRIES} times in a row`);
}

/** Each of these payments must be so. */
async function judge({ world, tally }: Stage, payments: readonly string[], title: string, isSo: string): Promise<void> {
  const { rows } = await withClient(world.database.url, (client) =>
    client.query<{ id: string }>(`SELECT id FROM payments.payments WHERE id::text = ANY ($1) AND ${isSo}`, [payments]),
  );
  const so = new Set(rows.map(({ id }) => id));
  const violations = payments.filter((id) => !so.has(id)).map((id) => `not so of payment ${id}`);
  tally.add({ invariant: 'F26', title, looked: payments.length, violations });
}
