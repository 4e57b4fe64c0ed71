import { Fact } from '../../../platform/domain/fact.js';

/** The first line ever went into a cart. */
export class CartFilled extends Fact<{
  cartId: string;
  currency: string;
  filledAt: string;
}> {
  static readonly type = 'orders.cart-filled.v1';
}
