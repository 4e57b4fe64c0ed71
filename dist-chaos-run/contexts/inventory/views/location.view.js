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
/** A location as the admin routes show it. */
export class LocationView {
}
__decorate([
    ApiProperty({ format: 'uuid' }),
    __metadata("design:type", String)
], LocationView.prototype, "id", void 0);
__decorate([
    ApiProperty({ example: 'main' }),
    __metadata("design:type", String)
], LocationView.prototype, "code", void 0);
__decorate([
    ApiProperty({ example: 'Main warehouse' }),
    __metadata("design:type", String)
], LocationView.prototype, "name", void 0);
__decorate([
    ApiProperty({ type: 'integer', example: 100, description: 'Orders are served from the lowest first' }),
    __metadata("design:type", Number)
], LocationView.prototype, "priority", void 0);
__decorate([
    ApiProperty({ example: true, description: 'Only stock of locations in use can be sold' }),
    __metadata("design:type", Boolean)
], LocationView.prototype, "active", void 0);
__decorate([
    ApiProperty({ type: 'integer', example: 1 }),
    __metadata("design:type", Number)
], LocationView.prototype, "version", void 0);
/** The columns of `LocationView`. */
export const LOCATION_COLUMNS = 'id, code, name, priority, active, version';
//# sourceMappingURL=location.view.js.map