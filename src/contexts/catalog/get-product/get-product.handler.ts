import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { Database } from '../../../platform/database/database.js';
import { selectList } from '../../../platform/database/select-list.js';
import { type ProductState } from '../domain/product.js';
import { ProductUnknown } from '../domain/product.errors.js';
import { ProductTable } from '../storage/product.table.js';
import { productView, type ProductView } from '../views/product.view.js';

/** A product with its variants, whatever its status. Throws `ProductUnknown`. */
export class GetProduct extends Query<ProductView> {
  constructor(readonly id: string) {
    super();
  }
}

@QueryHandler(GetProduct)
export class GetProductHandler implements IQueryHandler<GetProduct> {
  constructor(private readonly database: Database) {}

  async execute({ id }: GetProduct): Promise<ProductView> {
    const [product] = await this.database.query<ProductState>(GET, [id]);
    if (!product) throw new ProductUnknown(id);
    return productView(product);
  }
}

const GET = `SELECT ${selectList(ProductTable as never)} FROM catalog.products WHERE id = $1`;
