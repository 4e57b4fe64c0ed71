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
import { Database } from '../../../platform/database/database.js';
import { LocationNotFound } from '../domain/inventory.errors.js';
import { LOCATION_COLUMNS } from '../views/location.view.js';
/** One location. */
export class GetLocation extends Query {
    constructor(id) {
        super();
        this.id = id;
    }
}
let GetLocationHandler = class GetLocationHandler {
    constructor(database) {
        this.database = database;
    }
    /** Throws `LocationNotFound`. */
    async execute({ id }) {
        const [location] = await this.database.query(`SELECT ${LOCATION_COLUMNS} FROM inventory.locations WHERE id = $1`, [id]);
        if (!location)
            throw new LocationNotFound(id);
        return location;
    }
};
GetLocationHandler = __decorate([
    QueryHandler(GetLocation),
    __metadata("design:paramtypes", [Database])
], GetLocationHandler);
export { GetLocationHandler };
//# sourceMappingURL=get-location.handler.js.map