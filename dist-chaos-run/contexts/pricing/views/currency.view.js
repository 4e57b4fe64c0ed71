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
/** A currency the shop sells in. */
export class CurrencyView {
}
__decorate([
    ApiProperty({ example: 'EUR', description: 'ISO 4217 code' }),
    __metadata("design:type", String)
], CurrencyView.prototype, "code", void 0);
__decorate([
    ApiProperty({ example: true, description: 'Whether prices in it are shown and stored with their tax' }),
    __metadata("design:type", Boolean)
], CurrencyView.prototype, "prices_include_tax", void 0);
__decorate([
    ApiProperty({ type: 'integer', example: 2, description: 'Decimals of its minor unit by ISO 4217' }),
    __metadata("design:type", Number)
], CurrencyView.prototype, "exponent", void 0);
//# sourceMappingURL=currency.view.js.map