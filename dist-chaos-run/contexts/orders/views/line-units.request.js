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
import { MAX_QUANTITY } from '../domain/cart.js';
/** Some units of one of an order's lines. */
export class LineUnitsRequest {
}
__decorate([
    ApiProperty({ format: 'uuid' }),
    IsUUID(),
    __metadata("design:type", String)
], LineUnitsRequest.prototype, "line_id", void 0);
__decorate([
    ApiProperty({ type: 'integer', minimum: 1, maximum: MAX_QUANTITY, example: 1 }),
    IsInt(),
    Min(1),
    Max(MAX_QUANTITY),
    __metadata("design:type", Number)
], LineUnitsRequest.prototype, "quantity", void 0);
/** The same as the domain says it. */
export function toLineUnits({ line_id, quantity }) {
    return { lineId: line_id.toLowerCase(), quantity };
}
//# sourceMappingURL=line-units.request.js.map