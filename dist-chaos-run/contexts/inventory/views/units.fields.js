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
import { IsInt, IsUUID, Max, Min } from 'class-validator';
/** How many units of a variant one line of a document may name. */
export const MOST_UNITS_OF_A_LINE = 1_000_000;
/** So many units of a variant. */
export class UnitsFields {
}
__decorate([
    ApiProperty({ format: 'uuid' }),
    IsUUID(),
    __metadata("design:type", String)
], UnitsFields.prototype, "variant_id", void 0);
__decorate([
    ApiProperty({ type: 'integer', minimum: 1, maximum: MOST_UNITS_OF_A_LINE, example: 12 }),
    IsInt(),
    Min(1),
    Max(MOST_UNITS_OF_A_LINE),
    __metadata("design:type", Number)
], UnitsFields.prototype, "quantity", void 0);
export function unitsOf({ variant_id, quantity }) {
    return { variantId: variant_id.toLowerCase(), quantity };
}
//# sourceMappingURL=units.fields.js.map