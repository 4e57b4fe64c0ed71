import { readFileSync } from 'node:fs';
import { given } from '../support/given.js';
import { describeGateway } from '../support/gateway-contract.js';
import { type Shop, startShop } from '../support/shop.js';
import { AcmeGateway, AcmePaymentsModule, AcmeSettings } from './acme-payments.module.js';
import { AcmeServer } from './acme-server.js';

/** The gateway that the README of payments walks through: a team's own module, without an edit of the core. */
let acme: AcmeServer;

describeGateway('acme, the worked example', {
  async start() {
    acme = await AcmeServer.start();
    const faults = ['timeout_before', 'timeout_after', 'error_after'] as const;
    return {
      gateway: new AcmeGateway(new AcmeSettings(acme.url, AcmeServer.SECRET)),
      token: 'acme-account',
      declined: { token: 'acme-broke', code: 'no_money' },
      moved: async (key) => acme.moved(key),
      stage: {
        ...{ authorize: faults, capture: faults, refund: faults, void: faults },
        strike: async (_on, fault) => acme.failNext(fault),
      },
      message: async (key, how) => acme.message(key, how),
      amounts: { taken: [['EUR', 1], ['JPY', 500], ['KWD', 5124]] }, // prettier-ignore
    };
  },
  close: async () => acme.close(),
});

describe('the worked example in a shop', () => {
  let shop: Shop;
  let server: AcmeServer;
  beforeAll(async () => {
    server = await AcmeServer.start();
    shop = await startShop({}, [AcmePaymentsModule.at(new AcmeSettings(server.url, AcmeServer.SECRET))]);
  });
  afterAll(async () => {
    await shop.close();
    server.close();
  });

  it('is less than a hundred lines', () => {
    const text = readFileSync('test/examples/acme-payments.module.ts', 'utf8');
    expect(text.split('\n').length).toBeLessThan(100);
  });

  it('pays a checkout, takes the money, gives some of it back, and is heard', async () => {
    const shipping = await given.shippingOption(shop);
    const { variantId } = await given.product(shop, { price: 1000 });
    const pay = (token: string) =>
      shop.store.post(
        '/v1/store/checkouts',
        given.checkout(variantId, shipping, { payment: { gateway: 'acme', token } }),
        given.key(),
      );
    const refused = await pay('acme-broke');
    expect([refused.status, refused.body.decline_code]).toEqual([402, 'no_money']);
    const { status, body } = await pay('acme-account');
    expect([status, body.order.status, body.payment.status]).toEqual([201, 'confirmed', 'authorized']);

    const { id } = body.payment as { id: string };
    const total = body.payment.amount.amount as number;
    expect((await shop.admin.post(`/v1/admin/payments/${id}/capture`, {}, given.key())).status).toBe(201);
    const amount = { amount: 400, currency: 'EUR' };
    expect((await shop.admin.post(`/v1/admin/payments/${id}/refunds`, { amount }, given.key())).status).toBe(201);
    const key = `payment-${id}`;
    expect(server.moved(key).map(({ kind, amount }) => [kind, amount])).toEqual([
      ...[['authorization', total], ['capture', total], ['refund', 400]], // prettier-ignore
    ]);
    const { body: message, headers } = server.message(key);
    const heard = await fetch(`${shop.url}/v1/webhooks/acme`, {
      ...{ method: 'POST', body: new Uint8Array(message), headers: headers as Record<string, string> },
    });
    expect(await heard.json()).toEqual({ status: 'accepted' });
  });
});
