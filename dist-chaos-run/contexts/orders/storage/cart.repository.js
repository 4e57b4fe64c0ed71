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
import { AggregateRepository } from '../../../platform/database/aggregate.repository.js';
import { AggregateStore } from '../../../platform/database/aggregate-store.js';
import { CartNotFound } from '../domain/cart.errors.js';
import { CartTable } from './cart.table.js';
let Carts = class Carts extends AggregateRepository {
    constructor(store) {
        super(store, CartTable, () => new CartNotFound());
    }
};
Carts = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [AggregateStore])
], Carts);
export { Carts };
//# sourceMappingURL=cart.repository.js.map