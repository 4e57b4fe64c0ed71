import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Database, Transaction } from '../../../platform/database/database.js';
import { DomainError } from '../../../platform/domain/domain-error.js';
import { ChangeProduct } from './change-product.handler.js';
import { CreateProduct } from './create-product.handler.js';
import { type ProductChanges, type ProductFields } from '../views/product.fields.js';

export type ProductToSave = { create: ProductFields } | { id: string; change: ProductChanges };

/** What became of one item; a refused one changed nothing. */
export type SavedItem =
  | { outcome: 'created' | 'updated'; id: string; version: number }
  | { outcome: 'refused'; code: string; detail: string };

/** Creates and changes many products: each item by itself, in the order given, all in one commit. */
export class SaveProducts extends Command<SavedItem[]> {
  constructor(readonly items: readonly ProductToSave[]) {
    super();
  }
}

@CommandHandler(SaveProducts)
export class SaveProductsHandler implements ICommandHandler<SaveProducts> {
  constructor(
    private readonly commands: CommandBus,
    private readonly transaction: Transaction,
    private readonly database: Database,
  ) {}

  execute({ items }: SaveProducts): Promise<SavedItem[]> {
    return this.transaction.run(async () => {
      const saved: SavedItem[] = [];
      for (const item of items) saved.push(await this.saveByItself(item));
      return saved;
    });
  }

  /** A savepoint, because a statement that the database refuses ends the transaction around it otherwise. */
  private async saveByItself(item: ProductToSave): Promise<SavedItem> {
    await this.database.query('SAVEPOINT item');
    try {
      const saved = await this.save(item);
      await this.database.query('RELEASE SAVEPOINT item');
      return saved;
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      await this.database.query('ROLLBACK TO SAVEPOINT item');
      return { outcome: 'refused', code: error.code, detail: error.message };
    }
  }

  private async save(item: ProductToSave): Promise<SavedItem> {
    if ('create' in item) {
      const { id, version } = await this.commands.execute(new CreateProduct(item.create));
      return { outcome: 'created', id, version };
    }
    const { id, version } = await this.commands.execute(new ChangeProduct(item.id, item.change));
    return { outcome: 'updated', id, version };
  }
}
