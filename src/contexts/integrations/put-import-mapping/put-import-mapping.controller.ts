import { Body, Controller, HttpCode, Param, Put } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiBody, ApiNoContentResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { Matches } from 'class-validator';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { Access } from '../../../platform/security/access.js';
import { PutImportMapping } from './put-import-mapping.handler.js';

class MappingPath {
  @ApiProperty({ example: 'our-erp' })
  @Matches(/^[a-z0-9][a-z0-9-]{0,99}$/)
  name: string;
}

const EXAMPLE = { format: 'csv', kind: 'products', fields: { sku: 'Code', title: 'Name', 'price.EUR': 'Price' } };

@ApiTags('Admin: imports')
@Controller('v1/admin/import-mappings/:name')
export class PutImportMappingController {
  constructor(private readonly commands: CommandBus) {}

  @Put()
  @HttpCode(204)
  @Access.scope('integrations:write')
  @ApiOperation({
    operationId: 'putImportMapping',
    summary: 'Store a mapping',
    description: 'How the columns of a foreign file become fields of ours; `mappings/README.md` explains each member.',
  })
  @ApiBody({ schema: { type: 'object', additionalProperties: true, example: EXAMPLE } })
  @ApiNoContentResponse()
  @ApiProblem(400, 'malformed_parameter')
  @ApiProblem(409, 'integrations.mapping_shipped')
  @ApiProblem(422, 'integrations.mapping_invalid')
  async putImportMapping(@Param() { name }: MappingPath, @Body() mapping: Record<string, unknown>): Promise<void> {
    await this.commands.execute(new PutImportMapping(name, mapping));
  }
}
