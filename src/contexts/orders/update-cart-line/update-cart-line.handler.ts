import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '../../../platform/runtime/clock.js';
import { Carts } from '../storage/cart.repository.js';
import { CartQuotes } from '../views/cart-quotes.js';
import { type CartView, toCartView } from '../views/cart.view.js';

/** Sets how many units a line of a cart has. Throws `CartLineNotFound`, `CartCompleted`, and pricing's `AmountTooLarge`. */
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

  /** Quotes the cart as it will be before it is stored: one that cannot be quoted could not be read any more. */
  async execute({ cartId, tokenHash, lineId, quantity }: UpdateCartLine): Promise<CartView> {
    const before = (await this.carts.get(cartId)).openedWith(tokenHash).state;
    const lines = before.lines.map((line) => (line.lineId === lineId ? { ...line, quantity } : line));
    const wanted = { ...before, lines };
    const quote = await this.quotes.of(wanted);
    const { state } = await this.carts.update(cartId, (cart) =>
      cart.changeQuantity(lineId, quantity, this.clock.now()),
    );
    return toCartView(state, await this.quotes.asStored(state, wanted, quote));
  }
}
