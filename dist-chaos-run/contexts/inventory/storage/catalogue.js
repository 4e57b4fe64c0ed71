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
import { VariantUnknown } from '../domain/inventory.errors.js';
import { VariantsUnknown } from '../domain/line.errors.js';
/** What inventory asks of the catalogue. */
let Catalogue = class Catalogue {
    constructor(queryBus) {
        this.queryBus = queryBus;
    }
    /** Throws `VariantUnknown` for a variant that is not in the catalogue. */
    async mustKnow(variantId) {
        const [variant] = await this.queryBus.execute(new DescribeVariants([variantId]));
        if (!variant)
            throw new VariantUnknown(variantId);
    }
    /** Throws `VariantsUnknown`, which says which lines name a variant that is not in the catalogue. */
    async mustKnowLines(lines) {
        const unknown = await this.unknownOf(lines.map(({ variantId }) => variantId));
        if (unknown.length > 0)
            throw new VariantsUnknown(unknown);
    }
    /** The same for a plain list, `variant_ids`. */
    async mustKnowAll(variantIds) {
        const unknown = await this.unknownOf(variantIds);
        if (unknown.length > 0)
            throw new VariantsUnknown(unknown, (index) => `variant_ids.${index}`);
    }
    async unknownOf(variantIds) {
        const described = await this.queryBus.execute(new DescribeVariants([...new Set(variantIds)]));
        const known = new Set(described.map(({ variantId }) => variantId));
        return variantIds.flatMap((variantId, index) => (known.has(variantId) ? [] : [index]));
    }
};
Catalogue = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [QueryBus])
], Catalogue);
export { Catalogue };
//# sourceMappingURL=catalogue.js.map