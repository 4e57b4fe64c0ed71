import { EventsHandler } from '@nestjs/cqrs';
import { type BatchHandler } from '../../../platform/facts/subscriber.js';
import { ReturnApproved } from '../../orders/contract/return-approved.event.js';
import { ReturnCancelled } from '../../orders/contract/return-cancelled.event.js';
import { ReturnReceived } from '../../orders/contract/return-received.event.js';
import { ReturnRejected } from '../../orders/contract/return-rejected.event.js';
import { ReturnRequested } from '../../orders/contract/return-requested.event.js';
import { type NewOrderMail, OrderMails } from '../storage/order-mails.js';

type ReturnFact = ReturnRequested | ReturnApproved | ReturnRejected | ReturnCancelled | ReturnReceived;

/**
 * Plans a letter for every step of a return that its shopper waits for, and for every parcel of it that arrived. Who gave
 * their return up themselves knows it.
 */
@EventsHandler(ReturnRequested, ReturnApproved, ReturnRejected, ReturnCancelled, ReturnReceived)
export class SendReturnNoticeOnReturnFacts implements BatchHandler<ReturnFact> {
  constructor(private readonly mails: OrderMails) {}

  async handleBatch(facts: ReturnFact[]): Promise<void> {
    const news = facts.filter((fact) => !(fact instanceof ReturnCancelled) || fact.data.cancelledBy === 'staff');
    await this.mails.plan(news.map(mailOf));
  }
}

function mailOf(fact: ReturnFact): NewOrderMail {
  const { orderId, returnId } = fact.data;
  const about = { returnId };
  if (fact instanceof ReturnReceived) {
    return { orderId, kind: 'return_received', subjectId: fact.data.receptionId, about };
  }
  return { orderId, kind: kindOf(fact), subjectId: returnId, about };
}

function kindOf(fact: Exclude<ReturnFact, ReturnReceived>) {
  if (fact instanceof ReturnRequested) return 'return_requested';
  if (fact instanceof ReturnApproved) return 'return_approved';
  return fact instanceof ReturnRejected ? 'return_rejected' : 'return_cancelled';
}
