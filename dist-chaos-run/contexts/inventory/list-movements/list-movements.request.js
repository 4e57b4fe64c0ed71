var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsUUID, Matches } from 'class-validator';
import { PageQuery } from '../../../platform/http/page.js';
export class MovementsQuery extends PageQuery {
}
__decorate([
    ApiPropertyOptional({ type: String, format: 'uuid' }),
    IsOptional(),
    IsUUID(),
    __metadata("design:type", String)
], MovementsQuery.prototype, "variant_id", void 0);
__decorate([
    ApiPropertyOptional({ type: String, example: 'main', description: "A location's code" }),
    IsOptional(),
    Matches(/^[a-z0-9][a-z0-9_-]{0,49}$/),
    __metadata("design:type", String)
], MovementsQuery.prototype, "location", void 0);
__decorate([
    ApiPropertyOptional({ type: String, format: 'uuid', description: "What caused it: an order's id, for one" }),
    IsOptional(),
    IsUUID(),
    __metadata("design:type", String)
], MovementsQuery.prototype, "reference", void 0);
/** A change of a level that happened, never to be changed itself. */
export class MovementView {
}
__decorate([
    ApiProperty({ type: 'integer', example: 4711, description: 'Counts up; the order of the movements of a level' }),
    __metadata("design:type", Number)
], MovementView.prototype, "sequence", void 0);
__decorate([
    ApiProperty({ format: 'uuid' }),
    __metadata("design:type", String)
], MovementView.prototype, "variant_id", void 0);
__decorate([
    ApiProperty({ format: 'uuid' }),
    __metadata("design:type", String)
], MovementView.prototype, "location_id", void 0);
__decorate([
    ApiProperty({ example: 'main', description: "The location's code" }),
    __metadata("design:type", String)
], MovementView.prototype, "location", void 0);
__decorate([
    ApiProperty({ type: 'integer', example: -1 }),
    __metadata("design:type", Number)
], MovementView.prototype, "on_hand_delta", void 0);
__decorate([
    ApiProperty({ type: 'integer', example: -1 }),
    __metadata("design:type", Number)
], MovementView.prototype, "held_delta", void 0);
__decorate([
    ApiProperty({
        example: 'sold',
        description: '`held`, `released`, `expired`, `sold`, `returned`, `written_off`, `counted`, or what staff gave for an adjustment',
    }),
    __metadata("design:type", String)
], MovementView.prototype, "reason", void 0);
__decorate([
    ApiProperty({
        format: 'uuid',
        description: 'What caused it: the hold (which has the id of its order), the reception or the change',
    }),
    __metadata("design:type", String)
], MovementView.prototype, "reference", void 0);
__decorate([
    ApiProperty({ format: 'date-time' }),
    __metadata("design:type", String)
], MovementView.prototype, "at", void 0);
//# sourceMappingURL=list-movements.request.js.map