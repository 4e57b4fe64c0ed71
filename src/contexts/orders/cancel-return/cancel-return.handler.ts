import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type ReturnState } from '../domain/return-state.js';
import { ReturnSteps } from '../storage/return-steps.js';

/** A return is given up before anything came. Answers the return. Throws `ReturnNotFound`, `ReturnStepRefused`. */
export class CancelReturn extends Command<ReturnState> {
  constructor(
    readonly returnId: string,
    readonly reason: string | null,
    readonly by: string,
  ) {
    super();
  }
}

@CommandHandler(CancelReturn)
export class CancelReturnHandler implements ICommandHandler<CancelReturn> {
  constructor(private readonly steps: ReturnSteps) {}

  execute({ returnId, reason, by }: CancelReturn): Promise<ReturnState> {
    return this.steps.take(returnId, 'return_cancelled', by, (changed, at) => changed.cancel(reason, at, 'staff'));
  }
}
