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
import { ArrayMaxSize, ArrayMinSize, IsArray, IsBoolean, IsIn, IsInt, IsObject, IsUUID, Matches, Max, Min, ValidateNested, } from 'class-validator';
import { IfPresent } from '../../../platform/http/if-present.js';
import { MoneyDto } from '../../../platform/http/money.dto.js';
import { MAX_LINES, MAX_QUANTITY } from '../domain/cart.js';
import { RestockingFeeRefused } from '../domain/return.errors.js';
import { DISPOSITIONS, RETURN_SHIPPING_RULES, } from '../domain/return-state.js';
export class ReceivedLineRequest {
}
__decorate([
    ApiProperty({ format: 'uuid', description: 'A line of the return' }),
    IsUUID('all'),
    __metadata("design:type", String)
], ReceivedLineRequest.prototype, "line_id", void 0);
__decorate([
    ApiProperty({ type: 'integer', minimum: 1, maximum: MAX_QUANTITY, example: 1, description: 'Units accepted' }),
    IsInt(),
    Min(1),
    Max(MAX_QUANTITY),
    __metadata("design:type", Number)
], ReceivedLineRequest.prototype, "quantity", void 0);
__decorate([
    ApiProperty({ enum: DISPOSITIONS, description: '`restock`: on hand again, and for sale; `write_off`: gone' }),
    IsIn(DISPOSITIONS),
    __metadata("design:type", String)
], ReceivedLineRequest.prototype, "disposition", void 0);
__decorate([
    ApiPropertyOptional({ example: 'main', description: 'Code of a location; the most preferred one when absent' }),
    IfPresent(),
    Matches(/^[a-z0-9][a-z0-9-]{0,63}$/),
    __metadata("design:type", String)
], ReceivedLineRequest.prototype, "location", void 0);
/** Units of a return that have arrived, and by which rule money goes back for them. */
export class ReceptionRequest {
}
__decorate([
    ApiProperty({
        type: [ReceivedLineRequest],
        description: 'A line may be named more than once, with a disposition each',
    }),
    IsArray(),
    ArrayMinSize(1),
    ArrayMaxSize(2 * MAX_LINES),
    ValidateNested({ each: true }),
    Type(() => ReceivedLineRequest),
    __metadata("design:type", Array)
], ReceptionRequest.prototype, "lines", void 0);
__decorate([
    ApiPropertyOptional({
        enum: RETURN_SHIPPING_RULES,
        description: 'By default `proportional`, or `none` for a return with an exchange. Of what was charged for shipping, tax included: `proportional` refunds the units’ part by what was paid for them, `full` all that is left with the reception by which everything has come back, `none` nothing',
    }),
    IfPresent(),
    IsIn(RETURN_SHIPPING_RULES),
    __metadata("design:type", String)
], ReceptionRequest.prototype, "refund_shipping", void 0);
__decorate([
    ApiPropertyOptional({ description: 'Kept back from the refund; nothing when absent' }),
    IfPresent(),
    IsObject(),
    ValidateNested(),
    Type(() => MoneyDto),
    __metadata("design:type", MoneyDto)
], ReceptionRequest.prototype, "restocking_fee", void 0);
__decorate([
    ApiPropertyOptional({
        default: true,
        description: 'Sell what the shopper takes instead, if the return has an exchange that is not made yet; `false` gives money instead',
    }),
    IfPresent(),
    IsBoolean(),
    __metadata("design:type", Boolean)
], ReceptionRequest.prototype, "exchange", void 0);
export function wantedReception({ lines, refund_shipping, restocking_fee, exchange = true, }) {
    return {
        lines: lines.map(({ line_id, quantity, disposition, location = null }) => ({
            ...{ lineId: line_id.toLowerCase(), quantity, disposition, location },
        })),
        shipping: refund_shipping,
        restockingFee: restocking_fee?.amount ?? 0,
        exchange,
        feeCurrency: restocking_fee?.currency,
    };
}
/** By which rule money goes back. Throws `RestockingFeeRefused` for a fee in a currency that is not the return's. */
export function termsOf({ shipping, restockingFee, feeCurrency }, { currency, exchange }) {
    if (feeCurrency && feeCurrency !== currency)
        throw new RestockingFeeRefused(0, currency);
    return { shipping: shipping ?? (exchange.length > 0 ? 'none' : 'proportional'), restockingFee };
}
//# sourceMappingURL=reception.request.js.map