import { JobHandler, type JobRun } from '../../../platform/jobs/job-handler.js';
import { OrderLetters } from '../delivery/order-letters.js';
import { jobOf } from '../domain/order-mail-kind.js';
import { type LettersToSend } from '../storage/order-mails.js';
import { shipmentNotice } from './shipment-notice.letter.js';

/** Writes and sends letters about parcels. */
@JobHandler({ name: jobOf('shipment') })
export class SendShipmentNotice implements JobRun<LettersToSend> {
  constructor(private readonly letters: OrderLetters) {}

  run({ keys }: LettersToSend, attempt: number): Promise<void> {
    return this.letters.send({ keys, attempt }, (order, sender, { subjectId }) => {
      const fulfilment = order.fulfilments.find(({ id }) => id === subjectId);
      if (!fulfilment) throw new Error(`Order ${order.orderId} has no fulfilment ${subjectId}.`);
      return shipmentNotice(order, fulfilment, sender);
    });
  }
}
