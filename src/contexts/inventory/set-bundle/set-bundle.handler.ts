import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Bundles } from '../storage/bundles.js';
import { Catalogue } from '../storage/catalogue.js';
import { type StockLine } from '../contract/hold-stock.command.js';
import { type BundleView, toBundleView } from '../views/bundle.view.js';

/** What a variant is made of from now on; no parts: it is a variant of its own (again). */
export class SetBundle extends Command<BundleView> {
  constructor(
    readonly variantId: string,
    /** Each variant once. */
    readonly parts: readonly StockLine[],
  ) {
    super();
  }
}

@CommandHandler(SetBundle)
export class SetBundleHandler implements ICommandHandler<SetBundle> {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly bundles: Bundles,
  ) {}

  /** Throws `VariantNotFound`, `VariantsUnknown`, `BundleNested` and `HasStock`. */
  async execute({ variantId, parts }: SetBundle): Promise<BundleView> {
    await this.catalogue.mustFind(variantId);
    await this.catalogue.mustKnowParts(parts.map((part) => part.variantId));
    await this.bundles.set(variantId, parts);
    return toBundleView(variantId, await this.bundles.partsOf(variantId));
  }
}
