var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { QueryHandler } from '@nestjs/cqrs';
import { Database } from '../../../platform/database/database.js';
import { GetAvailability } from '../contract/get-availability.query.js';
let GetAvailabilityHandler = class GetAvailabilityHandler {
    constructor(database) {
        this.database = database;
    }
    async execute({ variantIds }) {
        return this.database.query(`SELECT variant_id AS "variantId", coalesce(sum(on_hand - held) FILTER (WHERE active), 0) AS available
       FROM unnest($1::uuid[]) AS asked(variant_id)
         LEFT JOIN inventory.levels USING (variant_id)
         LEFT JOIN inventory.locations ON locations.id = location_id
       GROUP BY variant_id`, [variantIds]);
    }
};
GetAvailabilityHandler = __decorate([
    QueryHandler(GetAvailability),
    __metadata("design:paramtypes", [Database])
], GetAvailabilityHandler);
export { GetAvailabilityHandler };
//# sourceMappingURL=get-availability.handler.js.map