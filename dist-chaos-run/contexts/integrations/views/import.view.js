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
export const STATUSES = ['queued', 'running', 'completed', 'failed'];
export class ImportProgress {
}
__decorate([
    ApiProperty({ type: 'integer', example: 4200, description: 'What has been dealt with, rejected rows among it' }),
    __metadata("design:type", Number)
], ImportProgress.prototype, "rows", void 0);
__decorate([
    ApiProperty({ type: 'integer', example: 4000 }),
    __metadata("design:type", Number)
], ImportProgress.prototype, "created", void 0);
__decorate([
    ApiProperty({ type: 'integer', example: 100 }),
    __metadata("design:type", Number)
], ImportProgress.prototype, "updated", void 0);
__decorate([
    ApiProperty({ type: 'integer', example: 90 }),
    __metadata("design:type", Number)
], ImportProgress.prototype, "unchanged", void 0);
__decorate([
    ApiProperty({ type: 'integer', example: 10, description: 'How many lines the errors have' }),
    __metadata("design:type", Number)
], ImportProgress.prototype, "rejected", void 0);
__decorate([
    ApiProperty({ type: 'integer', minimum: 0, maximum: 100, description: 'How much of the file has been read' }),
    __metadata("design:type", Number)
], ImportProgress.prototype, "percent", void 0);
export class ImportView {
}
__decorate([
    ApiProperty({ format: 'uuid' }),
    __metadata("design:type", String)
], ImportView.prototype, "id", void 0);
__decorate([
    ApiProperty({ enum: STATUSES, description: '`failed`: the file could not be read to its end' }),
    __metadata("design:type", Object)
], ImportView.prototype, "status", void 0);
__decorate([
    ApiProperty({ example: 'cartwright-csv' }),
    __metadata("design:type", String)
], ImportView.prototype, "mapping", void 0);
__decorate([
    ApiProperty({ enum: ['products', 'categories'] }),
    __metadata("design:type", String)
], ImportView.prototype, "kind", void 0);
__decorate([
    ApiProperty({ type: 'integer', example: 1_048_576, description: 'The size of the file, decompressed' }),
    __metadata("design:type", Number)
], ImportView.prototype, "bytes", void 0);
__decorate([
    ApiProperty(),
    __metadata("design:type", ImportProgress)
], ImportView.prototype, "progress", void 0);
__decorate([
    ApiProperty({ example: '/v1/admin/imports/01938b5e-3a50-7cc1-b2a4-6f6f6b2f0c11/errors' }),
    __metadata("design:type", String)
], ImportView.prototype, "errors_url", void 0);
__decorate([
    ApiProperty({ type: String, nullable: true, description: 'Why it failed' }),
    __metadata("design:type", Object)
], ImportView.prototype, "error", void 0);
__decorate([
    ApiProperty({ format: 'date-time' }),
    __metadata("design:type", String)
], ImportView.prototype, "created_at", void 0);
__decorate([
    ApiProperty({ type: String, format: 'date-time', nullable: true }),
    __metadata("design:type", Object)
], ImportView.prototype, "started_at", void 0);
__decorate([
    ApiProperty({ type: String, format: 'date-time', nullable: true }),
    __metadata("design:type", Object)
], ImportView.prototype, "finished_at", void 0);
/** What a statement selects from `integrations.imports` for a view. */
export const IMPORT_COLUMNS = `id, status, mapping_name AS mapping, mapping->>'kind' AS kind, bytes, rows, created, updated,
  unchanged, rejected, percent, error, created_at, started_at, finished_at`;
export function toImportView(row) {
    const { id, status, mapping, kind, bytes, error, created_at, started_at, finished_at } = row;
    const { rows, created, updated, unchanged, rejected, percent } = row;
    return {
        ...{ id, status, mapping, kind, bytes },
        progress: { rows, created, updated, unchanged, rejected, percent },
        errors_url: `/v1/admin/imports/${id}/errors`,
        ...{ error, created_at, started_at, finished_at },
    };
}
//# sourceMappingURL=import.view.js.map