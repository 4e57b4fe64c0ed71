import { Injectable, Logger } from '@nestjs/common';
import { type CronItem, type JobHelpers, type ParsedCronItem, parseCronItems, type TaskList } from 'graphile-worker';
import { describeFailure } from '../facts/failure.js';
import { failpoint } from '../runtime/failpoint.js';
import { inScope } from '../runtime/scope.js';
import { type FoundJob, JobHandlers } from './job-handlers.js';

/** The job handlers in the shape that graphile-worker runs. */
@Injectable()
export class JobTasks {
  private readonly logger = new Logger('Jobs');
  /** Called after each run. */
  onRun: (job: string, outcome: 'done' | 'failed') => void = () => undefined;
  /** The ids of the jobs that are being run. */
  readonly running = new Set<string>();
  /** Runs since this process started, failed ones included. */
  ran = 0;

  constructor(private readonly handlers: JobHandlers) {}

  list(): TaskList {
    return Object.fromEntries([...this.handlers.all].map(([name, job]) => [name, this.task(job)]));
  }

  cronItems(): ParsedCronItem[] {
    return parseCronItems([...this.handlers.all.values()].flatMap(cronItem));
  }

  private task({ options, handler }: FoundJob) {
    return async (payload: unknown, { job }: JobHelpers): Promise<void> => {
      this.ran++;
      this.running.add(job.id);
      try {
        await failpoint('jobs.taken');
        await inScope({ id: `job:${job.id}` }, () => handler.run(payload, job.attempts));
        await failpoint('jobs.done');
        this.onRun(options.name, 'done');
      } catch (error) {
        this.onRun(options.name, 'failed');
        const failure = describeFailure(error);
        const tries = `${job.attempts} of ${job.max_attempts}`;
        this.logger.warn(`${options.name} (job ${job.id}) failed at try ${tries}: ${failure}`);
        // What the queue stores and logs must not quote the values that messages quote.
        throw new Error(failure);
      } finally {
        this.running.delete(job.id);
      }
    };
  }
}

/** In a queue of its own, so that a slow run and the next one never overlap. */
function cronItem({ options }: FoundJob): CronItem[] {
  if (!options.cron) return [];
  const { name, cron, maxAttempts } = options;
  return [{ task: name, match: cron, options: { queueName: `cron:${name}`, jobKey: `cron:${name}`, maxAttempts } }];
}
