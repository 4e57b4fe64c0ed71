import { type Address } from '../contract/describe-order.query.js';
import { CartIncomplete } from './cart.errors.js';

/** A variant as it was described when it was put into the cart; its price is asked for anew each time. */
export interface CartVariant {
  readonly variantId: string;
  readonly productId: string;
  readonly sku: string;
  readonly title: string;
  readonly variantTitle: string | null;
  readonly imageUrl: string | null;
  readonly weightGrams: number;
  readonly taxCategory: string;
}

export interface CartLine extends CartVariant {
  readonly lineId: string;
  readonly quantity: number;
}

/** All that a cart is, as plain values. Contains personal data: never log it. */
export interface CartState {
  readonly id: string;
  readonly version: number;
  readonly status: 'open' | 'completed';
  readonly currency: string;
  readonly email: string | null;
  readonly shippingAddress: Address | null;
  readonly billingAddress: Address | null;
  readonly shippingOptionId: string | null;
  readonly lines: readonly CartLine[];
  readonly orderId: string | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** What a shopper tells besides the goods; absent leaves as it is, null clears. */
export interface CartDetails {
  readonly email?: string | null;
  readonly shippingAddress?: Address | null;
  readonly billingAddress?: Address | null;
  readonly shippingOptionId?: string | null;
}

/** A cart that has everything an order needs. */
export type ReadyCart = CartState & { email: string; shippingAddress: Address; shippingOptionId: string };

/** The same cart, known to have everything an order needs; throws `CartIncomplete` naming what is missing. */
export function readyCart(cart: CartState): ReadyCart {
  const missing = [
    ...(cart.lines.length === 0 ? ['lines'] : []),
    ...(cart.email === null ? ['email'] : []),
    ...(cart.shippingAddress === null ? ['shipping_address'] : []),
    ...(cart.shippingOptionId === null ? ['shipping_option_id'] : []),
  ];
  if (missing.length > 0) throw new CartIncomplete(missing);
  return cart as ReadyCart;
}

/** What the whole cart weighs, in grams. */
export function weightOf(lines: readonly Pick<CartLine, 'weightGrams' | 'quantity'>[]): number {
  return lines.reduce((sum, line) => sum + line.weightGrams * line.quantity, 0);
}

/** The lines with more units of a variant; one that is there already keeps its line and takes the newest description. */
export function withVariant(
  lines: readonly CartLine[],
  lineId: string,
  variant: CartVariant,
  quantity: number,
): readonly CartLine[] {
  const present = lines.find((line) => line.variantId === variant.variantId);
  if (!present) return [...lines, { ...variant, lineId, quantity }];
  const more = { ...variant, lineId: present.lineId, quantity: present.quantity + quantity };
  return lines.map((line) => (line === present ? more : line));
}
