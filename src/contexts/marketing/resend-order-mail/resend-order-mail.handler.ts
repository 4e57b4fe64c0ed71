import { Command, CommandHandler, type ICommandHandler, QueryBus } from '@nestjs/cqrs';
import { Transaction } from '../../../platform/database/database.js';
import { newId } from '../../../platform/runtime/new-id.js';
import { DescribeOrder } from '../../orders/contract/describe-order.query.js';
import { OrderNews } from '../delivery/order-news.js';
import { NothingToResend, OrderUnknown } from '../domain/marketing.errors.js';
import { type OrderMailKind } from '../domain/order-mail-kind.js';
import { keyOf, type OrderMail, OrderMails } from '../storage/order-mails.js';

/**
 * Sends the latest letter of a kind about an order that is still so once more, or, when it has not gone out yet, tries it now. Answers
 * the letter that will go out. Throws `OrderUnknown`, `NothingToResend`.
 */
export class ResendOrderMail extends Command<OrderMail> {
  constructor(
    readonly orderId: string,
    readonly kind: OrderMailKind,
    /** Which of several; the latest when absent. */
    readonly subjectId?: string,
  ) {
    super();
  }
}

@CommandHandler(ResendOrderMail)
export class ResendOrderMailHandler implements ICommandHandler<ResendOrderMail> {
  constructor(
    private readonly mails: OrderMails,
    private readonly news: OrderNews,
    private readonly queries: QueryBus,
    private readonly transaction: Transaction,
  ) {}

  async execute({ orderId, kind, subjectId }: ResendOrderMail): Promise<OrderMail> {
    const order = await this.queries.execute(new DescribeOrder(orderId));
    if (!order) throw new OrderUnknown();
    const mails = await this.mails.latest(orderId, kind, subjectId);
    for (const mail of mails) {
      if (!(await this.news.stillSo(mail, order))) continue;
      const others = mails.filter((other) => other !== mail && other.subjectId === mail.subjectId); // told by letters together
      return this.transaction.run(async () => {
        for (const other of others) await this.sendAgain(other);
        return this.sendAgain(mail);
      });
    }
    throw new NothingToResend(kind);
  }

  private async sendAgain(latest: OrderMail): Promise<OrderMail> {
    const { orderId, kind, subjectId, about } = latest;
    if (!latest.sentAt) {
      await this.mails.enqueue(latest);
      return latest;
    }
    const again = keyOf(kind, `${subjectId}:again:${newId()}`);
    await this.mails.plan([{ orderId, kind, subjectId, about, key: again }]);
    return (await this.mails.findAll([again])).get(again)!;
  }
}
