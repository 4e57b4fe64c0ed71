var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { ApiProperty } from '@nestjs/swagger';
import { MoneyDto } from '../../../platform/http/money.dto.js';
import { DISPOSITIONS, RETURN_REASONS, RETURN_SHIPPING_RULES, } from '../domain/return-state.js';
export const RETURN_STATUSES = [
    'requested',
    'approved',
    'partially_received',
    'received',
    'closed',
    'rejected',
    'cancelled',
];
export class ReturnLineView {
}
__decorate([
    ApiProperty({ format: 'uuid' }),
    __metadata("design:type", String)
], ReturnLineView.prototype, "line_id", void 0);
__decorate([
    ApiProperty({ format: 'uuid' }),
    __metadata("design:type", String)
], ReturnLineView.prototype, "variant_id", void 0);
__decorate([
    ApiProperty({ example: 'MUG-BLUE' }),
    __metadata("design:type", String)
], ReturnLineView.prototype, "sku", void 0);
__decorate([
    ApiProperty({ example: 'Stoneware mug' }),
    __metadata("design:type", String)
], ReturnLineView.prototype, "title", void 0);
__decorate([
    ApiProperty({ type: String, nullable: true, example: 'Blue' }),
    __metadata("design:type", Object)
], ReturnLineView.prototype, "variant_title", void 0);
__decorate([
    ApiProperty({ type: 'integer', example: 2 }),
    __metadata("design:type", Number)
], ReturnLineView.prototype, "quantity", void 0);
__decorate([
    ApiProperty({ type: 'integer', example: 0, description: 'Units that have come back' }),
    __metadata("design:type", Number)
], ReturnLineView.prototype, "received", void 0);
__decorate([
    ApiProperty({ enum: RETURN_REASONS }),
    __metadata("design:type", String)
], ReturnLineView.prototype, "reason", void 0);
__decorate([
    ApiProperty({ type: String, nullable: true }),
    __metadata("design:type", Object)
], ReturnLineView.prototype, "comment", void 0);
export class ReceivedLineView {
}
__decorate([
    ApiProperty({ format: 'uuid' }),
    __metadata("design:type", String)
], ReceivedLineView.prototype, "line_id", void 0);
__decorate([
    ApiProperty({ type: 'integer', example: 1 }),
    __metadata("design:type", Number)
], ReceivedLineView.prototype, "quantity", void 0);
__decorate([
    ApiProperty({ enum: DISPOSITIONS }),
    __metadata("design:type", String)
], ReceivedLineView.prototype, "disposition", void 0);
__decorate([
    ApiProperty({ type: String, nullable: true, description: 'The most preferred location when null' }),
    __metadata("design:type", Object)
], ReceivedLineView.prototype, "location", void 0);
/** What goes back for units of a return. */
export class ReturnRefundView {
}
__decorate([
    ApiProperty({ description: 'What had been paid for the units, tax included' }),
    __metadata("design:type", MoneyDto)
], ReturnRefundView.prototype, "items", void 0);
__decorate([
    ApiProperty({ description: 'Of `items`' }),
    __metadata("design:type", MoneyDto)
], ReturnRefundView.prototype, "items_tax", void 0);
__decorate([
    ApiProperty({ description: 'Their part of the shipping, tax included' }),
    __metadata("design:type", MoneyDto)
], ReturnRefundView.prototype, "shipping", void 0);
__decorate([
    ApiProperty({ description: 'Of `shipping`' }),
    __metadata("design:type", MoneyDto)
], ReturnRefundView.prototype, "shipping_tax", void 0);
__decorate([
    ApiProperty({ description: 'Kept back' }),
    __metadata("design:type", MoneyDto)
], ReturnRefundView.prototype, "restocking_fee", void 0);
__decorate([
    ApiProperty({ description: 'items + shipping - restocking_fee' }),
    __metadata("design:type", MoneyDto)
], ReturnRefundView.prototype, "total", void 0);
__decorate([
    ApiProperty({ description: 'Of `total`, kept to cover what the order owes, as for the units of an exchange' }),
    __metadata("design:type", MoneyDto)
], ReturnRefundView.prototype, "covered", void 0);
__decorate([
    ApiProperty({ description: 'Of `total`, what goes back through payments' }),
    __metadata("design:type", MoneyDto)
], ReturnRefundView.prototype, "refunded", void 0);
/** What a reception would come to. */
export class RefundPreviewView extends ReturnRefundView {
}
__decorate([
    ApiProperty({ description: 'Of what would be sold instead, tax included' }),
    __metadata("design:type", MoneyDto)
], RefundPreviewView.prototype, "exchange", void 0);
__decorate([
    ApiProperty({ description: 'What the order would owe then' }),
    __metadata("design:type", MoneyDto)
], RefundPreviewView.prototype, "due", void 0);
export class ReceptionView {
}
__decorate([
    ApiProperty({ format: 'uuid', description: 'The id of its refund as well' }),
    __metadata("design:type", String)
], ReceptionView.prototype, "id", void 0);
__decorate([
    ApiProperty({ type: [ReceivedLineView] }),
    __metadata("design:type", Array)
], ReceptionView.prototype, "lines", void 0);
__decorate([
    ApiProperty({ enum: RETURN_SHIPPING_RULES }),
    __metadata("design:type", String)
], ReceptionView.prototype, "refund_shipping", void 0);
__decorate([
    ApiProperty(),
    __metadata("design:type", ReturnRefundView)
], ReceptionView.prototype, "refund", void 0);
__decorate([
    ApiProperty({ format: 'date-time' }),
    __metadata("design:type", String)
], ReceptionView.prototype, "received_at", void 0);
export class ExchangeLineView {
}
__decorate([
    ApiProperty({ format: 'uuid' }),
    __metadata("design:type", String)
], ExchangeLineView.prototype, "variant_id", void 0);
__decorate([
    ApiProperty({ type: 'integer', example: 1 }),
    __metadata("design:type", Number)
], ExchangeLineView.prototype, "quantity", void 0);
/** A return as its shopper and the staff see it. */
export class ReturnView {
}
__decorate([
    ApiProperty({ format: 'uuid' }),
    __metadata("design:type", String)
], ReturnView.prototype, "id", void 0);
__decorate([
    ApiProperty({ type: 'integer', example: 2 }),
    __metadata("design:type", Number)
], ReturnView.prototype, "version", void 0);
__decorate([
    ApiProperty({ example: 'R-261122-7K3M9QXT', description: 'For people and parcels' }),
    __metadata("design:type", String)
], ReturnView.prototype, "number", void 0);
__decorate([
    ApiProperty({ format: 'uuid' }),
    __metadata("design:type", String)
], ReturnView.prototype, "order_id", void 0);
__decorate([
    ApiProperty({ example: '261122-7K3M9QXT' }),
    __metadata("design:type", String)
], ReturnView.prototype, "order_number", void 0);
__decorate([
    ApiProperty({ enum: RETURN_STATUSES }),
    __metadata("design:type", String)
], ReturnView.prototype, "status", void 0);
__decorate([
    ApiProperty({ enum: ['shopper', 'staff'] }),
    __metadata("design:type", String)
], ReturnView.prototype, "requested_by", void 0);
__decorate([
    ApiProperty({ type: [ReturnLineView] }),
    __metadata("design:type", Array)
], ReturnView.prototype, "lines", void 0);
__decorate([
    ApiProperty({ type: [ExchangeLineView], description: 'What the shopper takes instead; empty when money goes back' }),
    __metadata("design:type", Array)
], ReturnView.prototype, "exchange", void 0);
__decorate([
    ApiProperty({
        type: String,
        format: 'uuid',
        nullable: true,
        description: 'The edit of the order that sold it; null until then',
    }),
    __metadata("design:type", Object)
], ReturnView.prototype, "exchange_id", void 0);
__decorate([
    ApiProperty({ type: String, nullable: true }),
    __metadata("design:type", Object)
], ReturnView.prototype, "comment", void 0);
__decorate([
    ApiProperty({ type: String, nullable: true, description: 'What the shopper is to do, told with the approval' }),
    __metadata("design:type", Object)
], ReturnView.prototype, "instructions", void 0);
__decorate([
    ApiProperty({ type: String, nullable: true, description: 'Why it was rejected or cancelled' }),
    __metadata("design:type", Object)
], ReturnView.prototype, "end_reason", void 0);
__decorate([
    ApiProperty({ type: [ReceptionView] }),
    __metadata("design:type", Array)
], ReturnView.prototype, "receptions", void 0);
__decorate([
    ApiProperty({ format: 'date-time' }),
    __metadata("design:type", String)
], ReturnView.prototype, "requested_at", void 0);
__decorate([
    ApiProperty({ type: String, format: 'date-time', nullable: true }),
    __metadata("design:type", Object)
], ReturnView.prototype, "approved_at", void 0);
__decorate([
    ApiProperty({
        type: String,
        format: 'date-time',
        nullable: true,
        description: 'When nothing more was to come of it',
    }),
    __metadata("design:type", Object)
], ReturnView.prototype, "ended_at", void 0);
export function toReturnRefundView({ items, shipping, covered, refund, restockingFee }, currency) {
    const money = (amount) => ({ amount, currency });
    return {
        items: money(items.gross),
        items_tax: money(items.tax),
        shipping: money(shipping.gross),
        shipping_tax: money(shipping.tax),
        restocking_fee: money(restockingFee),
        total: money(covered + refund),
        covered: money(covered),
        refunded: money(refund),
    };
}
export function toRefundPreviewView({ refund, covered, added, amountDue }, currency) {
    const money = (amount) => ({ amount, currency });
    return {
        ...toReturnRefundView({ ...refund, covered, refund: refund.amount - covered }, currency),
        exchange: money(added.reduce((sum, { gross }) => sum + gross, 0)),
        due: money(amountDue),
    };
}
/** Writes a return's state (an aggregate's or a row's) as clients see it. */
export function toReturnView(state) {
    const { id, version, number, status, comment, instructions } = state;
    return {
        ...{ id, version, number, order_id: state.orderId, order_number: state.orderNumber, status },
        requested_by: state.requestedBy,
        lines: state.lines.map(({ lineId, variantId, sku, title, variantTitle, quantity, received, reason, comment }) => ({
            ...{ line_id: lineId, variant_id: variantId, sku, title, variant_title: variantTitle, quantity, received },
            ...{ reason, comment },
        })),
        exchange: state.exchange.map(({ variantId, quantity }) => ({ variant_id: variantId, quantity })),
        exchange_id: state.exchangeId,
        ...{ comment, instructions, end_reason: state.endReason },
        receptions: state.receptions.map((reception) => toReceptionView(reception, state.currency)),
        requested_at: state.requestedAt.toISOString(),
        approved_at: state.approvedAt?.toISOString() ?? null,
        ended_at: state.endedAt?.toISOString() ?? null,
    };
}
function toReceptionView(reception, currency) {
    const { id, lines, terms, at } = reception;
    return {
        id,
        lines: lines.map(({ lineId, ...line }) => ({ line_id: lineId, ...line })),
        refund_shipping: terms.shipping,
        refund: toReturnRefundView({ ...reception, restockingFee: terms.restockingFee }, currency),
        received_at: at,
    };
}
//# sourceMappingURL=return.view.js.map