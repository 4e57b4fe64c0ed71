import { type Answer } from '../../support/api.js';
import { given } from '../../support/given.js';
import { type Shop, startShop } from '../../support/shop.js';
import { decideAt, type Simulated, simulatedPaypal, simulatedStripe } from '../../support/simulated-gateways.js';

/** A kept method as `GET /v1/admin/payment-methods` shows it, in part. */
export interface Method {
  id: string;
  gateway: string;
  token: string;
}

/** A shop with every gateway that keeps methods, and something to buy. */
export class KeptMethodsScene {
  private constructor(
    readonly stripe: Simulated,
    readonly paypal: Simulated,
    readonly shop: Shop,
    private readonly variantId: string,
    private readonly shipping: string,
  ) {}

  static async start(): Promise<KeptMethodsScene> {
    const [stripe, paypal] = [await simulatedStripe(), await simulatedPaypal()];
    const shop = await startShop({ ...stripe.env, ...paypal.env, GATEWAY_TIMEOUT_MS: '2000' });
    paypal.simulator.webhooks.set({ url: `${shop.url}/v1/webhooks/paypal`, hold: true });
    const { variantId } = await given.product(shop, { stock: 50 });
    return new KeptMethodsScene(stripe, paypal, shop, variantId, await given.shippingOption(shop));
  }

  async close(): Promise<void> {
    await this.shop.close();
    await this.stripe.close();
    await this.paypal.close();
  }

  /** A checkout by a backend's key, which may name a customer; who is sent away for it approves. */
  async pay(payment: object): Promise<Answer> {
    const body = given.checkout(this.variantId, this.shipping, { payment });
    const placed = await this.shop.admin.post('/v1/store/checkouts', body, given.key());
    if (placed.body.next_action) {
      await decideAt(placed.body.next_action.url, 'approve');
      await this.paypal.simulator.webhooks.release();
      await this.shop.settle();
    }
    return placed;
  }

  list(query: string): Promise<Answer> {
    return this.shop.admin.get(`/v1/admin/payment-methods?${query}`);
  }

  async kept(customer: string): Promise<Method[]> {
    return (await this.list(`customer=${customer}`)).body.data;
  }

  /** Has a gateway keep a method for a customer, and answers the first one of theirs. */
  async keep(gateway: string, token: string, customer: string): Promise<Method> {
    const { status, body } = await this.pay({ gateway, token, save_for: customer });
    if (status !== 201 && status !== 202) throw new Error(JSON.stringify(body));
    return (await this.kept(customer))[0]!;
  }

  forget(id: string, customer: string): Promise<Answer> {
    return this.shop.admin.delete(`/v1/admin/payment-methods/${id}?customer=${customer}`);
  }
}
