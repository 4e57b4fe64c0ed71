import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type ReturnState } from '../domain/return-state.js';
import { ReturnSteps } from '../storage/return-steps.js';

/** The goods of a return may not come back. Answers the return. Throws `ReturnNotFound`, `ReturnStepRefused`. */
export class RejectReturn extends Command<ReturnState> {
  constructor(
    readonly returnId: string,
    readonly reason: string,
    readonly by: string,
  ) {
    super();
  }
}

@CommandHandler(RejectReturn)
export class RejectReturnHandler implements ICommandHandler<RejectReturn> {
  constructor(private readonly steps: ReturnSteps) {}

  execute({ returnId, reason, by }: RejectReturn): Promise<ReturnState> {
    return this.steps.take(returnId, 'return_rejected', by, (changed, at) => changed.reject(reason, at));
  }
}
