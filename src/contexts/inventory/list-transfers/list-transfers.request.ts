import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, Matches } from 'class-validator';
import { PageQuery } from '../../../platform/http/page.js';
import { LOCATION_CODE } from '../contract/create-location.command.js';
import { type TransferStatus } from '../domain/transfer-steps.js';
import { TRANSFER_STATUSES } from '../views/transfer.view.js';

export class TransfersQuery extends PageQuery {
  @ApiPropertyOptional({ enum: TRANSFER_STATUSES })
  @IsOptional()
  @IsIn(TRANSFER_STATUSES)
  status?: TransferStatus;

  @ApiPropertyOptional({ type: String, example: 'main', description: "The source's code" })
  @IsOptional()
  @Matches(LOCATION_CODE)
  from?: string;

  @ApiPropertyOptional({ type: String, example: 'south', description: "The destination's code" })
  @IsOptional()
  @Matches(LOCATION_CODE)
  to?: string;
}
