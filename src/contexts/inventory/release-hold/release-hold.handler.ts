import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ReleaseHold } from '../contract/release-hold.command.js';
import { Holds } from '../storage/holds.js';

@CommandHandler(ReleaseHold)
export class ReleaseHoldHandler implements ICommandHandler<ReleaseHold> {
  constructor(private readonly holds: Holds) {}

  async execute({ holdId }: ReleaseHold): Promise<void> {
    await this.holds.release(holdId);
  }
}
