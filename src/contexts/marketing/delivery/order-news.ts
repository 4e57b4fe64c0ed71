import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { DescribeOrder, type OrderDescription } from '../../orders/contract/describe-order.query.js';
import { DescribeReturn } from '../../orders/contract/describe-return.query.js';
import { type OrderMail } from '../storage/order-mails.js';

/** Looks whether what a letter tells is still so: nobody is to read of what was called off before the letter went out. */
@Injectable()
export class OrderNews {
  constructor(private readonly queries: QueryBus) {}

  /**
   * Letters of one order as they stand: the job of one that waits may have been given up before it could find that what it
   * tells is not so any more. Asks nobody where none waits.
   */
  async upToDate<Mail extends OrderMail>(mails: readonly Mail[]): Promise<Mail[]> {
    const waiting = mails.find(({ sentAt, withdrawn }) => !sentAt && !withdrawn);
    const order = waiting && (await this.queries.execute(new DescribeOrder(waiting.orderId)));
    if (!order) return [...mails];
    return Promise.all(mails.map((mail) => this.look(mail, order)));
  }

  private async look<Mail extends OrderMail>(mail: Mail, order: OrderDescription): Promise<Mail> {
    if (mail.sentAt || mail.withdrawn) return mail;
    return { ...mail, withdrawn: !(await this.stillSo(mail, order)) };
  }

  /** `order` is the one the letter is about. */
  async stillSo({ kind, subjectId, about }: OrderMail, order: OrderDescription): Promise<boolean> {
    switch (kind) {
      case 'order_confirmation':
        return order.status !== 'cancelled';
      case 'shipment':
        return !order.fulfilments.some(({ id, status }) => id === subjectId && status === 'cancelled');
      case 'return_requested':
      case 'return_approved':
        return !(await this.isCancelled(about.returnId as string));
      default:
        return true;
    }
  }

  private async isCancelled(returnId: string): Promise<boolean> {
    const found = await this.queries.execute(new DescribeReturn(returnId));
    return found?.status === 'cancelled';
  }
}
