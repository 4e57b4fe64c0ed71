import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsUUID, Matches } from 'class-validator';
import { PageQuery } from '../../../platform/http/page.js';
import { LOCATION_CODE } from '../contract/create-location.command.js';
import { ALERT_STATUSES } from '../views/alert.view.js';

export class AlertsQuery extends PageQuery {
  @ApiPropertyOptional({ enum: ALERT_STATUSES })
  @IsOptional()
  @IsIn(ALERT_STATUSES)
  status?: (typeof ALERT_STATUSES)[number];

  @ApiPropertyOptional({ type: String, format: 'uuid' })
  @IsOptional()
  @IsUUID()
  variant_id?: string;

  @ApiPropertyOptional({ type: String, example: 'main', description: "A location's code" })
  @IsOptional()
  @Matches(LOCATION_CODE)
  location?: string;
}
