import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '../../../platform/runtime/clock.js';
import { Carts } from '../storage/cart.repository.js';
import { CartQuotes } from '../views/cart-quotes.js';
import { type CartView, toCartView } from '../views/cart.view.js';

/** Sets how many units a line of a cart has. Throws `CartLineNotFound`, `CartCompleted`. */
export class UpdateCartLine extends Command<CartView> {
  constructor(
    readonly cartId: string,
    readonly tokenHash: string,
    readonly lineId: string,
    readonly quantity: number,
  ) {
    super();
  }
}

@CommandHandler(UpdateCartLine)
export class UpdateCartLineHandler implements ICommandHandler<UpdateCartLine> {
  constructor(
    private readonly carts: Carts,
    private readonly quotes: CartQuotes,
    private readonly clock: Clock,
  ) {}

  async execute({ cartId, tokenHash, lineId, quantity }: UpdateCartLine): Promise<CartView> {
    const now = this.clock.now();
    const { state } = await this.carts.update(cartId, (cart) =>
      cart.openedWith(tokenHash).changeQuantity(lineId, quantity, now),
    );
    return toCartView(state, await this.quotes.of(state));
  }
}
