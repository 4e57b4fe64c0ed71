import { Logger } from '@nestjs/common';
import { isOverTime, isUnavailable } from '../database/postgres-errors.js';
import { describeFailure } from '../facts/failure.js';

/** Some of what a job went through could not be done; each was logged where it failed. */
export class SomeFailed extends Error {
  override readonly name = 'SomeFailed';
  /** What the first failure was, for those who read of the job only. */
  readonly code: string;

  constructor(failures: number, first: unknown) {
    super(`${failures} could not be done`, { cause: first });
    this.code = describeFailure(first).split('\n')[0]!;
  }
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
  const failures: unknown[] = [];
  for (const item of items) {
    try {
      await work(item);
    } catch (error) {
      if (isUnavailable(error) && !isOverTime(error)) throw error;
      failures.push(error);
      new Logger('Jobs').warn(`${nameOf(item)} failed: ${describeFailure(error)}`);
    }
  }
  if (failures.length > 0) throw new SomeFailed(failures.length, failures[0]);
}
