import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '../../../platform/runtime/clock.js';
import { Carts } from '../storage/cart.repository.js';
import { CartQuotes } from '../views/cart-quotes.js';
import { type CartView, toCartView } from '../views/cart.view.js';

/** Takes a line out of a cart. Throws `CartLineNotFound`, `CartCompleted`. */
export class RemoveCartLine extends Command<CartView> {
  constructor(
    readonly cartId: string,
    readonly tokenHash: string,
    readonly lineId: string,
  ) {
    super();
  }
}

@CommandHandler(RemoveCartLine)
export class RemoveCartLineHandler implements ICommandHandler<RemoveCartLine> {
  constructor(
    private readonly carts: Carts,
    private readonly quotes: CartQuotes,
    private readonly clock: Clock,
  ) {}

  async execute({ cartId, tokenHash, lineId }: RemoveCartLine): Promise<CartView> {
    const now = this.clock.now();
    const { state } = await this.carts.update(cartId, (cart) => cart.openedWith(tokenHash).removeLine(lineId, now));
    return toCartView(state, await this.quotes.of(state));
  }
}
