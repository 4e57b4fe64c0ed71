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
/** A category as staff see it. */
export class CategoryView {
}
__decorate([
    ApiProperty({ format: 'uuid' }),
    __metadata("design:type", String)
], CategoryView.prototype, "id", void 0);
__decorate([
    ApiProperty({ type: 'integer', example: 1, description: 'Also the ETag' }),
    __metadata("design:type", Number)
], CategoryView.prototype, "version", void 0);
__decorate([
    ApiProperty({ type: String, nullable: true }),
    __metadata("design:type", Object)
], CategoryView.prototype, "external_id", void 0);
__decorate([
    ApiProperty({ type: String, nullable: true, format: 'uuid' }),
    __metadata("design:type", Object)
], CategoryView.prototype, "parent_id", void 0);
__decorate([
    ApiProperty({ example: 'mugs' }),
    __metadata("design:type", String)
], CategoryView.prototype, "handle", void 0);
__decorate([
    ApiProperty({ example: 'Mugs' }),
    __metadata("design:type", String)
], CategoryView.prototype, "name", void 0);
__decorate([
    ApiProperty({ example: 'kitchen/mugs', description: 'The handles from the top down' }),
    __metadata("design:type", String)
], CategoryView.prototype, "path", void 0);
__decorate([
    ApiProperty({ format: 'date-time' }),
    __metadata("design:type", Date)
], CategoryView.prototype, "created_at", void 0);
__decorate([
    ApiProperty({ format: 'date-time' }),
    __metadata("design:type", Date)
], CategoryView.prototype, "updated_at", void 0);
export function categoryView(node) {
    const { id, version, externalId, parentId, handle, name, path, createdAt, updatedAt } = node;
    const times = { created_at: createdAt, updated_at: updatedAt };
    return { id, version, external_id: externalId, parent_id: parentId, handle, name, path, ...times };
}
//# sourceMappingURL=category.view.js.map