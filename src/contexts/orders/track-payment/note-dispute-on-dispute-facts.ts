import { EventsHandler, type IEventHandler } from '@nestjs/cqrs';
import { toDecimal } from '../../../platform/domain/money.js';
import { DisputeClosed } from '../../payments/contract/dispute-closed.event.js';
import { DisputeOpened } from '../../payments/contract/dispute-opened.event.js';
import { Orders } from '../storage/order.repository.js';

type DisputeFact = DisputeOpened | DisputeClosed;

/** Notes in an order's timeline that a buyer's bank took its money back, and how the bank decided. */
@EventsHandler(DisputeOpened, DisputeClosed)
export class NoteDisputeOnDisputeFacts implements IEventHandler<DisputeFact> {
  constructor(private readonly orders: Orders) {}

  async handle(fact: DisputeFact): Promise<void> {
    const money = `${toDecimal(fact.data)} ${fact.data.currency}`;
    const [event, at] =
      fact instanceof DisputeOpened
        ? ['payment_disputed', fact.data.openedAt]
        : [`dispute_${fact.data.outcome}`, fact.data.closedAt];
    const detail = fact instanceof DisputeOpened && fact.data.reason ? `${money}: ${fact.data.reason}` : money;
    await this.orders.update(fact.data.orderId, (order) => order.remark(event, new Date(at), detail));
  }
}
