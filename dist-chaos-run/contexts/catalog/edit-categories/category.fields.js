var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { ApiProperty, ApiPropertyOptional, PartialType } from '@nestjs/swagger';
import { IsOptional, IsUUID, Length, Matches, MaxLength } from 'class-validator';
import { IfPresent } from '../../../platform/http/if-present.js';
import { HANDLE, MAX_HANDLE_LENGTH } from '../domain/handle.js';
import { PLAIN_LINE } from '../views/variant.fields.js';
/** What a merchant writes of a category. */
export class CategoryFields {
}
__decorate([
    ApiProperty({ example: 'Mugs', maxLength: 200 }),
    Length(1, 200),
    Matches(PLAIN_LINE),
    __metadata("design:type", String)
], CategoryFields.prototype, "name", void 0);
__decorate([
    ApiPropertyOptional({ example: 'mugs', description: 'Unique; made of the name when left out' }),
    IfPresent(),
    MaxLength(MAX_HANDLE_LENGTH),
    Matches(HANDLE),
    __metadata("design:type", String)
], CategoryFields.prototype, "handle", void 0);
__decorate([
    ApiPropertyOptional({ type: String, nullable: true, format: 'uuid', description: 'null: at the top' }),
    IsOptional(),
    IsUUID('all'),
    __metadata("design:type", Object)
], CategoryFields.prototype, "parent_id", void 0);
__decorate([
    ApiPropertyOptional({ type: String, nullable: true, description: "Another system's id, unique", maxLength: 200 }),
    IsOptional(),
    Length(1, 200),
    Matches(PLAIN_LINE),
    __metadata("design:type", Object)
], CategoryFields.prototype, "external_id", void 0);
/** The same with everything left out that shall stay. */
export class CategoryChanges extends PartialType(CategoryFields, { skipNullProperties: false }) {
}
/** The fields in the domain's words; what was left out stays undefined. */
export function categoryDetails(fields) {
    const { name, handle, parent_id: parentId, external_id: externalId } = fields;
    return { name, handle, parentId: parentId?.toLowerCase() ?? parentId, externalId };
}
//# sourceMappingURL=category.fields.js.map