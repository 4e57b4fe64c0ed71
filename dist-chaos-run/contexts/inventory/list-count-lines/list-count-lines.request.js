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
import { IsIn, IsOptional } from 'class-validator';
import { PageQuery } from '../../../platform/http/page.js';
export class CountLinesQuery extends PageQuery {
}
__decorate([
    ApiPropertyOptional({ enum: ['true'], description: 'Only counted variants that differ from the books' }),
    IsOptional(),
    IsIn(['true']),
    __metadata("design:type", String)
], CountLinesQuery.prototype, "differing", void 0);
__decorate([
    ApiPropertyOptional({ enum: ['true'], description: 'Only variants that nobody has counted yet' }),
    IsOptional(),
    IsIn(['true']),
    __metadata("design:type", String)
], CountLinesQuery.prototype, "uncounted", void 0);
/** One variant of a stock count; all but the variant is null until it has been counted. */
export class CountLineView {
}
__decorate([
    ApiProperty({ format: 'uuid' }),
    __metadata("design:type", String)
], CountLineView.prototype, "variant_id", void 0);
__decorate([
    ApiProperty({ type: 'integer', nullable: true, example: 12 }),
    __metadata("design:type", Object)
], CountLineView.prototype, "counted", void 0);
__decorate([
    ApiProperty({ type: 'integer', nullable: true, example: 14, description: 'What the books said at that moment' }),
    __metadata("design:type", Object)
], CountLineView.prototype, "expected", void 0);
__decorate([
    ApiProperty({ type: 'integer', nullable: true, example: -2, description: 'counted less expected' }),
    __metadata("design:type", Object)
], CountLineView.prototype, "difference", void 0);
__decorate([
    ApiProperty({ type: String, format: 'date-time', nullable: true }),
    __metadata("design:type", Object)
], CountLineView.prototype, "counted_at", void 0);
//# sourceMappingURL=list-count-lines.request.js.map