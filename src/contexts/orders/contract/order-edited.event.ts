import { Fact } from '../../../platform/domain/fact.js';
import { type ChangedTotals, type GivenUpLine } from './order-lines-cancelled.event.js';
import { type SoldLine } from './order-placed.event.js';

/** Staff changed what an order sells. */
export class OrderEdited extends Fact<
  ChangedTotals & {
    orderId: string;
    number: string;
    editId: string;
    added: readonly SoldLine[];
    cancelled: readonly GivenUpLine[];
    editedAt: string;
  }
> {
  static readonly type = 'orders.order-edited.v1';
}
