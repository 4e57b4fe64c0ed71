import { type IQueryHandler, Query, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { type Money } from '../../../platform/domain/money.js';
import { QuoteLines } from '../../pricing/contract/quote-lines.query.js';
import { type CartState } from '../domain/cart-state.js';
import { parcelOf } from '../domain/parcel.js';
import { ShippingAddressMissing } from '../domain/shipping.errors.js';
import { Carts } from '../storage/cart.repository.js';
import { type ShippingOffer, ShippingOptions } from '../storage/shipping-options.js';
import { type ShippingOptionView } from '../views/shipping-option.view.js';

/** The options that can take a cart to its address, at their price for it. Throws `ShippingAddressMissing`. */
export class ListCartShippingOptions extends Query<ShippingOptionView[]> {
  constructor(
    readonly cartId: string,
    readonly tokenHash: string,
  ) {
    super();
  }
}

@QueryHandler(ListCartShippingOptions)
export class ListCartShippingOptionsHandler implements IQueryHandler<ListCartShippingOptions> {
  constructor(
    private readonly carts: Carts,
    private readonly shippingOptions: ShippingOptions,
    private readonly queries: QueryBus,
  ) {}

  async execute({ cartId, tokenHash }: ListCartShippingOptions): Promise<ShippingOptionView[]> {
    const cart = (await this.carts.get(cartId)).openedWith(tokenHash).state;
    const parcel = parcelOf(cart);
    if (!parcel) throw new ShippingAddressMissing();
    const offers = await this.shippingOptions.offers(parcel);
    const worth = offers.some(({ freeFrom }) => freeFrom !== null) ? await this.worthOf(cart) : 0;
    return offers.map((offer) => toView(offer, cart.currency, worth));
  }

  /** The goods at their listed prices, which is what free shipping is measured by. */
  private async worthOf({ currency, lines }: CartState): Promise<number> {
    const quote = await this.queries.execute(new QuoteLines({ currency, lines }));
    return quote.lines.reduce((sum, line) => sum + line.unitPrice * line.quantity, 0);
  }
}

function toView(offer: ShippingOffer, currency: string, worth: number): ShippingOptionView {
  const { id, code, name, deliveryEstimate: delivery_estimate, freeFrom } = offer;
  const money = (amount: number): Money => ({ amount, currency });
  const isFree = freeFrom !== null && worth >= freeFrom;
  const amount = money(isFree ? 0 : offer.amount);
  return { id, code, name, delivery_estimate, amount, free_from: freeFrom === null ? null : money(freeFrom) };
}
