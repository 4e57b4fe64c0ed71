import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommitHold } from '../contract/commit-hold.command.js';
import { Holds } from '../storage/holds.js';

@CommandHandler(CommitHold)
export class CommitHoldHandler implements ICommandHandler<CommitHold> {
  constructor(private readonly holds: Holds) {}

  async execute({ holdId }: CommitHold): Promise<'committed' | 'gone'> {
    const before = await this.holds.commit(holdId);
    return before === 'held' || before === 'committed' ? 'committed' : 'gone';
  }
}
