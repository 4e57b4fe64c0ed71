var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Command, CommandHandler } from '@nestjs/cqrs';
import { Mappings } from '../storage/mappings.js';
/** Stores a mapping under a name, in place of an older one. */
export class PutImportMapping extends Command {
    constructor(name, mapping) {
        super();
        this.name = name;
        this.mapping = mapping;
    }
}
let PutImportMappingHandler = class PutImportMappingHandler {
    constructor(mappings) {
        this.mappings = mappings;
    }
    /** Throws `MappingInvalid`, `MappingShipped`. */
    async execute({ name, mapping }) {
        await this.mappings.put(name, mapping);
    }
};
PutImportMappingHandler = __decorate([
    CommandHandler(PutImportMapping),
    __metadata("design:paramtypes", [Mappings])
], PutImportMappingHandler);
export { PutImportMappingHandler };
//# sourceMappingURL=put-import-mapping.handler.js.map