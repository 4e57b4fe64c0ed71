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
import { PreparedJson } from '../../../platform/http/public-cache.js';
import { isUuid } from '../../../platform/http/uuid-param.js';
import { ProductUnknown } from '../domain/product.errors.js';
/** A product on sale by id or handle, as JSON text: one SQL statement. Throws `ProductUnknown`, also for drafts. */
export class GetStoreProduct extends Query {
    constructor(idOrHandle, currency) {
        super();
        this.idOrHandle = idOrHandle;
        this.currency = currency;
    }
}
let GetStoreProductHandler = class GetStoreProductHandler {
    constructor(database) {
        this.database = database;
    }
    async execute({ idOrHandle, currency }) {
        const sql = isUuid(idOrHandle) ? BY_ID : BY_HANDLE;
        const [row] = await this.database.query(sql, [idOrHandle, currency]);
        if (!row)
            throw new ProductUnknown(idOrHandle);
        return { body: new PreparedJson(row.doc), surrogateKeys: [`product:${row.id}`] };
    }
};
GetStoreProductHandler = __decorate([
    QueryHandler(GetStoreProduct),
    __metadata("design:paramtypes", [Database])
], GetStoreProductHandler);
export { GetStoreProductHandler };
const GET = `
  SELECT p.product_id AS id, coalesce(o.doc, p.doc) AS doc
  FROM catalog.store_products p
  LEFT JOIN catalog.store_offers o ON o.product_id = p.product_id AND o.currency = $2`;
const BY_ID = `${GET} WHERE p.product_id = $1`;
const BY_HANDLE = `${GET} WHERE p.handle = $1`;
//# sourceMappingURL=get-store-product.handler.js.map