import { Command, CommandHandler, EventBus, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '../../../platform/runtime/clock.js';
import { newId } from '../../../platform/runtime/new-id.js';
import { CategoriesChanged } from '../contract/categories-changed.event.js';
import { CategoriesUnknown } from '../domain/category.errors.js';
import { placeBelow } from '../domain/category.js';
import { handleOf, handleWith } from '../domain/handle.js';
import { CategoryTree } from '../storage/category-tree.js';
import { categoryView, type CategoryView } from '../views/category.view.js';

export interface CategoryDetails {
  name: string;
  handle?: string;
  parentId: string | null;
  externalId: string | null;
}

/** Adds a category; answers it. Throws `CategoriesUnknown` (its parent), `CategoryTooDeep` and conflicts. */
export class CreateCategory extends Command<CategoryView> {
  constructor(readonly details: CategoryDetails) {
    super();
  }
}

@CommandHandler(CreateCategory)
export class CreateCategoryHandler implements ICommandHandler<CreateCategory> {
  constructor(
    private readonly tree: CategoryTree,
    private readonly events: EventBus,
    private readonly clock: Clock,
  ) {}

  execute({ details }: CreateCategory): Promise<CategoryView> {
    const { name, parentId, externalId } = details;
    const [id, now] = [newId(), this.clock.now()];
    return this.tree.change(async () => {
      const [parent] = parentId ? await this.tree.find('id', [parentId]) : [];
      if (parentId && !parent) throw new CategoriesUnknown([parentId]);
      const handle = details.handle ?? (await this.freeHandle(name, id));
      const place = placeBelow(parent, id, handle);
      const node = { id, externalId, parentId, handle, name, ...place };
      await this.tree.add([node], now);
      await this.events.publish(new CategoriesChanged({ categoryIds: [id] }), id);
      return categoryView({ ...node, version: 1, createdAt: now, updatedAt: now });
    });
  }

  private async freeHandle(name: string, id: string): Promise<string> {
    const handle = handleOf(name, id);
    const taken = await this.tree.find('handle', [handle]);
    return taken.length > 0 ? handleWith(handle, id.slice(-6)) : handle;
  }
}
