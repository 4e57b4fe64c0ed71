import { randomUUID } from 'node:crypto';
import { type Answer } from './api.js';
import { type Shop } from './shop.js';

export const ADDRESS = {
  first_name: 'Ada',
  last_name: 'Lovelace',
  line1: '12 St James Square',
  city: 'Berlin',
  postal_code: '10115',
  country: 'DE',
};

interface GivenProduct {
  productId: string;
  variantId: string;
  sku: string;
}

/** The wanted answer's body; a test that cannot set its scene says why. */
function made<Body>(answer: Answer): Body {
  if (answer.status >= 300) throw new Error(`given: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body as Body;
}

/** Scenes that tests start from, set through HTTP as a merchant and a shopper would. */
export const given = {
  /** An active product of one variant, priced (minor units) and in stock. */
  async product(
    shop: Shop,
    {
      price = 1999,
      currency = 'EUR',
      stock = 10,
      title = 'Stoneware mug',
      weightGrams = 350,
      taxCategory = 'standard',
    } = {},
  ): Promise<GivenProduct> {
    const sku = `SKU-${randomUUID().slice(0, 13)}`;
    const variants = [{ sku, weight_grams: weightGrams, tax_category: taxCategory }];
    const product = made<{ id: string; variants: { id: string }[] }>(
      await shop.admin.post('/v1/admin/products', { title, handle: sku.toLowerCase(), status: 'active', variants }),
    );
    const variantId = product.variants[0]!.id;
    made(await shop.admin.put(`/v1/admin/variants/${variantId}/prices`, { prices: [{ amount: price, currency }] }));
    made(await shop.admin.put('/v1/admin/inventory/levels', { variant_id: variantId, on_hand: stock }));
    return { productId: product.id, variantId, sku };
  },

  /** A shipping option to Germany in EUR (and what else is asked for); answers its id. */
  async shippingOption(
    shop: Shop,
    { amount = 490, currency = 'EUR', countries = ['DE'], code = 'home' } = {},
  ): Promise<string> {
    const prices = [{ currency, brackets: [{ max_weight_grams: 30_000_000, amount }] }];
    const options = [{ code: 'standard', name: 'Standard delivery', prices }];
    const zone = made<{ options: { id: string }[] }>(
      await shop.admin.put(`/v1/admin/shipping-zones/${code}`, { name: code, countries, options }),
    );
    return zone.options[0]!.id;
  },

  /** The body of a one-call checkout that succeeds. */
  checkout(variantId: string, shippingOptionId: string, change: Record<string, unknown> = {}): Record<string, unknown> {
    return {
      currency: 'EUR',
      lines: [{ variant_id: variantId, quantity: 1 }],
      email: 'ada@example.com',
      shipping_address: ADDRESS,
      shipping_option_id: shippingOptionId,
      payment: { gateway: 'sandbox', token: 'tok_success' },
      ...change,
    };
  },

  /** A cart with lines, e-mail, address and shipping, ready to be completed. */
  async cart(
    shop: Shop,
    lines: { variantId: string; quantity: number }[],
    shippingOptionId: string,
  ): Promise<{ id: string; token: Record<string, string> }> {
    const cart = made<{ id: string; token: string }>(await shop.store.post('/v1/store/carts', { currency: 'EUR' }));
    const token = { 'x-cart-token': cart.token };
    for (const { variantId, quantity } of lines) {
      made(await shop.store.post(`/v1/store/carts/${cart.id}/lines`, { variant_id: variantId, quantity }, token));
    }
    const details = { email: 'ada@example.com', shipping_address: ADDRESS, shipping_option_id: shippingOptionId };
    made(await shop.store.patch(`/v1/store/carts/${cart.id}`, details, token));
    return { id: cart.id, token };
  },

  /** A fresh Idempotency-Key header. */
  key(value: string = randomUUID()): Record<string, string> {
    return { 'idempotency-key': value };
  },
};

/** What is on hand and held of a variant over all locations. */
export async function stockOf(shop: Shop, variantId: string): Promise<{ onHand: number; held: number }> {
  const { data } = made<{ data: { on_hand: number; held: number }[] }>(
    await shop.admin.get(`/v1/admin/inventory/levels?variant_id[in]=${variantId}`),
  );
  const sum = (field: 'on_hand' | 'held'): number => data.reduce((total, level) => total + level[field], 0);
  return { onHand: sum('on_hand'), held: sum('held') };
}
