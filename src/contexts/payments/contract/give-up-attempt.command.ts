import { Command } from '@nestjs/cqrs';

/** What came of giving an attempt up; `in_flight`: nobody can tell yet. */
export type GivenUp = 'gone' | 'authorized' | 'in_flight';

/**
 * An attempt is to make room for another one. Only what is certain counts: one whose answer is out is looked up at its
 * gateway, one that waits for its shopper is voided there. `gone`: it did not act and will not be let to; should it turn
 * out to have acted all the same, its money is let go. Never inside a transaction.
 */
export class GiveUpAttempt extends Command<GivenUp> {
  constructor(readonly paymentId: string) {
    super();
  }
}
