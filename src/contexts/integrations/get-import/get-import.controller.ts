import { Controller, Get } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { UuidParam } from '../../../platform/http/uuid-param.js';
import { Access } from '../../../platform/security/access.js';
import { ImportView } from '../views/import.view.js';
import { GetImport } from './get-import.handler.js';

@ApiTags('Admin: imports')
@Controller('v1/admin')
export class GetImportController {
  constructor(private readonly queries: QueryBus) {}

  @Get('imports/:id')
  @Access.scope('integrations:read')
  @ApiOperation({ operationId: 'getImport', summary: 'One import and its progress' })
  @ApiOkResponse({ type: ImportView })
  @ApiProblem(404, 'integrations.import_not_found', 'not_found')
  getImport(@UuidParam() id: string): Promise<ImportView> {
    return this.queries.execute(new GetImport(id));
  }
}
