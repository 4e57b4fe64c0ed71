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
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsEmail, IsInt, IsObject, IsString, IsUUID, Matches, Max, MaxLength, Min, ValidateNested, } from 'class-validator';
import { IfPresent } from '../../../platform/http/if-present.js';
import { MoneyDto } from '../../../platform/http/money.dto.js';
import { MAX_LINES, MAX_QUANTITY } from '../domain/cart.js';
import { AddressDto } from '../views/address.dto.js';
export class PaymentRequest {
}
__decorate([
    ApiProperty({
        example: 'sandbox',
        description: 'One of the gateways that the shop runs, e.g. `sandbox` or `manual`',
    }),
    Matches(/^[a-z][a-z0-9_-]{0,39}$/),
    __metadata("design:type", String)
], PaymentRequest.prototype, "gateway", void 0);
__decorate([
    ApiProperty({ example: 'tok_success', description: 'The gateway’s one-time reference; never card data' }),
    IsString(),
    MaxLength(255),
    Matches(/^[\x21-\x7e]+$/),
    __metadata("design:type", String)
], PaymentRequest.prototype, "token", void 0);
export class CompleteCartRequest {
}
__decorate([
    ApiProperty(),
    IsObject(),
    ValidateNested(),
    Type(() => PaymentRequest),
    __metadata("design:type", PaymentRequest)
], CompleteCartRequest.prototype, "payment", void 0);
__decorate([
    ApiPropertyOptional({ description: 'What the shopper was shown; another total is refused with 409 `total_changed`' }),
    IfPresent(),
    IsObject(),
    ValidateNested(),
    Type(() => MoneyDto),
    __metadata("design:type", MoneyDto)
], CompleteCartRequest.prototype, "expected_total", void 0);
export class CheckoutLineRequest {
}
__decorate([
    ApiProperty({ format: 'uuid' }),
    IsUUID(),
    __metadata("design:type", String)
], CheckoutLineRequest.prototype, "variant_id", void 0);
__decorate([
    ApiProperty({ type: 'integer', minimum: 1, maximum: MAX_QUANTITY, example: 2 }),
    IsInt(),
    Min(1),
    Max(MAX_QUANTITY),
    __metadata("design:type", Number)
], CheckoutLineRequest.prototype, "quantity", void 0);
export class PlaceOrderRequest extends CompleteCartRequest {
}
__decorate([
    ApiProperty({ example: 'EUR', pattern: '^[A-Z]{3}$' }),
    Matches(/^[A-Z]{3}$/),
    __metadata("design:type", String)
], PlaceOrderRequest.prototype, "currency", void 0);
__decorate([
    ApiProperty({ type: [CheckoutLineRequest], minItems: 1, maxItems: MAX_LINES }),
    IsArray(),
    ArrayMinSize(1),
    ArrayMaxSize(MAX_LINES),
    ValidateNested({ each: true }),
    Type(() => CheckoutLineRequest),
    __metadata("design:type", Array)
], PlaceOrderRequest.prototype, "lines", void 0);
__decorate([
    ApiProperty({ format: 'email', maxLength: 254, example: 'ada@example.com' }),
    IsEmail(),
    MaxLength(254),
    __metadata("design:type", String)
], PlaceOrderRequest.prototype, "email", void 0);
__decorate([
    ApiProperty(),
    IsObject(),
    ValidateNested(),
    Type(() => AddressDto),
    __metadata("design:type", AddressDto)
], PlaceOrderRequest.prototype, "shipping_address", void 0);
__decorate([
    ApiPropertyOptional({ description: 'The shipping address when absent' }),
    IfPresent(),
    IsObject(),
    ValidateNested(),
    Type(() => AddressDto),
    __metadata("design:type", AddressDto)
], PlaceOrderRequest.prototype, "billing_address", void 0);
__decorate([
    ApiProperty({ format: 'uuid', description: 'From `GET /v1/store/shipping-options`' }),
    IsUUID(),
    __metadata("design:type", String)
], PlaceOrderRequest.prototype, "shipping_option_id", void 0);
//# sourceMappingURL=checkout.request.js.map