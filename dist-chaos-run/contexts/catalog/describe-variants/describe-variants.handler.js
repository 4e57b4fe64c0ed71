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
import { DescribeVariants } from '../contract/describe-variants.query.js';
let DescribeVariantsHandler = class DescribeVariantsHandler {
    constructor(database) {
        this.database = database;
    }
    execute({ variantIds }) {
        return this.database.query(DESCRIBE, [variantIds]);
    }
};
DescribeVariantsHandler = __decorate([
    QueryHandler(DescribeVariants),
    __metadata("design:paramtypes", [Database])
], DescribeVariantsHandler);
export { DescribeVariantsHandler };
const DESCRIBE = `
  SELECT v.id AS "variantId", v.product_id AS "productId", v.sku, p.title AS "productTitle", v.title AS "variantTitle",
         p.media->0->>'url' AS "imageUrl", v.weight_grams AS "weightGrams", v.tax_category AS "taxCategory",
         p.status = 'active' AS sellable
  FROM catalog.variants v JOIN catalog.products p ON p.id = v.product_id
  WHERE v.id = ANY($1::uuid[])`;
//# sourceMappingURL=describe-variants.handler.js.map