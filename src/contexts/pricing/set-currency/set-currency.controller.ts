import { Body, Controller, Param, Put } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsBoolean, Matches } from 'class-validator';
import { exponentOf } from '../../../platform/domain/money.js';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { Access } from '../../../platform/security/access.js';
import { CurrencyView } from '../views/currency.view.js';
import { SetCurrency } from './set-currency.handler.js';

export class SetCurrencyParams {
  @ApiProperty({ example: 'SEK', description: 'ISO 4217 code' })
  @Matches(/^[A-Z]{3}$/)
  code: string;
}

export class SetCurrencyRequest {
  @ApiProperty({ example: true, description: 'Whether prices in it are shown and stored with their tax' })
  @IsBoolean()
  prices_include_tax: boolean;
}

@ApiTags('Admin: pricing')
@Controller('v1/admin/currencies/:code')
export class SetCurrencyController {
  constructor(private readonly commandBus: CommandBus) {}

  @Put()
  @Access.scope('pricing:write')
  @ApiOperation({ operationId: 'setCurrency', summary: 'Sell in a currency, or change how its prices are meant' })
  @ApiOkResponse({ type: CurrencyView })
  @ApiProblem(400, 'malformed_parameter')
  @ApiProblem(422, 'validation_failed', 'pricing.currency_unknown')
  async set(@Param() { code }: SetCurrencyParams, @Body() body: SetCurrencyRequest): Promise<CurrencyView> {
    await this.commandBus.execute(new SetCurrency(code, body.prices_include_tax));
    return { code, prices_include_tax: body.prices_include_tax, exponent: exponentOf(code) };
  }
}
