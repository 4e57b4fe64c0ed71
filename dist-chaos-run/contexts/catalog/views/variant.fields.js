var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { ApiProperty, ApiPropertyOptional, PartialType } from '@nestjs/swagger';
import { IsInt, IsOptional, Length, Matches, Max, Min } from 'class-validator';
import { IfPresent } from '../../../platform/http/if-present.js';
import { TextMap } from '../../../platform/http/text-map.js';
/** One line of text: no control characters, nothing blank at its ends. */
export const PLAIN_LINE = /^[^\s\p{Cc}]([^\p{Cc}]*[^\s\p{Cc}])?$/u;
/** What a merchant writes of a variant. */
export class VariantFields {
}
__decorate([
    ApiProperty({ description: 'Stock keeping unit, unique in the shop', example: 'MUG-BLUE', maxLength: 100 }),
    Length(1, 100),
    Matches(PLAIN_LINE),
    __metadata("design:type", String)
], VariantFields.prototype, "sku", void 0);
__decorate([
    ApiPropertyOptional({ type: String, nullable: true, description: "Another system's id, unique", maxLength: 200 }),
    IsOptional(),
    Length(1, 200),
    Matches(PLAIN_LINE),
    __metadata("design:type", Object)
], VariantFields.prototype, "external_id", void 0);
__decorate([
    ApiPropertyOptional({ type: String, nullable: true, example: '4006381333931', maxLength: 100 }),
    IsOptional(),
    Length(1, 100),
    Matches(PLAIN_LINE),
    __metadata("design:type", Object)
], VariantFields.prototype, "barcode", void 0);
__decorate([
    IfPresent(),
    TextMap('A value for each option of the product', { Colour: 'Blue' }),
    __metadata("design:type", Object)
], VariantFields.prototype, "options", void 0);
__decorate([
    ApiPropertyOptional({ type: 'integer', example: 350, minimum: 0, maximum: 100_000_000 }),
    IfPresent(),
    IsInt(),
    Min(0),
    Max(100_000_000),
    __metadata("design:type", Number)
], VariantFields.prototype, "weight_grams", void 0);
__decorate([
    ApiPropertyOptional({ example: 'standard', description: 'Decides the tax rate together with the destination' }),
    IfPresent(),
    Matches(/^[a-z][a-z0-9_-]{0,39}$/),
    __metadata("design:type", String)
], VariantFields.prototype, "tax_category", void 0);
/** The same with everything left out that shall stay. */
export class VariantChanges extends PartialType(VariantFields, { skipNullProperties: false }) {
}
export function variantDetails(fields) {
    const { sku, external_id: externalId, barcode, options } = fields;
    const { weight_grams: weightGrams, tax_category: taxCategory } = fields;
    return { sku, externalId, barcode, options, weightGrams, taxCategory };
}
//# sourceMappingURL=variant.fields.js.map