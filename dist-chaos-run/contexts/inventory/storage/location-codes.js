var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
/** Locations as people and integrations name them. */
let LocationCodes = class LocationCodes {
    constructor(database) {
        this.database = database;
    }
    /** The ids of these codes; codes of no location are left out. One statement. */
    async idsOf(codes) {
        const rows = await this.database.query('SELECT id, code FROM inventory.locations WHERE code = ANY($1)', [codes]);
        return new Map(rows.map(({ id, code }) => [code, id]));
    }
};
LocationCodes = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Database])
], LocationCodes);
export { LocationCodes };
//# sourceMappingURL=location-codes.js.map