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
import { MappingNotFound } from '../domain/integrations.errors.js';
import { Mappings } from '../storage/mappings.js';
/** One mapping as its author wrote it. */
export class GetImportMapping extends Query {
    constructor(name) {
        super();
        this.name = name;
    }
}
let GetImportMappingHandler = class GetImportMappingHandler {
    constructor(mappings) {
        this.mappings = mappings;
    }
    /** Throws `MappingNotFound`. */
    async execute({ name }) {
        const found = await this.mappings.find(name);
        if (!found)
            throw new MappingNotFound(name);
        return found;
    }
};
GetImportMappingHandler = __decorate([
    QueryHandler(GetImportMapping),
    __metadata("design:paramtypes", [Mappings])
], GetImportMappingHandler);
export { GetImportMappingHandler };
//# sourceMappingURL=get-import-mapping.handler.js.map