import { QueryBus } from '@nestjs/cqrs';
import { JobHandler, type JobRun } from '../../../platform/jobs/job-handler.js';
import { DescribeReturn } from '../../orders/contract/describe-return.query.js';
import { OrderLetters } from '../delivery/order-letters.js';
import { jobOf } from '../domain/order-mail-kind.js';
import { type LettersToSend } from '../storage/order-mails.js';
import { returnNotice, type ReturnNews } from './return-notice.letter.js';

/** Writes and sends letters about the steps of returns. */
@JobHandler({ name: jobOf('return_requested') })
export class SendReturnNotice implements JobRun<LettersToSend> {
  constructor(
    private readonly letters: OrderLetters,
    private readonly queries: QueryBus,
  ) {}

  run({ keys }: LettersToSend, attempt: number): Promise<void> {
    return this.letters.send({ keys, attempt }, async (order, sender, { kind, subjectId, about }) => {
      const found = await this.queries.execute(new DescribeReturn(about.returnId as string));
      if (!found) throw new Error(`There is no return ${about.returnId as string} to write about.`);
      return returnNotice(kind as ReturnNews, order, found, subjectId, sender);
    });
  }
}
