import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { DescribeVariants } from '../../catalog/contract/describe-variants.query.js';
import { VariantUnknown } from '../domain/inventory.errors.js';

/** What inventory asks of the catalogue. */
@Injectable()
export class Catalogue {
  constructor(private readonly queryBus: QueryBus) {}

  /** Throws `VariantUnknown` for a variant that is not in the catalogue. */
  async mustKnow(variantId: string): Promise<void> {
    const [variant] = await this.queryBus.execute(new DescribeVariants([variantId]));
    if (!variant) throw new VariantUnknown(variantId);
  }
}
