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
import { ArrayMaxSize, ArrayUnique, IsArray, IsInt, IsObject, IsString, IsUUID, Matches, Max, MaxLength, Min, ValidateNested, } from 'class-validator';
import { IfPresent } from '../../../platform/http/if-present.js';
import { MoneyDto } from '../../../platform/http/money.dto.js';
import { MAX_LINES, MAX_QUANTITY } from '../domain/cart.js';
import { LineUnitsRequest, toLineUnits } from '../views/line-units.request.js';
export class AddedLineRequest {
}
__decorate([
    ApiProperty({ format: 'uuid' }),
    IsUUID(),
    __metadata("design:type", String)
], AddedLineRequest.prototype, "variant_id", void 0);
__decorate([
    ApiProperty({ type: 'integer', minimum: 1, maximum: MAX_QUANTITY, example: 1 }),
    IsInt(),
    Min(1),
    Max(MAX_QUANTITY),
    __metadata("design:type", Number)
], AddedLineRequest.prototype, "quantity", void 0);
export class PreviewOrderEditRequest {
}
__decorate([
    ApiPropertyOptional({ type: [AddedLineRequest], description: 'At today’s prices' }),
    IfPresent(),
    IsArray(),
    ArrayMaxSize(MAX_LINES),
    ValidateNested({ each: true }),
    Type(() => AddedLineRequest),
    __metadata("design:type", Array)
], PreviewOrderEditRequest.prototype, "add", void 0);
__decorate([
    ApiPropertyOptional({
        type: [LineUnitsRequest],
        description: 'Units that a line should keep. More of them become a line of their own at the sold price.',
    }),
    IfPresent(),
    IsArray(),
    ArrayMaxSize(MAX_LINES),
    ValidateNested({ each: true }),
    Type(() => LineUnitsRequest),
    __metadata("design:type", Array)
], PreviewOrderEditRequest.prototype, "change", void 0);
__decorate([
    ApiPropertyOptional({ type: [String], format: 'uuid', description: 'Lines of which nothing should be kept' }),
    IfPresent(),
    IsArray(),
    ArrayMaxSize(MAX_LINES),
    IsUUID(undefined, { each: true }),
    ArrayUnique(),
    __metadata("design:type", Array)
], PreviewOrderEditRequest.prototype, "remove", void 0);
export class EditOrderRequest extends PreviewOrderEditRequest {
}
__decorate([
    ApiPropertyOptional({ description: 'As the preview told; another total is refused with 409 `total_changed`' }),
    IfPresent(),
    IsObject(),
    ValidateNested(),
    Type(() => MoneyDto),
    __metadata("design:type", MoneyDto)
], EditOrderRequest.prototype, "expected_total", void 0);
__decorate([
    ApiPropertyOptional({
        example: 'agreed on the phone',
        maxLength: 200,
        description: 'Kept in the timeline, for staff',
    }),
    IfPresent(),
    IsString(),
    Matches(/\S/, { message: 'note must not be blank' }),
    MaxLength(200),
    __metadata("design:type", String)
], EditOrderRequest.prototype, "note", void 0);
export function toWishes({ add = [], change = [], remove = [] }) {
    return {
        add: add.map(({ variant_id, quantity }) => ({ variantId: variant_id.toLowerCase(), quantity })),
        change: change.map(toLineUnits),
        remove: remove.map((lineId) => lineId.toLowerCase()),
    };
}
//# sourceMappingURL=edit-order.request.js.map