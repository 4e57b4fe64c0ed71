import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { DescribeVariants } from '../../catalog/contract/describe-variants.query.js';
import { VariantNotFound, VariantUnknown } from '../domain/inventory.errors.js';
import { VariantsUnknown } from '../domain/line.errors.js';

/** What inventory asks of the catalogue. */
@Injectable()
export class Catalogue {
  constructor(private readonly queryBus: QueryBus) {}

  /** Throws `VariantUnknown` for a variant that is not in the catalogue. */
  async mustKnow(variantId: string): Promise<void> {
    const [variant] = await this.queryBus.execute(new DescribeVariants([variantId]));
    if (!variant) throw new VariantUnknown(variantId);
  }

  /** Throws `VariantNotFound` for a variant that is not in the catalogue. */
  async mustFind(variantId: string): Promise<void> {
    const [variant] = await this.queryBus.execute(new DescribeVariants([variantId]));
    if (!variant) throw new VariantNotFound(variantId);
  }

  /** Throws `VariantsUnknown`, which says which lines name a variant that is not in the catalogue. */
  async mustKnowLines(lines: readonly { variantId: string }[]): Promise<void> {
    const unknown = await this.unknownOf(lines.map(({ variantId }) => variantId));
    if (unknown.length > 0) throw new VariantsUnknown(unknown);
  }

  /** The same for a plain list, `variant_ids`. */
  async mustKnowAll(variantIds: readonly string[]): Promise<void> {
    const unknown = await this.unknownOf(variantIds);
    if (unknown.length > 0) throw new VariantsUnknown(unknown, (index) => `variant_ids.${index}`);
  }

  /** The same for the parts of a bundle. */
  async mustKnowParts(variantIds: readonly string[]): Promise<void> {
    const unknown = await this.unknownOf(variantIds);
    if (unknown.length > 0) throw new VariantsUnknown(unknown, (index) => `parts.${index}.variant_id`);
  }

  private async unknownOf(variantIds: readonly string[]): Promise<number[]> {
    const described = await this.queryBus.execute(new DescribeVariants([...new Set(variantIds)]));
    const known = new Set(described.map(({ variantId }) => variantId));
    return variantIds.flatMap((variantId, index) => (known.has(variantId) ? [] : [index]));
  }
}
