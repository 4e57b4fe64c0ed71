import { Controller, Get, Param } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { Access } from '../../../platform/security/access.js';
import { ImportMappingView } from '../views/import-mapping.view.js';
import { GetImportMapping } from './get-import-mapping.handler.js';

@ApiTags('Admin: imports')
@Controller('v1/admin/import-mappings/:name')
export class GetImportMappingController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @Access.scope('integrations:read')
  @ApiOperation({ operationId: 'getImportMapping', summary: 'One mapping' })
  @ApiOkResponse({ type: ImportMappingView })
  @ApiProblem(404, 'integrations.mapping_not_found')
  getImportMapping(@Param('name') name: string): Promise<ImportMappingView> {
    return this.queries.execute(new GetImportMapping(name));
  }
}
