import { Controller, Delete, HttpCode } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { UuidParam } from '../../../platform/http/uuid-param.js';
import { IfMatch } from '../../../platform/http/versioned.js';
import { Access } from '../../../platform/security/access.js';
import { ArchiveProduct } from './archive-product.handler.js';

@ApiTags('Admin: products')
@Controller('v1/admin/products/:id')
export class ArchiveProductController {
  constructor(private readonly commands: CommandBus) {}

  @Delete()
  @HttpCode(204)
  @Access.scope('catalog:write')
  @ApiOperation({
    operationId: 'archiveProduct',
    summary: 'Take a product out of the shop',
    description: 'It is archived, not lost: staff can read it, and make it active again.',
  })
  @ApiNoContentResponse()
  @ApiProblem(404, 'catalog.product_unknown', 'not_found')
  archive(@UuidParam() id: string, @IfMatch() version?: number): Promise<void> {
    return this.commands.execute(new ArchiveProduct(id, version));
  }
}
