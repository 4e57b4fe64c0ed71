import { Command, CommandHandler, type ICommandHandler, QueryBus } from '@nestjs/cqrs';
import { Transaction } from '../../../platform/database/database.js';
import { newId } from '../../../platform/runtime/new-id.js';
import { DescribeOrder, type OrderDescription } from '../../orders/contract/describe-order.query.js';
import { NothingToResend, OrderUnknown } from '../domain/marketing.errors.js';
import { type OrderMailKind } from '../domain/order-mail-kind.js';
import { keyOf, type OrderMail, OrderMails } from '../storage/order-mails.js';

/**
 * Sends the latest letter of a kind about an order once more, or, when it has not gone out yet, tries it now. Answers
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
    private readonly queries: QueryBus,
    private readonly transaction: Transaction,
  ) {}

  async execute({ orderId, kind, subjectId }: ResendOrderMail): Promise<OrderMail> {
    const order = await this.queries.execute(new DescribeOrder(orderId));
    if (!order) throw new OrderUnknown();
    const subjects = kind === 'shipment' ? leftTheHouse(order) : undefined;
    const wanted =
      subjectId === undefined ? subjects : [subjectId.toLowerCase()].filter((id) => subjects?.includes(id) ?? true);
    const latest = await this.mails.latest(orderId, kind, wanted);
    if (!latest) throw new NothingToResend(kind);
    return this.transaction.run(() => this.sendAgain(latest));
  }

  private async sendAgain(latest: OrderMail): Promise<OrderMail> {
    const { orderId, kind, subjectId, about, key } = latest;
    if (!latest.sentAt) {
      await this.mails.enqueue(kind, [key]);
      return latest;
    }
    const again = keyOf(kind, `${subjectId}:again:${newId()}`);
    await this.mails.plan([{ orderId, kind, subjectId, about, key: again }]);
    return (await this.mails.find(again))!;
  }
}

/** The parcels that are on their way or delivered; one that was a mistake is not told of again. */
function leftTheHouse({ fulfilments }: OrderDescription): string[] {
  return fulfilments.filter(({ status }) => status !== 'cancelled').map(({ id }) => id);
}
