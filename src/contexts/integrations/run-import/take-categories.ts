import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ImportCategories, type ImportedRow } from '../../catalog/contract/import-catalogue.command.js';
import { type MappedRow } from '../domain/row-mapper.js';

/** Takes rows of categories into the catalogue. */
@Injectable()
export class TakeCategories {
  constructor(private readonly commands: CommandBus) {}

  /** What became of each row. Runs in the caller's transaction. */
  take(rows: readonly MappedRow[]): Promise<Omit<ImportedRow, 'variantId'>[]> {
    const categories = rows.map(({ external_id: externalId, name, parent_external_id: parent }) => ({
      externalId: String(externalId),
      name: String(name),
      parentExternalId: parent === undefined ? null : String(parent),
    }));
    return this.commands.execute(new ImportCategories(categories));
  }
}
