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
export class ImportMappingName {
}
__decorate([
    ApiProperty({ example: 'cartwright-csv' }),
    __metadata("design:type", String)
], ImportMappingName.prototype, "name", void 0);
__decorate([
    ApiProperty({ description: 'Comes with the shop and cannot be changed' }),
    __metadata("design:type", Boolean)
], ImportMappingName.prototype, "shipped", void 0);
export class ImportMappingView extends ImportMappingName {
}
__decorate([
    ApiProperty({
        type: 'object',
        additionalProperties: true,
        description: 'How the columns of the file become fields; `mappings/README.md` explains each member',
        example: { format: 'csv', kind: 'products', fields: { sku: 'Code', title: 'Name', 'price.EUR': 'Price' } },
    }),
    __metadata("design:type", Object)
], ImportMappingView.prototype, "mapping", void 0);
//# sourceMappingURL=import-mapping.view.js.map