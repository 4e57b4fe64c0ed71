import { JobHandler, type JobRun } from '../../../platform/jobs/job-handler.js';
import { type Money } from '../../../platform/domain/money.js';
import { OrderLetters } from '../delivery/order-letters.js';
import { jobOf } from '../domain/order-mail-kind.js';
import { type LettersToSend } from '../storage/order-mails.js';
import { refundNotice } from './refund-notice.letter.js';

/** Writes and sends letters about refunds. */
@JobHandler({ name: jobOf('refund') })
export class SendRefundNotice implements JobRun<LettersToSend> {
  constructor(private readonly letters: OrderLetters) {}

  run({ keys }: LettersToSend, attempt: number): Promise<void> {
    return this.letters.send({ keys, attempt }, (order, sender, { about }) =>
      refundNotice(order, about as unknown as Money, sender),
    );
  }
}
