import { Body, Controller, Put } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsArray, ValidateNested } from 'class-validator';
import { MoneyDto } from '../../../platform/http/money.dto.js';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { UuidParam } from '../../../platform/http/uuid-param.js';
import { Access } from '../../../platform/security/access.js';
import { VariantPricesView } from '../views/variant-prices.view.js';
import { ReplaceVariantPrices } from './replace-variant-prices.handler.js';

export class ReplaceVariantPricesRequest {
  @ApiProperty({
    type: [MoneyDto],
    description: 'All prices, one for each currency; those in other currencies are taken away',
    example: [
      { amount: 1999, currency: 'EUR' },
      { amount: 2199, currency: 'USD' },
    ],
  })
  @IsArray()
  @ArrayMaxSize(200)
  @ArrayUnique((price?: MoneyDto) => price?.currency, { message: 'a currency has more than one price' })
  @ValidateNested({ each: true })
  @Type(() => MoneyDto)
  prices: MoneyDto[];
}

@ApiTags('Admin: pricing')
@Controller('v1/admin/variants/:id/prices')
export class ReplaceVariantPricesController {
  constructor(private readonly commandBus: CommandBus) {}

  @Put()
  @Access.scope('pricing:write')
  @ApiOperation({ operationId: 'replaceVariantPrices', summary: 'Set the whole set of prices of a variant' })
  @ApiOkResponse({ type: VariantPricesView })
  @ApiProblem(404, 'pricing.variant_not_found')
  @ApiProblem(422, 'validation_failed', 'pricing.currency_not_sold')
  async replace(
    @UuidParam('id', 'The variant') id: string,
    @Body() { prices }: ReplaceVariantPricesRequest,
  ): Promise<VariantPricesView> {
    await this.commandBus.execute(new ReplaceVariantPrices(id, prices));
    return { variant_id: id, prices: [...prices].sort((a, b) => (a.currency < b.currency ? -1 : 1)) };
  }
}
