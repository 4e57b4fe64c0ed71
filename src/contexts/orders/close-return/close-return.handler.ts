import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type ReturnState } from '../domain/return-state.js';
import { ReturnSteps } from '../storage/return-steps.js';

/** Nothing more is awaited of a return. Answers the return. Throws `ReturnNotFound`, `ReturnStepRefused`. */
export class CloseReturn extends Command<ReturnState> {
  constructor(
    readonly returnId: string,
    readonly by: string,
  ) {
    super();
  }
}

@CommandHandler(CloseReturn)
export class CloseReturnHandler implements ICommandHandler<CloseReturn> {
  constructor(private readonly steps: ReturnSteps) {}

  execute({ returnId, by }: CloseReturn): Promise<ReturnState> {
    return this.steps.take(returnId, 'return_closed', by, (changed, at) => changed.close(at));
  }
}
