import { Controller, Delete, HttpCode } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { UuidParam } from '../../../platform/http/uuid-param.js';
import { Access } from '../../../platform/security/access.js';
import { DeleteTaxRate } from './delete-tax-rate.handler.js';

@ApiTags('Admin: pricing')
@Controller('v1/admin/tax-rates/:id')
export class DeleteTaxRateController {
  constructor(private readonly commandBus: CommandBus) {}

  @Delete()
  @HttpCode(204)
  @Access.scope('pricing:write')
  @ApiOperation({ operationId: 'deleteTaxRate', summary: 'Delete a tax rate' })
  @ApiNoContentResponse()
  @ApiProblem(404, 'pricing.tax_rate_not_found')
  async delete(@UuidParam() id: string): Promise<void> {
    await this.commandBus.execute(new DeleteTaxRate(id));
  }
}
