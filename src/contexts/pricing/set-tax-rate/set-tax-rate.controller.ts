import { Body, Controller, Put } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsISO31661Alpha2, Matches, ValidateIf } from 'class-validator';
import { IfPresent } from '../../../platform/http/if-present.js';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { Access } from '../../../platform/security/access.js';
import { STANDARD } from '../domain/tax-rates.js';
import { TaxRateView } from '../views/tax-rate.view.js';
import { SetTaxRate } from './set-tax-rate.handler.js';

export class SetTaxRateRequest {
  @ApiProperty({ example: 'DE', description: 'ISO 3166-1 alpha-2' })
  @Matches(/^[A-Z]{2}$/)
  @IsISO31661Alpha2()
  country: string;

  @ApiPropertyOptional({
    type: String,
    nullable: true,
    example: 'ES-CN',
    description: 'ISO 3166-2; absent for the whole country',
  })
  @ValidateIf((_rate, region) => region !== undefined && region !== null)
  @Matches(/^[A-Z]{2}-[A-Z0-9]{1,3}$/)
  region?: string | null;

  @ApiPropertyOptional({ example: 'reduced', default: STANDARD, description: "Goods' tax category" })
  @IfPresent()
  @Matches(/^[a-z][a-z0-9_-]{0,39}$/)
  category?: string;

  @ApiProperty({ example: '0.07', description: 'A decimal fraction from 0 to 1 with up to six decimals' })
  @Matches(/^(0(\.\d{1,6})?|1(\.0{1,6})?)$/)
  rate: string;
}

@ApiTags('Admin: pricing')
@Controller('v1/admin/tax-rates')
export class SetTaxRateController {
  constructor(private readonly commandBus: CommandBus) {}

  @Put()
  @Access.scope('pricing:write')
  @ApiOperation({
    operationId: 'setTaxRate',
    summary: 'Set the tax rate of a country, or of a region or a category of goods in it',
    description:
      "The most particular rate applies: the category's in the region, the category's in the country, " +
      "the region's standard rate, the country's. Orders keep the rates they were placed with.",
  })
  @ApiOkResponse({ type: TaxRateView })
  @ApiProblem(422, 'validation_failed', 'pricing.region_elsewhere')
  async set(@Body() { country, region, category, rate }: SetTaxRateRequest): Promise<TaxRateView> {
    return this.commandBus.execute(new SetTaxRate(country, region ?? null, category ?? STANDARD, rate));
  }
}
