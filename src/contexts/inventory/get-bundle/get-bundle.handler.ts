import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { Bundles } from '../storage/bundles.js';
import { Catalogue } from '../storage/catalogue.js';
import { type BundleView, toBundleView } from '../views/bundle.view.js';

/** What a variant is made of. */
export class GetBundle extends Query<BundleView> {
  constructor(readonly variantId: string) {
    super();
  }
}

@QueryHandler(GetBundle)
export class GetBundleHandler implements IQueryHandler<GetBundle> {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly bundles: Bundles,
  ) {}

  /** Throws `VariantNotFound`. */
  async execute({ variantId }: GetBundle): Promise<BundleView> {
    await this.catalogue.mustFind(variantId);
    return toBundleView(variantId, await this.bundles.partsOf(variantId));
  }
}
