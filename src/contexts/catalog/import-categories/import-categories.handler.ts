import { CommandHandler, EventBus, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '../../../platform/runtime/clock.js';
import { CategoriesChanged } from '../contract/categories-changed.event.js';
import { ImportCategories, type ImportedCategory, type ImportedRow } from '../contract/import-catalogue.command.js';
import { CategoryTree } from '../storage/category-tree.js';
import { handleCandidates, ImportedTree } from './imported-tree.js';

/** The subject of the facts about the tree as a whole. */
const TREE = '3b1f0e2c-9f0e-4c3f-8a53-0d2b6a2f7c10';

/** Seven statements for a batch of any size, lock and transaction control included; none but reads when nothing is new. */
@CommandHandler(ImportCategories)
export class ImportCategoriesHandler implements ICommandHandler<ImportCategories> {
  constructor(
    private readonly tree: CategoryTree,
    private readonly events: EventBus,
    private readonly clock: Clock,
  ) {}

  execute({ rows }: ImportCategories): Promise<Omit<ImportedRow, 'variantId'>[]> {
    return this.tree.change(async () => {
      const imported = await this.known(rows);
      const outcomes = rows.map((row) => imported.take(row));
      const now = this.clock.now();
      await this.tree.add(imported.added, now);
      await this.tree.rename(imported.renamed, now);
      const categoryIds = [...imported.added, ...imported.renamed].map(({ id }) => id);
      if (categoryIds.length > 0) await this.events.publish(new CategoriesChanged({ categoryIds }), TREE);
      return outcomes;
    });
  }

  private async known(rows: readonly ImportedCategory[]): Promise<ImportedTree> {
    const externalIds = rows.flatMap((row) => [row.externalId, row.parentExternalId ?? row.externalId]);
    const nodes = await this.tree.find('external_id', [...new Set(externalIds)]);
    const taken = await this.tree.find('handle', [...new Set(rows.flatMap(handleCandidates))]);
    return new ImportedTree(nodes, new Set(taken.map(({ handle }) => handle)));
  }
}
