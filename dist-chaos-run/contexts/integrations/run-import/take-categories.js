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
import { CommandBus } from '@nestjs/cqrs';
import { ImportCategories } from '../../catalog/contract/import-catalogue.command.js';
/** Takes rows of categories into the catalogue. */
let TakeCategories = class TakeCategories {
    constructor(commands) {
        this.commands = commands;
    }
    /** What became of each row. Runs in the caller's transaction. */
    take(rows) {
        const categories = rows.map(({ external_id: externalId, name, parent_external_id: parent }) => ({
            externalId: String(externalId),
            name: String(name),
            parentExternalId: parent === undefined ? null : String(parent),
        }));
        return this.commands.execute(new ImportCategories(categories));
    }
};
TakeCategories = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [CommandBus])
], TakeCategories);
export { TakeCategories };
//# sourceMappingURL=take-categories.js.map