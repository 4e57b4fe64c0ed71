import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { Database } from '../../../platform/database/database.js';
import { PreparedJson, type PublicResult } from '../../../platform/http/public-cache.js';
import { isUuid } from '../../../platform/http/uuid-param.js';
import { ProductUnknown } from '../domain/product.errors.js';

/** A product on sale by id or handle, as JSON text: one SQL statement. Throws `ProductUnknown`, also for drafts. */
export class GetStoreProduct extends Query<PublicResult<PreparedJson>> {
  constructor(
    readonly idOrHandle: string,
    readonly currency: string,
  ) {
    super();
  }
}

@QueryHandler(GetStoreProduct)
export class GetStoreProductHandler implements IQueryHandler<GetStoreProduct> {
  constructor(private readonly database: Database) {}

  async execute({ idOrHandle, currency }: GetStoreProduct): Promise<PublicResult<PreparedJson>> {
    const sql = isUuid(idOrHandle) ? BY_ID : BY_HANDLE;
    const [row] = await this.database.query<{ id: string; doc: string }>(sql, [idOrHandle, currency]);
    if (!row) throw new ProductUnknown(idOrHandle);
    return { body: new PreparedJson(row.doc), surrogateKeys: [`product:${row.id}`] };
  }
}

const GET = `
  SELECT p.product_id AS id, coalesce(o.doc, p.doc) AS doc
  FROM catalog.store_products p
  LEFT JOIN catalog.store_offers o ON o.product_id = p.product_id AND o.currency = $2`;
const BY_ID = `${GET} WHERE p.product_id = $1`;
const BY_HANDLE = `${GET} WHERE p.handle = $1`;
