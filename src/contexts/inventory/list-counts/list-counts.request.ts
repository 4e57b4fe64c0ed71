import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, Matches } from 'class-validator';
import { PageQuery } from '../../../platform/http/page.js';
import { LOCATION_CODE } from '../contract/create-location.command.js';
import { type StockCountStatus } from '../domain/stock-count-steps.js';
import { STOCK_COUNT_STATUSES } from '../views/stock-count.view.js';

export class CountsQuery extends PageQuery {
  @ApiPropertyOptional({ enum: STOCK_COUNT_STATUSES })
  @IsOptional()
  @IsIn(STOCK_COUNT_STATUSES)
  status?: StockCountStatus;

  @ApiPropertyOptional({ type: String, example: 'main', description: "A location's code" })
  @IsOptional()
  @Matches(LOCATION_CODE)
  location?: string;
}
