var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsObject, Max, Min, ValidateNested } from 'class-validator';
import { IfPresent } from '../../../platform/http/if-present.js';
import { MoneyDto } from '../../../platform/http/money.dto.js';
/** Money, and some of it. Repeats the checks of `MoneyDto`, since class-validator forgets those of an overridden field. */
class PositiveMoneyDto extends MoneyDto {
}
__decorate([
    IsInt(),
    Min(1),
    Max(1_000_000_000_000),
    __metadata("design:type", Number)
], PositiveMoneyDto.prototype, "amount", void 0);
/** How much to capture or refund. */
export class PartialAmountRequest {
}
__decorate([
    ApiPropertyOptional({ type: MoneyDto, description: "In the payment's currency; absent means all that is left" }),
    IfPresent(),
    IsObject(),
    ValidateNested(),
    Type(() => PositiveMoneyDto),
    __metadata("design:type", PositiveMoneyDto)
], PartialAmountRequest.prototype, "amount", void 0);
//# sourceMappingURL=amount.dto.js.map