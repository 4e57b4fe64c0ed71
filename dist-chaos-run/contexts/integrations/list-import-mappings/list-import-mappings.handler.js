var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Query, QueryHandler } from '@nestjs/cqrs';
import { Mappings } from '../storage/mappings.js';
/** The names of all mappings, the shipped ones first. */
export class ListImportMappings extends Query {
}
let ListImportMappingsHandler = class ListImportMappingsHandler {
    constructor(mappings) {
        this.mappings = mappings;
    }
    execute() {
        return this.mappings.list();
    }
};
ListImportMappingsHandler = __decorate([
    QueryHandler(ListImportMappings),
    __metadata("design:paramtypes", [Mappings])
], ListImportMappingsHandler);
export { ListImportMappingsHandler };
//# sourceMappingURL=list-import-mappings.handler.js.map