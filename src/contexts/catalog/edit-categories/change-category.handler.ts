import { isDeepStrictEqual } from 'node:util';
import { Command, CommandHandler, EventBus, type ICommandHandler } from '@nestjs/cqrs';
import { AggregateStale } from '../../../platform/database/aggregate-stale.js';
import { Clock } from '../../../platform/runtime/clock.js';
import { CategoriesChanged } from '../contract/categories-changed.event.js';
import { CategoriesUnknown } from '../domain/category.errors.js';
import { placeBelow } from '../domain/category.js';
import { withoutUndefined } from '../domain/variant.js';
import { type CategoryNode, CategoryTree } from '../storage/category-tree.js';
import { categoryView, type CategoryView } from '../views/category.view.js';
import { type CategoryDetails } from './create-category.handler.js';

/** Renames or moves a category with all below it; answers it as it is then. Throws `CategoryCycle`, `CategoryTooDeep` and conflicts. */
export class ChangeCategory extends Command<CategoryView> {
  constructor(
    readonly id: string,
    readonly changes: Partial<CategoryDetails>,
    readonly expectedVersion?: number,
  ) {
    super();
  }
}

@CommandHandler(ChangeCategory)
export class ChangeCategoryHandler implements ICommandHandler<ChangeCategory> {
  constructor(
    private readonly tree: CategoryTree,
    private readonly events: EventBus,
    private readonly clock: Clock,
  ) {}

  execute({ id, changes, expectedVersion }: ChangeCategory): Promise<CategoryView> {
    return this.tree.change(async () => {
      const before = await this.tree.get(id);
      if (expectedVersion !== undefined && expectedVersion !== before.version)
        throw new AggregateStale(expectedVersion, before.version);
      const after = await this.placed({ ...before, ...withoutUndefined(changes) }, before);
      if (isDeepStrictEqual(after, before)) return categoryView(before);
      const stored = await this.tree.store(before, after, this.clock.now());
      await this.events.publish(new CategoriesChanged({ categoryIds: [id] }), id);
      return categoryView(stored);
    });
  }

  private async placed(node: CategoryNode, before: CategoryNode): Promise<CategoryNode> {
    const [parent] = node.parentId ? await this.tree.find('id', [node.parentId]) : [];
    if (node.parentId && !parent) throw new CategoriesUnknown([node.parentId]);
    const levelsBelow = await this.tree.levelsBelow(before);
    return { ...node, ...placeBelow(parent, node.id, node.handle, levelsBelow) };
  }
}
