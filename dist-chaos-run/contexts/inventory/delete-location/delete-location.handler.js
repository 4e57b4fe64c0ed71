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
import { AggregateStale } from '../../../platform/database/aggregate-stale.js';
import { Database } from '../../../platform/database/database.js';
import { violatesForeignKey } from '../../../platform/database/postgres-errors.js';
import { LocationInUse, LocationNotFound } from '../domain/inventory.errors.js';
/** Deletes a location that never had stock; one that had is taken out of use instead. */
export class DeleteLocation extends Command {
    constructor(id, expectedVersion) {
        super();
        this.id = id;
        this.expectedVersion = expectedVersion;
    }
}
let DeleteLocationHandler = class DeleteLocationHandler {
    constructor(database) {
        this.database = database;
    }
    /** Throws `LocationNotFound`, `LocationInUse`, `AggregateStale`. Foreign keys of levels, transfers and counts have the last word. */
    async execute({ id, expectedVersion }) {
        const found = await this.remove(id, expectedVersion).catch((error) => {
            throw violatesForeignKey(error) ? new LocationInUse() : error;
        });
        if (!found)
            throw new LocationNotFound(id);
        if (expectedVersion !== undefined && expectedVersion !== found.version) {
            throw new AggregateStale(expectedVersion, found.version);
        }
        if (!found.deleted)
            throw new LocationInUse();
    }
    async remove(id, expectedVersion) {
        const [found] = await this.database.query(`WITH found AS MATERIALIZED (
         SELECT version, EXISTS (SELECT FROM inventory.levels WHERE location_id = $1) AS has_levels
         FROM inventory.locations WHERE id = $1 FOR UPDATE
       ), deleted AS (
         DELETE FROM inventory.locations USING found
         WHERE id = $1 AND NOT has_levels AND found.version = coalesce($2, found.version) RETURNING id
       )
       SELECT version, has_levels, EXISTS (SELECT FROM deleted) AS deleted FROM found`, [id, expectedVersion ?? null]);
        return found;
    }
};
DeleteLocationHandler = __decorate([
    CommandHandler(DeleteLocation),
    __metadata("design:paramtypes", [Database])
], DeleteLocationHandler);
export { DeleteLocationHandler };
//# sourceMappingURL=delete-location.handler.js.map