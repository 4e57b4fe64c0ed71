import { JobHandler, type JobRun } from '../../../platform/jobs/job-handler.js';
import { OrderLetters } from '../delivery/order-letters.js';
import { jobOf } from '../domain/order-mail-kind.js';
import { type LettersToSend } from '../storage/order-mails.js';
import { orderCancellation } from './order-cancellation.letter.js';

/** Writes and sends the news that orders were cancelled. */
@JobHandler({ name: jobOf('order_cancellation') })
export class SendOrderCancellation implements JobRun<LettersToSend> {
  constructor(private readonly letters: OrderLetters) {}

  run({ keys }: LettersToSend, attempt: number): Promise<void> {
    return this.letters.send({ keys, attempt }, orderCancellation);
  }
}
