import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '../../../platform/runtime/clock.js';
import { newId } from '../../../platform/runtime/new-id.js';
import { Cart } from '../domain/cart.js';
import { Carts } from '../storage/cart.repository.js';
import { CartQuotes } from '../views/cart-quotes.js';
import { type CartView, toCartView } from '../views/cart.view.js';

/** Begins a cart in a currency of the shop. Throws pricing's `CurrencyNotSold`. */
export class CreateCart extends Command<CartView> {
  constructor(
    /** SHA-256 of the secret that will open the cart. */
    readonly tokenHash: string,
    readonly currency: string,
  ) {
    super();
  }
}

@CommandHandler(CreateCart)
export class CreateCartHandler implements ICommandHandler<CreateCart> {
  constructor(
    private readonly carts: Carts,
    private readonly quotes: CartQuotes,
    private readonly clock: Clock,
  ) {}

  async execute({ tokenHash, currency }: CreateCart): Promise<CartView> {
    const cart = Cart.create(newId(), tokenHash, currency, this.clock.now());
    const quote = await this.quotes.of(cart.state); // first, because it refuses a currency that is not sold
    await this.carts.add(cart);
    return toCartView(cart.state, quote);
  }
}
