import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { ApiPage, type Page, PageQuery } from '../../../platform/http/page.js';
import { Access } from '../../../platform/security/access.js';
import { ImportView } from '../views/import.view.js';
import { ListImports } from './list-imports.handler.js';

@ApiTags('Admin: imports')
@Controller('v1/admin/imports')
export class ListImportsController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @Access.scope('integrations:read')
  @ApiOperation({ operationId: 'listImports', summary: 'Imports, newest first', description: 'Sorts: `created_at`.' })
  @ApiPage(ImportView)
  @ApiProblem(400, 'invalid_cursor', 'malformed_parameter')
  listImports(@Query() query: PageQuery): Promise<Page<ImportView>> {
    return this.queries.execute(new ListImports(query));
  }
}
