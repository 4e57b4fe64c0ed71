import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '../../../platform/runtime/clock.js';
import { type Product } from '../domain/product.js';
import { Categories } from '../storage/categories.js';
import { Products } from '../storage/product.repository.js';
import { type ProductChanges, productDetails } from '../views/product.fields.js';
import { productView, type ProductView } from '../views/product.view.js';

/** Changes what is given of a product; answers it as it is then. Throws `ProductUnknown`, `AggregateStale` and what the product refuses. */
export class ChangeProduct extends Command<ProductView> {
  constructor(
    readonly id: string,
    readonly changes: ProductChanges,
    readonly expectedVersion?: number,
  ) {
    super();
  }
}

@CommandHandler(ChangeProduct)
export class ChangeProductHandler implements ICommandHandler<ChangeProduct> {
  constructor(
    private readonly products: Products,
    private readonly categories: Categories,
    private readonly clock: Clock,
  ) {}

  async execute({ id, changes, expectedVersion }: ChangeProduct): Promise<ProductView> {
    await this.categories.refuseUnknown(changes.category_ids);
    const details = productDetails(changes);
    const change = (product: Product) => void product.change(details, this.clock.now());
    return productView((await this.products.update(id, change, expectedVersion)).state);
  }
}
