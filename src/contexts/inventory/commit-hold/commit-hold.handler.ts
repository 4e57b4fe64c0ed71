import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Transaction } from '../../../platform/database/database.js';
import { Allocation } from '../storage/allocation.js';
import { CommitHold } from '../contract/commit-hold.command.js';
import { Holds } from '../storage/holds.js';

@CommandHandler(CommitHold)
export class CommitHoldHandler implements ICommandHandler<CommitHold> {
  constructor(
    private readonly holds: Holds,
    private readonly allocation: Allocation,
    private readonly transaction: Transaction,
  ) {}

  async execute({ holdId }: CommitHold): Promise<'committed' | 'gone'> {
    const before = await this.holds.commit(holdId);
    if (before === 'expired') return this.transaction.run(() => this.commitAgain(holdId));
    return before === 'held' || before === 'committed' ? 'committed' : 'gone';
  }

  /** The payment came after the hold's end: it still buys what is there, as if it had been asked for now. */
  private async commitAgain(holdId: string): Promise<'committed' | 'gone'> {
    const expired = await this.holds.lockExpired(holdId);
    const terms = { beyondShare: false, preference: this.allocation.preferenceFor({}) };
    if (expired && !(await this.holds.holdAgain({ ...expired, ...terms }))) return 'gone';
    const before = await this.holds.commit(holdId); // what another payment for it has taken meanwhile stays taken
    return before === 'held' || before === 'committed' ? 'committed' : 'gone';
  }
}
