import { Aggregate } from '../../../platform/domain/aggregate.js';
import { CartCreated } from '../contract/cart-created.event.js';
import { CartFilled } from '../contract/cart-filled.event.js';
import { readyCart, withVariant, } from './cart-state.js';
import { CartChanged, CartCompleted, CartFull, CartLineNotFound, CartNotFound, CartQuantityRefused, } from './cart.errors.js';
export const MAX_LINES = 100;
export const MAX_QUANTITY = 9999;
/** What a shopper is about to buy, in one currency, opened by a secret token, until it becomes an order. */
export class Cart extends Aggregate {
    constructor(id, tokenHash, currency, now) {
        super();
        Object.assign(this, {
            id,
            version: 0,
            tokenHash,
            currency,
            status: 'open',
            lines: [],
            createdAt: now,
            updatedAt: now,
        });
        Object.assign(this, { email: null, shippingAddress: null, billingAddress: null, shippingOptionId: null });
        Object.assign(this, { orderId: null, filledAt: null });
    }
    /** An empty cart in a currency. `tokenHash` is the SHA-256 (hex) of the secret that will open it. */
    static create(id, tokenHash, currency, now) {
        const cart = new Cart(id, tokenHash, currency, now);
        cart.record(new CartCreated({ cartId: id, currency, createdAt: now.toISOString() }));
        return cart;
    }
    /** The cart, for the holder of its token; for anybody else it does not exist. */
    openedWith(tokenHash) {
        if (tokenHash !== this.tokenHash)
            throw new CartNotFound();
        return this;
    }
    /** Puts units of a variant in; a variant that is already there gets more units and its newest description. */
    addLine(lineId, variant, quantity, now) {
        this.refuseIfCompleted();
        const lines = withVariant(this.lines, lineId, variant, quantity);
        if (lines.length > MAX_LINES)
            throw new CartFull(MAX_LINES);
        lines.forEach((line) => refuseOutOfRange(line.quantity));
        this.lines = lines;
        this.touch(now);
        if (this.filledAt)
            return;
        this.filledAt = now;
        this.record(new CartFilled({ cartId: this.id, currency: this.currency, filledAt: now.toISOString() }));
    }
    /** Sets how many units a line has, 1 to `MAX_QUANTITY`. */
    changeQuantity(lineId, quantity, now) {
        this.refuseIfCompleted();
        const present = this.line(lineId);
        refuseOutOfRange(quantity);
        if (present.quantity === quantity)
            return;
        this.lines = this.lines.map((line) => (line === present ? { ...line, quantity } : line));
        this.touch(now);
    }
    removeLine(lineId, now) {
        this.refuseIfCompleted();
        const removed = this.line(lineId);
        this.lines = this.lines.filter((line) => line !== removed);
        this.touch(now);
    }
    /** Takes what is given: absent leaves as it is, null clears. */
    changeDetails(details, now) {
        this.refuseIfCompleted();
        if (Object.keys(details).length === 0)
            return;
        if (details.email !== undefined)
            this.email = details.email;
        if (details.shippingAddress !== undefined)
            this.shippingAddress = details.shippingAddress;
        if (details.billingAddress !== undefined)
            this.billingAddress = details.billingAddress;
        if (details.shippingOptionId !== undefined)
            this.shippingOptionId = details.shippingOptionId;
        this.touch(now);
    }
    /**
     * The cart, as it was in that version, has become that order. Saying it again for the same order changes nothing;
     * another order is refused with `CartCompleted`, a cart that has changed since it was priced with `CartChanged`, an
     * unfinished one with `CartIncomplete`.
     */
    complete(orderId, orderedVersion, now) {
        if (this.orderId === orderId)
            return;
        this.refuseIfCompleted();
        if (this.version !== orderedVersion)
            throw new CartChanged();
        readyCart(this.state);
        this.status = 'completed';
        this.orderId = orderId;
        this.touch(now);
    }
    /** The order it had become came to nothing, so the shopper may try again; another order's end is none of its business. */
    reopen(orderId, now) {
        if (this.orderId !== orderId)
            return;
        this.status = 'open';
        this.orderId = null;
        this.touch(now);
    }
    /** What the cart is now, as plain values. */
    get state() {
        const { id, version, status, currency, email, shippingAddress, billingAddress, shippingOptionId } = this;
        const { lines, orderId, createdAt, updatedAt } = this;
        return {
            id,
            version,
            status,
            currency,
            email,
            shippingAddress,
            billingAddress,
            shippingOptionId,
            lines,
            orderId,
            createdAt,
            updatedAt,
        };
    }
    line(lineId) {
        const line = this.lines.find((candidate) => candidate.lineId === lineId);
        if (!line)
            throw new CartLineNotFound(lineId);
        return line;
    }
    refuseIfCompleted() {
        if (this.status === 'completed')
            throw new CartCompleted();
    }
    touch(now) {
        this.updatedAt = now;
    }
}
function refuseOutOfRange(quantity) {
    if (quantity < 1 || quantity > MAX_QUANTITY)
        throw new CartQuantityRefused(quantity, MAX_QUANTITY);
}
//# sourceMappingURL=cart.js.map