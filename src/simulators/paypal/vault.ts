import { type Call, type Input, type Route } from '../kit/dialect.js';
import { randomId } from '../kit/random.js';
import { type Unit } from '../kit/store.js';
import { type Reply } from '../kit/wire.js';
import { type Order, type PaymentToken } from './objects.js';
import { invalid, missing, unprocessable } from './say.js';

/** `/v3/vault/payment-tokens`: https://developer.paypal.com/docs/api/payment-tokens/v3/ */
export const vaultRoutes: Route[] = [
  { method: 'GET', path: '/v3/vault/payment-tokens', operation: 'vault.list', handle: list },
  { method: 'GET', path: '/v3/vault/payment-tokens/:id', operation: 'vault.get', handle: get },
  { method: 'DELETE', path: '/v3/vault/payment-tokens/:id', operation: 'vault.delete', handle: remove },
];

/** Everybody at this PayPal has this wallet. */
export const PAYER = { email_address: 'buyer@example.com', account_id: 'PAYERSIMULATOR' };

function list({ input, unit, origin }: Call): Reply {
  const customer = String(input['customer_id'] ?? '');
  if (!/^[0-9A-Za-z_-]{7,36}$/.test(customer)) throw invalid('INVALID_STRING_LENGTH', 'customer_id', 'From 7 to 36.');
  const [size, page] = [Number(input['page_size'] ?? 5), Number(input['page'] ?? 1)];
  if (!(size >= 1 && size <= 5 && page >= 1 && page <= 10))
    throw invalid('INVALID_REQUEST', 'page_size', 'From 1 to 5.');
  const all = unit
    .all<PaymentToken>('payment_token')
    .filter((token) => isThere(token) && token.customer.id === customer);
  const payment_tokens = all.slice((page - 1) * size, page * size).map(shownToken);
  const links = [{ href: `${origin}/v3/vault/payment-tokens`, rel: 'self', method: 'GET' }];
  return { status: 200, body: { customer: { id: customer }, payment_tokens, links } };
}

function get(call: Call): Reply {
  return { status: 200, body: shownToken(tokenOf(call)) };
}

function remove(call: Call): Reply {
  call.unit.put<PaymentToken>('payment_token', { ...tokenOf(call), simulator: { isDeleted: true } });
  return { status: 204, body: undefined };
}

/** What an order's `payment_source.paypal.attributes` wants kept. */
export function wantedVault(paypal: Input | undefined): Order['vault'] {
  const attributes = (paypal?.['attributes'] ?? {}) as { vault?: Input; customer?: Record<string, string> };
  if (attributes.vault?.['store_in_vault'] !== 'ON_SUCCESS') return undefined;
  if (attributes.vault['usage_type'] !== 'MERCHANT')
    throw invalid('MISSING_REQUIRED_PARAMETER', '/payment_source/paypal/attributes/vault/usage_type', 'Who uses it?');
  const { id = null, merchant_customer_id: merchantCustomerId = null } = attributes.customer ?? {};
  return { customer: id, merchantCustomerId };
}

/** Keeps the payer's wallet, if the order wants that. */
export function vaulted(unit: Unit, order: Order): Order {
  if (!order.vault) return order;
  const { customer, merchantCustomerId } = order.vault;
  const token = unit.put<PaymentToken>('payment_token', {
    id: randomId('', 17).toLowerCase(),
    customer: {
      id: customer ?? randomId('', 10),
      ...(merchantCustomerId !== null && { merchant_customer_id: merchantCustomerId }),
    },
    payment_source: {
      paypal: { email_address: PAYER.email_address, usage_type: 'MERCHANT', customer_type: 'CONSUMER' },
    },
    simulator: { isDeleted: false },
  });
  return unit.put<Order>('order', { ...order, paymentToken: token.id });
}

/** An order that is paid by a wallet in the vault needs nobody's approval. */
export function approvedByVault({ input, unit }: Call, order: Order): Order {
  const source = input['payment_source'] as { paypal?: { vault_id?: string } } | undefined;
  const id = source?.paypal?.vault_id;
  if (id === undefined || order.status !== 'CREATED') return order;
  const token = unit.get<PaymentToken>('payment_token', id);
  if (!token || !isThere(token)) throw unprocessable('TOKEN_ID_NOT_FOUND', 'Specified token does not exist.');
  return { ...order, status: 'APPROVED' };
}

/** What an order shows of its payer. */
export function shownPayer(unit: Unit, { paymentToken }: Order): object {
  const token = unit.get<PaymentToken>('payment_token', paymentToken ?? '');
  if (!token) return {};
  const vault = { id: token.id, status: 'VAULTED', customer: token.customer };
  return { ...PAYER, account_status: 'VERIFIED', attributes: { vault } };
}

function tokenOf({ unit, params }: Call): PaymentToken {
  const token = unit.get<PaymentToken>('payment_token', params['id']!);
  if (!token || !isThere(token)) throw missing(params['id']!);
  return token;
}

function isThere({ simulator }: PaymentToken): boolean {
  return !simulator.isDeleted;
}

function shownToken({ simulator: _, ...token }: PaymentToken): object {
  return token;
}
