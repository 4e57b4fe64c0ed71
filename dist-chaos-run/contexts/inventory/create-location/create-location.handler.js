var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { CommandHandler } from '@nestjs/cqrs';
import { violatesUnique } from '../../../platform/database/postgres-errors.js';
import { newId } from '../../../platform/runtime/new-id.js';
import { CreateLocation } from '../contract/create-location.command.js';
import { LocationCodeTaken } from '../domain/inventory.errors.js';
import { Location } from '../domain/location.js';
import { Locations } from '../storage/location.repository.js';
let CreateLocationHandler = class CreateLocationHandler {
    constructor(locations) {
        this.locations = locations;
    }
    /** Throws `LocationCodeTaken`. */
    async execute({ code, details }) {
        const location = Location.open(newId(), code, details);
        try {
            await this.locations.add(location);
        }
        catch (error) {
            throw violatesUnique(error, 'locations_code_unique') ? new LocationCodeTaken(code) : error;
        }
        return { id: location.id, code, ...location.details, version: location.version };
    }
};
CreateLocationHandler = __decorate([
    CommandHandler(CreateLocation),
    __metadata("design:paramtypes", [Locations])
], CreateLocationHandler);
export { CreateLocationHandler };
//# sourceMappingURL=create-location.handler.js.map