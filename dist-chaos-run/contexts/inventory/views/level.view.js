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
/** A stock level as the admin routes show it. */
export class LevelView {
}
__decorate([
    ApiProperty({ format: 'uuid' }),
    __metadata("design:type", String)
], LevelView.prototype, "variant_id", void 0);
__decorate([
    ApiProperty({ format: 'uuid' }),
    __metadata("design:type", String)
], LevelView.prototype, "location_id", void 0);
__decorate([
    ApiProperty({ example: 'main', description: "The location's code" }),
    __metadata("design:type", String)
], LevelView.prototype, "location", void 0);
__decorate([
    ApiProperty({ type: 'integer', example: 40, description: 'Units that are there' }),
    __metadata("design:type", Number)
], LevelView.prototype, "on_hand", void 0);
__decorate([
    ApiProperty({ type: 'integer', example: 3, description: 'Units of them that are held for orders' }),
    __metadata("design:type", Number)
], LevelView.prototype, "held", void 0);
__decorate([
    ApiProperty({ type: 'integer', example: 37, description: 'on_hand less held' }),
    __metadata("design:type", Number)
], LevelView.prototype, "available", void 0);
__decorate([
    ApiProperty({ type: 'integer', nullable: true, example: 5, description: 'Available units that count as low' }),
    __metadata("design:type", Object)
], LevelView.prototype, "low_stock_threshold", void 0);
__decorate([
    ApiProperty({ type: 'integer', example: 7 }),
    __metadata("design:type", Number)
], LevelView.prototype, "version", void 0);
/** The columns of `LevelView`, selected from `LEVELS`. */
export const LEVEL_COLUMNS = `level.variant_id, level.location_id, location.code AS location, level.on_hand, level.held,
  level.on_hand - level.held AS available, level.low_stock_threshold, level.version`;
/** Levels with their locations; aliases `level` and `location`. */
export const LEVELS = 'inventory.levels AS level JOIN inventory.locations AS location ON location.id = level.location_id';
//# sourceMappingURL=level.view.js.map