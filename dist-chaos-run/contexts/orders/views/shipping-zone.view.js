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
import { ShippingPriceDto } from './shipping-zone.dto.js';
export class ShippingZoneOptionView {
}
__decorate([
    ApiProperty({ format: 'uuid' }),
    __metadata("design:type", String)
], ShippingZoneOptionView.prototype, "id", void 0);
__decorate([
    ApiProperty({ example: 'standard' }),
    __metadata("design:type", String)
], ShippingZoneOptionView.prototype, "code", void 0);
__decorate([
    ApiProperty({ example: 'Standard delivery' }),
    __metadata("design:type", String)
], ShippingZoneOptionView.prototype, "name", void 0);
__decorate([
    ApiProperty({ type: String, nullable: true, example: '2 to 4 working days' }),
    __metadata("design:type", Object)
], ShippingZoneOptionView.prototype, "delivery_estimate", void 0);
__decorate([
    ApiProperty({ type: [ShippingPriceDto] }),
    __metadata("design:type", Array)
], ShippingZoneOptionView.prototype, "prices", void 0);
/** A shipping zone as staff see it. */
export class ShippingZoneView {
}
__decorate([
    ApiProperty({ example: 'dach' }),
    __metadata("design:type", String)
], ShippingZoneView.prototype, "code", void 0);
__decorate([
    ApiProperty({ example: 'Germany and Austria' }),
    __metadata("design:type", String)
], ShippingZoneView.prototype, "name", void 0);
__decorate([
    ApiProperty({ type: [String], example: ['DE', 'AT'] }),
    __metadata("design:type", Array)
], ShippingZoneView.prototype, "countries", void 0);
__decorate([
    ApiProperty({ type: [String], example: [] }),
    __metadata("design:type", Array)
], ShippingZoneView.prototype, "regions", void 0);
__decorate([
    ApiProperty({ type: [ShippingZoneOptionView] }),
    __metadata("design:type", Array)
], ShippingZoneView.prototype, "options", void 0);
//# sourceMappingURL=shipping-zone.view.js.map