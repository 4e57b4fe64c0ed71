var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { applyDecorators } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, ApiProperty, ApiPropertyOptional, getSchemaPath } from '@nestjs/swagger';
import { IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { NumberParam } from './number-param.js';
export const DEFAULT_LIMIT = 20;
export const LARGEST_LIMIT = 100;
/** What every list takes. A list adds its filters as fields of a subclass, e.g. `'created_at[gte]'?: string`. */
export class PageQuery {
}
__decorate([
    ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: LARGEST_LIMIT, default: DEFAULT_LIMIT }),
    IsOptional(),
    NumberParam(),
    IsInt(),
    Min(1),
    Max(LARGEST_LIMIT),
    __metadata("design:type", Number)
], PageQuery.prototype, "limit", void 0);
__decorate([
    ApiPropertyOptional({ type: String, description: 'The `next_cursor` of the page before. Valid for the same sort.' }),
    IsOptional(),
    IsString(),
    MaxLength(2000),
    __metadata("design:type", String)
], PageQuery.prototype, "cursor", void 0);
__decorate([
    ApiPropertyOptional({ type: String, description: 'Fields in order, `-` for descending: `-created_at`.' }),
    IsOptional(),
    IsString(),
    MaxLength(200),
    __metadata("design:type", String)
], PageQuery.prototype, "sort", void 0);
__decorate([
    ApiPropertyOptional({ enum: ['exact'], description: 'Counts all rows, which takes time on long lists.' }),
    IsOptional(),
    IsIn(['exact']),
    __metadata("design:type", String)
], PageQuery.prototype, "count", void 0);
/** Where a list goes on. */
export class PageInfo {
}
__decorate([
    ApiProperty({
        type: String,
        nullable: true,
        description: 'Send it as `cursor` for the next page; null on the last.',
    }),
    __metadata("design:type", Object)
], PageInfo.prototype, "next_cursor", void 0);
__decorate([
    ApiProperty({ type: Boolean }),
    __metadata("design:type", Boolean)
], PageInfo.prototype, "has_more", void 0);
__decorate([
    ApiPropertyOptional({ type: 'integer', description: 'With `count=exact`.' }),
    __metadata("design:type", Number)
], PageInfo.prototype, "count", void 0);
/** Documents an answer as a page of these items. */
export function ApiPage(item) {
    return applyDecorators(ApiExtraModels(item, PageInfo), ApiOkResponse({
        schema: {
            type: 'object',
            required: ['data', 'page'],
            properties: {
                data: { type: 'array', items: { $ref: getSchemaPath(item) } },
                page: { $ref: getSchemaPath(PageInfo) },
            },
        },
    }));
}
//# sourceMappingURL=page.js.map