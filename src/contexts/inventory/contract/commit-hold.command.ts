import { Command } from '@nestjs/cqrs';

/**
 * The held units are sold: on hand goes down by them. `gone` means the hold has expired or was released before, and
 * nothing was taken. Committing a committed hold again changes nothing. One SQL statement; it is repeated behind a lock when
 * a first delivery to a place crossed it.
 */
export class CommitHold extends Command<'committed' | 'gone'> {
  constructor(readonly holdId: string) {
    super();
  }
}
