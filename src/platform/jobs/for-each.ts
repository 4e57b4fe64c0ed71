import { Logger } from '@nestjs/common';
import { isOverTime, isUnavailable } from '../database/postgres-errors.js';
import { describeFailure } from '../facts/failure.js';

/** Some of what a job went through could not be done; each was logged where it failed. */
export class SomeFailed extends Error {
  override readonly name = 'SomeFailed';
}

/**
 * Does `work` for one item after the other. One that fails is logged and does not stop those behind it; `SomeFailed` comes
 * at the end, so that the job is seen to fail and runs again. Without a database nothing can be done: that is thrown at once.
 * What `nameOf` calls an item is logged, and must be no personal data.
 */
export async function forEach<T>(
  items: Iterable<T>,
  work: (item: T) => Promise<unknown>,
  nameOf: (item: T) => string = () => 'One of many',
): Promise<void> {
  let failed = 0;
  for (const item of items) {
    try {
      await work(item);
    } catch (error) {
      if (isUnavailable(error) && !isOverTime(error)) throw error;
      failed++;
      new Logger('Jobs').warn(`${nameOf(item)} failed: ${describeFailure(error)}`);
    }
  }
  if (failed > 0) throw new SomeFailed(`${failed} could not be done`);
}
