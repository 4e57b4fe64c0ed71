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
import { IsIn, IsOptional, IsUUID, Matches } from 'class-validator';
import { PageQuery } from '../../../platform/http/page.js';
export class LevelsQuery extends PageQuery {
}
__decorate([
    ApiPropertyOptional({ type: String, format: 'uuid' }),
    IsOptional(),
    IsUUID(),
    __metadata("design:type", String)
], LevelsQuery.prototype, "variant_id", void 0);
__decorate([
    ApiPropertyOptional({ type: String, description: 'Up to 100 variants, comma-separated' }),
    IsOptional(),
    Matches(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}(,[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}){0,99}$/i, {
        message: 'variant_id[in] takes up to 100 UUIDs, separated by commas',
    }),
    __metadata("design:type", String)
], LevelsQuery.prototype, "variant_id[in]", void 0);
__decorate([
    ApiPropertyOptional({ type: String, example: 'main', description: "A location's code" }),
    IsOptional(),
    Matches(/^[a-z0-9][a-z0-9_-]{0,49}$/),
    __metadata("design:type", String)
], LevelsQuery.prototype, "location", void 0);
__decorate([
    ApiPropertyOptional({ enum: ['true'], description: 'Only levels at their threshold or below' }),
    IsOptional(),
    IsIn(['true']),
    __metadata("design:type", String)
], LevelsQuery.prototype, "low", void 0);
//# sourceMappingURL=list-levels.request.js.map