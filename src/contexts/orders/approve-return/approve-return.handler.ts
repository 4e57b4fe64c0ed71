import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type ReturnState } from '../domain/return-state.js';
import { ReturnSteps } from '../storage/return-steps.js';

/** The goods of a return may come. Answers the return. Throws `ReturnNotFound`, `ReturnStepRefused`. */
export class ApproveReturn extends Command<ReturnState> {
  constructor(
    readonly returnId: string,
    readonly instructions: string | null,
    readonly by: string,
  ) {
    super();
  }
}

@CommandHandler(ApproveReturn)
export class ApproveReturnHandler implements ICommandHandler<ApproveReturn> {
  constructor(private readonly steps: ReturnSteps) {}

  execute({ returnId, instructions, by }: ApproveReturn): Promise<ReturnState> {
    return this.steps.take(returnId, 'return_approved', by, (changed, at) => changed.approve(instructions, at));
  }
}
