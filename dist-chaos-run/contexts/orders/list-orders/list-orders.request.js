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
import { IsEmail, IsIn, IsISO8601, IsOptional, Matches, MaxLength } from 'class-validator';
import { MoneyDto } from '../../../platform/http/money.dto.js';
import { PageQuery } from '../../../platform/http/page.js';
import { ORDER_STATUSES, PAYMENT_STATUSES } from '../views/order.view.js';
/** One or more of them, comma-separated. */
function listOf(values) {
    const one = `(${values.join('|')})`;
    return new RegExp(`^${one}(,${one})*$`);
}
export class OrdersQuery extends PageQuery {
}
__decorate([
    ApiPropertyOptional({ enum: ORDER_STATUSES }),
    IsOptional(),
    IsIn(ORDER_STATUSES),
    __metadata("design:type", String)
], OrdersQuery.prototype, "status", void 0);
__decorate([
    ApiPropertyOptional({ type: String, description: 'Statuses, comma-separated', example: 'pending,confirmed' }),
    IsOptional(),
    Matches(listOf(ORDER_STATUSES)),
    MaxLength(200),
    __metadata("design:type", String)
], OrdersQuery.prototype, "status[in]", void 0);
__decorate([
    ApiPropertyOptional({ enum: PAYMENT_STATUSES }),
    IsOptional(),
    IsIn(PAYMENT_STATUSES),
    __metadata("design:type", String)
], OrdersQuery.prototype, "payment_status", void 0);
__decorate([
    ApiPropertyOptional({ type: String, description: 'Payment statuses, comma-separated', example: 'captured,refunded' }),
    IsOptional(),
    Matches(listOf(PAYMENT_STATUSES)),
    MaxLength(200),
    __metadata("design:type", String)
], OrdersQuery.prototype, "payment_status[in]", void 0);
__decorate([
    ApiPropertyOptional({
        type: String,
        example: '261122-7K3M',
        description: 'The number or its beginning, in any case',
    }),
    IsOptional(),
    Matches(/^[0-9A-Za-z-]{1,40}$/),
    __metadata("design:type", String)
], OrdersQuery.prototype, "number", void 0);
__decorate([
    ApiPropertyOptional({ type: String, format: 'email', description: 'In any case' }),
    IsOptional(),
    IsEmail(),
    MaxLength(254),
    __metadata("design:type", String)
], OrdersQuery.prototype, "email", void 0);
__decorate([
    ApiPropertyOptional({ type: String, example: 'ada@', description: 'How the e-mail begins, in any case' }),
    IsOptional(),
    Matches(/^[^\p{C}\s]+$/u),
    MaxLength(254),
    __metadata("design:type", String)
], OrdersQuery.prototype, "email[prefix]", void 0);
__decorate([
    ApiPropertyOptional({ type: String, example: 'MUG-BLUE', description: 'Of a line, as it was sold' }),
    IsOptional(),
    Matches(/^[^\p{C}]+$/u),
    MaxLength(100),
    __metadata("design:type", String)
], OrdersQuery.prototype, "sku", void 0);
__decorate([
    ApiPropertyOptional({ type: String, format: 'date-time', description: 'Placed at this time or later' }),
    IsOptional(),
    IsISO8601({ strict: true }),
    __metadata("design:type", String)
], OrdersQuery.prototype, "placed_at[gte]", void 0);
__decorate([
    ApiPropertyOptional({ type: String, format: 'date-time', description: 'Placed before this time' }),
    IsOptional(),
    IsISO8601({ strict: true }),
    __metadata("design:type", String)
], OrdersQuery.prototype, "placed_at[lt]", void 0);
/** An order in a list; `GET /v1/admin/orders/{id}` tells the rest. */
export class OrderSummary {
}
__decorate([
    ApiProperty({ format: 'uuid' }),
    __metadata("design:type", String)
], OrderSummary.prototype, "id", void 0);
__decorate([
    ApiProperty({ example: '261122-7K3M9QXT' }),
    __metadata("design:type", String)
], OrderSummary.prototype, "number", void 0);
__decorate([
    ApiProperty({ enum: ORDER_STATUSES }),
    __metadata("design:type", String)
], OrderSummary.prototype, "status", void 0);
__decorate([
    ApiProperty({ enum: PAYMENT_STATUSES }),
    __metadata("design:type", String)
], OrderSummary.prototype, "payment_status", void 0);
__decorate([
    ApiProperty({ format: 'email' }),
    __metadata("design:type", String)
], OrderSummary.prototype, "email", void 0);
__decorate([
    ApiProperty({ type: 'integer', example: 3, description: 'Sum of the lines’ quantities, cancelled units included' }),
    __metadata("design:type", Number)
], OrderSummary.prototype, "units", void 0);
__decorate([
    ApiProperty(),
    __metadata("design:type", MoneyDto)
], OrderSummary.prototype, "total", void 0);
__decorate([
    ApiProperty({ format: 'date-time' }),
    __metadata("design:type", String)
], OrderSummary.prototype, "placed_at", void 0);
//# sourceMappingURL=list-orders.request.js.map