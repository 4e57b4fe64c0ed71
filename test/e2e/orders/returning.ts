import { type Answer } from '../../support/api.js';
import { given } from '../../support/given.js';
import { type Shop } from '../../support/shop.js';

/** An order that left the house: its lines in the order they were asked for. */
export interface Delivered {
  id: string;
  number: string;
  paymentId: string;
  lineIds: string[];
  variantIds: string[];
  /** Opens it for its shopper. */
  token: Record<string, string>;
}

type Body = Answer['body'];

/** Sells, captures and sends goods in EUR; each line of its own product, `[price, quantity]`. */
export async function delivered(
  shop: Shop,
  goods: [number, number][] = [[1000, 3]],
  { shipping = 490, fulfil = true, capture = true, email = undefined as string | undefined } = {},
): Promise<Delivered> {
  const shippingId = await given.shippingOption(shop, { amount: shipping });
  const variantIds: string[] = [];
  for (const [price] of goods) variantIds.push((await given.product(shop, { price, stock: 50 })).variantId);
  const lines = goods.map(([, quantity], index) => ({ variant_id: variantIds[index], quantity }));
  const checkout = given.checkout(variantIds[0]!, shippingId, { lines, ...(email && { email }) });
  const { order, payment, order_token } = (await shop.store.post('/v1/store/checkouts', checkout, given.key())).body;
  if (capture) await shop.admin.post(`/v1/admin/payments/${payment.id}/capture`, {}, given.key());
  if (fulfil) await shop.admin.post(`/v1/admin/orders/${order.id}/fulfilments`, {});
  await shop.settle();
  return {
    ...{ id: order.id, number: order.number, paymentId: payment.id, variantIds },
    lineIds: order.lines.map(({ id }: { id: string }) => id),
    token: { 'x-order-token': order_token },
  };
}

/** The body that asks to give units of lines back: `[line id, quantity]`. */
export function wish(...units: [string, number][]): Body {
  return { lines: units.map(([line_id, quantity]) => ({ line_id, quantity, reason: 'does_not_fit' })) };
}

/** The body that takes units in and puts them on hand. */
export function parcel(units: [string, number][], more: object = {}): Body {
  return { lines: units.map(([line_id, quantity]) => ({ line_id, quantity, disposition: 'restock' })), ...more };
}

/** What staff do with returns. */
export function returnsDesk(shop: Shop) {
  const step = (id: string, verb: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer> =>
    shop.admin.post(`/v1/admin/returns/${id}/${verb}`, body, headers);
  const request = (orderId: string, body: unknown, headers = {}): Promise<Answer> =>
    shop.admin.post(`/v1/admin/orders/${orderId}/returns`, body, headers);
  return {
    step,
    request,
    receive: (id: string, body: unknown, headers = given.key()) => step(id, 'receptions', body, headers),
    get: (id: string): Promise<Answer> => shop.admin.get(`/v1/admin/returns/${id}`),
    orderOf: async (id: string): Promise<Body> => (await shop.admin.get(`/v1/admin/orders/${id}`)).body,
    /** A return of these units that may come. */
    async approved(orderId: string, ...units: [string, number][]): Promise<Body> {
      const { status, body } = await request(orderId, wish(...units));
      if (status !== 201) throw new Error(`${status} ${JSON.stringify(body)}`);
      return (await step(body.id, 'approve', {})).body;
    },
  };
}
