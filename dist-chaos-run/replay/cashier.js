import { randomUUID } from 'node:crypto';
import { answered, ShopRefused } from '../client/client.js';
import { BootError } from '../platform/runtime/boot-error.js';
import { CURRENCY } from './clocked-shop.js';
import { countryCode } from './countries.js';
import { SoldUnits } from './sold-units.js';
/** Sells and gives back through the shop's API, and believes only the shop's answers. */
export class Cashier {
    constructor(shop, variants, tags, shippingOptionId) {
        this.shop = shop;
        this.variants = variants;
        this.tags = tags;
        this.shippingOptionId = shippingOptionId;
        this.shortages = [];
        this.orders = 0;
        this.sold = new SoldUnits();
        /** By order: its payment, and whether the money was taken. */
        this.payments = new Map();
    }
    /** Orders as a guest, in one call; what is out of stock is left out and the rest ordered again. */
    async sell(checkout) {
        this.shop.now = checkout.at;
        await this.tags.set(checkout.lines);
        for (let lines = checkout.lines; lines.length > 0;) {
            const available = await this.tryToOrder({ ...checkout, lines });
            if (!available)
                return;
            lines = this.withoutShortages(checkout, lines, available);
        }
    }
    /** Refunds what a cancellation invoice undoes; answers the rows for which nothing, or not everything, was found. */
    async giveBack(invoice) {
        this.shop.now = invoice.at;
        const { refunds, refusals } = this.sold.cancel(invoice);
        for (const [order, amount] of refunds)
            await this.refund(order, amount, invoice.number);
        return refusals;
    }
    /** Undefined when the order stands, else what is available of the lines that are short, by variant. */
    async tryToOrder(checkout) {
        try {
            const { order } = await answered(this.shop.client.POST('/v1/store/checkouts', {
                params: { header: { 'Idempotency-Key': randomUUID() } },
                body: this.bodyOf(checkout),
            }));
            if (order.placed_at !== checkout.at)
                throw new BootError('The shop keeps its own time: start it with CLOCK_HEADER=true');
            if (order.status !== 'confirmed')
                throw new BootError(`Order ${order.number} is ${order.status}`);
            this.remember(checkout, order);
            return undefined;
        }
        catch (error) {
            if (!(error instanceof ShopRefused) || error.problem.code !== 'out_of_stock')
                throw error;
            const short = error.problem.lines;
            return new Map(short.map(({ variant_id, available }) => [variant_id, available]));
        }
    }
    bodyOf({ key, customer, country, lines }) {
        const who = customer || `guest-${key.replace('/', '-')}`;
        const amount = lines.reduce((sum, { quantity, pennies }) => sum + quantity * pennies, 0);
        return {
            currency: CURRENCY,
            lines: lines.map(({ code, quantity }) => ({ variant_id: this.variants.get(code), quantity })),
            email: `customer-${who}@example.com`,
            shipping_address: {
                ...{ first_name: 'Customer', last_name: who, line1: '1 High Street', city: 'Somewhere', postal_code: '0000' },
                country: countryCode(country),
            },
            shipping_option_id: this.shippingOptionId,
            payment: { gateway: 'sandbox', token: 'tok_success' },
            expected_total: { amount, currency: CURRENCY },
        };
    }
    remember({ key, customer }, order) {
        this.orders += 1;
        this.payments.set(key, { id: order.payment_id, captured: false });
        for (const { sku, quantity, unit_price } of order.lines) {
            this.sold.add(customer, key, { code: sku.toUpperCase(), quantity, pennies: unit_price.amount });
        }
    }
    withoutShortages({ key }, lines, available) {
        return lines.flatMap((line) => {
            const left = available.get(this.variants.get(line.code));
            if (left === undefined)
                return [line];
            const { code, pennies, quantity: wanted } = line;
            this.shortages.push({ invoice: key.split('/')[0], code, wanted, sold: left, pennies });
            return left > 0 ? [{ ...line, quantity: left }] : [];
        });
    }
    async refund(order, amount, invoice) {
        const payment = this.payments.get(order);
        const of = () => ({ path: { id: payment.id }, header: { 'Idempotency-Key': randomUUID() } });
        const { client } = this.shop;
        if (!payment.captured)
            await answered(client.POST('/v1/admin/payments/{id}/capture', { params: of(), body: {} }));
        payment.captured = true;
        const body = { amount: { amount, currency: CURRENCY }, reason: `cancellation ${invoice}` };
        await answered(client.POST('/v1/admin/payments/{id}/refunds', { params: of(), body }));
    }
}
//# sourceMappingURL=cashier.js.map