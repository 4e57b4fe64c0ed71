import { applyDecorators, Injectable, SetMetadata } from '@nestjs/common';

export const JOB_HANDLER = 'cartwright:job-handler';

/** What a kind of job is called and how it is run. */
export interface JobOptions {
  /** Stable and unique, with its context in front: `marketing.send-order-confirmation`. */
  readonly name: string;
  /** Crontab expression in UTC; each tick runs once among all processes, and never beside an unfinished one. */
  readonly cron?: string;
  /** Tries before the job is given up (default 25, which takes about three days); a crash counts as a try. */
  readonly maxAttempts?: number;
}

/**
 * A class under `@JobHandler`. It may leave the process; it runs at least once, so what it does outside carries a key
 * that stays the same from try to try. Throwing means: try again later, each time after a longer pause. `attempt` is 1 at
 * the first try; a crash counts as one.
 */
export interface JobRun<Payload = unknown> {
  run(payload: Payload, attempt: number): Promise<void>;
}

/** Declares a class as the handler of a kind of job. */
export function JobHandler(options: JobOptions): ClassDecorator {
  return applyDecorators(Injectable(), SetMetadata(JOB_HANDLER, options));
}
