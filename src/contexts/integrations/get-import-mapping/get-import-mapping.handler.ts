import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { MappingNotFound } from '../domain/integrations.errors.js';
import { Mappings } from '../storage/mappings.js';
import { type ImportMappingView } from '../views/import-mapping.view.js';

/** One mapping as its author wrote it. */
export class GetImportMapping extends Query<ImportMappingView> {
  constructor(readonly name: string) {
    super();
  }
}

@QueryHandler(GetImportMapping)
export class GetImportMappingHandler implements IQueryHandler<GetImportMapping> {
  constructor(private readonly mappings: Mappings) {}

  /** Throws `MappingNotFound`. */
  async execute({ name }: GetImportMapping): Promise<ImportMappingView> {
    const found = await this.mappings.find(name);
    if (!found) throw new MappingNotFound(name);
    return found;
  }
}
