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
import { keptShare } from '../domain/line-shares.js';
import { allUnfulfilled } from '../domain/order-lines.js';
import { AddressDto } from './address.dto.js';
export const ORDER_STATUSES = ['pending', 'confirmed', 'fulfilled', 'cancelled'];
export const FULFILMENT_STATUSES = ['sent', 'delivered', 'cancelled'];
export const PAYMENT_STATUSES = [
    'pending',
    'authorized',
    'partially_captured',
    'captured',
    'partially_refunded',
    'refunded',
    'declined',
    'voided',
];
export class KeptUnitsView {
}
__decorate([
    ApiProperty({ type: 'integer', example: 1 }),
    __metadata("design:type", Number)
], KeptUnitsView.prototype, "quantity", void 0);
__decorate([
    ApiProperty(),
    __metadata("design:type", MoneyDto)
], KeptUnitsView.prototype, "net", void 0);
__decorate([
    ApiProperty(),
    __metadata("design:type", MoneyDto)
], KeptUnitsView.prototype, "tax", void 0);
__decorate([
    ApiProperty(),
    __metadata("design:type", MoneyDto)
], KeptUnitsView.prototype, "gross", void 0);
export class OrderLineView {
}
__decorate([
    ApiProperty({ format: 'uuid' }),
    __metadata("design:type", String)
], OrderLineView.prototype, "id", void 0);
__decorate([
    ApiProperty({ format: 'uuid' }),
    __metadata("design:type", String)
], OrderLineView.prototype, "variant_id", void 0);
__decorate([
    ApiProperty({ format: 'uuid' }),
    __metadata("design:type", String)
], OrderLineView.prototype, "product_id", void 0);
__decorate([
    ApiProperty({ example: 'MUG-BLUE' }),
    __metadata("design:type", String)
], OrderLineView.prototype, "sku", void 0);
__decorate([
    ApiProperty({ example: 'Stoneware mug' }),
    __metadata("design:type", String)
], OrderLineView.prototype, "title", void 0);
__decorate([
    ApiProperty({ type: String, nullable: true, example: 'Blue' }),
    __metadata("design:type", Object)
], OrderLineView.prototype, "variant_title", void 0);
__decorate([
    ApiProperty({ type: String, nullable: true }),
    __metadata("design:type", Object)
], OrderLineView.prototype, "image_url", void 0);
__decorate([
    ApiProperty({ type: 'integer', example: 2, description: 'Units as they were ordered' }),
    __metadata("design:type", Number)
], OrderLineView.prototype, "quantity", void 0);
__decorate([
    ApiProperty({ type: 'integer', example: 0, description: 'Units that were given up before they left the house' }),
    __metadata("design:type", Number)
], OrderLineView.prototype, "cancelled", void 0);
__decorate([
    ApiProperty({ type: 'integer', example: 0, description: 'Units that have left the house' }),
    __metadata("design:type", Number)
], OrderLineView.prototype, "fulfilled", void 0);
__decorate([
    ApiProperty({ type: 'integer', example: 0, description: 'Units of those that have come back' }),
    __metadata("design:type", Number)
], OrderLineView.prototype, "returned", void 0);
__decorate([
    ApiProperty({ description: 'The units that are not cancelled, and what is charged for them' }),
    __metadata("design:type", KeptUnitsView)
], OrderLineView.prototype, "kept", void 0);
__decorate([
    ApiProperty({ description: 'As listed: with tax when `prices_include_tax`' }),
    __metadata("design:type", MoneyDto)
], OrderLineView.prototype, "unit_price", void 0);
__decorate([
    ApiProperty({ description: 'Of all units that were ordered, as `tax` and `gross`' }),
    __metadata("design:type", MoneyDto)
], OrderLineView.prototype, "net", void 0);
__decorate([
    ApiProperty(),
    __metadata("design:type", MoneyDto)
], OrderLineView.prototype, "tax", void 0);
__decorate([
    ApiProperty(),
    __metadata("design:type", MoneyDto)
], OrderLineView.prototype, "gross", void 0);
__decorate([
    ApiProperty({ example: '0.19', description: 'Decimal fraction' }),
    __metadata("design:type", String)
], OrderLineView.prototype, "tax_rate", void 0);
export class OrderShippingView {
}
__decorate([
    ApiProperty({ format: 'uuid' }),
    __metadata("design:type", String)
], OrderShippingView.prototype, "option_id", void 0);
__decorate([
    ApiProperty({ example: 'standard' }),
    __metadata("design:type", String)
], OrderShippingView.prototype, "code", void 0);
__decorate([
    ApiProperty({ example: 'Standard delivery' }),
    __metadata("design:type", String)
], OrderShippingView.prototype, "name", void 0);
__decorate([
    ApiProperty(),
    __metadata("design:type", MoneyDto)
], OrderShippingView.prototype, "net", void 0);
__decorate([
    ApiProperty(),
    __metadata("design:type", MoneyDto)
], OrderShippingView.prototype, "tax", void 0);
__decorate([
    ApiProperty(),
    __metadata("design:type", MoneyDto)
], OrderShippingView.prototype, "gross", void 0);
export class OrderTotals {
}
__decorate([
    ApiProperty({ description: 'Sum of what the lines keep, gross; of a cancelled order, as it was before' }),
    __metadata("design:type", MoneyDto)
], OrderTotals.prototype, "items", void 0);
__decorate([
    ApiProperty({ description: 'Shipping, gross, less what of it was given back' }),
    __metadata("design:type", MoneyDto)
], OrderTotals.prototype, "shipping", void 0);
__decorate([
    ApiProperty({ description: 'Tax contained in the total' }),
    __metadata("design:type", MoneyDto)
], OrderTotals.prototype, "tax", void 0);
__decorate([
    ApiProperty({ description: 'items + shipping: what is charged' }),
    __metadata("design:type", MoneyDto)
], OrderTotals.prototype, "total", void 0);
__decorate([
    ApiProperty({ description: 'What edits have added to the total and is not paid yet' }),
    __metadata("design:type", MoneyDto)
], OrderTotals.prototype, "due", void 0);
__decorate([
    ApiProperty({ description: 'Worth of returned units that was kept to cover what was due, as in an exchange' }),
    __metadata("design:type", MoneyDto)
], OrderTotals.prototype, "credited", void 0);
export class TrackingView {
}
__decorate([
    ApiProperty({ example: 'DHL' }),
    __metadata("design:type", String)
], TrackingView.prototype, "carrier", void 0);
__decorate([
    ApiProperty({ example: '00340434161094042557' }),
    __metadata("design:type", String)
], TrackingView.prototype, "number", void 0);
__decorate([
    ApiPropertyOptional({ format: 'uri' }),
    __metadata("design:type", String)
], TrackingView.prototype, "url", void 0);
export class LineUnitsView {
}
__decorate([
    ApiProperty({ format: 'uuid' }),
    __metadata("design:type", String)
], LineUnitsView.prototype, "line_id", void 0);
__decorate([
    ApiProperty({ type: 'integer', example: 1 }),
    __metadata("design:type", Number)
], LineUnitsView.prototype, "quantity", void 0);
export class FulfilmentView {
}
__decorate([
    ApiProperty({ format: 'uuid' }),
    __metadata("design:type", String)
], FulfilmentView.prototype, "id", void 0);
__decorate([
    ApiProperty({ enum: FULFILMENT_STATUSES, description: '`cancelled` when it was a mistake' }),
    __metadata("design:type", String)
], FulfilmentView.prototype, "status", void 0);
__decorate([
    ApiProperty({ type: [LineUnitsView] }),
    __metadata("design:type", Array)
], FulfilmentView.prototype, "lines", void 0);
__decorate([
    ApiProperty({ type: TrackingView, nullable: true }),
    __metadata("design:type", Object)
], FulfilmentView.prototype, "tracking", void 0);
__decorate([
    ApiProperty({ format: 'date-time' }),
    __metadata("design:type", String)
], FulfilmentView.prototype, "created_at", void 0);
__decorate([
    ApiProperty({ type: String, format: 'date-time', nullable: true }),
    __metadata("design:type", Object)
], FulfilmentView.prototype, "delivered_at", void 0);
__decorate([
    ApiProperty({ type: String, format: 'date-time', nullable: true }),
    __metadata("design:type", Object)
], FulfilmentView.prototype, "cancelled_at", void 0);
/** What staff changed about what the order sells. */
export class OrderEditView {
}
__decorate([
    ApiProperty({ format: 'uuid' }),
    __metadata("design:type", String)
], OrderEditView.prototype, "id", void 0);
__decorate([
    ApiProperty({ format: 'date-time' }),
    __metadata("design:type", String)
], OrderEditView.prototype, "at", void 0);
__decorate([
    ApiProperty({ type: [LineUnitsView] }),
    __metadata("design:type", Array)
], OrderEditView.prototype, "added", void 0);
__decorate([
    ApiProperty({ type: [LineUnitsView] }),
    __metadata("design:type", Array)
], OrderEditView.prototype, "cancelled", void 0);
__decorate([
    ApiProperty(),
    __metadata("design:type", MoneyDto)
], OrderEditView.prototype, "total_before", void 0);
__decorate([
    ApiProperty(),
    __metadata("design:type", MoneyDto)
], OrderEditView.prototype, "total", void 0);
export class TimelineEntryView {
}
__decorate([
    ApiProperty({ format: 'date-time' }),
    __metadata("design:type", String)
], TimelineEntryView.prototype, "at", void 0);
__decorate([
    ApiProperty({ example: 'confirmed' }),
    __metadata("design:type", String)
], TimelineEntryView.prototype, "event", void 0);
__decorate([
    ApiPropertyOptional(),
    __metadata("design:type", String)
], TimelineEntryView.prototype, "detail", void 0);
__decorate([
    ApiPropertyOptional({ example: 'back office', description: 'Who did it' }),
    __metadata("design:type", String)
], TimelineEntryView.prototype, "by", void 0);
/** An order as its shopper and the staff see it. */
export class OrderView {
}
__decorate([
    ApiProperty({ format: 'uuid' }),
    __metadata("design:type", String)
], OrderView.prototype, "id", void 0);
__decorate([
    ApiProperty({ type: 'integer', example: 2 }),
    __metadata("design:type", Number)
], OrderView.prototype, "version", void 0);
__decorate([
    ApiProperty({ example: '261122-7K3M9QXT' }),
    __metadata("design:type", String)
], OrderView.prototype, "number", void 0);
__decorate([
    ApiProperty({ enum: ORDER_STATUSES }),
    __metadata("design:type", String)
], OrderView.prototype, "status", void 0);
__decorate([
    ApiProperty({ enum: PAYMENT_STATUSES }),
    __metadata("design:type", String)
], OrderView.prototype, "payment_status", void 0);
__decorate([
    ApiProperty({ enum: ['unfulfilled', 'partial', 'fulfilled'] }),
    __metadata("design:type", String)
], OrderView.prototype, "fulfilment_status", void 0);
__decorate([
    ApiProperty({ format: 'email' }),
    __metadata("design:type", String)
], OrderView.prototype, "email", void 0);
__decorate([
    ApiProperty({ example: 'EUR' }),
    __metadata("design:type", String)
], OrderView.prototype, "currency", void 0);
__decorate([
    ApiProperty(),
    __metadata("design:type", Boolean)
], OrderView.prototype, "prices_include_tax", void 0);
__decorate([
    ApiProperty({ type: [OrderLineView] }),
    __metadata("design:type", Array)
], OrderView.prototype, "lines", void 0);
__decorate([
    ApiProperty(),
    __metadata("design:type", OrderShippingView)
], OrderView.prototype, "shipping", void 0);
__decorate([
    ApiProperty(),
    __metadata("design:type", OrderTotals)
], OrderView.prototype, "totals", void 0);
__decorate([
    ApiProperty(),
    __metadata("design:type", AddressDto)
], OrderView.prototype, "shipping_address", void 0);
__decorate([
    ApiProperty(),
    __metadata("design:type", AddressDto)
], OrderView.prototype, "billing_address", void 0);
__decorate([
    ApiProperty({ type: [FulfilmentView] }),
    __metadata("design:type", Array)
], OrderView.prototype, "fulfilments", void 0);
__decorate([
    ApiProperty({ type: [OrderEditView] }),
    __metadata("design:type", Array)
], OrderView.prototype, "edits", void 0);
__decorate([
    ApiProperty({ type: [TimelineEntryView] }),
    __metadata("design:type", Array)
], OrderView.prototype, "timeline", void 0);
__decorate([
    ApiProperty({ type: String, format: 'uuid', nullable: true }),
    __metadata("design:type", Object)
], OrderView.prototype, "cart_id", void 0);
__decorate([
    ApiProperty({ format: 'uuid' }),
    __metadata("design:type", String)
], OrderView.prototype, "payment_id", void 0);
__decorate([
    ApiProperty({ format: 'date-time' }),
    __metadata("design:type", String)
], OrderView.prototype, "placed_at", void 0);
__decorate([
    ApiProperty({ type: String, format: 'date-time', nullable: true }),
    __metadata("design:type", Object)
], OrderView.prototype, "confirmed_at", void 0);
__decorate([
    ApiProperty({ type: String, format: 'date-time', nullable: true }),
    __metadata("design:type", Object)
], OrderView.prototype, "cancelled_at", void 0);
/** Writes an order's state (an aggregate's or a row's) as clients see it. */
export function toOrderView(order) {
    const money = (amount) => ({ amount, currency: order.currency });
    return {
        id: order.id,
        version: order.version,
        number: order.number,
        status: order.status,
        payment_status: order.paymentStatus,
        fulfilment_status: fulfilmentStatus(order),
        email: order.email,
        currency: order.currency,
        prices_include_tax: order.pricesIncludeTax,
        lines: order.lines.map((line) => toLineView(line, money)),
        shipping: {
            option_id: order.shipping.optionId,
            code: order.shipping.code,
            name: order.shipping.name,
            net: money(order.shipping.net),
            tax: money(order.shipping.tax),
            gross: money(order.shipping.gross),
        },
        totals: {
            items: money(order.itemsTotal),
            shipping: money(order.shipping.gross),
            tax: money(order.taxTotal),
            total: money(order.total),
            due: money(order.amountDue),
            credited: money(order.credited),
        },
        shipping_address: order.shippingAddress,
        billing_address: order.billingAddress,
        fulfilments: order.fulfilments.map(toFulfilmentView),
        edits: order.edits.map(({ id, at, added, cancelled, totalBefore, total }) => ({
            ...{ id, at, added: added.map(toUnitsView), cancelled: cancelled.map(toUnitsView) },
            ...{ total_before: money(totalBefore), total: money(total) },
        })),
        timeline: [...order.timeline],
        cart_id: order.cartId,
        payment_id: order.paymentId,
        placed_at: order.placedAt.toISOString(),
        confirmed_at: order.confirmedAt?.toISOString() ?? null,
        cancelled_at: order.cancelledAt?.toISOString() ?? null,
    };
}
/** One line as clients see it; `money` adds the order's currency. */
export function toLineView(line, money) {
    const kept = keptShare(line);
    return {
        id: line.lineId,
        variant_id: line.variantId,
        product_id: line.productId,
        sku: line.sku,
        title: line.title,
        variant_title: line.variantTitle,
        image_url: line.imageUrl,
        quantity: line.quantity,
        cancelled: line.cancelled,
        fulfilled: line.fulfilled,
        returned: line.returned,
        unit_price: money(line.unitPrice),
        net: money(line.net),
        tax: money(line.tax),
        gross: money(line.gross),
        kept: {
            quantity: line.quantity - line.cancelled,
            net: money(kept.net),
            tax: money(kept.tax),
            gross: money(kept.gross),
        },
        tax_rate: line.taxRate,
    };
}
function toFulfilmentView({ id, status, lines, tracking, ...times }) {
    const { createdAt: created_at, deliveredAt: delivered_at, cancelledAt: cancelled_at } = times;
    return { id, status, lines: lines.map(toUnitsView), tracking, created_at, delivered_at, cancelled_at };
}
function toUnitsView({ lineId, quantity }) {
    return { line_id: lineId, quantity };
}
function fulfilmentStatus({ lines }) {
    if (lines.every(({ fulfilled }) => fulfilled === 0))
        return 'unfulfilled';
    return allUnfulfilled(lines).length === 0 ? 'fulfilled' : 'partial';
}
//# sourceMappingURL=order.view.js.map