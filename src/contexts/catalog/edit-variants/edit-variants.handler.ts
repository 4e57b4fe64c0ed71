import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Database } from '../../../platform/database/database.js';
import { Clock } from '../../../platform/runtime/clock.js';
import { newId } from '../../../platform/runtime/new-id.js';
import { type Product } from '../domain/product.js';
import { VariantUnknown } from '../domain/product.errors.js';
import { Products } from '../storage/product.repository.js';
import { type VariantChanges, variantDetails, type VariantFields } from '../views/variant.fields.js';
import { type EditedVariant, editedVariant } from '../views/product.view.js';

/** Adds a variant behind the others. Throws `ProductUnknown` and what the product refuses. */
export class AddVariant extends Command<EditedVariant> {
  constructor(
    readonly productId: string,
    readonly fields: VariantFields,
    readonly expectedVersion?: number,
  ) {
    super();
  }
}

/** Changes what is given of a variant. The version is the product's. Throws `VariantUnknown`. */
export class ChangeVariant extends Command<EditedVariant> {
  constructor(
    readonly id: string,
    readonly changes: VariantChanges,
    readonly expectedVersion?: number,
  ) {
    super();
  }
}

/** Takes a variant out of its product. The version is the product's. Throws `VariantUnknown`. */
export class RemoveVariant extends Command<void> {
  constructor(
    readonly id: string,
    readonly expectedVersion?: number,
  ) {
    super();
  }
}

@CommandHandler(AddVariant)
export class AddVariantHandler implements ICommandHandler<AddVariant> {
  constructor(
    private readonly products: Products,
    private readonly clock: Clock,
  ) {}

  async execute({ productId, fields, expectedVersion }: AddVariant): Promise<EditedVariant> {
    const variant = { ...variantDetails(fields), id: newId() };
    const add = (product: Product) => product.addVariant(variant, this.clock.now());
    return editedVariant((await this.products.update(productId, add, expectedVersion)).state, variant.id);
  }
}

@CommandHandler(ChangeVariant)
export class ChangeVariantHandler implements ICommandHandler<ChangeVariant> {
  constructor(
    private readonly products: Products,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async execute({ id, changes, expectedVersion }: ChangeVariant): Promise<EditedVariant> {
    const productId = await productOf(this.database, id);
    const change = (product: Product) => void product.changeVariant(id, variantDetails(changes), this.clock.now());
    return editedVariant((await this.products.update(productId, change, expectedVersion)).state, id);
  }
}

@CommandHandler(RemoveVariant)
export class RemoveVariantHandler implements ICommandHandler<RemoveVariant> {
  constructor(
    private readonly products: Products,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async execute({ id, expectedVersion }: RemoveVariant): Promise<void> {
    const productId = await productOf(this.database, id);
    await this.products.update(productId, (product) => product.removeVariant(id, this.clock.now()), expectedVersion);
  }
}

async function productOf(database: Database, variantId: string): Promise<string> {
  const sql = 'SELECT product_id AS id FROM catalog.variants WHERE id = $1';
  const [product] = await database.query<{ id: string }>(sql, [variantId]);
  if (!product) throw new VariantUnknown(variantId);
  return product.id;
}
