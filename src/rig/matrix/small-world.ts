import { randomUUID } from 'node:crypto';
import { bodyOf } from '../driver/http.js';
import { type World } from '../world/world.js';

/** One of each thing that routes are asked about, and what opens it. */
export interface SmallWorld {
  /** The id of such a thing, by the path of its route up to the id. */
  readonly ids: Readonly<Record<string, string>>;
  readonly cartToken: string;
  readonly orderToken: string;
}

interface Placed {
  readonly order: {
    readonly id: string;
    readonly lines: readonly { readonly id: string; readonly product_id: string }[];
  };
  readonly order_token: string;
  readonly payment: { readonly id: string };
}

/** A product, an order of it that is paid, sent and about to come back, and a cart. */
export async function smallWorld({ office, shopper }: World, variants: readonly string[]): Promise<SmallWorld> {
  const wish = { lines: shopper.oneOf(variants), token: shopper.wallet.sure };
  const { order, order_token, payment } = bodyOf(await shopper.tryCheckout(wish)) as unknown as Placed;
  await office.ask('POST', `/v1/admin/orders/${order.id}/fulfilments`, {});
  const lines = order.lines.map(({ id }) => ({ line_id: id, quantity: 1, reason: 'no_longer_wanted' }));
  const asked = await office.ask<{ id: string }>('POST', `/v1/admin/orders/${order.id}/returns`, { lines });
  const cart = (await shopper.cart(shopper.oneOf(variants)))!;
  const name = `small-world-${randomUUID()}`;
  const category = await office.ask<{ id: string }>('POST', '/v1/admin/categories', { name, handle: name });
  const { data } = await office.ask<{ data: { id: string }[] }>('GET', '/v1/admin/inventory/locations?limit=1');
  return {
    ids: {
      ...{ '/v1/admin/products': order.lines[0]!.product_id, '/v1/admin/categories': category.id },
      ...{ '/v1/admin/variants': variants[0]!, '/v1/admin/inventory/variants': variants[0]! },
      '/v1/admin/inventory/locations': data[0]!.id,
      ...{ '/v1/admin/inventory/holds': order.id, '/v1/store/carts': cart.id },
      ...{ '/v1/store/orders': order.id, '/v1/admin/orders': order.id },
      ...{ '/v1/admin/returns': asked.id, '/v1/admin/payments': payment.id },
    },
    cartToken: cart.token,
    orderToken: order_token,
  };
}
