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
export class ShippingBracketView {
}
__decorate([
    ApiProperty({ type: 'integer', example: 2000, description: 'This bracket goes up to here, inclusive' }),
    __metadata("design:type", Number)
], ShippingBracketView.prototype, "max_weight_grams", void 0);
__decorate([
    ApiProperty(),
    __metadata("design:type", MoneyDto)
], ShippingBracketView.prototype, "amount", void 0);
__decorate([
    ApiProperty({ type: MoneyDto, nullable: true, description: 'Goods worth this much ship free' }),
    __metadata("design:type", Object)
], ShippingBracketView.prototype, "free_from", void 0);
/** A shipping option with all its prices in one currency. */
export class BracketedShippingOption {
}
__decorate([
    ApiProperty({ format: 'uuid', description: 'Stays the same while the merchant changes names and prices' }),
    __metadata("design:type", String)
], BracketedShippingOption.prototype, "id", void 0);
__decorate([
    ApiProperty({ example: 'standard' }),
    __metadata("design:type", String)
], BracketedShippingOption.prototype, "code", void 0);
__decorate([
    ApiProperty({ example: 'Standard delivery' }),
    __metadata("design:type", String)
], BracketedShippingOption.prototype, "name", void 0);
__decorate([
    ApiProperty({ type: String, nullable: true, example: '2 to 4 working days' }),
    __metadata("design:type", Object)
], BracketedShippingOption.prototype, "delivery_estimate", void 0);
__decorate([
    ApiProperty({ description: 'The price of the lightest bracket' }),
    __metadata("design:type", MoneyDto)
], BracketedShippingOption.prototype, "amount", void 0);
__decorate([
    ApiProperty({ type: [ShippingBracketView], description: 'By weight, lightest first; heavier goods it cannot take' }),
    __metadata("design:type", Array)
], BracketedShippingOption.prototype, "brackets", void 0);
//# sourceMappingURL=bracketed-shipping-option.view.js.map