import { Fact } from '../../../platform/domain/fact.js';
import { type OrderFigures } from './order-placed.event.js';

/** The payment is authorised and the stock is sold: a sale. */
export class OrderConfirmed extends Fact<OrderFigures & { confirmedAt: string }> {
  static readonly type = 'orders.order-confirmed.v1';
}
