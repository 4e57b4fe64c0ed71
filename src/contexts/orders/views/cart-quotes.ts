import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { type Quote, QuoteLines } from '../../pricing/contract/quote-lines.query.js';
import { type CartState } from '../domain/cart-state.js';
import { parcelOf } from '../domain/parcel.js';
import { type ShippingOffer, ShippingOptions } from '../storage/shipping-options.js';

type QuotableCart = Pick<CartState, 'currency' | 'lines' | 'shippingAddress' | 'shippingOptionId'>;

/** What a cart costs now; `offer` is its shipping option, absent when none is chosen or the chosen one cannot take it. */
export interface CartQuote {
  quote: Quote;
  offer: ShippingOffer | undefined;
}

/** Prices carts anew each time they are looked at. */
@Injectable()
export class CartQuotes {
  constructor(
    private readonly queries: QueryBus,
    private readonly shippingOptions: ShippingOptions,
  ) {}

  /** One SQL statement, and one more when a shipping option is chosen. Throws pricing's `CurrencyNotSold`, `AmountTooLarge`. */
  async of(cart: QuotableCart): Promise<CartQuote> {
    const parcel = parcelOf(cart);
    const offer =
      cart.shippingOptionId && parcel ? await this.shippingOptions.find(cart.shippingOptionId, parcel) : undefined;
    return this.with(cart, offer);
  }

  /** The same when the offer is known already: one SQL statement. */
  async with(cart: QuotableCart, offer: ShippingOffer | undefined): Promise<CartQuote> {
    const quote = await this.queries.execute(
      new QuoteLines({
        currency: cart.currency,
        country: cart.shippingAddress?.country,
        region: cart.shippingAddress?.region,
        lines: cart.lines,
        shippingAmount: offer?.amount,
        shippingFreeFrom: offer?.freeFrom,
      }),
    );
    return { quote, offer };
  }

  /** The quote of a cart that was quoted before it was stored: that one, unless others have changed the cart meanwhile. */
  async asStored(stored: QuotableCart, quoted: QuotableCart, quote: CartQuote): Promise<CartQuote> {
    return isDeepStrictEqual(whatIsQuoted(stored), whatIsQuoted(quoted)) ? quote : this.of(stored);
  }
}

function whatIsQuoted({ currency, lines, shippingAddress, shippingOptionId }: QuotableCart): QuotableCart {
  return { currency, lines, shippingAddress, shippingOptionId };
}
