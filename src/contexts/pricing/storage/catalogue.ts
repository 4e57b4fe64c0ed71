import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { DescribeVariants } from '../../catalog/contract/describe-variants.query.js';

/** What pricing asks of the catalogue. */
@Injectable()
export class Catalogue {
  constructor(private readonly queryBus: QueryBus) {}

  /** Those of the ids that are variants of the catalogue. */
  async known(variantIds: readonly string[]): Promise<Set<string>> {
    const variants = await this.queryBus.execute(new DescribeVariants(variantIds));
    return new Set(variants.map(({ variantId }) => variantId));
  }
}
