import { DomainError } from '../../../platform/domain/domain-error.js';
/** No cart of that id, or one that belongs to another token: the two must look alike from outside. */
export class CartNotFound extends DomainError {
    constructor() {
        super('There is no such cart, or its token is another one.');
        this.code = 'orders.cart_not_found';
        this.kind = 'not_found';
    }
}
/** The cart has become an order and will not change any more. */
export class CartCompleted extends DomainError {
    constructor() {
        super('This cart was completed and has become an order. Begin a new cart to buy more.');
        this.code = 'cart_completed';
        this.kind = 'conflict';
    }
}
/** The cart was changed while it was being ordered, so the order would not be what the shopper sees. */
export class CartChanged extends DomainError {
    constructor() {
        super('The cart has changed meanwhile. Show it to the shopper and ask again.');
        this.code = 'cart_changed';
        this.kind = 'conflict';
    }
}
/** The cart has no line of that id. */
export class CartLineNotFound extends DomainError {
    constructor(lineId) {
        super(`This cart has no line ${lineId}.`);
        this.code = 'orders.cart_line_not_found';
        this.kind = 'not_found';
    }
}
/** More lines than a cart may hold. */
export class CartFull extends DomainError {
    constructor(maximum) {
        super(`A cart holds at most ${maximum} different variants.`);
        this.code = 'orders.cart_full';
        this.kind = 'invalid';
    }
}
/** A line's quantity, old and added together, leaves the allowed range. */
export class CartQuantityRefused extends DomainError {
    constructor(quantity, maximum) {
        const message = `A line holds 1 to ${maximum} units; this would make it ${quantity}.`;
        super(message, { errors: [{ code: 'out_of_range', path: 'quantity', message }] });
        this.code = 'orders.cart_quantity_refused';
        this.kind = 'invalid';
    }
}
/** The cart cannot become an order yet; `errors` names what is missing. */
export class CartIncomplete extends DomainError {
    constructor(missing) {
        const errors = missing.map((path) => ({
            code: 'required',
            path,
            message: `The cart has no ${path}.`,
        }));
        super(`The cart still needs ${missing.join(', ')}.`, { errors });
        this.code = 'orders.cart_incomplete';
        this.kind = 'invalid';
    }
}
/** The variant cannot be put into this cart: it does not exist, is not for sale, or has no price in the currency. */
export class VariantNotSellable extends DomainError {
    constructor(reason, currency) {
        const message = reason === 'not_priced' ? `It has no price in ${currency}.` : 'It does not exist or is not for sale.';
        super(`This variant cannot be bought. ${message}`, { errors: [{ code: reason, path: 'variant_id', message }] });
        this.code = 'orders.variant_not_sellable';
        this.kind = 'invalid';
    }
}
//# sourceMappingURL=cart.errors.js.map