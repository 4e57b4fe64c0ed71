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
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsInt, IsISO31661Alpha2, IsOptional, IsString, Length, Matches, Max, Min, ValidateNested, } from 'class-validator';
import { IfPresent } from '../../../platform/http/if-present.js';
export const ZONE_CODE = /^[a-z0-9][a-z0-9_-]{0,62}$/;
const MOST_MINOR_UNITS = 1_000_000_000_000;
export class ShippingBracketDto {
}
__decorate([
    ApiProperty({ type: 'integer', example: 2000, minimum: 1, description: 'This bracket goes up to here, inclusive' }),
    IsInt(),
    Min(1),
    Max(100_000_000),
    __metadata("design:type", Number)
], ShippingBracketDto.prototype, "max_weight_grams", void 0);
__decorate([
    ApiProperty({
        type: 'integer',
        example: 490,
        minimum: 0,
        description: "Minor units; with tax when the currency's are",
    }),
    IsInt(),
    Min(0),
    Max(MOST_MINOR_UNITS),
    __metadata("design:type", Number)
], ShippingBracketDto.prototype, "amount", void 0);
__decorate([
    ApiProperty({
        type: 'integer',
        required: false,
        nullable: true,
        example: 5000,
        description: 'Goods worth this ship free',
    }),
    IsOptional(),
    IsInt(),
    Min(1),
    Max(MOST_MINOR_UNITS),
    __metadata("design:type", Object)
], ShippingBracketDto.prototype, "free_from", void 0);
export class ShippingPriceDto {
}
__decorate([
    ApiProperty({ example: 'EUR', description: 'ISO 4217', pattern: '^[A-Z]{3}$' }),
    Matches(/^[A-Z]{3}$/, { message: 'currency must be an ISO 4217 code such as EUR' }),
    __metadata("design:type", String)
], ShippingPriceDto.prototype, "currency", void 0);
__decorate([
    ApiProperty({ type: [ShippingBracketDto] }),
    IsArray(),
    ArrayMinSize(1),
    ArrayMaxSize(50),
    ArrayUnique((bracket) => bracket?.max_weight_grams),
    ValidateNested({ each: true }),
    Type(() => ShippingBracketDto),
    __metadata("design:type", Array)
], ShippingPriceDto.prototype, "brackets", void 0);
export class ShippingOptionDto {
}
__decorate([
    ApiProperty({
        example: 'standard',
        description: 'Unique in its zone; the id stays with it',
        pattern: ZONE_CODE.source,
    }),
    Matches(ZONE_CODE, { message: 'code must be lower-case letters, digits, - and _' }),
    __metadata("design:type", String)
], ShippingOptionDto.prototype, "code", void 0);
__decorate([
    ApiProperty({ example: 'Standard delivery', maxLength: 100 }),
    IsString(),
    Length(1, 100),
    __metadata("design:type", String)
], ShippingOptionDto.prototype, "name", void 0);
__decorate([
    ApiProperty({ type: String, required: false, nullable: true, example: '2 to 4 working days', maxLength: 100 }),
    IsOptional(),
    IsString(),
    Length(1, 100),
    __metadata("design:type", Object)
], ShippingOptionDto.prototype, "delivery_estimate", void 0);
__decorate([
    ApiProperty({ type: [ShippingPriceDto] }),
    IsArray(),
    ArrayMaxSize(50),
    ArrayUnique((price) => price?.currency),
    ValidateNested({ each: true }),
    Type(() => ShippingPriceDto),
    __metadata("design:type", Array)
], ShippingOptionDto.prototype, "prices", void 0);
/** Where some options go: whole countries, single regions, or both; at least one place. */
export class ShippingZoneDto {
}
__decorate([
    ApiProperty({ example: 'Germany and Austria', maxLength: 100 }),
    IsString(),
    Length(1, 100),
    __metadata("design:type", String)
], ShippingZoneDto.prototype, "name", void 0);
__decorate([
    ApiProperty({ type: [String], example: ['DE', 'AT'], description: 'Whole countries, ISO 3166-1 alpha-2' }),
    IsArray(),
    ArrayMaxSize(300),
    ArrayUnique(),
    Matches(/^[A-Z]{2}$/, { each: true }),
    IsISO31661Alpha2({ each: true }),
    __metadata("design:type", Array)
], ShippingZoneDto.prototype, "countries", void 0);
__decorate([
    ApiPropertyOptional({ type: [String], example: ['ES-CN'], description: 'Single regions; they win over countries' }),
    IfPresent(),
    IsArray(),
    ArrayMaxSize(1000),
    ArrayUnique(),
    Matches(/^[A-Z]{2}-[A-Z0-9]{1,3}$/, { each: true }),
    __metadata("design:type", Array)
], ShippingZoneDto.prototype, "regions", void 0);
__decorate([
    ApiProperty({ type: [ShippingOptionDto], description: 'In the order in which shoppers see them' }),
    IsArray(),
    ArrayMaxSize(50),
    ArrayUnique((option) => option?.code),
    ValidateNested({ each: true }),
    Type(() => ShippingOptionDto),
    __metadata("design:type", Array)
], ShippingZoneDto.prototype, "options", void 0);
//# sourceMappingURL=shipping-zone.dto.js.map