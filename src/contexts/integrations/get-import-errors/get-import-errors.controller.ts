import { Readable } from 'node:stream';
import { Controller, Get, StreamableFile } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { UuidParam } from '../../../platform/http/uuid-param.js';
import { Access } from '../../../platform/security/access.js';
import { GetImportErrors } from './get-import-errors.handler.js';

const TYPE = 'application/x-ndjson';
const EXAMPLE = {
  line: 17,
  reason: 'price.EUR: got "twelve", takes an amount from 0 with at most 2 decimals',
  field: 'price.EUR',
  got: '"twelve"',
  takes: 'an amount from 0 with at most 2 decimals',
};

@ApiTags('Admin: imports')
@Controller('v1/admin/imports/:id/errors')
export class GetImportErrorsController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @Access.scope('integrations:read')
  @ApiOperation({
    operationId: 'getImportErrors',
    summary: 'The rejected rows of an import',
    description:
      'JSON Lines: `line` (or `item` of a JSON array) and `reason`; `field`, `got`, `takes` and `key` if known.',
  })
  @ApiProduces(TYPE)
  @ApiOkResponse({ content: { [TYPE]: { schema: { type: 'string' }, example: JSON.stringify(EXAMPLE) } } })
  @ApiProblem(404, 'integrations.import_not_found', 'not_found')
  async getImportErrors(@UuidParam() id: string): Promise<StreamableFile> {
    const lines = await this.queries.execute(new GetImportErrors(id));
    return new StreamableFile(lines ?? Readable.from([]), { type: TYPE });
  }
}
