import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '../../../platform/runtime/clock.js';
import { type CartDetails, type CartState } from '../domain/cart-state.js';
import { parcelOf } from '../domain/parcel.js';
import { ShippingAddressMissing } from '../domain/shipping.errors.js';
import { Carts } from '../storage/cart.repository.js';
import { type ShippingOffer, ShippingOptions } from '../storage/shipping-options.js';
import { CartQuotes } from '../views/cart-quotes.js';
import { type CartView, toCartView } from '../views/cart.view.js';

/**
 * Changes who buys and where to. Throws `CartNotFound`, `CartCompleted`, pricing's `AmountTooLarge`, and for a shipping option that
 * cannot take the cart there `ShippingAddressMissing` or `ShippingOptionUnavailable`. An option that a later change of the cart
 * makes impossible stays, marked with its problem.
 */
export class UpdateCart extends Command<CartView> {
  constructor(
    readonly cartId: string,
    readonly tokenHash: string,
    readonly details: CartDetails,
  ) {
    super();
  }
}

@CommandHandler(UpdateCart)
export class UpdateCartHandler implements ICommandHandler<UpdateCart> {
  constructor(
    private readonly carts: Carts,
    private readonly shippingOptions: ShippingOptions,
    private readonly quotes: CartQuotes,
    private readonly clock: Clock,
  ) {}

  /** Quotes the cart as it will be before it is stored: one that cannot be quoted could not be read any more. */
  async execute({ cartId, tokenHash, details }: UpdateCart): Promise<CartView> {
    const wanted = { ...(await this.carts.get(cartId)).openedWith(tokenHash).state, ...details };
    const offer = details.shippingOptionId ? await this.price(details.shippingOptionId, wanted) : undefined;
    const quote = offer ? await this.quotes.with(wanted, offer) : await this.quotes.of(wanted);
    const { state } = await this.carts.update(cartId, (cart) => cart.changeDetails(details, this.clock.now()));
    return toCartView(state, await this.quotes.asStored(state, wanted, quote));
  }

  private price(optionId: string, cart: CartState): Promise<ShippingOffer> {
    const parcel = parcelOf(cart);
    if (!parcel) throw new ShippingAddressMissing();
    return this.shippingOptions.price(optionId, parcel);
  }
}
