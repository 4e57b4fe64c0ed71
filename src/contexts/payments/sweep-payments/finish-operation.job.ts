import { JobHandler, type JobRun } from '../../../platform/jobs/job-handler.js';
import { FINISH_OPERATION } from '../gateway/job-names.js';
import { OperationAttempts } from '../gateway/operation-attempts.js';

/** Asks again about a capture, refund or void whose answer was not known. */
@JobHandler({ name: FINISH_OPERATION })
export class FinishOperation implements JobRun<{ operationId: string }> {
  constructor(private readonly attempts: OperationAttempts) {}

  async run({ operationId }: { operationId: string }): Promise<void> {
    await this.attempts.finish(operationId);
  }
}
