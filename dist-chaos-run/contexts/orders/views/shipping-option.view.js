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
/** A shipping option at its price for one parcel. */
export class ShippingOptionView {
}
__decorate([
    ApiProperty({ format: 'uuid' }),
    __metadata("design:type", String)
], ShippingOptionView.prototype, "id", void 0);
__decorate([
    ApiProperty({ example: 'standard' }),
    __metadata("design:type", String)
], ShippingOptionView.prototype, "code", void 0);
__decorate([
    ApiProperty({ example: 'Standard delivery' }),
    __metadata("design:type", String)
], ShippingOptionView.prototype, "name", void 0);
__decorate([
    ApiProperty({ type: String, nullable: true, example: '2 to 4 working days' }),
    __metadata("design:type", Object)
], ShippingOptionView.prototype, "delivery_estimate", void 0);
__decorate([
    ApiProperty({ description: "As listed: with tax when the currency's prices include it" }),
    __metadata("design:type", MoneyDto)
], ShippingOptionView.prototype, "amount", void 0);
__decorate([
    ApiProperty({ type: MoneyDto, nullable: true, description: 'Goods worth this much ship free' }),
    __metadata("design:type", Object)
], ShippingOptionView.prototype, "free_from", void 0);
//# sourceMappingURL=shipping-option.view.js.map