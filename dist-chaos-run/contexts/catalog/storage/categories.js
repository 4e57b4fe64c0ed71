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
import { CategoriesUnknown } from '../domain/category.errors.js';
/** Where products ask about categories. */
let Categories = class Categories {
    constructor(database) {
        this.database = database;
    }
    /** Throws `CategoriesUnknown` when one of the ids names no category; no ids, no statement. */
    async refuseUnknown(ids = []) {
        if (ids.length === 0)
            return;
        const missing = await this.database.query(MISSING, [ids]);
        if (missing.length > 0)
            throw new CategoriesUnknown(missing.map(({ id }) => id));
    }
};
Categories = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Database])
], Categories);
export { Categories };
const MISSING = `
  SELECT asked.id FROM unnest($1::uuid[]) AS asked(id)
  WHERE NOT EXISTS (SELECT FROM catalog.categories c WHERE c.id = asked.id)`;
//# sourceMappingURL=categories.js.map