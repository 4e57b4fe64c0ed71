import { randomUUID } from 'node:crypto';
import { ADDRESS, type Stock } from './stocked-shop.js';

/** How a checkout is paid: at the sandbox, or at Stripe (its simulator). */
export const SANDBOX = { gateway: 'sandbox', token: 'tok_success' };
export const STRIPE = { gateway: 'stripe', token: 'pm_card_visa' };

/** What a load sends over and over: a checkout of one unit of any variant. */
export function checkoutRequest(stock: Stock, payment = SANDBOX) {
  return {
    method: 'POST' as const,
    path: '/v1/store/checkouts',
    setupRequest: (request: object) => ({ ...request, ...checkout(stock, any(stock.variantIds), payment) }),
  };
}

/** A checkout of one unit, under a key of its own. */
export function checkout(stock: Stock, variantId: string, payment: object) {
  return {
    headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    body: JSON.stringify({
      ...{ currency: 'EUR', email: 'ada@example.com', shipping_address: ADDRESS },
      lines: [{ variant_id: variantId, quantity: 1 }],
      shipping_option_id: stock.shippingOptionId,
      payment,
    }),
  };
}

/** A shopper from the empty cart to the confirmed order. */
export async function cartFlow(shop: string, stock: Stock): Promise<void> {
  const cart = (await send(shop, 'POST', '/v1/store/carts', { currency: 'EUR' })) as { id: string; token: string };
  const path = `/v1/store/carts/${cart.id}`;
  const token = { 'x-cart-token': cart.token };
  await send(shop, 'POST', `${path}/lines`, { variant_id: any(stock.variantIds), quantity: 1 }, token);
  await send(shop, 'POST', `${path}/lines`, { variant_id: any(stock.variantIds), quantity: 2 }, token);
  const details = { email: 'ada@example.com', shipping_address: ADDRESS, shipping_option_id: stock.shippingOptionId };
  await send(shop, 'PATCH', path, details, token);
  await send(shop, 'GET', path, undefined, token);
  await send(shop, 'POST', `${path}/complete`, { payment: SANDBOX }, { ...token, 'idempotency-key': randomUUID() });
}

/** One of these, each as likely. */
export function any<T>(values: readonly T[]): T {
  return values[Math.floor(Math.random() * values.length)]!;
}

async function send(shop: string, method: string, path: string, body?: object, headers = {}): Promise<unknown> {
  const response = await fetch(shop + path, {
    method,
    headers: { ...(body && { 'content-type': 'application/json' }), ...headers },
    body: body && JSON.stringify(body),
  });
  const answer: unknown = await response.json();
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status}`);
  return answer;
}
