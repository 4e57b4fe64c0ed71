import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsOptional, Matches } from 'class-validator';
import { ApiProblem } from '../../../platform/http/open-api.js';
import { Access } from '../../../platform/security/access.js';
import { BracketedShippingOption } from '../views/bracketed-shipping-option.view.js';
import { ListShippingOptions } from './list-shipping-options.handler.js';

export class ShippingDestination {
  @ApiProperty({ example: 'DE', description: 'ISO 3166-1 alpha-2' })
  @Matches(/^[A-Z]{2}$/, { message: 'country must be an ISO 3166-1 alpha-2 code such as DE' })
  country: string;

  @ApiPropertyOptional({ example: 'ES-CN', description: 'ISO 3166-2' })
  @IsOptional()
  @Matches(/^[A-Z]{2}-[A-Z0-9]{1,3}$/, { message: 'region must be an ISO 3166-2 code such as ES-CN' })
  region?: string;

  @ApiProperty({ example: 'EUR', description: 'ISO 4217' })
  @Matches(/^[A-Z]{3}$/, { message: 'currency must be an ISO 4217 code such as EUR' })
  currency: string;
}

export class ShippingOptionsOfDestination {
  @ApiProperty({ type: [BracketedShippingOption] }) data: BracketedShippingOption[];
}

@ApiTags('Store: shipping')
@Controller('v1/store/shipping-options')
export class ListShippingOptionsController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @Access.public()
  @ApiOperation({ operationId: 'listShippingOptions', summary: 'How goods can be sent to a country, and for how much' })
  @ApiOkResponse({ type: ShippingOptionsOfDestination })
  @ApiProblem(400, 'malformed_parameter')
  async list(@Query() { country, region, currency }: ShippingDestination): Promise<ShippingOptionsOfDestination> {
    return { data: await this.queries.execute(new ListShippingOptions(country, region, currency)) };
  }
}
