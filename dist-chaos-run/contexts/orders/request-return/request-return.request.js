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
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsInt, IsString, IsUUID, Matches, Max, MaxLength, Min, ValidateNested, } from 'class-validator';
import { IfPresent } from '../../../platform/http/if-present.js';
import { MAX_LINES, MAX_QUANTITY } from '../domain/cart.js';
import { RETURN_REASONS } from '../domain/return-state.js';
export class ReturnedLineRequest {
}
__decorate([
    ApiProperty({ format: 'uuid', description: 'A line of the order; each may be named once' }),
    IsUUID('all'),
    __metadata("design:type", String)
], ReturnedLineRequest.prototype, "line_id", void 0);
__decorate([
    ApiProperty({ type: 'integer', minimum: 1, maximum: MAX_QUANTITY, example: 1 }),
    IsInt(),
    Min(1),
    Max(MAX_QUANTITY),
    __metadata("design:type", Number)
], ReturnedLineRequest.prototype, "quantity", void 0);
__decorate([
    ApiProperty({ enum: RETURN_REASONS }),
    IsIn(RETURN_REASONS),
    __metadata("design:type", String)
], ReturnedLineRequest.prototype, "reason", void 0);
__decorate([
    ApiPropertyOptional({ maxLength: 1000 }),
    IfPresent(),
    IsString(),
    Matches(/\S/, { message: 'comment must not be blank' }),
    MaxLength(1000),
    __metadata("design:type", String)
], ReturnedLineRequest.prototype, "comment", void 0);
export class ExchangeLineRequest {
}
__decorate([
    ApiProperty({ format: 'uuid' }),
    IsUUID('all'),
    __metadata("design:type", String)
], ExchangeLineRequest.prototype, "variant_id", void 0);
__decorate([
    ApiProperty({ type: 'integer', minimum: 1, maximum: MAX_QUANTITY, example: 1 }),
    IsInt(),
    Min(1),
    Max(MAX_QUANTITY),
    __metadata("design:type", Number)
], ExchangeLineRequest.prototype, "quantity", void 0);
export class RequestReturnRequest {
}
__decorate([
    ApiProperty({ type: [ReturnedLineRequest] }),
    IsArray(),
    ArrayMinSize(1),
    ArrayMaxSize(MAX_LINES),
    ValidateNested({ each: true }),
    Type(() => ReturnedLineRequest),
    __metadata("design:type", Array)
], RequestReturnRequest.prototype, "lines", void 0);
__decorate([
    ApiPropertyOptional({
        type: [ExchangeLineRequest],
        description: 'What the shopper takes instead, at the prices of the day on which the goods arrive: what is worth more is due, what is worth less goes back',
    }),
    IfPresent(),
    IsArray(),
    ArrayMinSize(1),
    ArrayMaxSize(MAX_LINES),
    ValidateNested({ each: true }),
    Type(() => ExchangeLineRequest),
    __metadata("design:type", Array)
], RequestReturnRequest.prototype, "exchange", void 0);
__decorate([
    ApiPropertyOptional({ maxLength: 1000 }),
    IfPresent(),
    IsString(),
    Matches(/\S/, { message: 'comment must not be blank' }),
    MaxLength(1000),
    __metadata("design:type", String)
], RequestReturnRequest.prototype, "comment", void 0);
export function wantedReturn(body) {
    const { comment = null, exchange = [] } = body;
    return {
        lines: wantedLines(body),
        exchange: exchange.map(({ variant_id, quantity }) => ({ variantId: variant_id.toLowerCase(), quantity })),
        comment,
    };
}
function wantedLines({ lines }) {
    return lines.map(({ line_id, quantity, reason, comment = null }) => ({
        ...{ lineId: line_id.toLowerCase(), quantity, reason, comment },
    }));
}
//# sourceMappingURL=request-return.request.js.map