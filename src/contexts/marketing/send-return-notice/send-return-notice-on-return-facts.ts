import { EventsHandler } from '@nestjs/cqrs';
import { type BatchHandler } from '../../../platform/facts/subscriber.js';
import { ReturnApproved } from '../../orders/contract/return-approved.event.js';
import { ReturnReceived } from '../../orders/contract/return-received.event.js';
import { ReturnRejected } from '../../orders/contract/return-rejected.event.js';
import { ReturnRequested } from '../../orders/contract/return-requested.event.js';
import { type NewOrderMail, OrderMails } from '../storage/order-mails.js';

type ReturnFact = ReturnRequested | ReturnApproved | ReturnRejected | ReturnReceived;

/** Plans a letter for every step of a return that its shopper waits for, and for every parcel of it that arrived. */
@EventsHandler(ReturnRequested, ReturnApproved, ReturnRejected, ReturnReceived)
export class SendReturnNoticeOnReturnFacts implements BatchHandler<ReturnFact> {
  constructor(private readonly mails: OrderMails) {}

  async handleBatch(facts: ReturnFact[]): Promise<void> {
    await this.mails.plan(facts.map(mailOf));
  }
}

function mailOf(fact: ReturnFact): NewOrderMail {
  const { orderId, returnId } = fact.data;
  const about = { returnId };
  if (fact instanceof ReturnReceived) {
    return { orderId, kind: 'return_received', subjectId: fact.data.receptionId, about };
  }
  const kind =
    fact instanceof ReturnRequested
      ? 'return_requested'
      : fact instanceof ReturnApproved
        ? 'return_approved'
        : 'return_rejected';
  return { orderId, kind, subjectId: returnId, about };
}
