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
import { QueryBus } from '@nestjs/cqrs';
import { DescribeVariants } from '../../catalog/contract/describe-variants.query.js';
/** What pricing asks of the catalogue. */
let Catalogue = class Catalogue {
    constructor(queryBus) {
        this.queryBus = queryBus;
    }
    /** Those of the ids that are variants of the catalogue. */
    async known(variantIds) {
        const variants = await this.queryBus.execute(new DescribeVariants(variantIds));
        return new Set(variants.map(({ variantId }) => variantId));
    }
};
Catalogue = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [QueryBus])
], Catalogue);
export { Catalogue };
//# sourceMappingURL=catalogue.js.map