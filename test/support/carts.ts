import { type Answer, type Api } from './api.js';
import { type Shop } from './shop.js';

export const BERLIN = {
  first_name: 'Ada',
  last_name: 'Lovelace',
  line1: '12 Unter den Linden',
  city: 'Berlin',
  postal_code: '10117',
  country: 'DE',
};

/** An open cart and a client that holds its token. */
export interface OpenCart {
  id: string;
  path: string;
  api: Api;
  add(variantId: string, quantity?: number): Promise<Answer>;
  patch(changes: object): Promise<Answer>;
  get(): Promise<Answer>;
}

export async function openCart(shop: Shop, currency = 'EUR'): Promise<OpenCart> {
  const { body } = await shop.store.post('/v1/store/carts', { currency });
  const path = `/v1/store/carts/${body.id}`;
  const api = shop.store.with({ 'x-cart-token': body.token });
  return {
    ...{ id: body.id, path, api },
    add: (variant_id, quantity = 1) => api.post(`${path}/lines`, { variant_id, quantity }),
    patch: (changes) => api.patch(path, changes),
    get: () => api.get(path),
  };
}

/** What `PUT /v1/admin/shipping-zones/{code}` takes: up to 1 kg and 5 kg by standard, anything up to 1 kg by express. */
export const GERMANY = {
  name: 'Germany',
  countries: ['DE'],
  options: [
    {
      ...{ code: 'standard', name: 'Standard delivery', delivery_estimate: '2 to 4 working days' },
      prices: [
        {
          currency: 'EUR',
          brackets: [
            { max_weight_grams: 1000, amount: 490, free_from: 10_000 },
            { max_weight_grams: 5000, amount: 790, free_from: 10_000 },
          ],
        },
        { currency: 'USD', brackets: [{ max_weight_grams: 5000, amount: 900 }] },
      ],
    },
    {
      ...{ code: 'express', name: 'Express' },
      prices: [{ currency: 'EUR', brackets: [{ max_weight_grams: 1000, amount: 1490 }] }],
    },
  ],
};

/** The zone above, and the ids of its options by code. */
export async function shipsToGermany(shop: Shop): Promise<{ standard: string; express: string }> {
  const { body } = await shop.admin.put('/v1/admin/shipping-zones/germany', GERMANY);
  return Object.fromEntries(
    body.options.map((option: { code: string; id: string }) => [option.code, option.id]),
  ) as never;
}
