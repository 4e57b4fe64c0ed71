import { Fact } from '../../../platform/domain/fact.js';

/** A shopper began a cart. */
export class CartCreated extends Fact<{
  cartId: string;
  currency: string;
  createdAt: string;
}> {
  static readonly type = 'orders.cart-created.v1';
}
