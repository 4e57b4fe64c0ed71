import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type ReturnState } from '../domain/return-state.js';
import { OrderTokens } from '../storage/order-tokens.js';
import { ReturnSteps } from '../storage/return-steps.js';

/**
 * A shopper no longer wants to give units back that nobody has decided about yet. Answers the return.
 * Throws `OrderNotFound` (also for a wrong token), `ReturnNotFound` (also for another order's), `ReturnStepRefused`.
 */
export class CancelOwnReturn extends Command<ReturnState> {
  constructor(
    readonly orderId: string,
    readonly returnId: string,
    readonly tokenHash: string,
    readonly reason: string | null,
  ) {
    super();
  }
}

@CommandHandler(CancelOwnReturn)
export class CancelOwnReturnHandler implements ICommandHandler<CancelOwnReturn> {
  constructor(
    private readonly tokens: OrderTokens,
    private readonly steps: ReturnSteps,
  ) {}

  /** The token first, so that a stranger learns nothing of returns; without a lock, because a return is locked before its order. */
  async execute({ orderId, returnId, tokenHash, reason }: CancelOwnReturn): Promise<ReturnState> {
    await this.tokens.require(orderId, tokenHash);
    return this.steps.take(returnId, 'return_cancelled', 'shopper', (changed, at) =>
      changed.of(orderId).cancel(reason, at, 'shopper'),
    );
  }
}
