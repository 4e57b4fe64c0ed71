import { type NewOrder, Order } from '../../src/contexts/orders/domain/order.js';
import { type Quote } from '../../src/contexts/pricing/contract/quote-lines.query.js';
import { type QuoteInput } from '../../src/contexts/pricing/domain/quote.js';
import { type Random } from './random.js';

/** Currencies by the decimals of their minor unit. */
export const CURRENCIES = { 0: ['JPY', 'KRW', 'CLP'], 2: ['EUR', 'USD', 'GBP'], 3: ['KWD', 'BHD', 'TND'] } as const;
const RATES = ['0', '0.19', '0.07', '0.081', '0.0875', '0.2', '0.055', '0.255', '0.333333', '0.000001', '1'];
const CATEGORIES = ['standard', 'reduced', 'super_reduced'];

/** A cart as shops have them, and as nobody would: free things, one unit of the smallest coin, huge prices. */
export function randomCart(random: Random): QuoteInput {
  const decimals = random.of([0, 2, 3] as const);
  const lines = Array.from({ length: random.chance(0.05) ? random.int(6, 20) : random.int(1, 4) }, (_, n) => ({
    ...{ lineId: `l${n}`, variantId: `v${random.chance(0.1) ? 0 : n}` },
    ...{ quantity: random.chance(0.1) ? random.int(1, 999) : random.int(1, 6), taxCategory: random.of(CATEGORIES) },
  }));
  return {
    currency: random.of(CURRENCIES[decimals]),
    pricesIncludeTax: random.chance(0.5),
    lines,
    prices: Object.fromEntries(lines.map(({ variantId }) => [variantId, randomPrice(random)])),
    rates: CATEGORIES.slice(0, random.int(0, 3)).map((category) => ({
      region: null,
      category,
      rate: random.of(RATES),
    })),
    shippingAmount: random.chance(0.2) ? 0 : random.int(1, 2_000),
    shippingFreeFrom: random.chance(0.3) ? random.int(0, 20_000) : null,
  };
}

function randomPrice(random: Random): number {
  if (random.chance(0.15)) return random.int(0, 3);
  return random.chance(0.1) ? random.int(1, 100_000_000) : random.int(1, 9_999);
}

const ADDRESS = { first_name: 'A', last_name: 'B', line1: 'C', city: 'D', postal_code: '1', country: 'DE' };

/** The order that a quote becomes, as a checkout makes it. */
export function orderOf({ lines, shipping, currency, pricesIncludeTax }: Quote, at: Date): Order {
  const nothing = { productId: 'p', sku: 's', title: 't', variantTitle: null, imageUrl: null };
  const { net, tax, gross, rate } = shipping;
  return Order.place({
    ...{ id: 'o', number: 'n', cartId: null, tokenHash: 'h', email: 'e', payments: [{ id: 'payment' }], placedAt: at },
    ...{ currency, pricesIncludeTax, shippingAddress: ADDRESS, billingAddress: ADDRESS },
    lines: lines.map(({ rate, ...line }) => ({ ...nothing, ...line, taxRate: rate })),
    shipping: { optionId: 'o', code: 'c', name: 'n', net, tax, gross, taxRate: rate },
  } as NewOrder);
}
