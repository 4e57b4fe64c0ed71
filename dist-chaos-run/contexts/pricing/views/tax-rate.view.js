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
/** A tax rate as the admin routes show it. */
export class TaxRateView {
}
__decorate([
    ApiProperty({ format: 'uuid' }),
    __metadata("design:type", String)
], TaxRateView.prototype, "id", void 0);
__decorate([
    ApiProperty({ example: 'ES', description: 'ISO 3166-1 alpha-2' }),
    __metadata("design:type", String)
], TaxRateView.prototype, "country", void 0);
__decorate([
    ApiProperty({
        type: String,
        nullable: true,
        example: 'ES-CN',
        description: 'ISO 3166-2; null for the whole country',
    }),
    __metadata("design:type", Object)
], TaxRateView.prototype, "region", void 0);
__decorate([
    ApiProperty({
        example: 'standard',
        description: "Goods' tax category; `standard` is for all without a rate of their own",
    }),
    __metadata("design:type", String)
], TaxRateView.prototype, "category", void 0);
__decorate([
    ApiProperty({ example: '0.21', description: 'A decimal fraction' }),
    __metadata("design:type", String)
], TaxRateView.prototype, "rate", void 0);
/** The columns of `TaxRateView`. */
export const TAX_RATE_COLUMNS = `id, country, nullif(region, '') AS region, category, trim_scale(rate)::text AS rate`;
//# sourceMappingURL=tax-rate.view.js.map