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
const TEXTS = { type: 'object', additionalProperties: { type: 'string' } };
const NULLABLE = { type: String, nullable: true };
export class VariantView {
}
__decorate([
    ApiProperty({ format: 'uuid' }),
    __metadata("design:type", String)
], VariantView.prototype, "id", void 0);
__decorate([
    ApiProperty({ example: 'MUG-BLUE' }),
    __metadata("design:type", String)
], VariantView.prototype, "sku", void 0);
__decorate([
    ApiProperty(NULLABLE),
    __metadata("design:type", Object)
], VariantView.prototype, "external_id", void 0);
__decorate([
    ApiProperty(NULLABLE),
    __metadata("design:type", Object)
], VariantView.prototype, "barcode", void 0);
__decorate([
    ApiProperty({ ...NULLABLE, example: 'Blue / M' }),
    __metadata("design:type", Object)
], VariantView.prototype, "title", void 0);
__decorate([
    ApiProperty({ ...TEXTS, example: { Colour: 'Blue' } }),
    __metadata("design:type", Object)
], VariantView.prototype, "options", void 0);
__decorate([
    ApiProperty({ type: 'integer', example: 350 }),
    __metadata("design:type", Number)
], VariantView.prototype, "weight_grams", void 0);
__decorate([
    ApiProperty({ example: 'standard' }),
    __metadata("design:type", String)
], VariantView.prototype, "tax_category", void 0);
__decorate([
    ApiProperty({ type: 'integer', example: 1, description: 'Place among the variants, from 1' }),
    __metadata("design:type", Number)
], VariantView.prototype, "position", void 0);
/** A variant as it is after a change. */
export class EditedVariant extends VariantView {
}
__decorate([
    ApiProperty({ format: 'uuid' }),
    __metadata("design:type", String)
], EditedVariant.prototype, "product_id", void 0);
__decorate([
    ApiProperty({ type: 'integer', example: 2, description: "Its product's version, also the ETag" }),
    __metadata("design:type", Number)
], EditedVariant.prototype, "version", void 0);
class MediaView {
}
__decorate([
    ApiProperty({ example: 'https://images.example/mug.jpg' }),
    __metadata("design:type", String)
], MediaView.prototype, "url", void 0);
__decorate([
    ApiProperty({ example: 'A blue mug on a table' }),
    __metadata("design:type", String)
], MediaView.prototype, "alt", void 0);
class OptionView {
}
__decorate([
    ApiProperty({ example: 'Colour' }),
    __metadata("design:type", String)
], OptionView.prototype, "name", void 0);
__decorate([
    ApiProperty({ example: ['Blue', 'Red'], type: [String] }),
    __metadata("design:type", Array)
], OptionView.prototype, "values", void 0);
/** A product as staff see it. */
export class ProductView {
}
__decorate([
    ApiProperty({ format: 'uuid' }),
    __metadata("design:type", String)
], ProductView.prototype, "id", void 0);
__decorate([
    ApiProperty({ type: 'integer', example: 1, description: 'Also the ETag' }),
    __metadata("design:type", Number)
], ProductView.prototype, "version", void 0);
__decorate([
    ApiProperty(NULLABLE),
    __metadata("design:type", Object)
], ProductView.prototype, "external_id", void 0);
__decorate([
    ApiProperty({ example: 'enamel-mug' }),
    __metadata("design:type", String)
], ProductView.prototype, "handle", void 0);
__decorate([
    ApiProperty({ example: 'Enamel mug' }),
    __metadata("design:type", String)
], ProductView.prototype, "title", void 0);
__decorate([
    ApiProperty({ example: 'Keeps its blue for a lifetime.' }),
    __metadata("design:type", String)
], ProductView.prototype, "description", void 0);
__decorate([
    ApiProperty({ enum: ['draft', 'active', 'archived'] }),
    __metadata("design:type", String)
], ProductView.prototype, "status", void 0);
__decorate([
    ApiProperty({ type: [MediaView] }),
    __metadata("design:type", Array)
], ProductView.prototype, "media", void 0);
__decorate([
    ApiProperty(TEXTS),
    __metadata("design:type", Object)
], ProductView.prototype, "attributes", void 0);
__decorate([
    ApiProperty(TEXTS),
    __metadata("design:type", Object)
], ProductView.prototype, "metadata", void 0);
__decorate([
    ApiProperty({ type: [String] }),
    __metadata("design:type", Array)
], ProductView.prototype, "category_ids", void 0);
__decorate([
    ApiProperty({ type: [OptionView] }),
    __metadata("design:type", Array)
], ProductView.prototype, "options", void 0);
__decorate([
    ApiProperty({ type: [VariantView] }),
    __metadata("design:type", Array)
], ProductView.prototype, "variants", void 0);
__decorate([
    ApiProperty({ format: 'date-time' }),
    __metadata("design:type", Date)
], ProductView.prototype, "created_at", void 0);
__decorate([
    ApiProperty({ format: 'date-time' }),
    __metadata("design:type", Date)
], ProductView.prototype, "updated_at", void 0);
/** What staff see of a product as it is stored. */
export function productView(product) {
    const { externalId, categoryIds, createdAt, updatedAt, variants, ...same } = product;
    const named = { external_id: externalId, category_ids: categoryIds, created_at: createdAt, updated_at: updatedAt };
    return { ...same, ...named, variants: variants.map((variant, index) => variantView(variant, index + 1)) };
}
/** What staff see of one of the product's variants. */
export function editedVariant(product, variantId) {
    const { id, version, variants } = productView(product);
    return { ...variants.find((variant) => variant.id === variantId), product_id: id, version };
}
function variantView(variant, position) {
    const { id, sku, externalId, barcode, title, options, weightGrams, taxCategory } = variant;
    const named = { external_id: externalId, weight_grams: weightGrams, tax_category: taxCategory };
    return { id, sku, barcode, title, options, ...named, position };
}
//# sourceMappingURL=product.view.js.map