import { Command, CommandHandler, EventBus, type ICommandHandler } from '@nestjs/cqrs';
import { AggregateStale } from '../../../platform/database/aggregate-stale.js';
import { Database } from '../../../platform/database/database.js';
import { Clock } from '../../../platform/runtime/clock.js';
import { CategoriesChanged } from '../contract/categories-changed.event.js';
import { CategoryHasChildren } from '../domain/category.errors.js';
import { CategoryTree } from '../storage/category-tree.js';
import { ProductBatch } from '../storage/product.batch.js';

/** Deletes a category that has none below it; products lose it. Throws `CategoryUnknown`, `CategoryHasChildren`. */
export class DeleteCategory extends Command<void> {
  constructor(
    readonly id: string,
    readonly expectedVersion?: number,
  ) {
    super();
  }
}

@CommandHandler(DeleteCategory)
export class DeleteCategoryHandler implements ICommandHandler<DeleteCategory> {
  constructor(
    private readonly tree: CategoryTree,
    private readonly products: ProductBatch,
    private readonly database: Database,
    private readonly events: EventBus,
    private readonly clock: Clock,
  ) {}

  execute({ id, expectedVersion }: DeleteCategory): Promise<void> {
    return this.tree.change(async () => {
      const node = await this.tree.get(id);
      if (expectedVersion !== undefined && expectedVersion !== node.version)
        throw new AggregateStale(expectedVersion, node.version);
      if ((await this.tree.levelsBelow(node)) > 0) throw new CategoryHasChildren();
      await this.products.leaveCategory(id, this.clock.now());
      await this.database.query('DELETE FROM catalog.categories WHERE id = $1', [id]);
      await this.events.publish(new CategoriesChanged({ categoryIds: [id] }), id);
    });
  }
}
