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
import { IsInt, Matches, Max, Min } from 'class-validator';
/** Money on the wire: integer minor units by ISO 4217. */
export class MoneyDto {
}
__decorate([
    ApiProperty({ description: 'Minor units by ISO 4217: 1999 EUR is EUR 19.99', example: 1999, type: 'integer' }),
    IsInt(),
    Min(0),
    Max(1_000_000_000_000),
    __metadata("design:type", Number)
], MoneyDto.prototype, "amount", void 0);
__decorate([
    ApiProperty({ description: 'ISO 4217 code', example: 'EUR', pattern: '^[A-Z]{3}$' }),
    Matches(/^[A-Z]{3}$/),
    __metadata("design:type", String)
], MoneyDto.prototype, "currency", void 0);
//# sourceMappingURL=money.dto.js.map