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
const TEXTS = { type: 'object', additionalProperties: { type: 'string' } };
const NULLABLE = { type: String, nullable: true };
const MONEY = { type: () => MoneyDto, nullable: true };
class StoreMedia {
}
__decorate([
    ApiProperty({ example: 'https://images.example/mug.jpg' }),
    __metadata("design:type", String)
], StoreMedia.prototype, "url", void 0);
__decorate([
    ApiProperty({ example: 'A blue mug on a table' }),
    __metadata("design:type", String)
], StoreMedia.prototype, "alt", void 0);
class StoreOption {
}
__decorate([
    ApiProperty({ example: 'Colour' }),
    __metadata("design:type", String)
], StoreOption.prototype, "name", void 0);
__decorate([
    ApiProperty({ type: [String], example: ['Blue', 'Red'] }),
    __metadata("design:type", Array)
], StoreOption.prototype, "values", void 0);
class StoreProductCategory {
}
__decorate([
    ApiProperty({ format: 'uuid' }),
    __metadata("design:type", String)
], StoreProductCategory.prototype, "id", void 0);
__decorate([
    ApiProperty({ example: 'mugs' }),
    __metadata("design:type", String)
], StoreProductCategory.prototype, "handle", void 0);
__decorate([
    ApiProperty({ example: 'Mugs' }),
    __metadata("design:type", String)
], StoreProductCategory.prototype, "name", void 0);
__decorate([
    ApiProperty({ example: 'kitchen/mugs', description: 'The handles from the top down' }),
    __metadata("design:type", String)
], StoreProductCategory.prototype, "path", void 0);
class VariantAvailability {
}
__decorate([
    ApiProperty({ example: true }),
    __metadata("design:type", Boolean)
], VariantAvailability.prototype, "in_stock", void 0);
__decorate([
    ApiProperty({ type: 'integer', example: 12 }),
    __metadata("design:type", Number)
], VariantAvailability.prototype, "quantity", void 0);
class ProductAvailability {
}
__decorate([
    ApiProperty({ example: true, description: 'Some variant is in stock' }),
    __metadata("design:type", Boolean)
], ProductAvailability.prototype, "in_stock", void 0);
export class StoreVariant {
}
__decorate([
    ApiProperty({ format: 'uuid' }),
    __metadata("design:type", String)
], StoreVariant.prototype, "id", void 0);
__decorate([
    ApiProperty({ example: 'MUG-BLUE' }),
    __metadata("design:type", String)
], StoreVariant.prototype, "sku", void 0);
__decorate([
    ApiProperty({ ...NULLABLE, example: 'Blue' }),
    __metadata("design:type", Object)
], StoreVariant.prototype, "title", void 0);
__decorate([
    ApiProperty({ ...NULLABLE, example: '4006381333931' }),
    __metadata("design:type", Object)
], StoreVariant.prototype, "barcode", void 0);
__decorate([
    ApiProperty({ ...TEXTS, example: { Colour: 'Blue' } }),
    __metadata("design:type", Object)
], StoreVariant.prototype, "options", void 0);
__decorate([
    ApiProperty({ type: 'integer', example: 350 }),
    __metadata("design:type", Number)
], StoreVariant.prototype, "weight_grams", void 0);
__decorate([
    ApiProperty({ ...MONEY, description: 'null: not sold in this currency' }),
    __metadata("design:type", Object)
], StoreVariant.prototype, "price", void 0);
__decorate([
    ApiProperty({ example: true, description: 'The price includes tax' }),
    __metadata("design:type", Boolean)
], StoreVariant.prototype, "tax_included", void 0);
__decorate([
    ApiProperty({ type: VariantAvailability }),
    __metadata("design:type", VariantAvailability)
], StoreVariant.prototype, "availability", void 0);
class PriceRange {
}
__decorate([
    ApiProperty({ type: MoneyDto }),
    __metadata("design:type", MoneyDto)
], PriceRange.prototype, "min", void 0);
__decorate([
    ApiProperty({ type: MoneyDto }),
    __metadata("design:type", MoneyDto)
], PriceRange.prototype, "max", void 0);
/** A product as shoppers see it, in one currency. */
export class StoreProduct {
}
__decorate([
    ApiProperty({ format: 'uuid' }),
    __metadata("design:type", String)
], StoreProduct.prototype, "id", void 0);
__decorate([
    ApiProperty({ example: 'enamel-mug' }),
    __metadata("design:type", String)
], StoreProduct.prototype, "handle", void 0);
__decorate([
    ApiProperty({ example: 'Enamel mug' }),
    __metadata("design:type", String)
], StoreProduct.prototype, "title", void 0);
__decorate([
    ApiProperty({ example: 'Keeps its blue for a lifetime.' }),
    __metadata("design:type", String)
], StoreProduct.prototype, "description", void 0);
__decorate([
    ApiProperty({ type: [StoreMedia] }),
    __metadata("design:type", Array)
], StoreProduct.prototype, "media", void 0);
__decorate([
    ApiProperty({ ...TEXTS, example: { material: 'enamelled steel' } }),
    __metadata("design:type", Object)
], StoreProduct.prototype, "attributes", void 0);
__decorate([
    ApiProperty({ type: [StoreProductCategory] }),
    __metadata("design:type", Array)
], StoreProduct.prototype, "categories", void 0);
__decorate([
    ApiProperty({ type: [StoreOption] }),
    __metadata("design:type", Array)
], StoreProduct.prototype, "options", void 0);
__decorate([
    ApiProperty({ type: [StoreVariant] }),
    __metadata("design:type", Array)
], StoreProduct.prototype, "variants", void 0);
__decorate([
    ApiProperty({ type: () => PriceRange, nullable: true, description: 'null: not sold in this currency' }),
    __metadata("design:type", Object)
], StoreProduct.prototype, "price_range", void 0);
__decorate([
    ApiProperty({ type: ProductAvailability }),
    __metadata("design:type", ProductAvailability)
], StoreProduct.prototype, "availability", void 0);
__decorate([
    ApiProperty({ format: 'date-time' }),
    __metadata("design:type", String)
], StoreProduct.prototype, "created_at", void 0);
__decorate([
    ApiProperty({ format: 'date-time' }),
    __metadata("design:type", String)
], StoreProduct.prototype, "updated_at", void 0);
//# sourceMappingURL=store-product.view.js.map