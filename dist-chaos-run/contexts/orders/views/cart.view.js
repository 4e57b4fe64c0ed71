var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { MoneyDto } from '../../../platform/http/money.dto.js';
import { AddressDto } from './address.dto.js';
export class CartLineView {
}
__decorate([
    ApiProperty({ format: 'uuid' }),
    __metadata("design:type", String)
], CartLineView.prototype, "id", void 0);
__decorate([
    ApiProperty({ format: 'uuid' }),
    __metadata("design:type", String)
], CartLineView.prototype, "variant_id", void 0);
__decorate([
    ApiProperty({ format: 'uuid' }),
    __metadata("design:type", String)
], CartLineView.prototype, "product_id", void 0);
__decorate([
    ApiProperty({ example: 'MUG-BLUE' }),
    __metadata("design:type", String)
], CartLineView.prototype, "sku", void 0);
__decorate([
    ApiProperty({ example: 'Stoneware mug' }),
    __metadata("design:type", String)
], CartLineView.prototype, "title", void 0);
__decorate([
    ApiProperty({ type: String, nullable: true, example: 'Blue' }),
    __metadata("design:type", Object)
], CartLineView.prototype, "variant_title", void 0);
__decorate([
    ApiProperty({ type: String, nullable: true }),
    __metadata("design:type", Object)
], CartLineView.prototype, "image_url", void 0);
__decorate([
    ApiProperty({ type: 'integer', example: 2 }),
    __metadata("design:type", Number)
], CartLineView.prototype, "quantity", void 0);
__decorate([
    ApiProperty({ type: MoneyDto, nullable: true, description: 'As listed: with tax when `prices_include_tax`' }),
    __metadata("design:type", Object)
], CartLineView.prototype, "unit_price", void 0);
__decorate([
    ApiProperty({ type: MoneyDto, nullable: true }),
    __metadata("design:type", Object)
], CartLineView.prototype, "net", void 0);
__decorate([
    ApiProperty({ type: MoneyDto, nullable: true }),
    __metadata("design:type", Object)
], CartLineView.prototype, "tax", void 0);
__decorate([
    ApiProperty({ type: MoneyDto, nullable: true }),
    __metadata("design:type", Object)
], CartLineView.prototype, "gross", void 0);
__decorate([
    ApiProperty({ type: String, nullable: true, example: '0.19', description: 'Decimal fraction' }),
    __metadata("design:type", Object)
], CartLineView.prototype, "tax_rate", void 0);
__decorate([
    ApiPropertyOptional({ enum: ['not_priced'], description: 'Why this line cannot be bought now; it counts nowhere' }),
    __metadata("design:type", String)
], CartLineView.prototype, "problem", void 0);
export class CartShippingOption {
}
__decorate([
    ApiProperty({ format: 'uuid' }),
    __metadata("design:type", String)
], CartShippingOption.prototype, "id", void 0);
__decorate([
    ApiProperty({ type: String, nullable: true, example: 'Standard delivery' }),
    __metadata("design:type", Object)
], CartShippingOption.prototype, "name", void 0);
__decorate([
    ApiProperty({ type: MoneyDto, nullable: true, description: 'As listed: with tax when `prices_include_tax`' }),
    __metadata("design:type", Object)
], CartShippingOption.prototype, "amount", void 0);
__decorate([
    ApiPropertyOptional({
        enum: ['not_available'],
        description: 'It cannot take this cart there (any more): choose again',
    }),
    __metadata("design:type", String)
], CartShippingOption.prototype, "problem", void 0);
export class CartTotals {
}
__decorate([
    ApiProperty({ description: 'Sum of the lines, gross' }),
    __metadata("design:type", MoneyDto)
], CartTotals.prototype, "items", void 0);
__decorate([
    ApiProperty({ description: 'Shipping, gross' }),
    __metadata("design:type", MoneyDto)
], CartTotals.prototype, "shipping", void 0);
__decorate([
    ApiProperty({ description: 'Tax contained in the total; none before the country is known' }),
    __metadata("design:type", MoneyDto)
], CartTotals.prototype, "tax", void 0);
__decorate([
    ApiProperty({ description: 'items + shipping: what will be charged' }),
    __metadata("design:type", MoneyDto)
], CartTotals.prototype, "total", void 0);
__decorate([
    ApiProperty(),
    __metadata("design:type", Boolean)
], CartTotals.prototype, "prices_include_tax", void 0);
/** A cart as its shopper sees it, at today's prices. */
export class CartView {
}
__decorate([
    ApiProperty({ format: 'uuid' }),
    __metadata("design:type", String)
], CartView.prototype, "id", void 0);
__decorate([
    ApiProperty({ type: 'integer', example: 3 }),
    __metadata("design:type", Number)
], CartView.prototype, "version", void 0);
__decorate([
    ApiProperty({ enum: ['open', 'completed'] }),
    __metadata("design:type", String)
], CartView.prototype, "status", void 0);
__decorate([
    ApiProperty({ example: 'EUR' }),
    __metadata("design:type", String)
], CartView.prototype, "currency", void 0);
__decorate([
    ApiProperty({ type: String, format: 'email', nullable: true }),
    __metadata("design:type", Object)
], CartView.prototype, "email", void 0);
__decorate([
    ApiProperty({ type: AddressDto, nullable: true }),
    __metadata("design:type", Object)
], CartView.prototype, "shipping_address", void 0);
__decorate([
    ApiProperty({ type: AddressDto, nullable: true }),
    __metadata("design:type", Object)
], CartView.prototype, "billing_address", void 0);
__decorate([
    ApiProperty({ type: CartShippingOption, nullable: true }),
    __metadata("design:type", Object)
], CartView.prototype, "shipping_option", void 0);
__decorate([
    ApiProperty({ type: [CartLineView] }),
    __metadata("design:type", Array)
], CartView.prototype, "lines", void 0);
__decorate([
    ApiProperty(),
    __metadata("design:type", CartTotals)
], CartView.prototype, "totals", void 0);
__decorate([
    ApiProperty({ type: String, format: 'uuid', nullable: true }),
    __metadata("design:type", Object)
], CartView.prototype, "order_id", void 0);
__decorate([
    ApiProperty({ format: 'date-time' }),
    __metadata("design:type", String)
], CartView.prototype, "created_at", void 0);
__decorate([
    ApiProperty({ format: 'date-time' }),
    __metadata("design:type", String)
], CartView.prototype, "updated_at", void 0);
/** Writes a cart and what it costs as its shopper sees it. */
export function toCartView(cart, { quote, offer }) {
    const { totals, shipping } = quote;
    const quoted = new Map(quote.lines.map((line) => [line.lineId, line]));
    const money = moneyIn(cart.currency);
    return {
        id: cart.id,
        version: cart.version,
        status: cart.status,
        currency: cart.currency,
        email: cart.email,
        shipping_address: cart.shippingAddress,
        billing_address: cart.billingAddress,
        shipping_option: cart.shippingOptionId ? shippingOption(cart, cart.shippingOptionId, { quote, offer }) : null,
        lines: cart.lines.map((line) => lineView(line, quoted.get(line.lineId), cart.currency)),
        totals: {
            items: money(totals.gross - shipping.gross),
            shipping: money(shipping.gross),
            tax: money(totals.tax),
            total: money(totals.gross),
            prices_include_tax: quote.pricesIncludeTax,
        },
        order_id: cart.orderId,
        created_at: cart.createdAt.toISOString(),
        updated_at: cart.updatedAt.toISOString(),
    };
}
function lineView(line, quoted, currency) {
    const money = moneyIn(currency);
    return {
        id: line.lineId,
        variant_id: line.variantId,
        product_id: line.productId,
        sku: line.sku,
        title: line.title,
        variant_title: line.variantTitle,
        image_url: line.imageUrl,
        quantity: line.quantity,
        unit_price: quoted ? money(quoted.unitPrice) : null,
        net: quoted ? money(quoted.net) : null,
        tax: quoted ? money(quoted.tax) : null,
        gross: quoted ? money(quoted.gross) : null,
        tax_rate: quoted?.rate ?? null,
        ...(quoted ? {} : { problem: 'not_priced' }),
    };
}
function shippingOption({ currency }, id, { quote, offer }) {
    if (!offer)
        return { id, name: null, amount: null, problem: 'not_available' };
    const listed = quote.pricesIncludeTax ? quote.shipping.gross : quote.shipping.net;
    return { id, name: offer.name, amount: { amount: listed, currency } };
}
function moneyIn(currency) {
    return (amount) => ({ amount, currency });
}
//# sourceMappingURL=cart.view.js.map