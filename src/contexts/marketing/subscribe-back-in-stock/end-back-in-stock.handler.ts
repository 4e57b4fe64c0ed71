import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { hashOfToken } from '../../../platform/security/tokens.js';
import { BackInStock } from '../storage/back-in-stock.js';

/** Whoever holds the token of a wait no longer waits. A token of no wait changes nothing. */
export class EndBackInStock extends Command<void> {
  constructor(readonly token: string) {
    super();
  }
}

@CommandHandler(EndBackInStock)
export class EndBackInStockHandler implements ICommandHandler<EndBackInStock> {
  constructor(private readonly backInStock: BackInStock) {}

  async execute({ token }: EndBackInStock): Promise<void> {
    await this.backInStock.end(hashOfToken(token));
  }
}
