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
import { selectList } from '../../../platform/database/select-list.js';
import { ProductUnknown } from '../domain/product.errors.js';
import { ProductTable } from '../storage/product.table.js';
import { productView } from '../views/product.view.js';
/** A product with its variants, whatever its status. Throws `ProductUnknown`. */
export class GetProduct extends Query {
    constructor(id) {
        super();
        this.id = id;
    }
}
let GetProductHandler = class GetProductHandler {
    constructor(database) {
        this.database = database;
    }
    async execute({ id }) {
        const [product] = await this.database.query(GET, [id]);
        if (!product)
            throw new ProductUnknown(id);
        return productView(product);
    }
};
GetProductHandler = __decorate([
    QueryHandler(GetProduct),
    __metadata("design:paramtypes", [Database])
], GetProductHandler);
export { GetProductHandler };
const GET = `SELECT ${selectList(ProductTable)} FROM catalog.products WHERE id = $1`;
//# sourceMappingURL=get-product.handler.js.map