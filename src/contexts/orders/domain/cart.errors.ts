import { DomainError, type FieldError } from '../../../platform/domain/domain-error.js';

/** No cart of that id, or one that belongs to another token: the two must look alike from outside. */
export class CartNotFound extends DomainError {
  readonly code = 'orders.cart_not_found';
  readonly kind = 'not_found';

  constructor() {
    super('There is no such cart, or its token is another one.');
  }
}

/** The cart has become an order and will not change any more. */
export class CartCompleted extends DomainError {
  readonly code = 'cart_completed';
  readonly kind = 'conflict';

  constructor() {
    super('This cart was completed and has become an order. Begin a new cart to buy more.');
  }
}

/** The cart was changed while it was being ordered, so the order would not be what the shopper sees. */
export class CartChanged extends DomainError {
  readonly code = 'cart_changed';
  readonly kind = 'conflict';

  constructor() {
    super('The cart has changed meanwhile. Show it to the shopper and ask again.');
  }
}

/** The cart has no line of that id. */
export class CartLineNotFound extends DomainError {
  readonly code = 'orders.cart_line_not_found';
  readonly kind = 'not_found';

  constructor(lineId: string) {
    super(`This cart has no line ${lineId}.`);
  }
}

/** More lines than a cart may hold. */
export class CartFull extends DomainError {
  readonly code = 'orders.cart_full';
  readonly kind = 'invalid';

  constructor(maximum: number) {
    super(`A cart holds at most ${maximum} different variants.`);
  }
}

/** A line's quantity, old and added together, leaves the allowed range. */
export class CartQuantityRefused extends DomainError {
  readonly code = 'orders.cart_quantity_refused';
  readonly kind = 'invalid';

  constructor(quantity: number, maximum: number) {
    const message = `A line holds 1 to ${maximum} units; this would make it ${quantity}.`;
    super(message, { errors: [{ code: 'out_of_range', path: 'quantity', message }] });
  }
}

/** The cart cannot become an order yet; `errors` names what is missing. */
export class CartIncomplete extends DomainError {
  readonly code = 'orders.cart_incomplete';
  readonly kind = 'invalid';

  constructor(missing: readonly string[]) {
    const errors: FieldError[] = missing.map((path) => ({
      code: 'required',
      path,
      message: `The cart has no ${path}.`,
    }));
    super(`The cart still needs ${missing.join(', ')}.`, { errors });
  }
}

/** The variant cannot be put into this cart: it does not exist, is not for sale, or has no price in the currency. */
export class VariantNotSellable extends DomainError {
  readonly code = 'orders.variant_not_sellable';
  readonly kind = 'invalid';

  constructor(reason: 'not_sellable' | 'not_priced', currency?: string) {
    const message =
      reason === 'not_priced' ? `It has no price in ${currency}.` : 'It does not exist or is not for sale.';
    super(`This variant cannot be bought. ${message}`, { errors: [{ code: reason, path: 'variant_id', message }] });
  }
}
