var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { randomBytes } from 'node:crypto';
import { Command, CommandBus, CommandHandler } from '@nestjs/cqrs';
import { Transaction } from '../../../platform/database/database.js';
import { DomainError } from '../../../platform/domain/domain-error.js';
import { Clock } from '../../../platform/runtime/clock.js';
import { newId } from '../../../platform/runtime/new-id.js';
import { HoldStock } from '../../inventory/contract/hold-stock.command.js';
import { OpenPayment } from '../../payments/contract/open-payment.command.js';
import { OutOfStock } from '../domain/checkout.errors.js';
import { Order } from '../domain/order.js';
import { orderNumber } from '../domain/order-number.js';
import { Carts } from '../storage/cart.repository.js';
import { Orders } from '../storage/order.repository.js';
import { PriceCheckout } from './price-checkout.js';
/** How long stock waits for a payment; the order's own expiry (`EXPIRE_AFTER_MS`) comes first. */
const HOLD_MS = 2 * 60 * 60 * 1000;
/**
 * Places an order: prices it, then stores the order, opens its payment and holds its stock in one commit. The order is
 * `pending` afterwards; asking the gateway comes next, outside of any transaction.
 * Throws `OutOfStock`, `TotalChanged`, `LinesNotSellable`, `ShippingOptionUnavailable`, `UnknownGateway`, `CartCompleted`, `CartChanged`.
 */
export class PlaceOrder extends Command {
    constructor(orderId, 
    /** SHA-256 of the secret that will open the order. */
    tokenHash, checkout) {
        super();
        this.orderId = orderId;
        this.tokenHash = tokenHash;
        this.checkout = checkout;
    }
}
let PlaceOrderHandler = class PlaceOrderHandler {
    constructor(orders, carts, priceCheckout, transaction, commands, clock) {
        this.orders = orders;
        this.carts = carts;
        this.priceCheckout = priceCheckout;
        this.transaction = transaction;
        this.commands = commands;
        this.clock = clock;
    }
    async execute({ orderId, tokenHash, checkout }) {
        const { currency, cart, email, shippingAddress, billingAddress, payment, lines } = checkout;
        const priced = await this.priceCheckout.price(checkout);
        const now = this.clock.now();
        return this.transaction.run(async () => {
            const order = Order.place({
                ...priced,
                ...{ id: orderId, number: orderNumber(now, randomBytes(5)), cartId: cart?.id ?? null, paymentId: newId() },
                ...{ tokenHash, email, currency, shippingAddress, billingAddress, placedAt: now },
            });
            const { paymentId, total: amount } = order.state;
            if (cart)
                await this.carts.update(cart.id, (ordered) => ordered.complete(orderId, cart.version, now));
            await this.orders.add(order);
            await this.commands.execute(new OpenPayment({ paymentId, orderId, amount, currency, ...payment }));
            await this.hold(orderId, lines); // last, so that a popular variant's row is locked for one commit only
            return order.state;
        });
    }
    async hold(orderId, lines) {
        const expiresAt = new Date(Date.now() + HOLD_MS).toISOString(); // a wait is real time, even in a replayed past
        try {
            await this.commands.execute(new HoldStock(orderId, lines, expiresAt));
        }
        catch (error) {
            throw error instanceof DomainError && error.code === 'out_of_stock' ? naming(lines, error) : error;
        }
    }
};
PlaceOrderHandler = __decorate([
    CommandHandler(PlaceOrder),
    __metadata("design:paramtypes", [Orders,
        Carts,
        PriceCheckout,
        Transaction,
        CommandBus,
        Clock])
], PlaceOrderHandler);
export { PlaceOrderHandler };
/** Inventory knows variants; the shopper knows lines. */
function naming(lines, error) {
    const short = error.extra.lines;
    return new OutOfStock(lines.flatMap(({ lineId: line_id, variantId: variant_id, quantity: requested }, index) => {
        const found = short.find((line) => line.variant_id === variant_id);
        return found ? [{ index, line_id, variant_id, requested, available: found.available }] : [];
    }));
}
//# sourceMappingURL=place-order.handler.js.map