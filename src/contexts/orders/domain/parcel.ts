import { type CartState, weightOf } from './cart-state.js';

/** What is to be shipped and where to; all that the price of shipping depends on. */
export interface Parcel {
  /** ISO 3166-1 alpha-2. */
  country: string;
  /** ISO 3166-2 subdivision. */
  region?: string;
  currency: string;
  weightGrams: number;
}

/** The parcel that a cart would become; undefined while it is not known where to. */
export function parcelOf(cart: Pick<CartState, 'shippingAddress' | 'currency' | 'lines'>): Parcel | undefined {
  if (!cart.shippingAddress) return undefined;
  const { country, region } = cart.shippingAddress;
  return { country, region, currency: cart.currency, weightGrams: weightOf(cart.lines) };
}
