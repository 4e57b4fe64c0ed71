import { Controller, Get } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { Access } from '../../../platform/security/access.js';
import { ImportMappingName } from '../views/import-mapping.view.js';
import { ListImportMappings } from './list-import-mappings.handler.js';

class ImportMappingList {
  @ApiProperty({ type: [ImportMappingName] }) data: ImportMappingName[];
}

@ApiTags('Admin: imports')
@Controller('v1/admin/import-mappings')
export class ListImportMappingsController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @Access.scope('integrations:read')
  @ApiOperation({ operationId: 'listImportMappings', summary: 'The names of all mappings' })
  @ApiOkResponse({ type: ImportMappingList })
  async listImportMappings(): Promise<ImportMappingList> {
    return { data: await this.queries.execute(new ListImportMappings()) };
  }
}
