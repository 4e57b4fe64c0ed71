import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Database } from '../../../platform/database/database.js';
import { Clock } from '../../../platform/runtime/clock.js';
import { newId } from '../../../platform/runtime/new-id.js';
import { handleOf, handleWith } from '../domain/handle.js';
import { Product } from '../domain/product.js';
import { Categories } from '../storage/categories.js';
import { Products } from '../storage/product.repository.js';
import { variantDetails } from '../views/variant.fields.js';
import { productDetails, type ProductFields } from '../views/product.fields.js';
import { productView, type ProductView } from '../views/product.view.js';

/** Adds a product with its variants; answers it. Throws what `Product.create` and `Products.add` throw. */
export class CreateProduct extends Command<ProductView> {
  constructor(readonly fields: ProductFields) {
    super();
  }
}

@CommandHandler(CreateProduct)
export class CreateProductHandler implements ICommandHandler<CreateProduct> {
  constructor(
    private readonly products: Products,
    private readonly categories: Categories,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async execute({ fields }: CreateProduct): Promise<ProductView> {
    const id = newId();
    await this.categories.refuseUnknown(fields.category_ids);
    const handle = fields.handle ?? (await this.freeHandle(fields.title, id));
    const variants = fields.variants?.map((variant) => ({ ...variantDetails(variant), id: newId() }));
    const details = { ...productDetails(fields), title: fields.title, handle };
    const product = Product.create({ ...details, id, variants }, this.clock.now());
    await this.products.add(product);
    return productView(product.state);
  }

  /** The title as a handle, made different by the id's last digits when another product has it. */
  private async freeHandle(title: string, id: string): Promise<string> {
    const handle = handleOf(title, id);
    const taken = await this.database.query('SELECT FROM catalog.products WHERE handle = $1', [handle]);
    return taken.length > 0 ? handleWith(handle, id.slice(-6)) : handle;
  }
}
