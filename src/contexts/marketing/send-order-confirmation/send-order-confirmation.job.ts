import { JobHandler, type JobRun } from '../../../platform/jobs/job-handler.js';
import { OrderLetters } from '../delivery/order-letters.js';
import { jobOf } from '../domain/order-mail-kind.js';
import { type LettersToSend } from '../storage/order-mails.js';
import { orderConfirmation } from './order-confirmation.letter.js';

/** Writes and sends orders' confirmations. */
@JobHandler({ name: jobOf('order_confirmation') })
export class SendOrderConfirmation implements JobRun<LettersToSend> {
  constructor(private readonly letters: OrderLetters) {}

  run({ keys }: LettersToSend, attempt: number): Promise<void> {
    return this.letters.send({ keys, attempt }, orderConfirmation);
  }
}
