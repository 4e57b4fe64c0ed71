import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { Mappings } from '../storage/mappings.js';
import { type ImportMappingName } from '../views/import-mapping.view.js';

/** The names of all mappings, the shipped ones first. */
export class ListImportMappings extends Query<ImportMappingName[]> {}

@QueryHandler(ListImportMappings)
export class ListImportMappingsHandler implements IQueryHandler<ListImportMappings> {
  constructor(private readonly mappings: Mappings) {}

  execute(): Promise<ImportMappingName[]> {
    return this.mappings.list();
  }
}
