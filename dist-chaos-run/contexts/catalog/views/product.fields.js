var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { ApiProperty, ApiPropertyOptional, OmitType, PartialType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsOptional, IsString, IsUrl, IsUUID, Length, Matches, MaxLength, ValidateNested, } from 'class-validator';
import { IfPresent } from '../../../platform/http/if-present.js';
import { TextMap } from '../../../platform/http/text-map.js';
import { HANDLE, MAX_HANDLE_LENGTH } from '../domain/handle.js';
import { MAX_VARIANTS } from '../domain/product.js';
import { PLAIN_LINE, VariantFields } from './variant.fields.js';
export const STATUSES = ['draft', 'active', 'archived'];
export class MediaFields {
}
__decorate([
    ApiProperty({ example: 'https://images.example/mug.jpg', maxLength: 2000 }),
    IsUrl({ protocols: ['http', 'https'], require_protocol: true, require_tld: false }),
    MaxLength(2000),
    __metadata("design:type", String)
], MediaFields.prototype, "url", void 0);
__decorate([
    ApiProperty({ example: 'A blue mug on a table', maxLength: 500 }),
    IsString(),
    MaxLength(500),
    __metadata("design:type", String)
], MediaFields.prototype, "alt", void 0);
export class OptionFields {
}
__decorate([
    ApiProperty({ example: 'Colour', maxLength: 40 }),
    Length(1, 40),
    Matches(PLAIN_LINE),
    __metadata("design:type", String)
], OptionFields.prototype, "name", void 0);
__decorate([
    ApiProperty({ example: ['Blue', 'Red'], type: [String] }),
    IsArray(),
    ArrayMaxSize(MAX_VARIANTS),
    ArrayUnique(),
    Length(1, 100, { each: true }),
    __metadata("design:type", Array)
], OptionFields.prototype, "values", void 0);
/** What a merchant writes of a product. */
export class ProductFields {
}
__decorate([
    ApiProperty({ example: 'Enamel mug', maxLength: 300 }),
    Length(1, 300),
    Matches(PLAIN_LINE),
    __metadata("design:type", String)
], ProductFields.prototype, "title", void 0);
__decorate([
    ApiPropertyOptional({ example: 'enamel-mug', description: 'Unique; made of the title when left out' }),
    IfPresent(),
    MaxLength(MAX_HANDLE_LENGTH),
    Matches(HANDLE),
    __metadata("design:type", String)
], ProductFields.prototype, "handle", void 0);
__decorate([
    ApiPropertyOptional({ example: 'Keeps its blue for a lifetime.', maxLength: 20_000 }),
    IfPresent(),
    IsString(),
    MaxLength(20_000),
    __metadata("design:type", String)
], ProductFields.prototype, "description", void 0);
__decorate([
    ApiPropertyOptional({ enum: STATUSES, default: 'draft', description: 'Only active products are on sale' }),
    IfPresent(),
    IsIn(STATUSES),
    __metadata("design:type", String)
], ProductFields.prototype, "status", void 0);
__decorate([
    ApiPropertyOptional({ type: [MediaFields] }),
    IfPresent(),
    IsArray(),
    ArrayMaxSize(50),
    ValidateNested({ each: true }),
    Type(() => MediaFields),
    __metadata("design:type", Array)
], ProductFields.prototype, "media", void 0);
__decorate([
    IfPresent(),
    TextMap('What is known of the product, for shoppers', { material: 'enamelled steel' }),
    __metadata("design:type", Object)
], ProductFields.prototype, "attributes", void 0);
__decorate([
    IfPresent(),
    TextMap('Notes of the merchant and of integrations; not shown to shoppers', { supplier: 'A12' }),
    __metadata("design:type", Object)
], ProductFields.prototype, "metadata", void 0);
__decorate([
    ApiPropertyOptional({ type: String, nullable: true, description: "Another system's id, unique", maxLength: 200 }),
    IsOptional(),
    Length(1, 200),
    Matches(PLAIN_LINE),
    __metadata("design:type", Object)
], ProductFields.prototype, "external_id", void 0);
__decorate([
    ApiPropertyOptional({ type: [String], description: 'Categories that list the product' }),
    IfPresent(),
    IsArray(),
    ArrayMaxSize(50),
    ArrayUnique(),
    IsUUID('all', { each: true }),
    __metadata("design:type", Array)
], ProductFields.prototype, "category_ids", void 0);
__decorate([
    ApiPropertyOptional({ type: [OptionFields], description: 'Taken from the variants when left out' }),
    IfPresent(),
    IsArray(),
    ArrayMaxSize(10),
    ArrayUnique((option) => option?.name),
    ValidateNested({ each: true }),
    Type(() => OptionFields),
    __metadata("design:type", Array)
], ProductFields.prototype, "options", void 0);
__decorate([
    ApiPropertyOptional({ type: [VariantFields] }),
    IfPresent(),
    IsArray(),
    ArrayMaxSize(MAX_VARIANTS),
    ValidateNested({ each: true }),
    Type(() => VariantFields),
    __metadata("design:type", Array)
], ProductFields.prototype, "variants", void 0);
/** The same with everything left out that shall stay; variants are changed by their own routes. */
export class ProductChanges extends PartialType(OmitType(ProductFields, ['variants']), { skipNullProperties: false }) {
}
/** The fields in the domain's words; what was left out stays undefined. */
export function productDetails(fields) {
    const { title, handle, description, status, media, attributes, metadata, options } = fields;
    const { external_id: externalId, category_ids: categoryIds } = fields;
    return {
        title,
        handle,
        description,
        status,
        media,
        attributes,
        metadata,
        options,
        externalId,
        categoryIds: categoryIds?.map((id) => id.toLowerCase()),
    };
}
//# sourceMappingURL=product.fields.js.map