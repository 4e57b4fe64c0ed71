import { ApiProperty } from '@nestjs/swagger';
import { ORDER_MAIL_KINDS } from '../domain/order-mail-kind.js';
import { type OrderMail } from '../storage/order-mails.js';

/** A letter about an order; whom it goes to is the order's business. */
export class OrderMailView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ enum: ORDER_MAIL_KINDS }) kind: string;
  @ApiProperty({ format: 'uuid', description: 'The fulfilment, refund or return it tells of, else the order' })
  subject_id: string;
  @ApiProperty({
    enum: ['waiting', 'sent', 'withdrawn'],
    description: '`withdrawn`: it will not go out, because what it tells is not so any more',
  })
  status: string;
  @ApiProperty({
    description: 'It is not sent, but a try to send it did not end well: the shopper may have it',
  })
  may_have_gone_out: boolean;
  @ApiProperty({ format: 'date-time' }) planned_at: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) sent_at: string | null;
}

export function toOrderMailView(mail: OrderMail): OrderMailView {
  const { id, kind, subjectId, plannedAt, sentAt, withdrawn, mayHaveGoneOut } = mail;
  return {
    ...{ id, kind, subject_id: subjectId, status: sentAt ? 'sent' : withdrawn ? 'withdrawn' : 'waiting' },
    may_have_gone_out: !sentAt && mayHaveGoneOut,
    planned_at: plannedAt.toISOString(),
    sent_at: sentAt?.toISOString() ?? null,
  };
}
