import { Command } from '@nestjs/cqrs';

/**
 * The held units are sold: on hand goes down by them. `gone` means the hold has expired or was released before, and
 * nothing was taken. Committing a committed hold again changes nothing. One SQL statement for a hold that waits for nothing.
 */
export class CommitHold extends Command<'committed' | 'gone'> {
  constructor(readonly holdId: string) {
    super();
  }
}
